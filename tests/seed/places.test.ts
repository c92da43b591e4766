import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../support/database';

const { owner: sql } = await freshDatabase({ seeded: true });

/** Approved figures of a team as `{ "area code indicator period": share in basis points, or count }`. */
async function figures(code: string): Promise<Record<string, number>> {
  const rows = await sql<{ key: string; value: number }[]>`
    select r.code || ' ' || i.code || ' ' || p.code as key, coalesce(v.share_bp, v.numerator) as value
    from indicator_value v join region r on r.id = v.region_id join indicator i on i.id = v.indicator_id join period p on p.id = v.period_id
    join jurisdiction j on j.id = v.jurisdiction_id where j.code = ${code} and v.stage = 'approved'`;
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

describe('Kubu Raya', () => {
  it('prevalensi 13,4 lalu 7,9 %, dan label yang tertukar dicatat', async () => {
    expect(await figures('61.12')).toMatchObject({
      '61.12 OC01 2020': 1340, '61.12 OC01 2021': 790, '61.12.01 OC01 2021': 670, '61.12.01 CX11 2021': 637,
      '61.12.01.2011 CX12 2020': 42, '61.12.01.2011 OP31 2021': 5, '61.12.01.2011 CX09 2021': 8, '61 OC01 2020': 1950, '61 OC02 2020': 2380, '00 OC02 2020': 1900,
    });
    const [row] = await sql<{ remark: string }[]>`select remark from indicator_value where share_bp = 1340 limit 1`;
    expect(row?.remark).toContain('gizi buruk');
  });

  it('kemiskinan empat dusun Limbung berjumlah 8,9 %', async () => {
    const found = await figures('61.12');
    const dusun = [1, 2, 3, 4].map((n) => found[`61.12.01.2011.0${n} CX01 2019`]);
    expect(dusun).toEqual([120, 200, 260, 310]);
    expect(dusun.reduce<number>((sum, bp) => sum + bp!, 0)).toBe(890); // 1,2 + 2,0 + 2,6 + 3,1
    expect(found['61.12.01.2011 CX01 2019']).toBe(890);
  });

  it('DTKS: 23 penerima, 3 mandiri dan 10 naik desil = 13 keluar', async () => {
    expect(await figures('61.12')).toMatchObject({ '61.12.01.2011 OP32 2021': 23, '61.12.01.2011 OP33 2021': 3, '61.12.01.2011 OP34 2021': 10 });
  });

  it('pendapatan kelompok 2021 dinyatakan baru sampai Juni', async () => {
    const rows = await sql<{ text: string }[]>`select text from value_remark where text like 'Pendapatan %'`;
    expect(rows).toHaveLength(3);
    for (const { text } of rows) expect(text).toContain('sampai dengan bulan Juni');
    expect(rows.some(({ text }) => text.includes('11.688.000') && text.includes('6.372.000'))).toBe(true);
  });
});

describe('Kemitraan NTT', () => {
  it('provinsi dan tiga kabupaten seperti tercetak', async () => {
    expect(await figures('53')).toMatchObject({
      '53 OC01 2018': 3010, '53 OC01 2019': 2790, '53 OC01 2020-08': 2750, '53 OP01 2021': 74, '53 OP02 2021': 3662,
      '53 OP14 2021': 346, '53 OP18 2021': 1956, '53 OP19 2021': 2185, '53 OP20 2021': 1499, '53 OP21 2021': 75, '53 OP22 2021': 366,
      '53 OP28 2021': 3, '53 OP29 2021': 11, '53 OP30 2021': 74, '53 OP27 2021-04': 10_000, '53 OP03 2021-04': 8000,
    });
    expect(await figures('53.01')).toMatchObject({ '53.01 OC01 2018': 4104, '53.01 CX02 2019': 2303, '53.01 CX03 2019': 92_020, '53.01 CX05 2021': 24, '53.01 CX06 2021': 177, '53.01 OP01 2021': 46 });
    expect(await figures('53.02')).toMatchObject({ '53.02 OC01 2018': 5600, '53.02 CX02 2019': 2787, '53.02 CX03 2019': 130_310, '53.02 CX07 2021': 266, '53.02 CX08 2021': 12, '53.02 OP01 2021': 17 });
    expect(await figures('53.03')).toMatchObject({ '53.03 OC01 2018': 4140, '53.03 CX02 2019': 2245, '53.03 CX03 2019': 56_940, '53.03 CX07 2021': 160, '53.03 CX08 2021': 33, '53.03 OP01 2021': 11 });
  });

  it('nasional 30,08 % disimpan seperti tercetak, dengan catatan 30,8 %', async () => {
    const rows = await sql<{ remark: string }[]>`select remark from indicator_value where share_bp = 3008`;
    expect(rows).toHaveLength(8); // four teams × two stages
    for (const { remark } of rows) expect(remark).toContain('30,8 %');
  });

  it('pembulatan 81 + 18 + 2 = 101 dan 72 + 27 = 99 tetap dengan catatan', async () => {
    const found = await figures('53');
    const sum = (...codes: string[]): number => codes.reduce((total, code) => total + found[`53 ${code} 2021`]!, 0);
    expect(sum('OP06', 'OP07', 'OP08')).toBe(10_100);
    expect(sum('OP09', 'OP10', 'OP11')).toBe(10_000);
    expect(sum('OP12', 'OP13')).toBe(9900);
    expect(sum('OP15', 'OP16', 'OP17')).toBe(10_000); // 25 + 49 + 26
    const rows = await sql`select 1 from indicator_value where remark like '%pembulatan di sumber%' and stage = 'approved'`;
    expect(rows).toHaveLength(5);
  });

  it('lima belas desa berbeda; Sillu, Tesiayofanu, Oinlasi, Kie, dan Miomafo dicatat', async () => {
    const rows = await sql<{ code: string; name: string; district: string; printed: string; note: string | null }[]>`
      select distinct r.code, r.name, d.name as district, t.printed_name as printed, t.note from target_village t join region r on r.id = t.region_id
      join region d on d.id = r.parent_id join jurisdiction j on j.id = t.jurisdiction_id where j.code in ('53.01', '53.02', '53.03') order by r.code`;
    expect(rows).toHaveLength(15);
    const of = (name: string) => rows.find((row) => row.name === name);
    for (const name of ['Noelbaki', 'Mata Air', 'Tarus', 'Naibonat', 'Sonraen', 'Nekmese', 'Napi', 'Napan', 'Tes', 'Faenake', 'Bitefa', 'Femnasi']) expect(of(name), name).toBeDefined();
    expect(of('Sillu')).toMatchObject({ district: 'Fatuleu', printed: expect.stringContaining('Kupang Timur') as string });
    expect(of('Tesiayofanu')?.note).toContain('dua kali');
    expect(of('Oinlasi')).toMatchObject({ code: '53.02.10.2009', note: expect.stringContaining('tiga kecamatan') as string });
    expect(of('Nekmese')?.note).toContain("KI'E");
    expect(of('Bitefa')?.note).toContain('Miomaffo');
    const homonyms = await sql`select 1 from region where level = 4 and name = 'Oinlasi' and code like '53.02.%'`;
    expect(homonyms).toHaveLength(3);
  });

  it('program di desa milik kabupaten dan bertanda sama dengan kegiatan provinsi', async () => {
    const rows = await sql<{ code: string; activities: number; villages: number }[]>`
      select j.code, count(distinct a.id)::int as activities, count(v.region_id)::int as villages from activity a join jurisdiction j on j.id = a.jurisdiction_id
      left join activity_village v on v.activity_id = a.id where a.programme_code = 'kemitraan-ntt-2020' group by 1 order by 1`;
    expect(rows.map(({ code, activities, villages }) => [code, activities, villages])).toEqual([['53', 14, 0], ['53.01', 1, 6], ['53.02', 1, 4], ['53.03', 1, 5]]);
    const [parent] = await sql<{ n: number }[]>`select count(*)::int as n from jurisdiction c join jurisdiction p on p.id = c.parent_id where p.code = '53'`;
    expect(parent?.n).toBe(3);
  });
});

describe('Rapat TP Posyandu Kaltim', () => {
  it('tiga belas instansi; Satpol PP dan Biro Kesra tanpa kegiatan; tidak ada untuk pendidikan', async () => {
    const rows = await sql<{ code: string; pledges: number }[]>`
      select g.code, count(a.id) filter (where a.state = 'pledged')::int as pledges from agency g join jurisdiction j on j.id = g.jurisdiction_id
      left join activity a on a.agency_id = g.id and a.jurisdiction_id = g.jurisdiction_id where j.code = '64' group by 1 order by 1`;
    expect(rows.map(({ code }) => code)).toEqual(['baznas', 'biro_kesra', 'bkkbn', 'bpbd', 'dinkes', 'dinsos', 'diskominfo', 'dkp', 'dlh', 'dpmd', 'kemenag', 'pupr', 'satpolpp']);
    expect(rows.filter(({ pledges }) => pledges === 0).map(({ code }) => code)).toEqual(['biro_kesra', 'satpolpp']);
    const fields = await sql<{ column: string }[]>`select distinct c.column_code as column from activity_column c join jurisdiction j on j.id = c.jurisdiction_id
      where j.code = '64' and c.lens = 'spm' order by 1`;
    expect(fields.map(({ column }) => column)).toEqual(['health', 'housing', 'public_order', 'public_works', 'social', 'umum']);
  });

  it('komitmen tanpa tanggal, desa, dan rupiah', async () => {
    const rows = await sql<{ starts: string | null; ends: string | null; villages: number; lines: number }[]>`
      select a.starts_on as starts, a.ends_on as ends, (select count(*)::int from activity_village v where v.activity_id = a.id) as villages,
        (select count(*)::int from budget_line l where l.activity_id = a.id) as lines
      from activity a join jurisdiction j on j.id = a.jurisdiction_id where j.code = '64'`;
    expect(rows).toHaveLength(14);
    for (const row of rows) expect(row).toEqual({ starts: null, ends: null, villages: 0, lines: 0 });
  });
});

describe('Posyandu Holistik Integratif Serdang Bedagai', () => {
  it('lima belas SKPD, lima mitra, dan tugas seperti tercetak', async () => {
    const rows = await sql<{ code: string; full: string; source: string; duty: string | null }[]>`
      select g.code, g.full_name as full, g.source, g.duty from agency g join jurisdiction j on j.id = g.jurisdiction_id where j.code = '12.18'`;
    expect(rows).toHaveLength(20);
    expect(rows.filter(({ source }) => /no\. \d+$/.test(source))).toHaveLength(15);
    expect(rows.find(({ code }) => code === 'dlh')).toMatchObject({ full: 'Kantor Lingkungan Hidup', duty: expect.stringContaining('Bank sampah') as string });
    expect(rows.filter(({ code }) => ['tp_pkk', 'goptki', 'bnn', 'dekranas', 'bitra'].includes(code))).toHaveLength(5);
  });

  it('kelima bagian PHI mempunyai SKPD dan satu peran utama', async () => {
    const rows = await sql<{ column: string; leads: number }[]>`select r.column_code as column, count(*) filter (where r.role = 'lead')::int as leads
      from responsibility r join jurisdiction j on j.id = r.jurisdiction_id where j.code = '12.18' and r.lens = 'phi' group by 1 order by 1`;
    expect(rows.map(({ column, leads }) => [column, leads])).toEqual([['care', 1], ['creative', 1], ['green', 1], ['healthy', 1], ['smart', 1], ['umum', 1]]);
  });

  it('nomor SK yang bertentangan disimpan keduanya; 10 percontohan, 5 bank sampah', async () => {
    const rows = await sql<{ number: string; note: string | null }[]>`select d.number, d.note from decree d join jurisdiction j on j.id = d.jurisdiction_id where j.code = '12.18' order by 1`;
    expect(rows.map(({ number }) => number)).toEqual(['154/060/tahun 2014', '208/050/tahun 2014', '23 Tahun 2013', '31 Tahun 2014']);
    expect(rows[0]?.note).toContain('No 31 Tahun 2014');
    expect(await figures('12.18')).toEqual({ '12.18 OP51 2014': 10, '12.18 OP52 2014': 5 });
  });
});
