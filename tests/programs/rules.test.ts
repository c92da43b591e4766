import { describe, expect, it } from 'vitest';
import { boardOf, stagesTitle } from '@/lib/programs/rules/board';
import { listHeadline, programmeHeadline } from '@/lib/programs/rules/headline';
import { INSTRUMENT } from '@/lib/programs/rules/innovation';
import { byPeriod, type Output, outputFigure, periodWords, plannedWords, shareWords, topicsOf } from '@/lib/programs/rules/outputs';
import { plainText } from '@/lib/sentence';

const BARE: Output = {
  id: '', topic: 'T', name: 'N', measure: 'count', unit: 'orang', class: null, targetGroup: null, partOf: null, moment: null, regionCode: '61.12', region: 'Kubu Raya', periodCode: '2021', period: '2021',
  coversUntil: null, indicator: null, amount: 1n, planned: null, basis: 'printed', note: null, source: 's', isExample: false, version: 1,
};
const output = (given: Partial<Output>): Output => ({ ...BARE, id: `${given.name}${given.periodCode}`, ...given });

describe('Angka program', () => {
  it('persen memakai desimal sebanyak yang ada', () => {
    expect([8000, 890, 1789].map(shareWords)).toEqual(['80\u00A0%', '8,9\u00A0%', '17,89\u00A0%']);
  });

  it('kosong, nol, dan hilang di sumber dibedakan', () => {
    expect(outputFigure(output({ amount: 0n }))).toBe('0');
    expect(outputFigure(output({ amount: null }))).toBe('—');
    expect(outputFigure(output({ amount: null, note: 'Tidak tersedia di sumber (gambar hilang).' }))).toBe('tidak tersedia di sumber');
    expect(outputFigure(output({ measure: 'rupiah', amount: 11_688_000n }))).toBe('Rp\u00A011.688.000');
  });

  it('rencana dan setengah tahun disebut', () => {
    expect(plannedWords(output({ amount: 6n, planned: 8n }))).toBe('6 dari 8 yang direncanakan');
    expect(plannedWords(output({ amount: null, planned: 8n }))).toBe('belum dilaporkan dari 8 yang direncanakan');
    expect(periodWords(output({ coversUntil: '2021-06-30' }))).toBe('2021, s.d. 30 Juni 2021');
  });

  it('bagian mengikuti keseluruhannya dan dijumlahkan: 1,2 + 2,0 + 2,6 + 3,1 = 8,9', () => {
    const dusun = (name: string, bp: bigint): Output => output({ name, measure: 'share', amount: bp, partOf: 'Desa' });
    const [topic] = topicsOf([dusun('A', 120n), output({ name: 'Desa', measure: 'share', amount: 890n }), dusun('B', 200n), dusun('C', 260n), dusun('D', 310n)]);
    expect(topic?.rows.map(({ name }) => name)).toEqual(['Desa', 'A', 'B', 'C', 'D']);
    expect(topic?.checks).toEqual(['Desa: 1,2\u00A0% + 2\u00A0% + 2,6\u00A0% + 3,1\u00A0% = 8,9\u00A0%.']);
  });

  it('persen dari suatu jumlah dibandingkan dengan 100 %, selisihnya disebut', () => {
    const part = (name: string, bp: bigint): Output => output({ name, measure: 'share', amount: bp, partOf: 'Semua' });
    const whole = output({ name: 'Semua', amount: 346n });
    expect(topicsOf([whole, part('A', 2500n), part('B', 4900n), part('C', 2600n)])[0]?.checks).toEqual(['Semua: 25\u00A0% + 49\u00A0% + 26\u00A0% = 100\u00A0%.']);
    expect(topicsOf([whole, part('A', 8100n), part('B', 1800n), part('C', 200n)])[0]?.checks)
      .toEqual(['Semua: 81\u00A0% + 18\u00A0% + 2\u00A0% = 101\u00A0%, padahal seluruhnya 100\u00A0%. Periksa ke sumbernya.']);
    expect(topicsOf([whole, part('A', 8100n), output({ name: 'B', measure: 'share', amount: null, partOf: 'Semua' })])[0]?.checks).toEqual([]);
  });

  it('pendapatan kelompok per tahun, tahun berjalan ditandai', () => {
    const row = (name: string, periodCode: string, amount: bigint | null, coversUntil: string | null = null): Output => output({ name, periodCode, period: periodCode, amount, coversUntil, measure: 'rupiah' });
    const [topic] = topicsOf([row('Berdaya', '2019', 2_400_000n), row('Berdaya', '2021', 6_372_000n, '2021-06-30'), row('Taman Emas', '2021', 840_000n, '2021-06-30')]);
    const table = byPeriod(topic!);
    expect(table?.periods).toEqual([{ code: '2019', label: '2019', isPart: false }, { code: '2021', label: '2021, s.d. 30 Juni 2021', isPart: true }]);
    expect(table?.rows.map(({ name, cells }) => [name, cells.map((cell) => cell?.amount ?? null)])).toEqual([['Berdaya', [2_400_000n, 6_372_000n]], ['Taman Emas', [null, 840_000n]]]);
    expect(byPeriod(topicsOf([row('A', '2019', 1n), row('B', '2021', 1n)])[0]!)).toBeNull();
  });
});

describe('Tahapan program', () => {
  const stages = [{ key: 'a', name: 'Advokasi', state: 'done' as const }, { key: 'b', name: 'Baseline', state: null }];
  const mark = (villageCode: string, stageKey: string) => ({ villageCode, stageKey, state: 'done' as const, doneOn: null, note: null, version: 1 });

  it('papan per desa menghitung yang selesai; desa di luar program tidak ikut', () => {
    const board = boardOf(stages, [{ code: '1', name: 'Uren', district: 'Halong' }, { code: '2', name: 'Marajai', district: 'Halong' }], [mark('1', 'a'), mark('1', 'b'), mark('9', 'a')]);
    expect(board.stages.map(({ done }) => done)).toEqual([1, 1]);
    expect(board.rows.map(({ name, done }) => [name, done])).toEqual([['Uren', 2], ['Marajai', 0]]);
    expect(board.marked).toBe(2);
  });

  it('judulnya jujur bila sumber tidak menyebut keadaan', () => {
    expect(stagesTitle(stages)).toBe('Tahapan: 1 dari 2 selesai');
    expect(stagesTitle([{ key: 'a', name: 'A', state: null }])).toBe('1 tahapan, keadaannya belum ditandai');
    expect(stagesTitle([])).toBe('Tahapan belum ditulis');
  });
});

describe('Kalimat program', () => {
  const facts = { shortName: 'PONSERA', agency: 'PPN DPPU Supadio', state: 'running' as const, reach: 'activities' as const, activities: 4, villages: 1, budgetIdr: null, outputs: 3, home: null, region: 'Kubu Raya' };

  it('menyebut siapa, di mana, kegiatan, dan dana', () => {
    expect(plainText(programmeHeadline(facts))).toBe('PONSERA, program PPN DPPU Supadio, berjalan di 1 desa dengan 4 kegiatan; belum ada dana yang tercatat.');
    expect(plainText(programmeHeadline({ ...facts, villages: 0, activities: 0, budgetIdr: 5_000_000n }))).toBe('PONSERA, program PPN DPPU Supadio, berjalan di Kubu Raya, belum ada kegiatan yang dikaitkan; dana Rp\u00A05.000.000.');
  });

  it('daftar kosong, satu, dan beberapa', () => {
    expect(listHeadline([], 'Kabupaten Uji')).toBe('Belum ada program yang tercatat di Kabupaten Uji.');
    expect(listHeadline([facts], 'Kabupaten Uji')).toBe('Satu program di Kabupaten Uji: 1 berjalan, belum satu pun dengan dana yang tercatat.');
    expect(listHeadline([facts, { ...facts, state: 'done', budgetIdr: 1n }], 'Kabupaten Uji')).toBe('Dua program di Kabupaten Uji: 1 berjalan, 1 tanpa dana yang tercatat.');
  });
});

describe('Instrumen LAN (F47)', () => {
  it('4 variabel, 12 indikator, 19 baris, dua di antaranya biaya tidak langsung', () => {
    expect(new Set(INSTRUMENT.map(({ variable }) => variable)).size).toBe(4);
    expect(new Set(INSTRUMENT.map(({ variable, indicator }) => `${variable}/${indicator}`)).size).toBe(12);
    expect(INSTRUMENT).toHaveLength(19);
    expect(new Set(INSTRUMENT.map(({ code }) => code)).size).toBe(19);
    expect(INSTRUMENT.filter(({ dimension }) => dimension === 'Biaya tidak langsung')).toHaveLength(2);
  });
});
