import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount } from '@/lib/format';
import { readCount, readRupiah } from '@/lib/number-text';

const sentenceOf = (answer: ReturnType<typeof readCount> | ReturnType<typeof readRupiah>): string =>
  (answer.kind === 'problem' ? answer.sentence : `bukan pertanyaan: ${answer.kind}`);

describe('membaca jumlah orang', () => {
  it.each([
    ['12', 12], ['0', 0], ['1234', 1234], ['1.234.567', 1_234_567], [' 12 ', 12], ['12\u00A0', 12], ['1\u00A0234', -1], ['１２', 12], ['007', 7], ['2147483647', 2_147_483_647],
  ] as const)('%j', (text, count) => {
    if (count === -1) expect(readCount(text).kind).toBe('problem'); // spasi tak putus = pemisah ribuan: sama meragukannya dengan 1.234
    else expect(readCount(text)).toEqual({ kind: 'count', count });
  });
  it.each(['', '   ', '\u00A0', '\uFEFF'])('kosong %j berarti belum ada data, bukan nol', (text) => {
    expect(readCount(text)).toEqual({ kind: 'empty' });
  });
  it.each([
    ['1.234', '‘1.234’ dapat berarti 1234 atau 1,234. Tulis 1234 bila itu maksudnya.'],
    ['1,234', '‘1,234’ dapat berarti 1234 atau 1,234. Tulis 1234 bila itu maksudnya.'],
    ['12,0', '‘12,0’ pecahan. Isi bilangan bulat.'],
    ['12.5', '‘12.5’ pecahan. Isi bilangan bulat.'],
    ['0,500', '‘0,500’ pecahan. Isi bilangan bulat.'],
    ['-5', '‘-5’ negatif. Jumlah tidak boleh kurang dari 0.'],
    ['−5', '‘−5’ negatif. Jumlah tidak boleh kurang dari 0.'],
    ['(5)', '‘(5)’ negatif. Jumlah tidak boleh kurang dari 0.'],
    ['−', '‘−’ bukan angka. Kosongkan bila belum ada data, atau pilih “Tidak ada sasaran”.'],
    ['-', '‘-’ bukan angka. Kosongkan bila belum ada data, atau pilih “Tidak ada sasaran”.'],
    ['n/a', '‘n/a’ bukan angka. Isi bilangan bulat, misalnya 1234.'],
    ['tidak ada', '‘tidak ada’ bukan angka. Isi bilangan bulat, misalnya 1234.'],
    ['45 %', '‘45 %’ adalah persen. Isi jumlahnya, persen dihitung sendiri.'],
    ['12 345', '‘12 345’ dapat berarti 12345 atau beberapa angka. Tulis 12345 bila itu maksudnya.'],
    ['1,234,567', '‘1,234,567’ memakai koma sebagai pemisah ribuan; di sini koma berarti desimal. Tulis 1.234.567 bila itu maksudnya.'],
    ['12.34.567', 'Pemisah ribuan pada ‘12.34.567’ tidak pada tempatnya. Tulis angkanya tanpa titik.'],
    ['2147483648', '‘2147483648’ terlalu besar. Paling banyak 2.147.483.647.'],
    ['1e3', '‘1e3’ bukan angka. Isi bilangan bulat, misalnya 1234.'],
    ['0x10', '‘0x10’ bukan angka. Isi bilangan bulat, misalnya 1234.'],
    ['+5', '‘+5’ bukan angka. Isi bilangan bulat, misalnya 1234.'],
    ['٣', '‘٣’ bukan angka. Isi bilangan bulat, misalnya 1234.'],
    ['12²', '‘12²’ bukan angka. Isi bilangan bulat, misalnya 1234.'],
    ['3/5', '‘3/5’ bukan angka. Isi bilangan bulat, misalnya 1234.'],
    ['NaN', '‘NaN’ bukan angka. Isi bilangan bulat, misalnya 1234.'],
  ])('%s bertanya atau menolak', (text, sentence) => expect(sentenceOf(readCount(text))).toBe(sentence));
  it('tidak pernah menebak: setiap teks kosong, angka bulat, atau pertanyaan', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      const answer = readCount(text);
      if (answer.kind === 'count') expect(answer.count).toBeGreaterThanOrEqual(0);
      if (answer.kind === 'problem') expect(answer.sentence.length).toBeGreaterThan(10);
    }));
  });
});

const AMOUNTS: [string, bigint][] = [
  ['0', 0n], ['1500', 1500n], ['1500000', 1_500_000n], ['1.500.000', 1_500_000n], ['Rp 1.500.000,-', 1_500_000n], ['Rp1.500.000,-', 1_500_000n],
  ['rp 1.500.000', 1_500_000n], ['Rp. 1.500.000', 1_500_000n], ['IDR 1.500.000', 1_500_000n], ['1.500.000,00', 1_500_000n], ['1.500.000,0', 1_500_000n],
  ['1.500.000,--', 1_500_000n], ['1.500.000.-', 1_500_000n], ['1500000,00', 1_500_000n], ['1500000.00', 1_500_000n], ['1500000,-', 1_500_000n],
  ['Rp 1.500,-', 1500n], ['1.500,00', 1500n], ['Rp\u00A011.688.000', 11_688_000n], [' 11.688.000 ', 11_688_000n], ['11\u00A0688\u00A0000', 11_688_000n],
  ['12.500.000.000', 12_500_000_000n], ['999.999.999.999.999', 999_999_999_999_999n], ['500', 500n], ['Rp 0', 0n], ['Rp 500,-', 500n], ['１.５００.０００', 1_500_000n],
];
const QUESTIONS: [string, RegExp][] = [
  ['1.500', /dapat berarti 1500 atau 1,500/], ['Rp 1.500', /dapat berarti 1500/], ['1,500', /dapat berarti 1500 atau 1,500/],
  ['1.500,50', /memuat sen; .* Tulis 1.500 atau 1.501\./], ['1.500.000,50', /Tulis 1.500.000 atau 1.500.001\./], ['1500000.5', /memuat sen/], ['1500000,75', /memuat sen/],
  ['1,500,000', /koma sebagai pemisah ribuan.* Tulis 1.500.000/], ['1,500,000.00', /koma sebagai pemisah ribuan/], ['Rp 1,500,000', /koma sebagai pemisah ribuan/],
  ['1,5 M', /1\.500\.000\.000 \(miliar\) atau 1\.500\.000 \(juta\)/], ['1,5M', /miliar/], ['2 M', /2\.000\.000\.000 \(miliar\) atau 2\.000\.000 \(juta\)/],
  ['1,5 juta', /lengkap: 1\.500\.000 bila maksudnya juta/], ['1.5 juta', /1\.500\.000 bila/], ['2 jt', /2\.000\.000 bila/], ['500 rb', /500\.000 bila/], ['500rb', /500\.000 bila/],
  ['500 ribu', /500\.000 bila/], ['1,25 miliar', /1\.250\.000\.000 bila/], ['1 T', /1\.000\.000\.000\.000 bila/], ['Rp 1,5 juta', /1\.500\.000 bila/],
  ['-1.500.000', /negatif/], ['Rp -1.500.000', /negatif/], ['-Rp 1.500.000', /negatif/], ['(1.500.000)', /negatif/], ['−500', /negatif/],
  ['1.50.000', /tidak pada tempatnya/], ['15.00.000', /tidak pada tempatnya/], ['1..500.000', /tidak pada tempatnya/], ['1.500.00', /tidak pada tempatnya/],
  ['1 500 000', /beberapa angka/], ['1,00', /dapat berarti Rp 1 atau kependekan/], ['1.5', /memuat sen/], ['1,5', /memuat sen/],
  ['1.000.000.000.000.000', /terlalu besar/], ['lima juta', /bukan jumlah rupiah/], ['Rp', /bukan jumlah rupiah/], ['-', /bukan jumlah rupiah/], ['n/a', /bukan jumlah rupiah/],
  ['1e6', /bukan jumlah rupiah/], ['=1+1', /bukan jumlah rupiah/], ['USD 100', /bukan jumlah rupiah/], ['1.500.000 / 2', /bukan jumlah rupiah/], ['50 %', /bukan jumlah rupiah/],
];

describe('membaca rupiah (E6)', () => {
  it('memuat sedikitnya 60 baris', () => expect(AMOUNTS.length + QUESTIONS.length).toBeGreaterThanOrEqual(60));
  it.each(AMOUNTS)('%s = %s rupiah', (text, amount) => expect(readRupiah(text)).toEqual({ kind: 'amount', amount }));
  it.each(QUESTIONS)('%s bertanya atau menolak', (text, sentence) => expect(sentenceOf(readRupiah(text))).toMatch(sentence));
  it('kosong berarti belum diisi, bukan Rp 0', () => expect(readRupiah('  ')).toEqual({ kind: 'empty' }));
  it('membaca kembali setiap jumlah yang ditulis dengan titik (kecuali satu pemisah, yang ditanyakan)', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), (amount) => {
      const text = formatCount(amount);
      const answer = readRupiah(text);
      if (amount >= 1000n && amount < 1_000_000n) expect(answer.kind).toBe('problem');
      else expect(answer).toEqual({ kind: 'amount', amount });
      expect(readRupiah(`Rp ${text},-`)).toEqual({ kind: 'amount', amount });
    }));
  });
});
