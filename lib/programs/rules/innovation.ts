/** One row of the instrument. `words`: what is to be told, as the source prints it. */
export interface AssessmentRow { code: string; variable: string; indicator: string; dimension: string; words: string }

export const INSTRUMENT_SOURCE = 'Pengukuran Dampak Inovasi, LAN, 2018 (Laporan Monev BALANTING 2023, Tabel 1)';

type Part = readonly [dimension: string, ...rows: (readonly [code: string, words: string])[]];
const of = (variable: string, indicator: string, ...parts: Part[]): AssessmentRow[] =>
  parts.flatMap(([dimension, ...rows]) => rows.map(([code, words]) => ({ code, variable, indicator, dimension, words })));

/** The LAN 2018 instrument: 4 variables, 12 indicators, 19 rows, in the words of Table 1 of seed 004 (F47, domain §11). */
export const INSTRUMENT: readonly AssessmentRow[] = [
  ...of('Input', 'Biaya/ Anggaran',
    ['Biaya Langsung', ['input-fee', 'Biaya yang dikeluarkan oleh penerima layanan (biaya administrasi/ tarif layanan)']],
    ['Biaya tidak langsung',
      ['input-capital', 'Biaya modal yang dikeluarkan untuk usaha atau menghasilkan produk'],
      ['input-access', 'Biaya yang dikeluarkan oleh penerima layanan untuk memperoleh produk layanan seperti: biaya transport, akomodasi, dll.']]),
  ...of('Input', 'SDM Pelaksana', ['Jumlah', ['input-staff', 'Jumlah SDM yg terlibat dalam penyelenggaraan layanan (jumlah pegawai yang terlibat dalam alur 1 jenis layanan)']]),
  ...of('Input', 'Kelengkapan kerja', ['Peralatan/ fasilitas pendukung kinerja pelayanan',
    ['input-tools', 'Peralatan & perlengkapan yg mendukung penyelenggaraan pelayanan (komputer, mobil, atk, meja, ketersediaan ruangan ataubangunan khusus, dll)']]),
  ...of('Proses', 'Mekanisme',
    ['Prosedur penerapan layanan', ['process-procedure', 'Persyaratan mendapatkan layanan dan unit layanan yg dilalui.']],
    ['Metode mendapatkan layanan', ['process-method', 'Cara yg dilakukan untuk mendapatkan pelayanan (online/offline, penyelegarsian wewenang, jemput-bola, pesan antar, dll)']]),
  ...of('Proses', 'Waktu layanan', ['Waktu pelayanan', ['process-time', 'Seberapa lama waktu yg digunakan untuk menghasilkan pelayanan.']]),
  ...of('Output', 'Produktivitas',
    ['Jumlah layanan yang dihasilkan', ['output-services', 'Jumlah layanan yg dihasilkan dalam Periode waktu tertentu (perjam/hari/bulan) atau, Jumlah penerima layanan publik yang dapat dilihat dari; jumlah pemohon, jumlah pengunjung, dsb.']],
    ['Jumlah produksi usaha', ['output-production', 'Omzet produksi usaha masyarakat.']]),
  ...of('Output', 'Kualitas',
    ['Kualitas mutu layanan', ['output-quality', 'Mutu produk layanan. Bisa dilihat dari kualitas produk hasil layanan; Survey Kepuasan Masyarakat; atau analisa atas tingkat efisiensi penggunaan sumberdaya, dan prosedur layanan']],
    ['Kualitas produk usaha masyarakat', ['output-product', 'Perubahan mutu produk usaha masyarakat (misal; kualitas rasa, pengemasan, metode pengiriman, dsb)']]),
  ...of('Dampak', 'Pendapatan pemerintah', ['Jumlah pendapatan pemerintah daerah', ['impact-revenue', 'Jumlah pendapatan pemerintah daerah yg diperoleh dari inovasi (pendapatan daerah; pajak, retribusi masyarakat)']]),
  ...of('Dampak', 'Tingkat kesejahteraan masyarakat',
    ['Jumlah pendapatan masyarakat', ['impact-income', 'Jumlah pendapatan yang diperoleh masyarakat setelah mendapatkan program inovasi (penghasilan, laba usaha)']],
    ['Perubahan kondisi kemiskinan', ['impact-poverty', 'Perubahan indikator statistik kemiskinan di daerah tersebut.']]),
  ...of('Dampak', 'Penyerapan tenaga kerja', ['Penyerapan tenaga kerja', ['impact-jobs', 'Jumlah tenaga kerja yg terserap setelah dilaksanakan inovasi']]),
  ...of('Dampak', 'Tingkat kesadaran/ perubahan pola pikir',
    ['Perubahan pola pikir/ kesadaran/ kedisiplinan pegawai pemerintah', ['impact-staff', 'Perubahan pola berfikir atau peningkatan kesadaran atau kedisiplinan pegawai pemerintah atas suatu isu/ permasalahan di organisasi']],
    ['Perubahan pola pikir/ kesadaran/ kedisiplinan masyarakat', ['impact-people', 'Perubahan pola berfikir atau peningkatan kesadaran atau kedisiplinan masyarakat atas suatu isu/ permasalahan di daerah.']]),
  ...of('Dampak', 'Peningkatan pengetahuan atau keterampilan', ['Peningkatan pengetahuan atau keterampilan masyarakat', ['impact-skill', 'Peningkatan pengetahuan dan keterampilan masyarakat']]),
];

/** A row of the instrument by its code; null for another. */
export const assessmentRow = (code: string): AssessmentRow | null => INSTRUMENT.find((row) => row.code === code) ?? null;
