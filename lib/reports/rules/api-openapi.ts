import { ACTIVITIES, BUDGETS, CONTRIBUTIONS, JURISDICTIONS } from './api-actions';
import type { ApiTable, Field, FieldKind } from './api-columns';
import { CONVERGENCE, INDICATOR_VALUES, INDICATORS, PREVALENCE } from './api-figures';
import { COMMITMENTS } from './api-meetings';
import { POSYANDU, POSYANDU_MONTHS } from './api-posyandu';
import { PROGRAMME_OUTPUTS } from './api-programs';
import { REPORTING } from './api-reporting';

type Schema = Record<string, unknown>;
/** What the description needs of a table, whatever its rows are. */
type Described = { path: string; says: string; fields: readonly Omit<Field<never>, 'of'>[] };

const TEAM_TABLES: readonly Described[] = [INDICATORS, INDICATOR_VALUES, CONVERGENCE, CONTRIBUTIONS, ACTIVITIES, BUDGETS, PREVALENCE, REPORTING, COMMITMENTS, POSYANDU, POSYANDU_MONTHS, PROGRAMME_OUTPUTS] satisfies readonly ApiTable<never>[];

const SHAPES: Readonly<Record<FieldKind, Schema>> = {
  text: { type: ['string', 'null'] },
  count: { type: ['integer', 'null'] },
  share: { type: ['number', 'null'], minimum: 0 },
  score: { type: ['number', 'null'], minimum: 0, maximum: 100 },
  idr: { type: ['string', 'null'], pattern: '^-?[0-9]+$' },
  list: { type: ['array', 'null'], items: { type: 'string' } },
  flag: { type: 'boolean' },
  day: { type: ['string', 'null'], format: 'date' },
  example: { type: 'boolean' },
};

const rowOf = ({ fields }: Described): Schema => ({
  type: 'object', required: fields.map(({ name }) => name),
  properties: Object.fromEntries(fields.map(({ name, kind, says, words }) => [name, {
    ...SHAPES[kind], description: says, ...(words ? { examples: words } : {}),
  }])),
});

const ref = (kind: 'parameters' | 'responses', name: string): Schema => ({ $ref: `#/components/${kind}/${name}` });
const problems = (...statuses: number[]): Schema => Object.fromEntries(statuses.map((status) => [String(status), ref('responses', 'Problem')]));

const jsonReply = (table: Described): Schema => ({
  description: table.says,
  content: { 'application/json': { schema: {
    type: 'object', required: ['meta', 'data'],
    properties: { meta: { $ref: '#/components/schemas/Meta' }, data: { type: 'array', items: rowOf(table) } },
  } } },
});

const csvReply = (table: Described): Schema => ({
  description: `${table.says}; kolom seperti data pada JSON, is_example menjadi kolom contoh, larik digabung dengan |`,
  content: { 'text/csv': { schema: { type: 'string' } } },
});

const xlsxReply = (table: Described): Schema => ({
  description: `${table.says}, untuk Excel: judul dan kata berbahasa Indonesia, angka dan tanggal sebagai angka dan tanggal, dan lembar Keterangan`,
  content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: { type: 'string', contentMediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } } },
});

/** The filters that a table takes besides period and figures. */
const EXTRA: Readonly<Record<string, readonly string[]>> = {
  contributions: ['lens'],
  activities: ['opd', 'kecamatan', 'desa', 'indikator', 'spm', 'phi', 'keadaan', 'jenis', 'contoh', 'cari', 'urut'],
  budgets: ['opd', 'desa', 'indikator', 'golongan', 'sumber', 'tautan', 'lokasi', 'contoh', 'cari', 'urut'],
};

const extraOf = (path: string): Schema[] => (EXTRA[path] ?? []).map((name) => ({
  name, in: 'query', schema: name === 'lens' ? { type: 'string', enum: ['indicator', 'spm', 'phi'], default: 'indicator' } : { type: 'string' },
  ...(name === 'lens' ? {} : { description: 'Saringan seperti pada halamannya.' }),
}));

function pathsOf(table: Described): [string, Schema][] {
  const at = `/api/v1/jurisdictions/{code}/${table.path}`;
  const parameters = [ref('parameters', 'code'), ref('parameters', 'tahun'), ref('parameters', 'periode'), ref('parameters', 'angka'), ...extraOf(table.path)];
  const others = problems(401, 404, 405, 422, 429, 503);
  return [
    [at, { get: { summary: table.says, parameters, responses: { 200: jsonReply(table), ...others } } }],
    [`${at}.csv`, { get: { summary: `${table.says} (CSV)`, parameters: [...parameters, ref('parameters', 'pemisah')], responses: { 200: csvReply(table), ...others } } }],
    [`${at}.xlsx`, { get: { summary: `${table.says} (Excel)`, parameters, responses: { 200: xlsxReply(table), ...others } } }],
  ];
}

const teamPaths = (): [string, Schema][] => [
  ['/api/v1/jurisdictions', { get: { summary: JURISDICTIONS.says, responses: { 200: jsonReply(JURISDICTIONS), ...problems(401, 405, 503) } } }],
  ['/api/v1/openapi.json', { get: { summary: 'Uraian ini', security: [], responses: { 200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } } } } }],
];

const query = (name: string, description: string, schema: Schema = { type: 'string' }): Schema => ({ name, in: 'query', required: false, description, schema });

const COMPONENTS: Schema = {
  securitySchemes: {
    session: { type: 'apiKey', in: 'cookie', name: 'simpul-session', description: 'Kuki sesi peramban (dengan https bernama __Host-simpul-session).' },
    bearer: { type: 'http', scheme: 'bearer', description: 'Token yang dibuat admin tim di /pengaturan/token (dapat dicabut, berakhir sendiri, hanya membaca tim itu), atau nilai kuki sesi. Paling banyak 300 permintaan semenit; lebih dari itu 429.' },
  },
  parameters: {
    code: { name: 'code', in: 'path', required: true, description: 'Kode wilayah tim Anda, misalnya 63.11.', schema: { type: 'string' } },
    tahun: query('tahun', 'Tahun: periode terbarunya yang berdata.', { type: 'integer' }),
    periode: query('periode', 'Periode, misalnya 2022-TW2, 2022-S1, 2022-09, atau 2022; bawaan: yang terbaru yang berdata.'),
    angka: query('angka', 'Angka sementara atau yang sudah disahkan.', { type: 'string', enum: ['sementara', 'disahkan'], default: 'sementara' }),
    pemisah: query('pemisah', 'koma: pemisah koma, titik desimal; titik-koma: untuk Excel berbahasa Indonesia.', { type: 'string', enum: ['koma', 'titik-koma'], default: 'koma' }),
  },
  responses: {
    Problem: { description: 'Penolakan dengan kalimat', content: { 'application/problem+json': { schema: {
      type: 'object', required: ['type', 'title', 'status', 'detail'],
      properties: { type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, detail: { type: 'string' }, errors: { type: 'object' } },
    } } } },
  },
  schemas: {
    Meta: {
      type: 'object', required: ['generated_at', 'source', 'attribution', 'has_example', 'counts'],
      properties: {
        jurisdiction: { type: 'object', properties: { code: { type: 'string' }, name: { type: 'string' }, level: { type: 'string', enum: ['province', 'regency'] } } },
        period: { type: 'string' }, period_label: { type: 'string' }, year: { type: 'integer' }, stage: { type: 'string', enum: ['sementara', 'disahkan'] },
        generated_at: { type: 'string', format: 'date-time' }, source: { type: 'string' }, attribution: { type: 'string' }, has_example: { type: 'boolean' },
        counts: { type: 'object', properties: { rows: { type: 'integer' }, examples: { type: 'integer' } } },
        agencies_without_contribution: { type: 'array', items: { type: 'string' }, description: 'Hanya contributions: kode instansi tanpa kegiatan dan tanpa baris anggaran.' },
        columns_without_agency: { type: 'array', items: { type: 'string' }, description: 'Hanya contributions: kode kolom tanpa kegiatan.' },
      },
    },
  },
};

/** The description of the read API (OpenAPI 3.1), made from the same fields as its rows. */
export const openApiDocument = (version: string): Schema => ({
  openapi: '3.1.0',
  info: {
    title: 'Simpul: baca data tim', version,
    description: 'Angka yang sama dengan layar. Hitungan bilangan bulat, rupiah bilangan bulat dalam teks (…_idr), capaian 0..1; yang tidak ada bernilai null dengan reason.',
  },
  security: [{ session: [] }, { bearer: [] }],
  paths: Object.fromEntries([...teamPaths(), ...TEAM_TABLES.flatMap(pathsOf)]),
  components: COMPONENTS,
});
