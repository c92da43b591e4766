import { describe, expect, it } from 'vitest';
import { readAs } from '@/lib/auth/transaction';
import { buildGrid } from '@/lib/convergence/queries/grid-report';
import { buildVillage } from '@/lib/convergence/queries/village-report';
import { makePeriod } from '@/lib/period';
import { plainText } from '@/lib/sentence';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, '63.11') });
if (!team) throw new Error('Balangan is not seeded.');
const viewer = viewerWith({ team });
const MARAJAI = '63.11.02.2020';
const QUARTER_3 = makePeriod('quarter', 2022, 3).id;
const MAMPARI = '63.11.04.2008';

const village = (code: string, params: Record<string, string> = {}) => readAs(viewer, (tx) => buildVillage(tx, viewer, { periode: '2022-TW3', ...params }, code));
const lineOf = (report: Awaited<ReturnType<typeof village>>, code: string) => report.groups.flatMap(({ lines }) => lines).find((line) => line.code === code);
/** The last figure of "27,78 % ÷ 90,00 % = 30,86", in hundredths. */
const partOf = (value: string): number => Number(/= ([\d.]+),(\d\d)$/.exec(value)?.slice(1).join('').replace(/\./g, ''));

describe('halaman Marajai, Triwulan III 2022 (F11)', () => {
  it('membuka dengan kalimatnya', async () => {
    expect(plainText((await village(MARAJAI)).headline))
      .toBe('Marajai: 3 dari 16 indikator tercapai. Sanitasi layak dan air minum layak paling tertinggal, dan Dinas PUPR belum hadir.');
  });

  it('skor 68,92 terurai ke enam belas bagian yang berjumlah 1.102,65 (F104)', async () => {
    const { score } = await village(MARAJAI);
    // 7407+4688+7586+10000+9091+9477+6667+3472+7937+4111+3086+10000+7760+10000+8983+0 = 110265; ÷ 16 = 6891,6
    expect(score.parts.map(({ partBp }) => partBp)).toEqual([0, 3086, 3472, 4111, 4688, 6667, 7407, 7586, 7760, 7937, 8983, 9091, 9477, 10_000, 10_000, 10_000]);
    expect(score).toMatchObject({ sumBp: 110_265, count: 16, score: { scoreBp: 6892, onTarget: 3, applicable: 16 } });
    expect(score.excluded.map(({ code, excluded }) => [code, excluded])).toEqual([['SE03', 'not_applicable'], ['SP06', 'not_applicable']]);
  });

  it('menaruh yang perlu keputusan di atas: empat celah, lalu yang ditangani, tercapai, tanpa sasaran', async () => {
    const { groups, gaps, rank } = await village(MARAJAI);
    expect(groups.map(({ key, lines }) => [key, lines.map(({ code }) => code)])).toEqual([
      ['gap', ['SE05', 'SE04', 'SP03', 'SE11']],
      ['handled', ['SP09', 'SP02', 'SP08', 'SP01', 'SE07', 'SE01', 'SE10', 'SP05', 'SP07']],
      ['met', ['SP04', 'SE06', 'SE08']],
      ['none', ['SP06', 'SE03']],
    ]);
    expect(gaps).toBe(4);
    expect(rank).toEqual({ rank: 5, of: 7 });
  });

  it('SE05: n/d, target dan asalnya, selisih, empat triwulan, orang, siapa dinanti', async () => {
    expect(lineOf(await village(MARAJAI), 'SE05')).toMatchObject({
      reading: { n: 50, d: 180 }, targetBp: 9000, targetLabel: 'target nasional 2024', gapBp: 6222,
      // 48/180, 49/180, 50/180; triwulan keempat 2021 tidak dilaporkan
      points: [null, 2667, 2722, 2778], change: { deltaBp: 56, word: 'naik', verdict: 'good' },
      cell: { letter: 'C', people: 112, leadAbsent: true }, lead: { name: 'Dinas PUPR' }, present: [], awaitedSupports: ['DLH', 'DPMD', 'Dinkes'], moneyIdr: null,
    });
    expect(lineOf(await village(MARAJAI), 'SE06')).toMatchObject({ targetLabel: 'target daerah 2022' });
  });

  it('uang per instansi berjumlah tepat, tiap rupiah sekali', async () => {
    const { money, agencies, absentLeads } = await village(MARAJAI);
    expect(money.budgetIdr).toBe(371_750_000n);
    expect(money.lines.reduce((sum, { budgetIdr }) => sum + budgetIdr, 0n)).toBe(money.budgetIdr);
    expect(agencies).toHaveLength(10);
    expect(absentLeads.map(({ code }) => code).sort()).toEqual(['dinkes', 'pupr']);
  });

  it('sama dengan rekap yang disimpan', async () => {
    const { list } = await readAs(viewer, (tx) => buildGrid(tx, viewer, { periode: '2022-TW3' }));
    for (const row of list.all) {
      const { score, money } = await village(row.code);
      expect([row.name, score.score.scoreBp, score.score.onTarget, score.score.reported]).toEqual([row.name, row.scoreBp, row.onTarget, row.reported]);
      const [stored] = await database.owner<{ budget_idr: string }[]>`select budget_idr from village_year where jurisdiction_id = ${team.id}
        and period_id = ${QUARTER_3} and stage = 'working' and region_id = ${row.regionId}`;
      expect(BigInt(stored?.budget_idr ?? -1)).toBe(money.budgetIdr);
    }
  });
});

describe('Mampari, data 7 dari 18', () => {
  it('ditahan, tanpa peringkat, dan menyebut yang tidak dilihat siapa pun', async () => {
    const { score, rank, unattended, groups } = await village(MAMPARI);
    expect(score.score).toMatchObject({ scoreBp: null, reason: 'incomplete', reported: 7, applicable: 18 });
    expect(rank).toBeNull();
    expect(unattended).toBe(9);
    expect(groups.map(({ key }) => key)).toEqual(['gap', 'unattended', 'missing', 'handled', 'met']);
  });
});

describe('desa yang tidak dikenal atau bukan lokus', () => {
  it.each(['63.11.99.9999', '64.01.01.2001', 'x', ''])('%s ditolak dengan kalimat', async (code) => {
    await expect(village(code)).rejects.toMatchObject({ code: 'not-found', message: `Desa atau kelurahan berkode “${code}” tidak ada di Kabupaten Balangan.` });
  });

  it('desa di wilayah yang bukan lokus tetap terbuka, tanpa peringkat', async () => {
    const [other] = await database.owner<{ code: string }[]>`select r.code from region r where r.code like '63.11.01.%' and r.level = 4
      and not exists (select from target_village t where t.region_id = r.id) order by r.code limit 1`;
    const report = await village(other?.code ?? '');
    expect(report.place).toMatchObject({ lokus: null, lokusYears: [] });
    expect(report.rank).toBeNull();
    expect(report.score.score).toMatchObject({ scoreBp: null, reported: 0, applicable: 18 });
  });

  it('Marajai pada 2021 bukan lokus, dan menyebut tahunnya', async () => {
    const report = await readAs(viewer, (tx) => buildVillage(tx, viewer, { tahun: '2021' }, MARAJAI));
    expect(report.place).toMatchObject({ lokus: null, lokusYears: [2022] });
  });
});

describe('penjelasan', () => {
  it('skor di kisi: bagian yang tercantum berjumlah sama dengan skornya (F104)', async () => {
    const { explanation } = await readAs(viewer, (tx) => buildGrid(tx, viewer, { periode: '2022-TW3', jelas: `skor.${MARAJAI}` }));
    expect(explanation).toMatchObject({ value: '68,92', title: 'Skor Marajai, 2022 · Triwulan III' });
    expect(explanation?.formula).toContain('1.102,65 ÷ 16 = 68,92');
    const parts = (explanation?.inputs ?? []).map(({ value }) => partOf(value)).filter((part) => !Number.isNaN(part));
    expect(parts).toHaveLength(16);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(110_265);
    // A: 465 ÷ 814 = 57,125 · B₂: (58.388 ÷ 8 + 51.877 ÷ 8) ÷ 2 = 6891,6, sama dengan B karena 8 dan 8 · C: 3 ÷ 16 · F: 8 ÷ 11
    expect(explanation?.rivals.map(({ value, used, note }) => [note.split(',')[0], value, used])).toEqual([
      ['B', '68,92', true], ['A', '57,13', false], ['B₂', '68,92', false], ['C', '18,75', false], ['D', '—', false], ['E', '—', false], ['F', '72,73', false],
    ]);
  });

  it('uang per sasaran: bansos pangan Marajai 28 + 26 juta untuk 47 keluarga = Rp 1.148.936; sanitasi tanpa uang, ya/tidak tanpa angka', async () => {
    const cost = async (code: string) => (await village(MARAJAI, { jelas: `nilai.${code}` })).explanation?.inputs.find(({ label }) => label === 'Uang per sasaran')?.value.replaceAll('\u00A0', ' ');
    expect(await cost('SE10')).toBe('Rp 54.000.000 ÷ 47 keluarga = Rp 1.148.936');
    expect(await cost('SE05')).toBeUndefined();
    expect(await cost('SE11')).toBeUndefined();
  });

  it('F: delapan dari sebelas penanggung jawab dan pendukung yang dinanti hadir di Marajai; DLH, PUPR, dan Disdik tidak', async () => {
    // Di bawah target: SP01 SP02 SP03 SP05 SP07 SP08 SP09 SE01 SE04 SE05 SE07 SE10 SE11. Adaro dan YABN hadir, tetapi tidak dinanti untuk itu.
    const { explanation } = await village(MARAJAI, { jelas: 'skor' });
    expect(explanation?.rivals.at(-1)?.note).toBe('F, kehadiran pelaku: 8 dari 11 penanggung jawab dan pendukung indikator di bawah target punya kegiatan di desa ini; '
      + 'tanpa kegiatan di desa ini: DLH, Dinas PUPR, dan Disdik');
  });

  it('satu sel: angka, target, siapa mengisi, keadaan, umur, nilai sebelumnya', async () => {
    const { explanation } = await village(MARAJAI, { jelas: 'nilai.SE05' });
    expect(explanation).toMatchObject({ value: '27,78\u00A0%', example: true, change: 'Celah: belum tercapai, tanpa kegiatan · naik 0,56\u00A0poin' });
    const text = [...explanation?.inputs ?? [], ...explanation?.sources ?? []].map(({ label, value }) => `${label}: ${value}`);
    expect(text).toContain('Pembilang: 50 rumah tangga dengan sanitasi layak');
    expect(text).toContain('Perlu dijangkau: 90,00\u00A0% × 180, dibulatkan ke atas, − 50 = 112 rumah tangga');
    expect(text).toContain('Sebelumnya: 49 dari 180 (27,22\u00A0%) pada 2022-TW2');
    expect(text).toContain('Sumber: contoh: bukan data nyata');
    expect(text.find((line) => line.startsWith('Data per'))).toBe('Data per: 30 Sep 2022 (2022-TW3, periode ini)');
    expect(text.find((line) => line.startsWith('Diisi'))).toBe('Diisi: Dinas PUPR, 30 Sep 2022, 10.00 WITA');
  });

  it('nilai yang lebih tua dari periodenya menyebut umurnya; yang sudah diperiksa, keadaannya', async () => {
    const { explanation } = await village('63.11.02.2001', { jelas: 'nilai.SE03' });
    expect(explanation?.cautions[0]).toBe('Nilai ini dari 1 triwulan lalu; belum ada laporan yang lebih baru.');
    expect(explanation?.sources).toContainEqual({ label: 'Keadaan isian', value: 'Diperiksa' });
  });

  it('isian yang dikembalikan menyebut alasannya', async () => {
    const { explanation } = await village('63.11.02.2001', { jelas: 'nilai.SE10' });
    expect(explanation?.sources).toContainEqual({ label: 'Keadaan isian', value: 'Dikembalikan' });
    expect(explanation?.cautions.some((caution) => caution.includes('belum memakai data DTKS terbaru'))).toBe(true);
  });

  it('celah, konvergen, yang ditahan, dan yang perlu dijangkau', async () => {
    const explain = async (jelas: string) => (await readAs(viewer, (tx) => buildGrid(tx, viewer, { periode: '2022-TW3', jelas }))).explanation;
    const gaps = await explain('celah');
    expect(gaps?.value).toBe('22');
    expect(gaps?.inputs.map(({ label, value }) => `${label} ${value}`)).toContain('Marajai 4: SP03, SE04, SE05, SE11');
    expect((await explain('konvergen'))?.value).toBe('4 dari 8');
    expect((await explain('ditahan'))?.inputs.map(({ label }) => label)).toEqual(['Mampari']);
    const people = await explain('dinanti.SE05');
    expect(people).toMatchObject({ value: '420 rumah tangga' });
    expect(people?.inputs.find(({ label }) => label === 'Marajai')?.value).toContain('= 112 rumah tangga');
    expect(await explain('entah')).toBeNull();
  });
});
