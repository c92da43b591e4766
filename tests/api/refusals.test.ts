import { beforeAll, describe, expect, it } from 'vitest';
import { GET as readUnknown, POST as writeUnknown } from '@/app/api/v1/[[...path]]/route';
import { GET as readTeams } from '@/app/api/v1/jurisdictions/route';
import { DELETE, PATCH, POST, PUT } from '@/app/api/v1/jurisdictions/[code]/[table]/route';
import { GET as readDescription } from '@/app/api/v1/openapi.json/route';
import { freshDatabase } from '../support/database';
import { ask, json, requestOf } from './ask';

const database = await freshDatabase({ seeded: true });

interface Problem { type: string; title: string; status: number; detail: string }

async function problemOf(answer: Response): Promise<Problem> {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  const said = await answer.json() as Problem;
  expect(said).toMatchObject({ status: answer.status, type: 'about:blank', title: expect.any(String) as string });
  expect(said.detail).toMatch(/^[A-ZÀ-Ý“].*[.?]$/);
  return said;
}

describe('penolakan API', () => {
  it.each([
    ['tanpa masuk', null, '63.11', 'indicators', 401],
    ['tanpa masuk, tabel yang tidak ada', null, '63.11', 'rahasia', 401],
    ['tim orang lain', 'dinkes.balangan', '53.01', 'indicators', 404],
    ['tim orang lain dalam CSV', 'dinkes.balangan', '53.01', 'activities.csv', 404],
    ['anak provinsi tanpa keanggotaan', 'bappeda.ntt', '53.01', 'activities', 404],
    ['wilayah yang bukan tim', 'dinkes.balangan', '99.99', 'indicators', 404],
    ['kode yang bukan kode', 'dinkes.balangan', "' or 1=1 --", 'indicators', 404],
    ['tabel yang tidak ada', 'dinkes.balangan', '63.11', 'rahasia', 404],
    ['nama dari prototipe', 'dinkes.balangan', '63.11', '__proto__', 404],
    ['nama bawaan objek', 'dinkes.balangan', '63.11', 'constructor.csv', 404],
    ['periode yang tidak ada', 'dinkes.balangan', '63.11', 'indicators?periode=2022-TW5', 404],
    ['tahun yang bukan tahun', 'dinkes.balangan', '63.11', 'indicators?tahun=dua', 404],
    ['angka yang tidak ada', 'dinkes.balangan', '63.11', 'indicators?angka=mentah', 422],
    ['lensa yang tidak ada', 'dinkes.balangan', '63.11', 'contributions?lens=rahasia', 422],
    ['lensa dari prototipe', 'dinkes.balangan', '63.11', 'contributions?lens=__proto__', 422],
    ['pemisah yang tidak ada', 'dinkes.balangan', '63.11', 'indicators.csv?pemisah=tab', 422],
    ['saringan yang salah tulis', 'dinkes.balangan', '63.11', 'activities?keadaan=ngebut', 422],
    ['golongan anggaran yang tidak ada', 'dinkes.balangan', '63.11', 'budgets?golongan=rahasia', 422],
    ['desa yang tidak ada', 'dinkes.balangan', '63.11', 'activities?desa=00.00.00.0000', 404],
    ['instansi yang tidak ada', 'dinkes.balangan', '63.11', 'budgets?opd=tidak_ada', 404],
  ] as const)('%s: status dan kalimatnya', async (_what, who, code, path, status) => {
    const answer = await ask(code, path, who);
    expect(answer.status).toBe(status);
    await problemOf(answer);
    expect(answer.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null);
  });

  it('tim orang lain dan tim yang tidak ada: jawaban yang sama bentuknya', async () => {
    const [foreign, nowhere] = await Promise.all([ask('53.01', 'indicators', 'dinkes.balangan'), ask('53.99', 'indicators', 'dinkes.balangan')]);
    expect((await problemOf(foreign)).detail.replace('53.01', '')).toBe((await problemOf(nowhere)).detail.replace('53.99', ''));
  });

  it('hanya dibaca: cara lain 405 dengan Allow', async () => {
    for (const method of [POST, PUT, PATCH, DELETE]) {
      const answer = method();
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
      await problemOf(answer);
    }
  });

  it('jalur lain 404, apa pun caranya', async () => {
    for (const method of [readUnknown, writeUnknown]) expect((await problemOf(method())).status).toBe(404);
  });

  it('jawaban tidak disimpan siapa pun', async () => {
    for (const path of ['indicators', 'indicators.csv']) {
      expect((await ask('63.11', path, 'dinkes.balangan')).headers.get('cache-control')).toBe('private, no-store');
    }
  });

  it('akun yang dinonaktifkan ditolak pada permintaan berikutnya', async () => {
    expect((await ask('63.11', 'indicators', 'dinsos.balangan')).status).toBe(200);
    await database.owner`update account set disabled_at = now() where username = 'dinsos.balangan'`;
    expect((await ask('63.11', 'indicators', 'dinsos.balangan')).status).toBe(401);
  });
});

describe('tim saya', () => {
  it('hanya tim yang diikuti, dengan peran dan instansinya', async () => {
    const answer = await readTeams(await requestOf('/api/v1/jurisdictions', 'dinkes.balangan'));
    expect(await answer.json()).toMatchObject({ data: [{ code: '63.11', name: 'Kabupaten Balangan', level: 'regency', role: 'operator', agency_name: 'Dinkes', is_active: true }] });
    expect((await readTeams(await requestOf('/api/v1/jurisdictions', null))).status).toBe(401);
  });
});

describe('uraian OpenAPI', () => {
  beforeAll(async () => {
    await database.owner`insert into commitment (jurisdiction_id, id, agency_id, text, due_on) select jurisdiction_id, gen_random_uuid(), id, 'Uji uraian', '2031-01-01' from agency where code = 'pupr'`;
  });

  interface Description { openapi: string; paths: Record<string, { get: { responses: Record<string, { content?: Record<string, { schema: { properties: { data: { items: { required: string[]; properties: Record<string, { type: string | string[] }> } } } } }> }> } }> }
  const TABLES = ['indicators', 'indicator-values', 'convergence', 'contributions', 'activities', 'budgets', 'prevalence', 'reporting', 'commitments', 'programme-outputs', 'posyandu', 'posyandu-skdn'];
  /** Balangan's document names no posyandu: their rows are looked at in Kabupaten Contoh. */
  const PLACE = (table: string): [string, string, string] => (table.startsWith('posyandu') ? ['99.01', '2026-TW3', 'bappeda.contoh'] : ['63.11', '2022-TW3', 'bappeda.balangan']);

  it('memuat jalur ini, tidak kurang dan tidak lebih', async () => {
    const description = await readDescription().json() as Description;
    expect(description.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(description.paths).sort()).toEqual([
      '/api/v1/jurisdictions', '/api/v1/openapi.json', ...TABLES.flatMap((name) => [`/api/v1/jurisdictions/{code}/${name}`, `/api/v1/jurisdictions/{code}/${name}.csv`, `/api/v1/jurisdictions/{code}/${name}.xlsx`]),
    ].sort());
  });

  /** The least that a row has, as the design lists it. */
  const LEAST: Record<string, string> = {
    'indicators': 'code name group direction value_kind target_share target_from lead supports',
    'indicator-values': 'region level village indicator period basis status numerator denominator share source as_of state',
    'convergence': 'village name district score reason on_target applicable reported completeness rank gaps',
    'contributions': 'agency column role activities villages budget_idr spent_idr',
    'activities': 'id agency name state planned_count done_count villages indicators columns starts_on ends_on source',
    'budgets': 'agency fiscal_year stage class funding_source budget_idr spent_idr village indicators',
    'prevalence': 'area year source_kind as_of share source',
    'reporting': 'agency period mark state reported on_time due_on days expected empty',
    'commitments': 'id agency text due_on status village indicator meeting',
    'programme-outputs': 'programme agency topic name part_of moment class target_group area period count share amount_idr unit source',
    'posyandu': 'id posyandu village agency official_number strata strata_reason cadres has_kit life_stages spm_fields source',
    'posyandu-skdn': 'id posyandu village month status s k d n participation verification source',
  };

  it.each(TABLES)('%s: tiap baris punya isian yang dijanjikan, dengan jenis yang diuraikan', async (table) => {
    const { paths } = await readDescription().json() as Description;
    const schema = paths[`/api/v1/jurisdictions/{code}/${table}`]?.get.responses['200']?.content?.['application/json']?.schema.properties.data.items;
    if (!schema) throw new Error('Not described.');
    const [team, period, person] = PLACE(table);
    const { data } = await json(team, `${table}?periode=${period}`, person);
    expect(data.length).toBeGreaterThan(0);
    for (const row of data) {
      expect(Object.keys(row)).toEqual(expect.arrayContaining([...(LEAST[table] ?? '').split(' '), 'is_example']));
      expect(Object.keys(row).sort()).toEqual([...schema.required].sort());
      for (const [name, value] of Object.entries(row)) {
        const type = value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
        const allowed = [schema.properties[name]?.type ?? []].flat();
        expect(allowed.includes(type) || (type === 'integer' && allowed.includes('number')), `${table}.${name} = ${JSON.stringify(value)}`).toBe(true);
      }
    }
  });
});
