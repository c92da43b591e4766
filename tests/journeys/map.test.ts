import { describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser';
import { aCollection, aFeature, square } from '../support/hostile-borders';
import { axe, PHONE, visitor } from '../support/journey';
import { startProduct } from '../support/server';

const product = await startProduct();
const visit = visitor(await openBrowser(), product.url);

const HAUWAI = { code: '63.11.02.2001', name: 'Hauwai', geometry: { type: 'Polygon', coordinates: square(115.6, -2.3) } };
const attached = (buffer: Buffer) => ({ name: 'batas.geojson', mimeType: 'application/geo+json', buffer });

describe('peta desa (F49, F70)', () => {
  it.each([undefined, PHONE])('petak per kecamatan, keterangan, dan daftar yang sama; tanpa cela', async (viewport) => {
    const { page, context, faults } = await visit({ as: 'bappeda.balangan', viewport });
    for (const measure of ['skor', 'celah', 'SE05', 'kecamatan']) {
      await page.goto(`/desa/peta?ukuran=${measure}`);
      const areas = await page.locator('#peta svg.tile-area').count();
      expect([measure, areas]).toEqual([measure, measure === 'kecamatan' ? 4 : 8]);
      expect(await page.locator('#daftar tbody tr').count()).toBe(areas);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      expect(await axe(page)).toEqual([]);
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it('tanpa JavaScript: warna dipilih, petak membuka desanya', async () => {
    const { page, context } = await visit({ js: false, as: 'bupati.balangan' });
    await page.goto('/desa');
    await page.click('.filters a:text-is("Peta")');
    await page.click('.switch a:text-is("Celah")');
    expect(await page.innerText('h1')).toContain('Celah terbanyak di Hauwai (9)');
    await page.locator('#peta svg a[href*="63.11.02.2001"]').click();
    await page.waitForURL('**/desa/63.11.02.2001**');
    await context.close();
  });

  it('200 desa Contoh: tanpa petak jaringan luar, dokumennya paling banyak 40 KB terkompres', async () => {
    const { page, context } = await visit({ as: 'bappeda.contoh' });
    const answer = await page.goto('/desa/peta?ukuran=anak');
    expect(await page.locator('#peta svg.tile-area').count()).toBe(200);
    const { gzipSync } = await import('node:zlib');
    expect(gzipSync(await answer?.body() ?? '').length / 1024).toBeLessThanOrEqual(40);
    await context.close();
  });
});

describe('memuat batas wilayah', () => {
  it('berkas salah ditolak dengan kalimatnya; yang benar dilihat, disimpan, dipakai peta, ditarik', async () => {
    const { page, context, faults } = await visit({ js: false, as: 'sekretaris.balangan' });
    await page.goto('/pengaturan');
    await page.click('a:text-is("Peta")');
    await page.setInputFiles('[name=berkas]', attached(aCollection([aFeature({ ...HAUWAI, code: '53.01.04.2003' })])));
    await page.fill('[name=sumber]', 'Badan Informasi Geospasial 2023');
    await page.click('button:text-is("Unggah dan periksa")');
    expect(await page.innerText('#berkas')).toContain('kode “53.01.04.2003” tidak ada di Kabupaten Balangan');
    expect(await page.inputValue('[name=sumber]')).toBe('Badan Informasi Geospasial 2023');
    await page.setInputFiles('[name=berkas]', attached(aCollection([aFeature(HAUWAI)])));
    await page.fill('[name=tanggal]', '30 Juni 2023');
    await page.click('button:text-is("Unggah dan periksa")');
    expect(await page.innerText('#berkas')).toContain('Periksa sebelum disimpan: batas.geojson');
    await page.goto('/desa/peta');
    expect(await page.locator('.outline-map').count()).toBe(0);
    await page.goto('/pengaturan/peta');
    await page.click('button:text-is("Simpan 1 batas")');
    expect(await page.innerText('.notice.saved, [role=status]')).toContain('Batas wilayah disimpan');
    await page.goto('/desa/peta');
    expect([await page.locator('.outline-map path.shade').count(), await page.locator('#peta svg.tile-area').count()]).toEqual([1, 7]);
    expect(await page.innerText('#peta')).toContain('Batas wilayah: Badan Informasi Geospasial 2023, dimuat');
    await page.goto('/pengaturan/peta');
    await page.click('button:text-is("Tarik berkas ini")');
    expect(await page.innerText('h1')).toContain('Belum ada batas wilayah');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('halamannya tanpa cela, juga dengan berkas yang menunggu; operator tidak masuk', async () => {
    const { page, context } = await visit({ as: 'admin.balangan' });
    await page.goto('/pengaturan/peta');
    await page.setInputFiles('[name=berkas]', attached(aCollection([aFeature(HAUWAI)])));
    await page.fill('[name=sumber]', 'Badan Informasi Geospasial 2023');
    await page.click('button:text-is("Unggah dan periksa")');
    await page.waitForSelector('#berkas');
    expect(await axe(page)).toEqual([]);
    await context.close();
    const other = await visit({ as: 'dinkes.balangan' });
    expect((await other.page.goto('/pengaturan/peta'))?.status()).toBe(403);
    await other.context.close();
  });
});
