import { describe, expect, it } from 'vitest';
import { systemReport } from '../support/system-report';

describe('Laporan Kemitraan NTT (Dokumen 002)', async () => {
  const paper = await systemReport('53', 'kemitraan-ntt', ['53.01', '53.02', '53.03']);
  const figures = (caption: string): string[][] => paper.rows(caption).map(([name, figure]) => [name ?? '', figure ?? '']);

  it('kepala: 2020–2021, mitra tanpa nama, 15 desa di tiga kabupaten', () => {
    expect(paper.document.meta).toMatchObject({ title: 'Laporan Kemitraan NTT', isExample: false, fileName: 'laporan-kemitraan-ntt' });
    expect([paper.fact('Periode'), paper.fact('Pelaksana'), paper.fact('Jangkauan')]).toEqual(['2020–2021', 'Mitra program', '15 desa/kelurahan di 3 kabupaten']);
  });

  it('prevalensi provinsi 30,1 → 27,9 → 27,5 (Agustus 2020); nasional 2018 tercetak 30,08', () => {
    expect(paper.rows('Prevalensi stunting').map((row) => row.slice(0, 3))).toEqual([
      ['Nusa Tenggara Timur', '2018', '30,1 %'], ['Nusa Tenggara Timur', '2019', '27,9 %'], ['Nusa Tenggara Timur', 'Agustus 2020', '27,5 %'], ['Indonesia', '2018', '30,08 %'],
    ]);
  });

  it('tabel kabupaten: kecamatan, desa, kemiskinan, ribu orang, stunting, posyandu, desa program', () => {
    expect(paper.rows('Kabupaten program')).toEqual([
      ['Kabupaten Kupang', '24', '177', '23,03 %', '92,02', '41,04 %', '46', '6'],
      ['Kabupaten Timor Tengah Selatan', '32', '266 + 12', '27,87 %', '130,31', '56 %', '17', '4'],
      ['Kabupaten Timor Tengah Utara', '24', '160 + 33', '22,45 %', '56,94', '41,4 %', '11', '5'],
      ['Program', '', '', '', '', '', '74', '15'], // 46 + 17 + 11; 6 + 4 + 5
    ]);
  });

  it('15 desa seperti tercetak, Sillu dengan kecamatan menurut data wilayah, Tesiayofanu satu kali', () => {
    const rows = paper.rows('Desa lokasi program');
    expect(rows).toHaveLength(15);
    expect(rows.find((row) => row[4] === '53.01.10.2010')?.slice(1, 4)).toEqual(['Kabupaten Kupang', 'Desa Sillu, Kec. Kupang Timur', 'Sillu, Kec. Fatuleu']);
    expect(rows.filter((row) => row[2]?.includes('Tesiayofanu'))).toHaveLength(1);
    expect(paper.text).toContain('Tercetak 16 baris desa, 15 desa yang berbeda');
  });

  it('keluaran posyandu dan pertumbuhan: 74 = 46 + 17 + 11; 3.662 anak; naik (dan tetap) 80 %; cakupan 80 % dan 50 %', () => {
    expect(figures('Monitoring Posyandu')).toEqual([
      ['Posyandu dampingan', '74'], ['– Kabupaten Kupang', '46'], ['– Kabupaten Timor Tengah Selatan', '17'], ['– Kabupaten Timor Tengah Utara', '11'], ['Peserta posyandu', '3.662'],
      ['Berat dan tinggi anak naik (dan tetap)', '80 %'], ['Cakupan kegiatan posyandu, rata-rata kondisi normal', '80 %'], ['Cakupan kegiatan posyandu, rata-rata kondisi pandemi & bencana', '50 %'],
    ]);
    expect(paper.notes('Monitoring Posyandu')).toEqual(['Posyandu dampingan: 46 + 17 + 11 = 74.', 'Sumber: Dokumen 002, bagian Monitoring Posyandu.']);
  });

  it('PMT 81/18/2 dan 80/11/9; pola makan 72/27; sajian PMT hilang bersama gambar', () => {
    expect(figures('Monitoring dampak PMT').map(([, figure]) => figure)).toEqual(['81 %', '18 %', '2 %', '80 %', '11 %', '9 %']);
    expect(figures('Monitoring perubahan pola makan')).toEqual([['Praktik masak dan konsumsi makanan sehat', '72 %'], ['Penambahan informasi tentang pola makan sehat', '27 %']]);
    expect(figures('Kegiatan PMT ibu hamil dan Baduta')).toEqual([['Total sajian PMT', 'tidak tersedia di sumber'], ['Penerima manfaat PMT', 'tidak tersedia di sumber']]);
  });

  it('edukasi 346 (25/49/26), 1.956, 2.185, 1.499', () => {
    expect(figures('Edukasi TTD ibu hamil')).toEqual([['Ibu hamil penerima edukasi TTD', '346'], ['– Mulai konsumsi TTD secara rutin', '25 %'], ['– Mulai patuh konsumsi TTD', '49 %'], ['– Mengetahui arti penting TTD', '26 %']]);
    expect(['Edukasi TTD remaja & wanita subur', 'Edukasi PHBS dan STBM', 'Edukasi pola asuh 1000 HPK'].map((caption) => figures(caption)[0]?.[1])).toEqual(['1.956', '2.185', '1.499']);
  });

  it('toilet 75 KK, 366 jiwa, 27/73, sebelum 36/64, penerima sehat 100 %; 3 baru, 11 renovasi, 74 paket', () => {
    expect(figures('Pembangunan toilet bersih')).toEqual([
      ['Keluarga penerima toilet bersih', '75'], ['– Keluarga 1000 HPK', '27 %'], ['– Keluarga dengan balita/anak/produktif', '73 %'], ['– Tidak memiliki toilet (sebelum)', '36 %'], ['– Kondisi toilet rusak/darurat (sebelum)', '64 %'],
      ['Jiwa penerima manfaat toilet bersih', '366'], ['Penerima manfaat sehat (sesudah)', '100 %'],
    ]);
    expect(figures('Pembangunan, renovasi, pengadaan alat')).toEqual([['Posyandu baru', '3'], ['Renovasi posyandu', '11'], ['Perbaikan anthropometric', '74']]);
  });

  it('jenjang koordinasi dari desa sampai provinsi dan enam tantangan', () => {
    for (const words of ['Lingkup desa: bidan desa, pengurus posyandu dan kepala desa.', 'Lingkup kecamatan: petugas kesehatan puskesmas.', 'provinsi: Bappelitbangda', 'Akses jalan desa lokasi program menantang', 'Kader posyandu umumnya berusia lanjut atau kader baru.', 'Beberapa perlengkapan alat ukur dan bangunan posyandu perlu perbaikan.']) expect(paper.text).toContain(words);
  });

  it('beda dengan dokumen asli: 30,08, 16 baris, Sillu, 101 %, 99 %', () => {
    const here = (printed: string): string | undefined => paper.rows('Beda dengan dokumen asli').find((row) => row[1]?.includes(printed))?.[2];
    expect(here('30,08')).toBe('30,08 %');
    expect(here('16 baris desa')).toBe('15 desa yang berbeda');
    expect(here('Desa Sillu')).toBe('Sillu, Kec. Fatuleu (53.01.10.2010)');
    expect(here('ibu hamil 81 %')).toBe('81 % + 18 % + 2 % = 101 %');
    expect(here('72 % dan 27 %')).toBe('72 % + 27 % = 99 %');
    expect(here('total sajian PMT')).toBe('tidak tersedia di sumber');
  });
});
