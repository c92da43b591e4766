import { SOURCE_WORDS } from '@/lib/activities/rules/funding';

/** What the columns of the API are called in Excel, by the name of the field; `<table>/<field>` where one table calls it otherwise. */
const TITLES: Readonly<Record<string, string>> = {
  code: 'Kode', name: 'Nama', short_name: 'Nama pendek', group: 'Kelompok', direction: 'Arah yang baik', value_kind: 'Jenis nilai', unit: 'Satuan', at_village: 'Diisi per desa',
  target_share: 'Target', target_from: 'Asal target', target_year: 'Tahun target', target_label: 'Keterangan target', target_decree: 'Keputusan target', target_source: 'Sumber target',
  lead: 'Penanggung jawab utama', supports: 'Pendukung', is_example: 'Contoh',
  region: 'Kode wilayah', region_name: 'Wilayah', level: 'Tingkat', village: 'Kode desa', village_name: 'Desa', district: 'Kecamatan', indicator: 'Kode indikator', indicator_name: 'Indikator',
  period: 'Periode', age_months: 'Umur nilai (bulan)', source_kind: 'Jenis sumber', basis: 'Dasar', status: 'Keadaan nilai', numerator: 'Terlayani', denominator: 'Sasaran', share: 'Capaian',
  reason: 'Sebab kosong', source: 'Sumber', as_of: 'Tanggal data', state: 'Keadaan',
  score: 'Skor', is_convergent: 'Konvergen', on_target: 'Indikator tercapai', applicable: 'Indikator berlaku', reported: 'Indikator dilaporkan', completeness: 'Kelengkapan data',
  rank: 'Peringkat', gaps: 'Celah', leads_absent: 'Penanggung jawab belum hadir', area: 'Kode wilayah', area_name: 'Wilayah', year: 'Tahun',
  agency: 'Kode instansi', agency_name: 'Instansi', column: 'Kode kolom', column_name: 'Kolom', role: 'Peran', activities: 'Kegiatan', pledges: 'Komitmen', villages: 'Desa',
  planned_count: 'Rencana', done_count: 'Terlaksana', budget_idr: 'Anggaran (Rp)', spent_idr: 'Realisasi (Rp)',
  id: 'Nomor', kind: 'Jenis', count_unit: 'Satuan', indicators: 'Indikator', columns: 'Kolom lensa', starts_on: 'Mulai', ends_on: 'Selesai', beneficiaries: 'Penerima manfaat',
  verification: 'Tahap pemeriksaan', 'activities/state': 'Keadaan kegiatan', 'prevalence/share': 'Prevalensi', fiscal_year: 'Tahun anggaran', stage: 'Tahap', class: 'Golongan', funding_source: 'Sumber dana', activity: 'Nomor kegiatan',
  'mark': 'Keadaan laporan', 'reporting/state': 'Keadaan kiriman', 'reporting/reported': 'Sudah dikirim', 'on_time': 'Tepat waktu', 'sent_on': 'Pertama kali terkirim', 'due_on': 'Batas waktu',
  'text': 'Isi komitmen', 'commitments/status': 'Keadaan komitmen', 'is_overdue': 'Lewat batas', 'people': 'Dijangkau', 'follow_up': 'Tindak lanjut', 'meeting': 'Rapat', 'meeting_on': 'Tanggal rapat', 'done_on': 'Tanggal selesai', 'evidence': 'Bukti',
  'programme': 'Kode program', 'programme_name': 'Program', 'topic': 'Kelompok angka', 'part_of': 'Bagian dari', 'moment': 'Saat', 'target_group': 'Kelompok sasaran', 'covers_until': 'Data sampai', 'count': 'Banyaknya', 'amount_idr': 'Rupiah', 'note': 'Catatan', 'programme-outputs/share': 'Persen',
  'posyandu': 'Posyandu', 'official_number': 'Nomor resmi', 'is_active': 'Aktif', 'reporter': 'Pelapor', 'strata': 'Strata', 'strata_is_floor': 'Sedikitnya', 'strata_reason': 'Mengapa belum lebih tinggi', 'weighed': 'D tahun ini', 'under_fives': 'S tahun ini',
  'months': 'Bulan melapor', 'cadres': 'Kader', 'sessions_year': 'Hari buka setahun', 'has_kit': 'Alat antropometri baku', 'building': 'Gedung', 'has_water': 'Air bersih', 'has_toilet': 'Jamban', 'has_internet': 'Internet', 'has_facilitator': 'Pendamping',
  'life_stages': 'Siklus hidup', 'spm_fields': 'SPM', 'is_hazard_prone': 'Rawan bencana', 'phi_since': 'PHI sejak', 'month': 'Bulan', 's': 'S', 'k': 'K', 'd': 'D', 'n': 'N', 'o': 'O', 't': 'T', 'b': 'B', 'd_male': 'D laki-laki', 'd_female': 'D perempuan',
  'visits_planned': 'Kunjungan direncanakan', 'visits_done': 'Kunjungan terlaksana', 'participation': 'Partisipasi', 'disturbance': 'Sebab terganggu', 'posyandu-skdn/status': 'Keadaan laporan',
  'days': 'Hari', 'expected': 'Sel diminta', 'filled': 'Sel berisi', 'declared_missing': 'Belum ada data', 'empty': 'Belum diisi', 'returned': 'Dikembalikan',
};

/** What the fixed words of the API are called in Excel. */
const WORDS: Readonly<Record<string, string>> = {
  draft: 'rancangan', submitted: 'dikirim', returned: 'dikembalikan', verified: 'diverifikasi',
  country: 'negara', province: 'provinsi', regency: 'kabupaten/kota', district: 'kecamatan', village: 'desa/kelurahan', hamlet: 'dusun',
  reported: 'dilaporkan', missing: 'belum ada data', not_applicable: 'tidak ada sasaran', no_denominator: 'tanpa sasaran', incomplete: 'data belum cukup',
  specific: 'spesifik', sensitive: 'sensitif', enabling: 'pendukung', extension: 'perluasan', outcome: 'dampak', context: 'konteks', output: 'keluaran', up: 'makin tinggi', down: 'makin rendah',
  ratio: 'bagian', boolean: 'ya/tidak', survey: 'survei', count: 'hitungan', own: 'daerah', own_earlier: 'daerah, tahun sebelumnya', national: 'nasional',
  before: 'sebelum', after: 'sesudah', counted: 'dihitung', published: 'angka terbit', lead: 'penanggung jawab utama', support: 'pendukung', funder: 'pendana',
  health: 'puskesmas', partner: 'mitra', borrowed: 'menumpang', none: 'tanpa', disturbed: 'terganggu', open: 'belum dimulai', pledged: 'komitmen', planned: 'direncanakan', running: 'berjalan', done: 'selesai', cancelled: 'batal', agency: 'laporan instansi', complete: 'lengkap', partial: 'sebagian', empty: 'kosong', late: 'terlambat', yes: 'ya', no: 'tidak', murni: 'murni', perubahan: 'perubahan', ...SOURCE_WORDS,
};

/** The title of a column in Excel; a field without one fails, so that none is forgotten. */
export function officeTitle(table: string, name: string): string {
  const key = [`${table}/${name}`, name].find((one) => Object.hasOwn(TITLES, one));
  const title = key === undefined ? undefined : TITLES[key];
  if (title === undefined) throw new RangeError(`Kolom ${name} belum punya judul.`);
  return title;
}

/** A fixed word of the API as the office says it; one that is not known stays as it is. */
export const officeWord = (word: string): string => (Object.hasOwn(WORDS, word) ? WORDS[word] : undefined) ?? word;
