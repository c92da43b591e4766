import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { visitor } from '../support/journey';
import { sharedProduct } from '../support/server';

const product = sharedProduct();
const visit = visitor(await openBrowser(), product.url);

/** Every row that a form could have touched. */
async function contents(): Promise<string> {
  const tables = ['activity', 'budget_line', 'indicator_value', 'account', 'agency'];
  const rows = await product.owner.unsafe(tables.map((name) => `select md5(coalesce(string_agg((t.*)::text, '|' order by (t.*)::text), '')) as sum from ${name} t`).join(' union all '));
  return rows.map(({ sum }) => String(sum)).join();
}

const text = async (page: Page, selector: string): Promise<string> => (await page.innerText(selector)).replace(/\s+/g, ' ');

const reader = await visit({ as: 'pupr.balangan' });

describe('alamat yang salah', () => {
  it.each([
    ['/desa/63.11.99.9999', '404', 'Desa atau kelurahan berkode “63.11.99.9999” tidak ada di Kabupaten Balangan.'],
    ['/desa/53.01.01.2001', '404', 'Desa atau kelurahan berkode “53.01.01.2001” tidak ada di Kabupaten Balangan.'],
    ['/dasbor?periode=2022-TW9', '404', 'Periode “2022-TW9” tidak dikenal. Tulis misalnya 2022-TW3'],
    ['/dasbor?tahun=kemarin', '404', 'Tahun “kemarin” tidak dikenal. Tulis empat angka, misalnya 2022.'],
    ['/dasbor?tahun=1999', '404', 'Tahun 1999 tidak dapat dibuka: Simpul mencatat tahun 2000 sampai 2099.'],
    ['/dasbor?tahun=2030', '200', 'Tahun 2030 belum dibuka untuk tim ini. Yang kosong di bawah bukan celah. Tahun yang ada: 2021 dan 2022. Buka 2022 · Triwulan III'],
    ['/matriks?periode=2020-TW1', '200', 'Tahun 2020 belum dibuka untuk tim ini.'],
    ['/dasbor?tim=53.01', '404', 'Anda bukan anggota tim “53.01”. Tim Anda ada di halaman Akun.'],
    ['/kegiatan/00000000-0000-7000-8000-000000000000', '404', 'Kegiatan ini tidak ada di tim Anda. Mungkin alamatnya terpotong.'],
    ['/kegiatan/bukan-id/ubah', '404', 'Kegiatan ini tidak ada di tim Anda.'],
    ['/anggaran/baris/bukan-id', '404', 'Baris anggaran ini tidak ada di tim Anda.'],
    ['/indikator/XX99', '404', 'Indikator “XX99” tidak ada dalam katalog.'],
    ['/matriks/hantu', '404', 'Instansi berkode “hantu” tidak ada di tim ini.'],
    ['/matriks?lensa=salah', '200', 'Bagian alamat yang tidak dikenal diabaikan: lensa=salah.'],
    ['/desa?urut=ngawur', '200', 'Tidak dikenal dan diabaikan: urut=ngawur.'],
    ['/kegiatan?cari=5000', '200', 'diabaikan: cari (lebih dari 200 huruf).'],
    ['/pengaturan', '403', 'Hanya admin Kabupaten Balangan yang boleh mengelola akun. Anda masuk sebagai operator Dinas PUPR.'],
  ])('%s dijawab %s dengan kalimat', async (path, status, sentence) => {
    const answer = await reader.page.goto(path.replace('5000', 'a'.repeat(5000)));
    expect(await text(reader.page, 'main')).toContain(sentence);
    expect(answer?.status()).toBe(Number(status));
  });
});

describe('isian yang salah', () => {
  it.each([[true, 'dengan'], [false, 'tanpa']])('kegiatan: tiap galat menyebut tempat dan perbaikannya, yang diketik tetap ada (JavaScript %s: %s)', async (js) => {
    const { page, context } = await visit({ js, as: 'pupr.balangan' });
    const before = await contents();
    const typed: Record<string, string> = {
      name: 'x'.repeat(5000), startsOn: '31 Juni 2022', endsOn: '2022-13-01', plannedCount: '1.500', doneCount: 'n/a', beneficiaries: '-4',
    };
    await page.goto('/kegiatan/baru');
    for (const [name, value] of Object.entries(typed)) await page.fill(`[name=${name}]`, value);
    await page.fill('[name=moneyBudget] >> nth=0', '1.500');
    await page.fill('[name=moneySpent] >> nth=0', '-5');
    await page.click('main form button.primary');
    await page.waitForSelector('.error-summary');
    const said = await text(page, '.error-summary');
    for (const sentence of [
      'Nama kegiatan: paling panjang 200 huruf, yang ditulis 5.000.',
      'Mulai: 31 Juni tidak ada; Juni sampai 30.',
      'Selesai: Bulan 13 tidak ada. Tulis hari/bulan/tahun, misalnya 30/06/2022.',
      'Penerima manfaat: ‘-4’ negatif.',
      'Rencana: ‘1.500’ dapat berarti 1500 atau 1,500. Tulis 1500 bila itu maksudnya.',
      'Terlaksana: ‘n/a’ bukan angka. Isi bilangan bulat, misalnya 1234.',
      'Sumber dana baris 1, anggaran: ‘1.500’ dapat berarti 1500 atau 1,500 (juta, miliar). Tulis 1500 bila itu maksudnya.',
      'Sumber dana baris 1, realisasi: ‘-5’ negatif. Jumlah rupiah tidak boleh kurang dari 0.',
    ]) expect(said).toContain(sentence);
    for (const [name, value] of Object.entries(typed)) expect(await page.inputValue(`[name=${name}]`), name).toBe(value);
    expect(await page.inputValue('[name=moneyBudget] >> nth=0')).toBe('1.500');
    expect(await contents()).toBe(before);
    await context.close();
  });

  it('lembar isian: tiap sel yang salah disebut desa dan indikatornya, tidak satu pun tersimpan', async () => {
    const { page, context } = await visit({ as: 'dinsos.balangan' });
    const before = await contents();
    const cells: Record<string, [string, string]> = {
      '63.11.02.2001': ['1.500', '180'], '63.11.02.2005': ['300', '253'], '63.11.02.2012': ['-3', '144'], '63.11.02.2019': ['10,5', '116'], '63.11.02.2020': ['n/a', '108'],
      '63.11.08.2008': ['147', ''],
    };
    await page.goto('/pengisian');
    for (const [village, [n, d]] of Object.entries(cells)) {
      await page.fill(`[name="${village}/SE06/n"]`, n);
      await page.fill(`[name="${village}/SE06/d"]`, d);
    }
    await page.click('.save-bar button.primary');
    await page.waitForSelector('.error-summary');
    const said = await text(page, '.error-summary');
    for (const sentence of [
      '6 sel belum tersimpan.', 'Hauwai, SE06: ‘1.500’ dapat berarti 1500 atau 1,500. Tulis 1500 bila itu maksudnya.',
      'Halong, SE06: 300 melebihi jumlah sasaran (253).', 'Mamantang, SE06: ‘-3’ negatif.', 'Uren, SE06: ‘10,5’ pecahan. Isi bilangan bulat.',
      'Marajai, SE06: ‘n/a’ bukan angka.', 'Gunung Batu, SE06: Isi juga jumlah sasarannya.',
    ]) expect(said).toContain(sentence);
    expect(said).not.toContain('Mampari');
    for (const [village, [n, d]] of Object.entries(cells)) {
      expect([await page.inputValue(`[name="${village}/SE06/n"]`), await page.inputValue(`[name="${village}/SE06/d"]`)]).toEqual([n, d]);
    }
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary');
    expect(await contents()).toBe(before);
    await context.close();
  });

  it('baris anggaran: pagu yang dapat dibaca dua kali ditanyakan, yang negatif ditolak', async () => {
    const { page, context } = await visit({ as: 'pupr.balangan' });
    const before = await contents();
    await page.goto('/anggaran/baru');
    await page.fill('[name=name]', 'y'.repeat(5000));
    await page.fill('[name=budget]', '1.500');
    await page.fill('[name=spent]', '-1');
    await page.fill('[name=spentOn]', '31 Juni 2022');
    await page.click('main form button.primary');
    await page.waitForSelector('.error-summary');
    const said = await text(page, '.error-summary');
    for (const sentence of ['Uraian: paling panjang 200 huruf, yang ditulis 5.000.', 'Pagu: ‘1.500’ dapat berarti 1500 atau 1,500', '‘-1’ negatif', '31 Juni tidak ada; Juni sampai 30.']) {
      expect(said).toContain(sentence);
    }
    expect(await page.inputValue('[name=budget]')).toBe('1.500');
    expect(await contents()).toBe(before);
    await context.close();
  });
});
