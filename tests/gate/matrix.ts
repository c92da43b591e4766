import type { Role } from '@/lib/auth/access';
import type { Facts } from './facts';

/** Who may open a route: nobody asks (open), any signed-in person, or members with one of these roles. */
export type Seen = 'open' | 'signed-in' | readonly Role[];

/** A route of the build and what is expected of it. Paths are samples; a thing of another team must not exist (404). */
export interface RouteRule {
  seen: Seen;
  own(facts: Facts): string;
  /** The same route with a thing of another agency of the team, where that is refused (403). */
  rival?(facts: Facts): string;
  /** Roles that may open the thing of another agency all the same. */
  over?: readonly Role[];
  /** The same route with a thing of another team: 404, or 403 for whoever may not open the route at all. */
  foreign?(facts: Facts): string;
  /** Status for whoever may open it; 200 unless said. */
  status?: number;
  /** `?tim=` of a foreign team opens nothing (404); false where the route is not about a team and looks at no `tim`. */
  ofTeam?: boolean;
}

const EVERYONE = ['operator', 'verifier', 'coordinator', 'leader', 'admin'] as const;
const OPERATOR = ['operator'] as const;
const COORDINATOR = ['coordinator'] as const;
const KEEPERS = ['operator', 'coordinator'] as const;
const ADMIN = ['admin'] as const;
const PROGRAMME = ['operator', 'coordinator'] as const;

const page = (path: string, seen: Seen = EVERYONE): RouteRule => ({ seen, own: () => path });
const open = (path: string, status = 200): RouteRule => ({ seen: 'open', own: () => path, status, ofTeam: false });

/** Every route of the build. A route that is not here fails the gate. */
export const ROUTES: Readonly<Record<string, RouteRule>> = {
  '/': open('/', 307),
  '/_not-found': open('/tidak-ada-sama-sekali', 404),
  // Next's own page for a broken layout; it holds no data.
  '/_global-error': open('/_global-error', 500),
  '/icon.svg': open('/icon.svg'),
  '/masuk': open('/masuk'),
  '/masuk/sandi': open('/masuk/sandi'),
  '/keluar': open('/keluar'),
  '/api/health': open('/api/health'),
  '/api/ready': open('/api/ready'),
  '/api/auth/[...nextauth]': open('/api/auth/session'),
  '/api/v1/[[...path]]': open('/api/v1/tidak-ada', 404),
  '/api/v1/openapi.json': open('/api/v1/openapi.json'),
  '/api/v1/jurisdictions': { seen: 'signed-in', own: () => '/api/v1/jurisdictions', ofTeam: false },
  '/api/v1/jurisdictions/[code]/[table]': {
    seen: EVERYONE, own: () => '/api/v1/jurisdictions/63.11/activities', foreign: () => '/api/v1/jurisdictions/53.01/activities.csv', ofTeam: false,
  },

  '/akun': { seen: 'signed-in', own: () => '/akun', ofTeam: false },
  '/dasbor': page('/dasbor'),
  '/laporan': page('/laporan'),
  '/laporan/pivot': page('/laporan/pivot'),
  '/laporan/pivot.xlsx': page('/laporan/pivot.xlsx'),
  '/pimpinan': page('/pimpinan'),
  '/pimpinan/ringkas': page('/pimpinan/ringkas'),
  '/pimpinan/ringkas.pdf': page('/pimpinan/ringkas.pdf'),
  '/laporan/tahunan': page('/laporan/tahunan'),
  '/laporan/tahunan.pdf': page('/laporan/tahunan.pdf'),
  '/laporan/tahunan.xlsx': page('/laporan/tahunan.xlsx'),
  ...Object.fromEntries(['', '/berkas.pdf', '/berkas.xlsx'].map((part): [string, RouteRule] => [`/laporan/sistem/[kode]${part}`, { seen: EVERYONE, own: () => `/laporan/sistem/balanting${part}`, foreign: () => `/laporan/sistem/kemitraan-ntt${part}` }])),
  '/cari': page('/cari?q=a'),
  '/matriks': page('/matriks'),
  '/matriks/[instansi]': { seen: EVERYONE, own: () => '/matriks/dlh', foreign: () => '/matriks/mitra_program' },
  '/matriks/[instansi]/ringkas': { seen: EVERYONE, own: () => '/matriks/dlh/ringkas', foreign: () => '/matriks/mitra_program/ringkas' },
  '/matriks/[instansi]/ringkas.pdf': { seen: EVERYONE, own: () => '/matriks/dlh/ringkas.pdf', foreign: () => '/matriks/mitra_program/ringkas.pdf' },
  '/matriks/[instansi]/[kolom]': { seen: EVERYONE, own: () => '/matriks/dlh/SE04', foreign: () => '/matriks/mitra_program/SE05' },
  '/matriks/kolom/[kolom]': page('/matriks/kolom/SE05'),
  '/desa': page('/desa'),
  '/desa/peta': page('/desa/peta?ukuran=celah'),
  '/desa/[kode]': { seen: EVERYONE, own: (f) => `/desa/${f.dinkes.village}`, foreign: (f) => `/desa/${f.kupang.village}` },
  '/desa/[kode]/ringkas': { seen: EVERYONE, own: (f) => `/desa/${f.dinkes.village}/ringkas`, foreign: (f) => `/desa/${f.kupang.village}/ringkas` },
  '/desa/[kode]/ringkas.pdf': { seen: EVERYONE, own: (f) => `/desa/${f.dinkes.village}/ringkas.pdf`, foreign: (f) => `/desa/${f.kupang.village}/ringkas.pdf` },
  '/desa/[kode]/kartu': { seen: EVERYONE, own: (f) => `/desa/${f.dinkes.village}/kartu`, foreign: (f) => `/desa/${f.kupang.village}/kartu` },
  '/desa/[kode]/kartu.xlsx': { seen: EVERYONE, own: (f) => `/desa/${f.dinkes.village}/kartu.xlsx`, foreign: (f) => `/desa/${f.kupang.village}/kartu.xlsx` },
  '/indikator': page('/indikator'),
  '/indikator/[kode]': page('/indikator/SP02'),
  '/kegiatan': page('/kegiatan'),
  '/kegiatan/baru': page('/kegiatan/baru', OPERATOR),
  '/kegiatan/tumpang-tindih': page('/kegiatan/tumpang-tindih'),
  '/desa/belum-tersentuh': page('/desa/belum-tersentuh'),
  // For a province; tests/convergence/side-by-side.test.ts reads it as one.
  '/desa/kabupaten': { seen: EVERYONE, own: () => '/desa/kabupaten', status: 404 },
  '/kegiatan/[id]': { seen: EVERYONE, own: (f) => `/kegiatan/${f.pupr.activity.draft.id}`, foreign: (f) => `/kegiatan/${f.kupang.activity.draft.id}` },
  '/kegiatan/[id]/ubah': {
    seen: OPERATOR, own: (f) => `/kegiatan/${f.dinkes.activity.draft.id}/ubah`,
    rival: (f) => `/kegiatan/${f.pupr.activity.draft.id}/ubah`, foreign: (f) => `/kegiatan/${f.kupang.activity.draft.id}/ubah`,
  },
  '/rapat/potret': page('/rapat/potret'),
  '/rapat/potret/[id]': { seen: EVERYONE, own: (f) => `/rapat/potret/${f.dinkes.snapshots.published}`, foreign: (f) => `/rapat/potret/${f.kupang.snapshots.published}` },
  '/rapat/potret/[id]/[page]': { seen: EVERYONE, own: (f) => `/rapat/potret/${f.dinkes.snapshots.published}/pengisian`, foreign: (f) => `/rapat/potret/${f.kupang.snapshots.published}/pengisian` },
  // Everybody reads what was published, and nothing else: tests/reports/publication.test.ts.
  '/publik/[slug]': open('/publik/balangan'),
  '/publik/[slug]/gambar.png': open('/publik/balangan/gambar.png'),
  '/publik/t/[token]': open('/publik/t/tidak-ada', 404),
  '/rapat/komitmen': page('/rapat/komitmen'),
  '/rapat/komitmen/baru': page('/rapat/komitmen/baru', COORDINATOR),
  '/rapat/komitmen/[id]': { seen: EVERYONE, own: (f) => `/rapat/komitmen/${f.pupr.commitment.id}`, foreign: (f) => `/rapat/komitmen/${f.kupang.commitment.id}` },
  '/rapat/komitmen/[id]/ubah': { seen: COORDINATOR, own: (f) => `/rapat/komitmen/${f.pupr.commitment.id}/ubah`, foreign: (f) => `/rapat/komitmen/${f.kupang.commitment.id}/ubah` },
  '/rapat/andaikan': { seen: EVERYONE, own: (f) => `/rapat/andaikan?desa=${f.dinkes.village}&indikator=SE05&orang=4`, foreign: (f) => `/rapat/andaikan?desa=${f.kupang.village}` },
  '/program': page('/program'),
  '/program/baru': page('/program/baru', PROGRAMME),
  '/program/dampak': page('/program/dampak'),
  '/program/dampak/kertas': page('/program/dampak/kertas'),
  '/program/dampak/kertas.pdf': page('/program/dampak/kertas.pdf'),
  '/program/dampak/kertas.xlsx': page('/program/dampak/kertas.xlsx'),
  ...Object.fromEntries(['', '/pemantauan'].map((part): [string, RouteRule] => [`/program/[kode]${part}`, { seen: EVERYONE, own: (f) => `/program/${f.pupr.programme.code}${part}`, foreign: (f) => `/program/${f.kupang.programme.code}${part}` }])),
  ...Object.fromEntries(['ubah', 'tahapan', 'capaian', 'catatan'].map((part): [string, RouteRule] => [`/program/[kode]/${part}`, {
    seen: PROGRAMME, over: COORDINATOR, own: (f) => `/program/${f.dinkes.programme.code}/${part}`, rival: (f) => `/program/${f.pupr.programme.code}/${part}`, foreign: (f) => `/program/${f.kupang.programme.code}/${part}`,
  }])),
  '/anggaran': page('/anggaran'),
  '/anggaran/baru': page('/anggaran/baru', OPERATOR),
  '/anggaran/total': page('/anggaran/total', OPERATOR),
  '/anggaran/baris/[id]': { seen: EVERYONE, own: (f) => `/anggaran/baris/${f.pupr.line.draft.id}`, foreign: (f) => `/anggaran/baris/${f.kupang.line.draft.id}` },
  '/anggaran/baris/[id]/ubah': {
    seen: OPERATOR, own: (f) => `/anggaran/baris/${f.dinkes.line.draft.id}/ubah`,
    rival: (f) => `/anggaran/baris/${f.pupr.line.draft.id}/ubah`, foreign: (f) => `/anggaran/baris/${f.kupang.line.draft.id}/ubah`,
  },
  '/posyandu': page('/posyandu'),
  '/posyandu/baru': page('/posyandu/baru', KEEPERS),
  '/posyandu/calon': page('/posyandu/calon'),
  '/posyandu/skdn': page('/posyandu/skdn'),
  '/posyandu/skdn/isi': { seen: EVERYONE, own: () => '/posyandu/skdn/isi?opd=dlh', foreign: () => '/posyandu/skdn/isi?opd=mitra_program' },
  '/posyandu/[id]': { seen: EVERYONE, own: (f) => `/posyandu/${f.pupr.posyandu.id}`, foreign: (f) => `/posyandu/${f.kupang.posyandu.id}` },
  '/posyandu/[id]/ubah': {
    seen: KEEPERS, over: COORDINATOR, own: (f) => `/posyandu/${f.dinkes.posyandu.id}/ubah`, rival: (f) => `/posyandu/${f.pupr.posyandu.id}/ubah`, foreign: (f) => `/posyandu/${f.kupang.posyandu.id}/ubah`,
  },
  '/posyandu/parameter': page('/posyandu/parameter'),
  '/posyandu/parameter/baru': page('/posyandu/parameter/baru', KEEPERS),
  '/posyandu/parameter/[id]': { seen: EVERYONE, own: (f) => `/posyandu/parameter/${f.pupr.posyandu.set}`, foreign: (f) => `/posyandu/parameter/${f.kupang.posyandu.set}` },
  '/posyandu/parameter/[id]/kondisi': {
    seen: KEEPERS, over: COORDINATOR, own: (f) => `/posyandu/parameter/${f.dinkes.posyandu.set}/kondisi`, rival: (f) => `/posyandu/parameter/${f.pupr.posyandu.set}/kondisi`,
    foreign: (f) => `/posyandu/parameter/${f.kupang.posyandu.set}/kondisi`,
  },
  '/pengisian': page('/pengisian'),
  '/pengisian/riwayat': { seen: EVERYONE, own: (f) => `/pengisian/riwayat?desa=${f.dinkes.village}&indikator=SP01`, foreign: (f) => `/pengisian/riwayat?desa=${f.kupang.village}&indikator=SP01` },
  // Only sent to: who may send what is tried in tests/journeys/cells.test.ts.
  '/pengisian/sel': open('/pengisian/sel', 405),
  '/verifikasi/sasaran': page('/verifikasi/sasaran'),
  '/verifikasi/beda': page('/verifikasi/beda'),
  '/impor': page('/impor', OPERATOR),
  // An import is seen by the person who sent it alone; tests/imports tries the rest.
  '/impor/[id]': { seen: OPERATOR, own: () => '/impor/0199aaaa-0000-7000-8000-00000000aaaa', foreign: (f) => `/impor/${f.kupang.imports.checked}`, status: 404 },
  '/impor/[id]/berkas': { seen: OPERATOR, own: () => '/impor/0199aaaa-0000-7000-8000-00000000aaaa/berkas', foreign: (f) => `/impor/${f.kupang.imports.checked}/berkas`, status: 404 },
  '/impor/templat/[form]': page('/impor/templat/nilai', OPERATOR),
  '/impor/unggah': open('/impor/unggah', 405),
  '/rapat': page('/rapat'),
  '/rapat/tim': page('/rapat/tim'),
  '/rapat/proyektor': page('/rapat/proyektor'),
  '/rapat/[id]/proyektor': { seen: EVERYONE, own: (f) => `/rapat/${f.dinkes.meeting.id}/proyektor`, foreign: (f) => `/rapat/${f.kupang.meeting.id}/proyektor` },
  '/rapat/[id]': { seen: EVERYONE, own: (f) => `/rapat/${f.dinkes.meeting.id}`, foreign: (f) => `/rapat/${f.kupang.meeting.id}` },
  '/rapat/[id]/notulen.pdf': { seen: EVERYONE, own: (f) => `/rapat/${f.dinkes.meeting.id}/notulen.pdf`, foreign: (f) => `/rapat/${f.kupang.meeting.id}/notulen.pdf` },
  '/rapat/[id]/paket': { seen: EVERYONE, own: (f) => `/rapat/${f.dinkes.meeting.id}/paket`, foreign: (f) => `/rapat/${f.kupang.meeting.id}/paket` },
  '/rapat/[id]/paket.pdf': { seen: EVERYONE, own: (f) => `/rapat/${f.dinkes.meeting.id}/paket.pdf`, foreign: (f) => `/rapat/${f.kupang.meeting.id}/paket.pdf` },
  '/rapat/[id]/paket.xlsx': { seen: EVERYONE, own: (f) => `/rapat/${f.dinkes.meeting.id}/paket.xlsx`, foreign: (f) => `/rapat/${f.kupang.meeting.id}/paket.xlsx` },
  '/rapat/[id]/notulen': { seen: EVERYONE, own: (f) => `/rapat/${f.dinkes.meeting.id}/notulen`, foreign: (f) => `/rapat/${f.kupang.meeting.id}/notulen` },
  '/verifikasi': page('/verifikasi'),
  '/verifikasi/[instansi]': { seen: EVERYONE, own: () => '/verifikasi/dlh', foreign: () => '/verifikasi/mitra_program' },
  '/pengaturan/periode': page('/pengaturan/periode', COORDINATOR),
  '/pengaturan': page('/pengaturan', ['admin', 'coordinator']),
  '/pengaturan/lokus': page('/pengaturan/lokus', COORDINATOR),
  '/pengaturan/target': page('/pengaturan/target', COORDINATOR),
  '/pengaturan/penanggung-jawab': page('/pengaturan/penanggung-jawab', COORDINATOR),
  '/pengaturan/penugasan': page('/pengaturan/penugasan', COORDINATOR),
  '/pengaturan/utama': page('/pengaturan/utama', COORDINATOR),
  '/pengaturan/ambang': page('/pengaturan/ambang', COORDINATOR),
  '/pengaturan/pemeriksaan': page('/pengaturan/pemeriksaan', COORDINATOR),
  '/pengaturan/keputusan': page('/pengaturan/keputusan', COORDINATOR),
  '/pengaturan/keputusan/unggah': open('/pengaturan/keputusan/unggah', 405),
  '/keputusan/berkas/[id]': { seen: EVERYONE, own: (f) => `/keputusan/berkas/${f.dinkes.scan}`, foreign: (f) => `/keputusan/berkas/${f.kupang.scan}` },
  '/pengaturan/tahun': page('/pengaturan/tahun', COORDINATOR),
  '/pengaturan/peta': page('/pengaturan/peta', ['admin', 'coordinator']),
  '/pengaturan/peta/unggah': open('/pengaturan/peta/unggah', 405),
  '/pengaturan/token': page('/pengaturan/token', ADMIN),
  '/pengaturan/instansi/baru': page('/pengaturan/instansi/baru', ADMIN),
  '/pengaturan/instansi/[id]': { seen: ADMIN, own: (f) => `/pengaturan/instansi/${f.pupr.agency.id}`, foreign: (f) => `/pengaturan/instansi/${f.kupang.agency.id}` },
  '/pengaturan/orang/baru': page('/pengaturan/orang/baru', ADMIN),
  '/pengaturan/orang/daftar': page('/pengaturan/orang/daftar', ADMIN),
  '/pengaturan/instansi/daftar': page('/pengaturan/instansi/daftar', ADMIN),
  // For platform operators, who have no team: nobody of a team opens it. tests/jurisdictions/new-team.test.ts and tests/journeys/new-team.test.ts try the rest.
  '/platform': { seen: [], own: () => '/platform', ofTeam: false },
  '/pengaturan/orang/[id]': { seen: ADMIN, own: (f) => `/pengaturan/orang/${f.pupr.membership}`, foreign: (f) => `/pengaturan/orang/${f.kupang.membership}` },
};
