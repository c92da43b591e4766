import { describe, expect, it } from 'vitest';
import { systemReport } from '../support/system-report';

describe('Profil PONSERA (Dokumen 000)', async () => {
  const paper = await systemReport('61.12', 'ponsera');

  it('kepala: perusahaan, kategori, delapan posyandu di Limbung, tanpa angka contoh', () => {
    expect(paper.document.meta).toMatchObject({ title: 'Profil PONSERA', period: 'Tahun 2021', isExample: false, fileName: 'laporan-ponsera' });
    expect(paper.fact('Perusahaan')).toBe('PT Pertamina Patra Niaga DPPU Supadio');
    expect(paper.fact('Kategori')).toBe('[3] Peningkatan Mutu Kesehatan');
    expect(paper.fact('8 posyandu yang ada di Desa Limbung')).toBe('8 posyandu');
  });

  it('prevalensi 13,4 % (2020) ke 7,9 % (2021); Sungai Raya 637 balita dan 6,7 %; Limbung 42 anak; Kalbar 23,8 % dan nasional 19,0 %', () => {
    const rows = paper.rows('Keadaan wilayah').map(([area, , year, value]) => [area, year, value]);
    expect(rows).toEqual(expect.arrayContaining([
      ['Kabupaten Kubu Raya', '2020', '13,4 %'], ['Kabupaten Kubu Raya', '2021', '7,9 %'], ['Sungai Raya', '2021', '6,7 %'], ['Sungai Raya', '2021', '637 balita'], ['Limbung', '2020', '42 anak'],
      ['Kalimantan Barat', '2020', '19,5 %'], ['Kalimantan Barat', '2020', '23,8 %'], ['Indonesia', '2020', '19,0 %'], ['Kabupaten Kubu Raya', '2021', '20 puskesmas'],
    ]));
    expect(rows).toHaveLength(9);
  });

  it('Tabel 6.1: empat dusun, 1,2 + 2,0 + 2,6 + 3,1 = 8,9', () => {
    expect(paper.rows('Tabel 6.1 Sebaran kemiskinan Desa Limbung')).toEqual([
      ['1', 'Dusun Merdeka', '1,2 %', 'Buruh perusahaan'], ['2', 'Dusun Limbung Jaya', '2,0 %', 'Buruh harian lepas'], ['3', 'Dusun Mulyorejo', '2,6 %', 'Buruh dan petani'], ['4', 'Dusun Sidomulyo', '3,1 %', 'Petani'],
      ['', 'Desa Limbung', '8,9 %', 'KK tergolong miskin'],
    ]);
  });

  it('Tabel 6.2: pendapatan kelompok, 2021 s.d. Juni', () => {
    expect(paper.heads('Tabel 6.2 Pendapatan kelompok (rupiah)')).toEqual(['No', 'Program', 'Nama kelompok', 'Tahun 2019', 'Tahun 2020', 'Tahun 2021, s.d. 30 Juni 2021']);
    expect(paper.rows('Tabel 6.2 Pendapatan kelompok (rupiah)')).toEqual([
      ['1', 'Program Berdaya Bersama Pertamina', 'Kelompok Berdaya', '2.400.000', '11.688.000', '6.372.000'],
      ['2', 'Posyandu Integrasi Sehat Gembira', 'Posyandu PONSERA', '1.200.000', '2.400.000', '2.100.000'],
      ['3', 'Taman Emas Pertamina', 'Kelompok Taman Emas', '–', '1.152.000', '840.000'],
    ]);
  });

  it('DTKS: 23 penerima, berkurang 13 = 3 mandiri + 10 ke desil 4', () => {
    expect(paper.rows('Keluar dari DTKS').map(([name, figure]) => [name, figure])).toEqual([['Penerima manfaat yang masuk DTKS', '23'], ['Berkurang dari DTKS', '13'], ['– Dinyatakan mandiri', '3'], ['– Naik kepada Desil 4', '10']]);
    expect(paper.notes('Keluar dari DTKS')).toContain('Berkurang dari DTKS: 3 + 10 = 13.');
  });

  it('Tabel 2.1 dan 3.1: lima aspek; SDGs 1, 2, 3; penghargaan tanpa nama', () => {
    expect(paper.rows('Tabel 2.1 Uraian inovasi sosial').map(([aspect]) => aspect)).toEqual(['Kuantifikasi perbaikan lingkungan', 'Perubahan yang terjadi', 'Perubahan rantai nilai yang dihasilkan', 'Perubahan layanan produk yang dihasilkan', 'Perubahan perilaku dari personel']);
    expect(paper.rows('Tabel 3.1 Uraian inovasi program')).toHaveLength(5);
    expect(paper.text).toContain('Tanpa Kemiskinan');
    expect(paper.text).toContain('seorang kader binaan (nama tidak disimpan)');
    expect(paper.text).not.toContain('kader binaan yaitu');
  });

  it('setiap angka berdasar: Dokumen 000 dengan bagiannya', () => {
    expect(paper.notes('Tabel 6.2 Pendapatan kelompok (rupiah)')).toContain('Sumber: Dokumen 000, Tabel 6.2.');
    expect(paper.notes('Tabel 2.1 Uraian inovasi sosial')).toContain('Sumber: Dokumen 000, Tabel 2.1.');
    expect(paper.rows('Keadaan wilayah').every((row) => row[4]?.startsWith('Dokumen 000, bagian'))).toBe(true);
  });

  it('beda dengan dokumen asli: label, poin persen, setengah tahun, Grafik 5.1 yang hilang', () => {
    const rows = paper.rows('Beda dengan dokumen asli');
    expect(rows.find(([, printed]) => printed === '“penurunan 5,5%”')?.[2]).toBe('13,4 % ke 7,9 %: turun 5,50 poin'); // 13,4 − 7,9 = 5,5
    expect(rows.find(([where]) => where?.includes('Grafik 5.1'))?.[2]).toBe('tidak tersedia di sumber');
    expect(rows.find(([, printed]) => printed?.includes('setiap tahunnya'))?.[2]).toMatch(/^3 angka 2021 bertanda s\.d\. Juni/);
    expect(rows.find(([, printed]) => printed?.startsWith('637 balita'))?.[2]).toBe('637 balita dan 6,7 %, disimpan terpisah');
  });
});
