import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../support/database';

const { owner: sql } = await freshDatabase({ seeded: true });

const team = sql`(select id from jurisdiction where code = '63.11')`;
const levels = (indicator: string) => sql<{ area: string; period: string; kind: string; bp: number }[]>`
  select r.name as area, p.code as period, v.source_kind as kind, v.share_bp as bp
  from indicator_value v join region r on r.id = v.region_id join period p on p.id = v.period_id join indicator i on i.id = v.indicator_id
  where v.jurisdiction_id = ${team} and v.stage = 'approved' and i.code = ${indicator} order by p.id, v.source_kind, v.share_bp desc`;

/** Typed from the two lists of section III.A of the report: 8 + 11 lines, PIK-R printed twice. */
const PRINTED = {
  SP09: [2540, 'up'], EX01: [4522, 'up'], EX02: [0, 'up'], EX03: [1296, 'down'], SP02: [4126, 'up'], SP03: [4950, 'up'],
  SE02: [9, 'down'], EX04: [71, 'down'], CX01: [580, 'down'], EX05: [330, 'up'], EX06: [833, 'up'], EX07: [2479, 'up'],
  EX08: [1523, 'up'], EX09: [172, 'up'], EX10: [2, 'up'], EX11: [2727, 'up'], SE11: [5287, 'up'], EX12: [3600, 'up'],
};

describe('Delapan belas angka SKPD Balangan', () => {
  const read = () => sql<{ code: string; direction: string; group: string; bp: number; stage: string; remark: string; asOf: string; n: number | null; d: number | null; state: string }[]>`
    select i.code, i.direction, i."group", v.share_bp as bp, v.stage, v.remark, v.as_of::text as "asOf", v.numerator as n, v.denominator as d, v.state
    from indicator_value v join indicator i on i.id = v.indicator_id join region r on r.id = v.region_id join period p on p.id = v.period_id
    where v.jurisdiction_id = ${team} and r.code = '63.11' and p.code = '2022-TW2' and v.basis = 'published' and v.source_kind = 'agency'`;

  it('tersimpan seperti tercetak, dengan arah yang benar, pada kedua tahap', async () => {
    const rows = await read();
    for (const stage of ['working', 'approved']) {
      const found = Object.fromEntries(rows.filter((row) => row.stage === stage).map(({ code, bp, direction }) => [code, [bp, direction]]));
      expect(found).toEqual(PRINTED);
    }
    expect(rows.every(({ n, d, state }) => n === null && d === null && state === 'verified')).toBe(true);
  });

  it('hanya lima yang termasuk 20 indikator', async () => {
    const five = (await read()).filter(({ stage, group }) => stage === 'approved' && (group === 'specific' || group === 'sensitive'));
    expect(five.map(({ code }) => code).sort()).toEqual(['SE02', 'SE11', 'SP02', 'SP03', 'SP09']);
  });

  it('"31 juni" disimpan sebagai 30 Juni 2022 dengan catatan', async () => {
    for (const { asOf, remark } of await read()) {
      expect(asOf).toBe('2022-06-30');
      expect(remark).toContain('31 juni 2022');
    }
  });

  it('PIK-R tercetak dua kali tetapi satu nilai, dan anemia 0 % adalah nol sebenarnya', async () => {
    const rows = (await read()).filter(({ stage }) => stage === 'working');
    expect(rows.filter(({ code }) => code === 'EX01')).toHaveLength(1);
    expect(rows.find(({ code }) => code === 'EX01')?.remark).toContain('dua kali');
    expect(rows.find(({ code }) => code === 'EX02')).toMatchObject({ bp: 0, remark: expect.stringContaining('nol yang sebenarnya') as string });
  });
});

describe('Prevalensi stunting Balangan', () => {
  it('hanya tingkat yang tercetak yang menjadi nilai; pembanding memakai sumbernya sendiri', async () => {
    expect([...await levels('OC01')]).toEqual([
      { area: 'Indonesia', period: '2020', kind: 'published', bp: 3180 },
      { area: 'Lampihong', period: '2021-TW4', kind: 'e-ppgbm', bp: 2656 },
      { area: 'Awayan', period: '2021-TW4', kind: 'e-ppgbm', bp: 2085 },
      { area: 'Halong', period: '2021-TW4', kind: 'e-ppgbm', bp: 2041 },
      { area: 'Kabupaten Balangan', period: '2021-TW4', kind: 'e-ppgbm', bp: 1789 },
      { area: 'Paringin Selatan', period: '2021-TW4', kind: 'e-ppgbm', bp: 1620 },
      { area: 'Indonesia', period: '2021', kind: 'published', bp: 2440 },
      { area: 'Lampihong', period: '2022-TW3', kind: 'e-ppgbm', bp: 2170 },
      { area: 'Kabupaten Balangan', period: '2022-TW3', kind: 'e-ppgbm', bp: 1491 },
      { area: 'Paringin', period: '2022-TW3', kind: 'e-ppgbm', bp: 824 },
      { area: 'Kabupaten Hulu Sungai Utara', period: '2022-TW3', kind: 'published', bp: 1940 },
    ]);
  });

  it('tiga angka 2021 bersaing: 17,89 dipilih dengan alasan, 17,90 dan 17,91 tetap terlihat', async () => {
    const rows = await sql<{ bp: number; chosen: boolean; reason: string | null }[]>`
      select share_bp as bp, chosen, reason from value_candidate where jurisdiction_id = ${team} order by share_bp`;
    expect(rows.map(({ bp, chosen }) => [bp, chosen])).toEqual([[1789, true], [1790, false], [1791, false]]);
    expect(rows[0]?.reason).toContain('17,89');
  });

  it('pernyataan tanpa tingkat menjadi catatan arah dan selisih', async () => {
    const rows = await sql<{ area: string; trend: string; delta: number | null }[]>`
      select r.name as area, m.trend, m.delta_bp as delta from value_remark m join region r on r.id = m.region_id
      where m.jurisdiction_id = ${team} and m.trend is not null and r.level = 3 order by r.name`;
    expect(rows.map(({ area, trend, delta }) => [area, trend, delta])).toEqual([
      ['Awayan', 'down', -992], ['Batu Mandi', 'down', null], ['Halong', 'down', null], ['Juai', 'up', 255],
      ['Lampihong', 'down', -249], ['Paringin', 'up', null], ['Paringin Selatan', 'down', null], ['Tebing Tinggi', 'up', null],
    ]);
    const above = await sql<{ area: string }[]>`select r.name as area from value_remark m join region r on r.id = m.region_id
      where m.jurisdiction_id = ${team} and m.relation = 'above_mean' order by r.name`;
    expect(above.map(({ area }) => area)).toEqual(['Halong', 'Juai', 'Lampihong', 'Paringin Selatan', 'Tebing Tinggi']);
  });

  it('pertentangan Lampihong dicatat, bukan dihitung ulang', async () => {
    // 26,56 − 2,49 = 24,07 would be a made-up level
    const [made] = await sql`select 1 from indicator_value where jurisdiction_id = ${team} and share_bp in (2407, 1093)`;
    expect(made).toBeUndefined();
    const [row] = await sql<{ remark: string }[]>`select v.remark from indicator_value v join region r on r.id = v.region_id
      where v.jurisdiction_id = ${team} and r.code = '63.11.05' and v.share_bp = 2170 and v.stage = 'approved'`;
    expect(row?.remark).toContain('24,07');
  });

  it('target RPJMD 18,40, 17, dan 16 % bersama dokumennya', async () => {
    const rows = await sql<{ year: number; bp: number; decree: string }[]>`select t.year, t.target_bp as bp, d.number as decree
      from indicator_target t join indicator i on i.id = t.indicator_id join decree d on d.jurisdiction_id = t.jurisdiction_id and d.id = t.decree_id
      where t.jurisdiction_id = ${team} and i.code = 'OC01' order by 1`;
    expect(rows.map(({ year, bp }) => [year, bp])).toEqual([[2022, 1840], [2023, 1700], [2024, 1600]]);
    expect(rows[0]?.decree).toContain('RPJMD');
  });
});

describe('Kegiatan, lokus, dan pelajaran Balangan', () => {
  it('Tabel 2: lima kegiatan Pokja, 22 dari 29', async () => {
    const rows = await sql<{ name: string; planned: number; done: number; state: string; agency: string; aim: string; output: string; villages: number }[]>`
      select a.name, a.planned_count as planned, a.done_count as done, a.state, g.code as agency, a.aim, a.output,
        (select count(*)::int from activity_village v where v.activity_id = a.id) as villages
      from activity a join agency g on g.jurisdiction_id = a.jurisdiction_id and g.id = a.agency_id
      where a.jurisdiction_id = ${team} and not a.is_example order by a.name`;
    expect(rows.map(({ name, planned, done }) => [name, planned, done])).toEqual([
      ['FGD sasaran', 8, 6], ['Monitoring dan Evaluasi Bulanan', 8, 6], ['Pertemuan Stakeholder Tingkat Desa', 5, 4],
      ['Pertemuan Stakeholder Tingkat Kabupaten', 5, 4], ['Pertemuan Stakeholder Tingkat Kecamatan', 3, 2],
    ]);
    expect(rows.reduce((sum, { done }) => sum + done, 0)).toBe(22); // 4 + 2 + 4 + 6 + 6
    expect(rows.reduce((sum, { planned }) => sum + planned, 0)).toBe(29); // 5 + 3 + 5 + 8 + 8
    for (const row of rows) expect(row).toMatchObject({ state: 'running', agency: 'pokja_balanting', villages: 0, aim: expect.any(String) as string, output: expect.any(String) as string });
  });

  it('delapan lokus 2022 dengan SK; Batumandi dicatat', async () => {
    const rows = await sql<{ code: string; printed: string; note: string | null; decree: string; year: number }[]>`
      select r.code, t.printed_name as printed, t.note, d.number as decree, t.year from target_village t join region r on r.id = t.region_id
      join decree d on d.jurisdiction_id = t.jurisdiction_id and d.id = t.decree_id where t.jurisdiction_id = ${team} order by r.code`;
    expect(rows.map(({ code }) => code)).toEqual([
      '63.11.02.2001', '63.11.02.2005', '63.11.02.2012', '63.11.02.2019', '63.11.02.2020', '63.11.04.2008', '63.11.07.1001', '63.11.08.2008',
    ]);
    expect(rows.every(({ decree, year }) => decree === '188.45/498/Kum/2021' && year === 2022)).toBe(true);
    expect(rows.find(({ code }) => code === '63.11.04.2008')).toMatchObject({ printed: expect.stringContaining('Batumandi') as string, note: expect.stringContaining('Batu Mandi') as string });
  });

  it('tiga kendala, tiga langkah, tujuh saran, lima strategi, tujuh tahapan', async () => {
    const rows = await sql<{ kind: string; n: number }[]>`select kind, count(*)::int as n from obstacle where jurisdiction_id = ${team} group by 1 order by 1`;
    expect(rows.map(({ kind, n }) => [kind, n])).toEqual([['advice', 7], ['obstacle', 3], ['step', 3], ['strategy', 5]]);
    const [stages] = await sql<{ keys: string }[]>`select string_agg(key, '' order by ordinal) as keys from programme_stage where jurisdiction_id = ${team}`;
    expect(stages?.keys).toBe('abcdefg');
  });

  it('sasaran 171 → 201 dan 245; KEK 65 = 17 + 27 + 21', async () => {
    const rows = await sql<{ code: string; n: number[] }[]>`select i.code, array_agg(v.numerator order by v.period_id) as n
      from indicator_value v join indicator i on i.id = v.indicator_id
      where v.jurisdiction_id = ${team} and v.stage = 'approved' and i."group" = 'output' group by 1 order by 1`;
    expect(Object.fromEntries(rows.map(({ code, n }) => [code, n]))).toEqual({ OP41: [171, 201], OP42: [171, 245], OP43: [65], OP44: [17], OP45: [27], OP46: [21] });
  });

  it('laporan tidak menyebut satu pun Dinas: perangkat daerah selain Bappedalitbang adalah contoh', async () => {
    const rows = await sql<{ code: string }[]>`select code from agency where jurisdiction_id = ${team} and not is_example order by code`;
    expect(rows.map(({ code }) => code)).toEqual(['adaro_indonesia', 'balangan_coal', 'bappeda', 'pokja_balanting', 'sapta_indra_sejati', 'yabn']);
    const [money] = await sql<{ n: number }[]>`select count(*)::int as n from budget_line where jurisdiction_id = ${team} and not is_example`;
    expect(money?.n).toBe(0);
  });
});
