import { describe, expect, it } from 'vitest';
import { boardOf, stagesTitle } from '@/lib/programs/rules/board';
import { listHeadline, programmeHeadline } from '@/lib/programs/rules/headline';
import { formatHundredths, readHundredths } from '@/lib/programs/rules/hundredths';
import { INSTRUMENT } from '@/lib/programs/rules/innovation';
import { byPeriod, type Output, outputFigure, periodWords, plannedWords, shareWords, topicsOf } from '@/lib/programs/rules/outputs';
import { suggestionsOf } from '@/lib/programs/rules/suggestions';
import { progressWords, type TierActivity, type TierArea, tierCodes, tierRows } from '@/lib/programs/rules/tiers';
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

describe('Pemantauan berjenjang (F46)', () => {
  const activity = (given: Partial<TierActivity>): TierActivity => ({ agency: 'Dinkes', plannedCount: 4, doneCount: 3, countUnit: 'kali', villages: [], ...given });
  const areas: TierArea[] = [{ code: '63.11', name: 'Balangan', level: 'regency' }, { code: '63.11.02', name: 'Halong', level: 'district' }, { code: '63.11.02.2019', name: 'Uren', level: 'village' }];

  it('satuan tidak dijumlahkan, yang tanpa rencana disebut tersendiri', () => {
    expect(progressWords([activity({}), activity({ plannedCount: 5, doneCount: 4 }), activity({ countUnit: 'paket', plannedCount: null, doneCount: 74 }), activity({ doneCount: null, plannedCount: null })]))
      .toEqual(['7 dari 9 kali', '74 paket']); // 3 + 4 of 4 + 5
  });

  it('kegiatan di dua desa dihitung sekali di kecamatan, dana dibagi menurut barisnya, sisanya hanya di atas', () => {
    const line = { split: 'explicit' as const, budgetIdr: 10_000_000n, spentIdr: 5_000_000n, villages: [{ regionId: 1, amountIdr: 6_000_000n }] };
    const rows = tierRows({
      areas, activities: [activity({ villages: ['63.11.02.2019', '63.11.02.2020'] }), activity({ agency: 'PUPR' })], lines: [line], codeOf: new Map([[1, '63.11.02.2019']]),
      outputs: [output({ name: 'Sajian', regionCode: '63.11.02.2019' }), output({ name: 'Dusun', regionCode: '63.11.02.2019.01' })],
    });
    expect(rows.map(({ name, activities, agencies, budgetIdr, spentIdr }) => [name, activities, agencies, budgetIdr, spentIdr])).toEqual([
      ['Balangan', 2, 2, 10_000_000n, 5_000_000n], ['Halong', 1, 1, 6_000_000n, 3_000_000n], ['Uren', 1, 1, 6_000_000n, 3_000_000n],
    ]);
    expect(rows.map(({ outputs }) => outputs.length)).toEqual([0, 0, 2]);
  });

  it('tingkat dari atas ke bawah, hanya di dalam wilayah tim', () => {
    expect(tierCodes('63.11', ['63.11.02.2019', '63.11.02.2020', '53.01.08.2008']).map(({ code, level }) => `${level} ${code}`)).toEqual([
      'regency 63.11', 'district 63.11.02', 'village 63.11.02.2019', 'village 63.11.02.2020',
    ]);
    expect(tierCodes('53', ['53.01.08.2008']).map(({ level }) => level)).toEqual(['province', 'regency', 'district', 'village']);
  });
});

describe('Angka instrumen', () => {
  it('dibaca dengan dua desimal tanpa menebak', () => {
    expect(['1.234,5', '7,25', '12', ''].map(readHundredths)).toEqual([{ hundredths: 123_450n }, { hundredths: 725n }, { hundredths: 1200n }, { hundredths: null }]);
    expect(['1.5', '1,234', 'tiga', '-4'].map((text) => 'sentence' in readHundredths(text))).toEqual([true, true, true, true]);
    expect([123_450n, 725n, 1200n, 5n].map(formatHundredths)).toEqual(['1.234,5', '7,25', '12', '0,05']);
  });

  it('pendapatan hanya dibandingkan antara tahun penuh', () => {
    const known = { budgetIdr: null, spentIdr: null, agencies: 0, progress: [], beneficiaries: null, prevalence: [], poverty: [], incomes: [{ year: '2019', totalIdr: 3_600_000n, groups: 2 }, { year: '2020', totalIdr: 15_240_000n, groups: 3 }] };
    expect(suggestionsOf(known)).toEqual({ 'impact-income': expect.objectContaining({ before: 'Rp\u00A03.600.000 dari 2 kelompok (2019)', after: 'Rp\u00A015.240.000 dari 3 kelompok (2020)' }) as unknown });
    expect(suggestionsOf({ ...known, incomes: [] })).toEqual({});
  });
});
