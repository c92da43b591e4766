import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { may, type Verb } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { listCatalogue } from '@/lib/indicators/queries/catalogue';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { parseSearch } from '../input/search';
import { type Candidate, type FoundGroup, groupFound, searchSentence } from '../rules/search';
import { listSavedViews, type SavedView } from './saved-views';

export interface SearchReport { text: string | null; sentence: string; groups: FoundGroup[]; views: SavedView[]; teamCode: string }

/** Builds /cari: what the words find within the viewer's team, and the views saved by name (U23, U24). */
export async function buildSearch(tx: Tx, viewer: Viewer, params: SearchParams): Promise<SearchReport> {
  const asked = parseSearch(params);
  const groups = asked === null ? [] : groupFound(asked.words, await listCandidates(tx, viewer, asked.words));
  return { text: asked?.text ?? null, sentence: searchSentence(asked?.text ?? null, groups), groups, views: await listSavedViews(tx, viewer), teamCode: viewer.jurisdictionCode };
}

async function listCandidates(tx: Tx, viewer: Viewer, words: readonly string[]): Promise<Candidate[]> {
  if (words.length === 0) return [];
  const indicators = (await listCatalogue(tx)).map(({ code, name, shortName }): Candidate => ({ kind: 'indicator', path: `/indikator/${code}`, name: shortName, detail: `${code} · ${name}`, also: `${code} ${name}` }));
  return [...await listVillages(tx, viewer), ...await listActivities(tx, viewer, words), ...indicators, ...await listAgencies(tx, viewer), ...listPages(viewer)];
}

interface PlaceRow { code: string; name: string; detail: string }

/** Villages of the team's own area: by the index of the parent. */
async function listVillages(tx: Tx, { jurisdictionId }: Viewer): Promise<Candidate[]> {
  const rows = [...await tx.execute(sql`select r.code, r.name, d.name as detail from jurisdiction j join region d on d.parent_id = j.region_id join region r on r.parent_id = d.id
    where j.id = ${jurisdictionId} and r.level = 4`)] as unknown as PlaceRow[];
  return rows.map(({ code, name, detail }) => ({ kind: 'village', path: `/desa/${code}`, name, detail: `Kecamatan ${detail.replace(/^Kecamatan /, '')}`, also: `${detail} ${code}` }));
}

const MOST_CANDIDATES = 200;

/** The beginning of a word, shorter where it may hold a slip. Words hold letters and digits only, so nothing in them is a pattern. */
const likeOf = (word: string): string => `%${word.slice(0, word.length < 4 ? word.length : Math.max(3, Math.ceil(word.length / 2)))}%`;

/** Activities in which every word begins somewhere, newest year first; the rule decides among them. */
async function listActivities(tx: Tx, { jurisdictionId }: Viewer, words: readonly string[]): Promise<Candidate[]> {
  const all = sql.join(words.map((word) => sql`(a.name || ' ' || g.short_name || ' ' || a.year) ilike ${likeOf(word)}`), sql` and `);
  const rows = [...await tx.execute(sql`select a.id, a.name, a.year, g.short_name as agency from activity a join agency g on g.jurisdiction_id = a.jurisdiction_id and g.id = a.agency_id
    where a.jurisdiction_id = ${jurisdictionId} and ${all} order by a.year desc, a.name, a.id limit ${MOST_CANDIDATES}`)] as unknown as { id: string; name: string; year: number; agency: string }[];
  return rows.map(({ id, name, year, agency }) => ({ kind: 'activity', path: `/kegiatan/${id}`, name, detail: `${agency} · ${year}`, also: `${agency} ${year}` }));
}

async function listAgencies(tx: Tx, { jurisdictionId }: Viewer): Promise<Candidate[]> {
  const rows = [...await tx.execute(sql`select code, short_name as name, full_name as detail from agency where jurisdiction_id = ${jurisdictionId}`)] as unknown as PlaceRow[];
  return rows.map(({ code, name, detail }) => ({ kind: 'agency', path: `/matriks/${code}`, name, detail, also: `${detail} ${code}` }));
}

const PAGES: readonly (readonly [path: string, name: string, detail: string, verb?: Verb])[] = [
  ['/dasbor', 'Dasbor', 'ringkasan tim, prevalensi, celah, uang'], ['/pimpinan', 'Pimpinan', 'satu layar untuk pimpinan, bupati, gubernur'], ['/matriks', 'Matriks', 'instansi dan kontribusinya'],
  ['/desa', 'Desa', 'desa lokus, skor konvergensi, celah'], ['/indikator', 'Indikator', 'katalog 20 indikator'], ['/kegiatan', 'Kegiatan', 'rencana dan yang terlaksana'],
  ['/anggaran', 'Anggaran', 'uang, pagu, serapan, realisasi'], ['/pengisian', 'Pengisian', 'lembar isian nilai'], ['/pengisian/riwayat', 'Riwayat dan catatan', 'versi lama sebuah nilai'],
  ['/laporan', 'Laporan', 'catatan sumber, dasar hukum, unduhan'], ['/laporan/pivot', 'Pivot', 'desa, indikator, periode, instansi silang'], ['/verifikasi', 'Verifikasi', 'laporan yang menunggu diperiksa'], ['/verifikasi/beda', 'Angka berbeda', 'memilih di antara sumber'],
  ['/verifikasi/sasaran', 'Jumlah sasaran', 'penduduk sasaran yang disepakati'], ['/akun', 'Akun', 'sandi, sesi, tim'], ['/impor', 'Impor', 'berkas Excel', 'import:write'],
  ['/pengaturan/periode', 'Periode', 'membuka dan mengesahkan', 'period:manage'], ['/pengaturan/lokus', 'Desa lokus', 'menetapkan desa sasaran', 'lokus:manage'], ['/pengaturan/target', 'Target', 'target tiap indikator', 'target:manage'],
  ['/pengaturan/penanggung-jawab', 'Penanggung jawab', 'siapa memimpin dan mendukung', 'responsibility:manage'], ['/pengaturan/penugasan', 'Penugasan', 'siapa mengisi apa', 'assignment:manage'],
  ['/pengaturan/utama', 'Indikator utama', 'yang tampil lebih dulu di dasbor', 'headline:manage'], ['/pengaturan/ambang', 'Ambang', 'batas konvergen dan perhatian', 'threshold:manage'], ['/pengaturan/pemeriksaan', 'Pemeriksaan', 'angka janggal', 'check:manage'],
  ['/pengaturan/keputusan', 'Dasar keputusan', 'SK dan peraturan', 'decree:manage'], ['/pengaturan/tahun', 'Tahun baru', 'menyalin tahun', 'lokus:manage'], ['/pengaturan/token', 'Token API', 'akses data', 'token:manage'],
];

const listPages = (viewer: Viewer): Candidate[] => PAGES.flatMap(([path, name, detail, verb]): Candidate[] => (verb && !may(viewer, verb) ? [] : [{ kind: 'page', path, name, detail, also: detail }]));
