import { describe, expect, it } from 'vitest';
import { type AgendaFacts, type AwaitedFact, moved, proposeAgenda } from '@/lib/meetings/rules/agenda';
import { readMembers, splitMeetings } from '@/lib/meetings/rules/words';

const EMPTY: AgendaFacts = { today: '2022-10-20', commitments: [], gaps: [], absent: [], missing: [], mismatched: [], endings: [] };
const pupr = { code: 'pupr', name: 'Dinas PUPR' };
const dinkes = { code: 'dinkes', name: 'Dinkes' };
const awaited = (code: string, people: number | null, lead: AwaitedFact['lead'] = pupr, names: readonly string[] = ['Uren']): AwaitedFact =>
  ({ lead, indicator: { code, name: `Layanan ${code}` }, villages: names.map((name) => ({ code: name, name })), people, atLeast: false, unit: 'keluarga' });
const subjects = (facts: Partial<AgendaFacts>): string[] => proposeAgenda({ ...EMPTY, ...facts }).map(({ subject }) => subject);

/** Two of each kind more than its places: 4 commitments, 6 celah, 3 absent, 4 reports, 3 mismatches, 3 endings. */
const FULL: AgendaFacts = {
  today: '2022-10-20',
  commitments: [
    { id: 'k3', text: 'Tanpa tenggat', dueOn: null, agency: null, people: null }, { id: 'k2', text: 'MCK', dueOn: '2022-10-30', agency: pupr, people: 40 },
    { id: 'k1', text: 'Jamban', dueOn: '2022-10-08', agency: pupr, people: null }, { id: 'k4', text: 'Tanpa tenggat juga', dueOn: null, agency: null, people: null },
  ],
  gaps: [awaited('SP03', 68, dinkes), awaited('SE05', 420, pupr, ['Hauwai', 'Marajai', 'Mampari', 'Uren']), awaited('SP09', 35, dinkes), awaited('SE04', 337), awaited('SP01', null, dinkes), awaited('SE07', 44, null)],
  absent: [awaited('SP02', 5, dinkes), awaited('SE05', 125), awaited('SE10', 9)],
  missing: [
    { agency: dinkes, periodCode: '2022-TW3', period: '2022 · Triwulan III', expected: 80, said: 72 }, { agency: pupr, periodCode: '2022-TW3', period: '2022 · Triwulan III', expected: 16, said: 0 },
    { agency: { code: 'dinsos', name: 'Dinsos' }, periodCode: '2022-TW3', period: '2022 · Triwulan III', expected: 24, said: 21 },
  ],
  mismatched: [{ code: 'SE11', name: 'Desa Stop BABS', achievement: '58,74 %', money: 'Rp 0 juta' }, { code: 'SP03', name: 'TTD', achievement: '60 %', money: 'Rp 1 juta' }],
  endings: [
    { key: 'decree:b', words: 'SK B', until: '2022-11-19', href: null, agencyCode: null }, { key: 'decree:a', words: 'SK A', until: '2022-10-20', href: null, agencyCode: null },
    { key: 'decree:lewat', words: 'SK lewat', until: '2022-10-19', href: null, agencyCode: null }, { key: 'decree:jauh', words: 'SK jauh', until: '2022-11-20', href: null, agencyCode: null },
  ],
};

describe('agenda otomatis (F101)', () => {
  it('sepuluh hal: 2 komitmen, 3 celah, 1 belum hadir, 2 laporan, 1 uang, 1 segera berakhir; terbanyak dan terlama lebih dahulu', () => {
    expect(subjects(FULL)).toEqual([
      'overdue:k1', 'overdue:k2', 'gap:pupr:SE05', 'gap:pupr:SE04', 'gap:dinkes:SP03', 'absent:pupr:SE05', 'missing:pupr:2022-TW3', 'missing:dinkes:2022-TW3', 'mismatch:SE11', 'expiring:decree:a',
    ]);
  });
  it('urutan masukan tidak mengubah hasil', () => {
    const turned = Object.fromEntries(Object.entries(FULL).map(([key, value]) => [key, Array.isArray(value) && key !== 'mismatched' ? [...value].reverse() : value])) as unknown as AgendaFacts;
    expect(proposeAgenda(turned)).toEqual(proposeAgenda(FULL));
  });
  it('kursi kosong diisi jenis lain menurut urutan: tanpa laporan dan uang (3 kursi), 2 komitmen lagi lalu 1 celah lagi', () => {
    expect(subjects({ ...FULL, missing: [], mismatched: [] })).toEqual([
      'overdue:k1', 'overdue:k2', 'overdue:k3', 'overdue:k4', 'gap:pupr:SE05', 'gap:pupr:SE04', 'gap:dinkes:SP03', 'gap:-:SE07', 'absent:pupr:SE05', 'expiring:decree:a',
    ]);
  });
  it('celah tanpa jumlah orang paling akhir; sama banyak: lebih banyak desa, lalu kode indikator', () => {
    expect(subjects({ gaps: [awaited('SE09', null), awaited('SP05', 7), awaited('SP04', 7), awaited('SE01', 7, pupr, ['A', 'B'])] })).toEqual(['gap:pupr:SE01', 'gap:pupr:SP04', 'gap:pupr:SP05', 'gap:pupr:SE09']);
  });
  it('tidak ada yang perlu dibahas: kosong', () => expect(subjects({})).toEqual([]));

  it('alasan dalam satu kalimat', () => {
    const reasons = Object.fromEntries(proposeAgenda(FULL).map(({ subject, reason }) => [subject, reason]));
    expect(reasons).toMatchObject({
      'overdue:k1': 'Lewat tenggat 12 hari (8 Okt 2022).',
      'overdue:k2': 'Komitmen rapat lalu ini masih terbuka; tenggat 30 Okt 2022, 10 hari lagi.',
      'gap:pupr:SE05': 'Dinas PUPR belum hadir di 4 desa untuk SE05 dan tidak ada pihak lain: 420 keluarga perlu dijangkau.',
      'absent:pupr:SE05': 'Dinas PUPR belum hadir di Uren untuk SE05 meski pihak lain bekerja: 125 keluarga perlu dijangkau.',
      'missing:pupr:2022-TW3': 'Dinas PUPR belum mengirim laporan 2022 · Triwulan III: 0 dari 16 sel terisi.',
      'mismatch:SE11': 'Capaian SE11 termasuk yang terendah (58,74 % dari target), uang yang tertaut termasuk yang terkecil (Rp 0 juta).',
    });
    expect(proposeAgenda({ ...EMPTY, gaps: [awaited('SE07', null, null)] })[0]?.reason).toBe('Penanggung jawab belum ditunjuk di Uren untuk SE07 dan tidak ada pihak lain: jumlah yang perlu dijangkau belum diketahui.');
  });
});

describe('komitmen dan keputusan diingatkan 30 hari sebelum berakhir (F19)', () => {
  it('hari ini dan 30 hari lagi disebut; kemarin dan 31 hari lagi tidak', () => {
    expect(proposeAgenda({ ...EMPTY, endings: FULL.endings }).map(({ subject, reason }) => [subject, reason])).toEqual([
      ['expiring:decree:a', 'Berlaku sampai 20 Okt 2022, hari ini: perlu diperbarui.'], ['expiring:decree:b', 'Berlaku sampai 19 Nov 2022, 30 hari lagi: perlu diperbarui.'],
    ]);
  });
});

describe('urutan agenda diubah dengan tombol', () => {
  const items = [{ id: 'a', isDropped: false }, { id: 'x', isDropped: true }, { id: 'b', isDropped: false }, { id: 'c', isDropped: false }];
  it('naik dan turun melompati yang dilepas; di ujung tidak berubah', () => {
    expect(moved(items, 'b', 'naik')).toEqual(['b', 'a', 'c', 'x']);
    expect(moved(items, 'b', 'turun')).toEqual(['a', 'c', 'b', 'x']);
    expect(moved(items, 'a', 'naik')).toEqual(['a', 'b', 'c', 'x']);
    expect(moved(items, 'c', 'turun')).toEqual(['a', 'b', 'c', 'x']);
    expect(moved(items, 'x', 'naik')).toEqual(['a', 'b', 'c', 'x']);
  });
});

describe('daftar rapat dan anggota', () => {
  it('berikutnya: yang direncanakan mulai hari ini, terdekat dahulu, tanpa tanggal paling akhir; lewat: terbaru dahulu', () => {
    const one = (title: string, heldOn: string | null, state: 'planned' | 'held' | 'closed' | 'cancelled') => ({ title, heldOn, state, source: null });
    const { next, past } = splitMeetings([one('tanpa tanggal', null, 'planned'), one('besok', '2022-10-21', 'planned'), one('hari ini', '2022-10-20', 'planned'), one('terlewat', '2022-10-19', 'planned'), one('dulu', null, 'closed'), one('juli', '2022-07-01', 'held')], '2022-10-20');
    expect([next, past].map((list) => list.map(({ title }) => title))).toEqual([['hari ini', 'besok', 'tanpa tanggal'], ['terlewat', 'juli', 'dulu']]);
  });
  it('anggota sebaris: kedudukan, jabatan, kode instansi; yang tidak lengkap disebut barisnya', () => {
    expect(readMembers('Ketua | Wakil Bupati\n\nAnggota | Kepala Dinas | dinkes')).toEqual({ members: [{ seat: 'Ketua', office: 'Wakil Bupati', agencyCode: null }, { seat: 'Anggota', office: 'Kepala Dinas', agencyCode: 'dinkes' }] });
    expect(readMembers('Ketua | Wakil Bupati\nAnggota')).toMatchObject({ sentence: expect.stringContaining('Baris 2 “Anggota”') });
  });
});
