import { describe, expect, it } from 'vitest';
import { readAs } from '@/lib/auth/transaction';
import { readSideBySide } from '@/lib/convergence/queries/side-by-side';
import { readUnreached } from '@/lib/convergence/queries/unreached';
import { districtsOf, sideSentence, totalOf } from '@/lib/convergence/rules/side-by-side';
import { unreachedReport } from '@/lib/convergence/rules/unreached';
import { readScope } from '@/lib/jurisdictions/queries';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const { owner } = database;

async function reader(code: string) {
  const [row] = await owner`select id, code, name, level, time_zone as "timeZone", array(select id from jurisdiction c where c.parent_id = j.id order by id) as children from jurisdiction j where code = ${code}`;
  if (!row) throw new Error(`no team ${code}`);
  return { ...viewerWith({ role: 'leader' }), jurisdictionId: Number(row.id), jurisdictionCode: code, jurisdictionName: String(row.name), jurisdictionLevel: row.level as 'province', children: (row.children as number[]).map(Number) };
}

describe('kabupaten berdampingan', () => {
  const count = (code: string, n: number, d: number, villages: number) => ({ code, name: code, n, d, villages, lokus: 5 });

  it('jumlah provinsi adalah Σn ÷ Σd, bukan rata-rata, dan menyebut berapa yang melapor', () => {
    // (10 + 30) ÷ (20 + 180) = 20 %; the mean of 50 % and 16,67 % would be 33 %.
    expect(totalOf([count('a', 10, 20, 2), count('b', 30, 180, 3), count('c', 0, 0, 0)])).toEqual({ n: 40, d: 200, shareBp: 2000, reporting: 2, of: 3 });
    expect(totalOf([count('a', 0, 0, 0)])).toEqual({ n: 0, d: 0, shareBp: null, reporting: 0, of: 1 });
  });

  it('kecamatan dijumlahkan dari desanya, yang paling banyak celahnya di atas', () => {
    const village = (name: string, district: string, gaps: number) => ({ code: name, name, district, scoreBp: 5000, isConvergent: false, onTarget: 1, applicable: 4, reported: 3, gaps, hasExample: false });
    const districts = districtsOf({ code: '1', name: 'Kab', lokus: 3, periodCode: '2022', villages: [village('x', 'Alak', 1), village('y', 'Baun', 2), village('z', 'Baun', 2)] });
    expect(districts).toEqual([
      { name: 'Baun', lokus: 2, scored: 2, convergent: 0, gaps: 4, reported: 6, applicable: 8 }, { name: 'Alak', lokus: 1, scored: 1, convergent: 0, gaps: 1, reported: 3, applicable: 4 },
    ]);
  });

  it('NTT membaca Kupang, TTS dan TTU dari angka yang disahkan, sampai desanya', async () => {
    const ntt = await reader('53');
    const side = await readAs(ntt, async (tx) => readSideBySide(tx, ntt, await readScope(tx, ntt, {}), { kab: '53.01' }));
    expect(side.lines.map(({ code }) => code)).toEqual(['53.01', '53.02', '53.03']);
    // 6 + 4 + 5 villages (domain §12.3, each once); nobody has values, so nobody is short of converging either.
    expect(side.sentence).toBe('3 dari 3 kabupaten sudah mengesahkan angka 2021; 15 desa lokus, belum satu pun dapat dinilai.');
    const [line] = side.lines;
    if (!line) throw new Error('no line');
    expect(sideSentence([{ ...line, lokus: 6, scored: 4, convergent: 3 }, { ...line, lokus: 4, scored: 4, convergent: 1 }], 2022)).toBe('2 dari 2 kabupaten sudah mengesahkan angka 2022; 10 desa lokus, 4 konvergen, 2 belum dapat dinilai.');
    expect(sideSentence([{ ...line, lokus: 2, scored: 2, convergent: 0, periodCode: null }], 2022)).toBe('0 dari 1 kabupaten sudah mengesahkan angka 2022; 2 desa lokus, belum satu pun konvergen.');
    const [kupang] = await owner`select (select count(*)::int from target_village t where t.jurisdiction_id = j.id and t.year = ${side.year}) as lokus from jurisdiction j where code = '53.01'`;
    expect(side.lines[0]?.lokus).toBe(kupang?.lokus);
    expect(side.chosen?.regency.name).toBe('Kabupaten Kupang');
    await expect(readAs(ntt, async (tx) => readSideBySide(tx, ntt, await readScope(tx, ntt, {}), { kab: '63.11' }))).rejects.toThrow('tidak ada di');
  });

  it('tidak ada untuk tim kabupaten', async () => {
    const balangan = await reader('63.11');
    await expect(readAs(balangan, async (tx) => readSideBySide(tx, balangan, await readScope(tx, balangan, {}), {}))).rejects.toThrow('halaman provinsi');
  });

  it('angka sementara dan kegiatan yang belum diperiksa tidak terbaca', async () => {
    const ntt = await reader('53');
    const side = await readAs(ntt, async (tx) => readSideBySide(tx, ntt, await readScope(tx, ntt, {}), {}));
    for (const line of side.lines) {
      const [own] = await owner`select count(*)::int as n from activity a join jurisdiction j on j.id = a.jurisdiction_id where j.code = ${line.code} and a.year = ${side.year} and a.verification = 'verified' and a.state <> 'cancelled'`;
      expect([line.code, line.activities]).toEqual([line.code, own?.n]);
    }
  });
});

describe('belum tersentuh (F39)', () => {
  const cell = (village: string, people: number | null, isReported = true) => ({ village: { code: village, name: village, district: 'K' }, indicator: { code: 'SP01', name: 'Remaja', unit: 'orang' }, lead: null, people, isReported, isExample: false });

  it('yang paling banyak orangnya di atas, yang belum dilaporkan di bawah', () => {
    const report = unreachedReport([cell('a', null, false), cell('b', 4), cell('c', 30)], 5);
    expect(report.cells.map(({ village }) => village.code)).toEqual(['c', 'b', 'a']);
    expect(report.sentence).toBe('3 layanan di 3 desa tidak ada dalam rencana instansi mana pun; 2 di antaranya diketahui belum tercapai.');
    expect(unreachedReport([], 5).sentence).toBe('Setiap layanan yang belum tercapai ada dalam rencana sebuah instansi.');
    expect(unreachedReport([], 0).sentence).toBe('Belum ada desa lokus pada periode ini.');
  });

  it('Balangan: setiap celah dari kisi desa ada di daftar', async () => {
    const balangan = await reader('63.11');
    const { report, gaps } = await readAs(balangan, async (tx) => {
      const scope = await readScope(tx, balangan, {});
      const [row] = [...await tx.execute(`select sum(gaps)::int as n from village_score where jurisdiction_id = ${scope.jurisdictionId} and period_id = ${scope.period.id} and stage = 'working'`)];
      return { report: await readUnreached(tx, scope), gaps: row?.n };
    });
    expect(report.known).toBe(gaps);
    expect(report.cells.length).toBeGreaterThan(0);
  });
});
