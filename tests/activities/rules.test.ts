import { describe, expect, it } from 'vitest';
import { countsUpTo, editWarning, type Located, overlapNotices, planProblems, progressBp, progressSentence, stepRefusal, totalProgress } from '@/lib/activities/rules';
import { NBSP } from '@/lib/format';

/** Seed 004, table 2. */
const TABLE_2 = [['tingkat desa', 5, 4, 8000], ['tingkat kecamatan', 3, 2, 6667], ['tingkat kabupaten', 5, 4, 8000], ['FGD sasaran', 8, 6, 7500], ['monev bulanan', 8, 6, 7500]] as const;

describe('kemajuan kegiatan (F15, domain 9.9)', () => {
  it.each(TABLE_2)('%s: %s direncanakan, %s terlaksana', (_, planned, done, bp) => expect(progressBp(done, planned)).toBe(bp));
  it('jumlah 22 dari 29 = 75,86 %, bukan rata-rata baris 75,33', () => {
    const total = totalProgress(TABLE_2.map(([, plannedCount, doneCount]) => ({ plannedCount, doneCount })));
    expect(total).toEqual({ planned: 29, done: 22, progressBp: 7586, unreported: 0 });
    expect(progressSentence(total)).toBe(`22 dari 29 terlaksana (75,86${NBSP}%)`);
  });
  it('yang belum menyebut pelaksanaannya disebut, bukan dianggap selesai', () => {
    expect(totalProgress([{ plannedCount: 4, doneCount: 1 }, { plannedCount: 4, doneCount: null }, { plannedCount: null, doneCount: null }]))
      .toEqual({ planned: 8, done: 1, progressBp: 1250, unreported: 1 });
  });
  it('tanpa rencana tidak ada persen; lebih dari rencana tetap terlihat', () => {
    expect([progressBp(3, null), progressBp(null, 3), progressBp(0, 0), progressBp(6, 5)]).toEqual([null, null, null, 12_000]);
    expect(progressSentence(totalProgress([]))).toBe('Belum ada rencana yang dihitung');
  });
});

describe('ditangani: kegiatan yang dihitung (design 1)', () => {
  const one = { state: 'planned', year: 2022, startsOn: null, endsOn: null } as const;
  it.each([
    [one, true],
    [{ ...one, state: 'pledged' }, true],
    [{ ...one, state: 'done' }, true],
    [{ ...one, state: 'cancelled' }, false],
    [{ ...one, year: 2021 }, false],
    [{ ...one, year: 2021, startsOn: '2021-11-01', endsOn: '2022-02-28' }, true],
    [{ ...one, year: 2021, startsOn: '2021-11-01', endsOn: '2021-12-31' }, false],
    [{ ...one, startsOn: '2022-10-01', endsOn: '2022-12-31' }, false], // mulai sesudah akhir periode
    [{ ...one, startsOn: '2022-09-30' }, true],
    [{ ...one, endsOn: '2022-01-31' }, true], // sudah selesai dalam tahun ini
  ] as const)('%j sampai 30 Sep 2022 → %s', (activity, expected) => expect(countsUpTo(activity, 2022, '2022-09-30')).toBe(expected));
});

describe('tumpang tindih (F09)', () => {
  const base = { state: 'running', year: 2022, startsOn: '2022-03-01', endsOn: '2022-05-31', kind: 'PMT', villages: [{ id: 1, name: 'Uren' }, { id: 2, name: 'Marajai' }] } as const;
  const dkp: Located = { ...base, id: 'a', name: 'PMT ikan', agency: { id: 'dkp', name: 'DKP' } };
  const bkkbn: Located = { ...base, id: 'b', name: 'PMT balita', agency: { id: 'bkkbn', name: 'BKKBN' }, startsOn: '2022-05-31', endsOn: '2022-07-31' };
  it('jenis, desa, dan tanggal sama: minta diperiksa', () => {
    expect(overlapNotices([bkkbn, dkp])).toEqual([{
      activities: ['a', 'b'], villages: ['Uren', 'Marajai'], sentence: 'Periksa: DKP (PMT ikan) dan BKKBN (PMT balita) di 2 desa yang sama.',
    }]);
  });
  it.each([
    ['tanggal lain', { ...bkkbn, startsOn: '2022-06-01' }], ['jenis lain', { ...bkkbn, kind: 'TTD' }], ['desa lain', { ...bkkbn, villages: [{ id: 3, name: 'Hauwai' }] }],
    ['dibatalkan', { ...bkkbn, state: 'cancelled' as const }], ['tanpa jenis', { ...bkkbn, kind: null }],
  ])('%s: tidak', (_, other) => expect(overlapNotices([dkp, other])).toEqual([]));
});

describe('keadaan yang boleh diubah', () => {
  it('mengubah yang diajukan atau diperiksa menjadikannya draf, dan itu dikatakan lebih dahulu', () => {
    expect([editWarning({ verification: 'draft' }), editWarning({ verification: 'returned' })]).toEqual([null, null]);
    expect(editWarning({ verification: 'submitted' })).toContain('kembali menjadi draf');
    expect(editWarning({ verification: 'verified' })).toContain('keluar dari angka yang disahkan');
  });
  it('mengembalikan memerlukan alasan; meloncat tidak boleh', () => {
    expect(stepRefusal('submitted', 'verified', null)).toBeNull();
    expect(stepRefusal('submitted', 'returned', ' ')).toBe('Tulis alasan pengembaliannya.');
    expect(stepRefusal('draft', 'verified', null)).toBe('Dari “Draf” tidak dapat menjadi “Diperiksa”.');
  });
  it('rencana yang tidak masuk akal disebut per isian', () => {
    const plan = { state: 'running', year: 2022, startsOn: '2022-05-01', endsOn: '2022-04-01', plannedCount: null, doneCount: 1 } as const;
    expect(planProblems(plan)).toEqual({ endsOn: 'Tanggal selesai mendahului tanggal mulai.', plannedCount: 'Isi juga rencananya berapa kali.' });
    expect(planProblems({ state: 'pledged', year: 2022, startsOn: null, endsOn: null, plannedCount: null, doneCount: null })).toEqual({});
  });
});
