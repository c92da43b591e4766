import { describe, expect, it } from 'vitest';
import { systemReport } from '../support/system-report';

describe('Laporan PHI (Dokumen 001)', async () => {
  const paper = await systemReport('12.18', 'phi');

  it('kepala: 10 posyandu model di 10 desa dan 10 kecamatan, bank sampah di 5, satu pendamping per PHI', () => {
    expect(paper.document.meta).toMatchObject({ title: 'Laporan PHI', period: 'Tahun 2014', isExample: false });
    expect(['Posyandu model (pilot proyek)', 'Desa dengan posyandu model', 'Kecamatan dengan posyandu model', 'Posyandu model dengan bank sampah yang berjalan cukup baik', 'Tenaga pendamping', 'SKPD pembina teknis'].map(paper.fact))
      .toEqual(['10 posyandu', '10 desa', '10 kecamatan', '5 posyandu', '1 orang per PHI', '15 SKPD']);
  });

  it('lima bagian dengan yang dikerjakan', () => {
    const rows = paper.rows('Bagian PHI');
    expect(rows.map(([part]) => part)).toEqual(['Posyandu Peduli', 'Posyandu Hijau', 'Posyandu Sehat', 'Posyandu Pintar', 'Posyandu Kreatif']);
    expect(rows[2]?.[1]).toBe('Pelayanan kesehatan dasar, keluarga berencana, deteksi dini tumbuh kembang anak, bahaya narkoba, serta pengadaan mandi cuci kakus (MCK).');
  });

  it('15 SKPD dalam urutan dokumen dengan tugasnya dan bagiannya', () => {
    const rows = paper.rows('SKPD dan tugasnya');
    expect(rows.map(([no, name]) => `${no}. ${name}`)).toEqual([
      '1. Badan Pemberdayaan Masyarakat dan Pemerintahan Desa', '2. Badan Perencanaan Pembangunan Daerah', '3. Dinas Kesehatan', '4. Dinas Pendidikan', '5. Badan Pemberdayaan Perempuan, Anak dan Keluarga Berencana',
      '6. Badan Pelaksana Penyuluhan dan Ketahanan Pangan', '7. Dinas Sosial, Ketenagakerjaan dan Koperasi', '8. Dinas Tarukim, Kebersihan dan Pertamanan', '9. Dinas Perindustrian, Perdagangan dan Pasar', '10. Dinas Pertanian dan Peternakan',
      '11. Dinas Perikanan dan Kelautan', '12. Dinas Kehutanan dan Perkebunan', '13. Kantor Lingkungan Hidup', '14. Kantor Perpustakaan, Dokumentasi dan Arsip', '15. Dinas Pariwisata, Kebudayaan, Pemuda dan Olahraga',
    ]);
    expect(paper.heads('SKPD dan tugasnya').slice(3)).toEqual(['Peduli', 'Hijau', 'Sehat', 'Pintar', 'Kreatif', 'Semua bagian']);
    // domain §5: Dinsos is Peduli and Kreatif, BPMPD and Bappeda are all parts.
    expect(rows[6]?.slice(2)).toEqual(['Bidang pelayanan penanggulangan masalah kemiskinan, sosial, pelatihan kerja, pengembangan UKM dan koperasi Posyandu/desa.', 'utama', '', '', '', 'ikut', '']);
    expect(rows[0]?.slice(3)).toEqual(['', '', '', '', '', 'utama']);
    expect(rows[12]?.slice(3)).toEqual(['ikut', 'ikut', '', '', '', '']);
  });

  it('empat dasar keputusan, kedua nomor penunjukan disimpan', () => {
    expect(paper.rows('Dasar keputusan').map(([number]) => number).sort()).toEqual(['154/060/tahun 2014', '208/050/tahun 2014', '23 Tahun 2013', '31 Tahun 2014']);
    expect(paper.rows('Beda dengan dokumen asli')[0]?.[2]).toBe('154/060/tahun 2014 dan 31 Tahun 2014');
  });

  it('pelatihan, kelompok, bank sampah 5 dari 10, pendamping dari kader', () => {
    for (const words of ['Pelatihan anyaman lidi sawit', 'Kelompok ternak', '5 dari 10 pilot', 'Satu tenaga pendamping dari kader pada setiap PHI; honor dari APBD Kabupaten pada pos operasional TKPKD di Bappeda']) expect(paper.text).toContain(words);
  });

  it('pemantauan berjenjang pada masukan dan keluaran: kabupaten terisi, kecamatan dan desa tidak tersedia di sumber', () => {
    const [top] = paper.rows('Masukan dan keluaran per jenjang, 2014');
    expect(top?.slice(0, 3)).toEqual(['Kabupaten', 'Kabupaten Serdang Bedagai', 'belum ada kegiatan yang dicatat']);
    expect(top?.[3]).toContain('Posyandu model (pilot proyek): 10 posyandu');
    expect(paper.notes('Masukan dan keluaran per jenjang, 2014')[0]).toContain('tidak tersedia di sumber');
  });

  it('setiap tabel menyebut Dokumen 001 dan bagiannya', () => {
    expect(paper.notes('SKPD dan tugasnya')).toContain('Sumber: Dokumen 001, bagian C butir 5 (SKPD pembina teknis).');
    expect(paper.rows('Dasar keputusan').map((row) => row[2])).toContain('Dokumen 001, bagian A');
  });
});
