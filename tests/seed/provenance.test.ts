import { describe, expect, it } from 'vitest';
import { seedDemo } from '@/db/seed/demo';
import { fits } from '@/lib/auth/password';
import { DEMO_PASSWORD } from '../support/cluster';
import { freshDatabase } from '../support/database';

const { owner: sql } = await freshDatabase({ seeded: true });

const tables = await sql<{ name: string; hasExample: boolean; hasSource: boolean }[]>`
  select t.table_name as name,
    bool_or(c.column_name = 'is_example') as "hasExample", bool_or(c.column_name = 'source') as "hasSource"
  from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
  where t.table_schema = 'public' and t.table_type = 'BASE TABLE' group by 1 order by 1`;

/** Content of every table as one fingerprint each. */
async function fingerprints(): Promise<Record<string, string>> {
  const parts = await Promise.all(tables.map(async ({ name }) => {
    const [row] = await sql<{ print: string }[]>`select count(*) || ' ' || coalesce(sum(hashtextextended((t.*)::text, 0)), 0) as print from ${sql(name)} t`;
    return [name, row!.print] as const;
  }));
  return Object.fromEntries(parts);
}

describe('Asal setiap baris', () => {
  it('baris nyata menyebut dokumennya, isian buatan bertanda contoh', async () => {
    const checked = tables.filter(({ hasExample, hasSource, name }) => hasExample && hasSource && name !== 'jurisdiction');
    expect(checked.map(({ name }) => name)).toEqual(expect.arrayContaining(['activity', 'agency', 'budget_line', 'indicator_value', 'responsibility', 'target_village']));
    for (const { name } of checked) {
      const [row] = await sql<{ bare: number; unmarked: number }[]>`select
        count(*) filter (where not is_example and (source is null or source in ('', 'contoh')))::int as bare,
        count(*) filter (where is_example and source is distinct from 'contoh')::int as unmarked from ${sql(name)}`;
      expect(row, name).toEqual({ bare: 0, unmarked: 0 });
    }
    for (const name of ['value_remark', 'value_candidate', 'obstacle', 'decree']) {
      const [row] = await sql<{ bare: number }[]>`select count(*) filter (where coalesce(source, '') = '')::int as bare from ${sql(name)}`;
      expect(row, name).toEqual({ bare: 0 });
    }
  });

  it('Kabupaten Contoh seluruhnya contoh', async () => {
    for (const name of ['indicator_value', 'activity', 'agency', 'budget_line', 'responsibility', 'target_village', 'indicator_target']) {
      const [row] = await sql<{ real: number }[]>`select count(*)::int as real from ${sql(name)} t join jurisdiction j on j.id = t.jurisdiction_id
        where j.code = '99.01' and not t.is_example`;
      expect(row, name).toEqual({ real: 0 });
    }
  });

  it('tidak ada nama orang dari dokumen', async () => {
    for (const { name } of tables) {
      if (name === 'region') continue;
      const rows = await sql`select 1 from ${sql(name)} t where (t.*)::text ~* 'mawarni|puguh|harjanto' limit 1`;
      expect(rows, name).toHaveLength(0);
    }
  });
});

describe('Muat ulang', () => {
  it('tidak mengubah satu baris pun', async () => {
    const before = await fingerprints();
    expect(await seedDemo(sql, { demoPassword: DEMO_PASSWORD })).toEqual([]);
    expect(await fingerprints()).toEqual(before);
  });

  it('dengan sandi lain hanya mengganti sandi akun demo', async () => {
    const { account: _before, ...before } = await fingerprints();
    await seedDemo(sql, { demoPassword: 'sandi lain untuk uji' });
    const { account: _after, ...after } = await fingerprints();
    expect(after).toEqual(before);
    const hashes = await sql<{ hash: string }[]>`select distinct password_hash as hash from account where is_demo`;
    expect(hashes).toHaveLength(1);
    expect(await fits(hashes[0]!.hash, 'sandi lain untuk uji')).toBe(true);
  });
});

describe('Akun demo', () => {
  it('setiap tempat mempunyai verifikator, sekretaris, pimpinan, admin, dan satu operator per instansi', async () => {
    const rows = await sql<{ slug: string; leader: string; people: number; agencies: number; operators: number; verifier: string }[]>`
      select j.slug, max(a.username) filter (where m.role = 'leader') as leader, max(a.username) filter (where m.role = 'verifier') as verifier,
        count(*)::int as people, count(*) filter (where m.role = 'operator')::int as operators,
        (select count(*)::int from agency g where g.jurisdiction_id = j.id and g.code <> 'bappeda') as agencies
      from membership m join account a on a.id = m.account_id join jurisdiction j on j.id = m.jurisdiction_id where a.is_demo group by j.id order by j.slug`;
    expect(rows.map(({ slug }) => slug)).toEqual(['balangan', 'contoh', 'kaltim', 'kuburaya', 'kupang', 'ntt', 'serdangbedagai', 'tts', 'ttu']);
    for (const { slug, leader, verifier, people, operators, agencies } of rows) {
      expect(leader).toBe(`${slug === 'ntt' || slug === 'kaltim' ? 'gubernur' : 'bupati'}.${slug}`);
      expect(verifier).toBe(`bappeda.${slug}`);
      expect(operators).toBe(agencies);
      expect(people).toBe(agencies + 4);
    }
  });

  it('dinkes.balangan adalah operator Dinas Kesehatan Balangan', async () => {
    const rows = await sql<{ role: string; agency: string; place: string }[]>`select m.role, g.full_name as agency, j.code as place
      from account a join membership m on m.account_id = a.id join agency g on g.jurisdiction_id = m.jurisdiction_id and g.id = m.agency_id
      join jurisdiction j on j.id = m.jurisdiction_id where a.username = 'dinkes.balangan'`;
    expect([...rows]).toEqual([{ role: 'operator', agency: 'Dinas Kesehatan', place: '63.11' }]);
  });
});

describe('Isian contoh cukup untuk layar', () => {
  it('Balangan TW III 2022: 4 dari 8 konvergen, Mampari ditahan dengan data 7 dari 18, 22 celah', async () => {
    const rows = await sql<{ name: string; convergent: boolean; reason: string | null; gaps: number; reported: number; applicable: number }[]>`
      select r.name, s.is_convergent as convergent, s.reason, s.gaps, s.reported, s.applicable from village_score s join region r on r.id = s.region_id
      join period p on p.id = s.period_id join jurisdiction j on j.id = s.jurisdiction_id where j.code = '63.11' and p.code = '2022-TW3' and s.stage = 'working'`;
    expect(rows.filter(({ convergent }) => convergent).map(({ name }) => name).sort()).toEqual(['Batu Piring', 'Gunung Batu', 'Halong', 'Uren']);
    expect(rows.find(({ name }) => name === 'Mampari')).toMatchObject({ reason: 'incomplete', reported: 7, applicable: 18 });
    // Hauwai 9, Mamantang 5, Marajai 4, Batu Piring 1, Gunung Batu 1, Mampari 2
    expect(rows.reduce((sum, { gaps }) => sum + gaps, 0)).toBe(22);
  });

  it('anggaran stunting Balangan 2022: Rp 7.000 juta, Rp 2.310 juta tanpa desa', async () => {
    const [row] = await sql<{ total: string; free: string }[]>`select sum(l.budget_idr)::text as total, sum(l.budget_idr) filter (where l.split = 'none')::text as free
      from current_budget_line l join jurisdiction j on j.id = l.jurisdiction_id where j.code = '63.11' and l.fiscal_year = 2022`;
    expect(row).toEqual({ total: '7000000000', free: '2310000000' });
  });

  it('jenis kegiatan ditulis dengan kata, bukan kode', async () => {
    const kinds = await sql<{ kind: string }[]>`select distinct kind from activity where kind is not null`;
    expect(kinds.length).toBeGreaterThan(30);
    expect(kinds.filter(({ kind }) => !/^\p{Lu}\p{L}+ |^komitmen$/u.test(kind))).toEqual([]);
  });

  it('Contoh: 200 desa per tahun, dan DLH Rp 2 miliar dari Rp 40 miliar = 5,00 %', async () => {
    const villages = await sql<{ year: number; n: number }[]>`select t.year, count(*)::int as n from target_village t join jurisdiction j on j.id = t.jurisdiction_id where j.code = '99.01' group by 1 order by 1`;
    expect([...villages]).toEqual([{ year: 2025, n: 200 }, { year: 2026, n: 200 }]);
    const rows = await sql<{ part: string; whole: string }[]>`select sum(l.budget_idr)::text as part, max(b.total_idr)::text as whole
      from current_budget_line l join agency g on g.jurisdiction_id = l.jurisdiction_id and g.id = l.agency_id join jurisdiction j on j.id = l.jurisdiction_id
      join agency_budget b on b.jurisdiction_id = l.jurisdiction_id and b.agency_id = l.agency_id and b.fiscal_year = l.fiscal_year
      where j.code = '99.01' and g.code = 'dlh' group by l.fiscal_year`;
    expect([...rows]).toEqual([{ part: '2000000000', whole: '40000000000' }, { part: '2000000000', whole: '40000000000' }]);
  });
});
