import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AreaCount, maskCounts } from '@/lib/reports/rules/mask';
import { publicHtml, publicHeadline } from '@/lib/reports/rules/public-html';
import { type PublicFacts, type PublicLine, publishedReport, publicState } from '@/lib/reports/rules/publication';

const of = (n: number, d: number, villages = 2): AreaCount => ({ n, d, villages });
const shown = (parts: readonly AreaCount[]): { whole: string; parts: string[] } => {
  const masked = maskCounts(parts.map((count, at) => ({ area: at, count })));
  return { whole: masked.whole ? `${masked.whole.n}/${masked.whole.d}` : '–', parts: masked.parts.map(({ count }) => (count ? `${count.n}/${count.d}` : '–')) };
};

describe('yang boleh dilihat umum (F53)', () => {
  it('d < 5 menjadi “–”, dan pelengkapnya ikut ditutup agar tidak terbaca dari selisih', () => {
    // 20 + 30 + 4 = 54; tanpa menutup 20, 54 − 20 − 30 = 4 terbaca.
    expect(shown([of(10, 20), of(9, 30), of(3, 4)])).toEqual({ whole: '22/54', parts: ['–', '9/30', '–'] });
  });

  it('dua sel kecil yang bersama-sama masih kurang dari lima menutup satu sel lagi', () => {
    // 2 + 1 = 3 < 5, maka yang 12 ikut; sisa 15 orang.
    expect(shown([of(1, 2), of(0, 1), of(6, 12), of(20, 40)])).toEqual({ whole: '27/55', parts: ['–', '–', '–', '20/40'] });
  });

  it('angka satu desa tidak pernah keluar: kecamatan dengan satu desa ditutup', () => {
    expect(shown([of(10, 20, 1), of(9, 30, 3), of(8, 16, 1)])).toEqual({ whole: '27/66', parts: ['–', '9/30', '–'] });
    expect(shown([of(10, 20, 1)])).toEqual({ whole: '–', parts: ['–'] });
    expect(shown([of(10, 20, 3), of(2, 4, 1)])).toEqual({ whole: '12/24', parts: ['–', '–'] });
  });

  it('tidak ada yang tertutup bila semua cukup besar', () => {
    expect(shown([of(10, 20), of(9, 30)])).toEqual({ whole: '19/50', parts: ['10/20', '9/30'] });
  });

  it('selisih jumlah dengan yang tampak tidak pernah menyisakan satu sel atau kurang dari lima orang', () => {
    const count = fc.record({ n: fc.constant(0), d: fc.integer({ min: 0, max: 30 }), villages: fc.integer({ min: 1, max: 4 }) });
    fc.assert(fc.property(fc.array(count, { maxLength: 8 }), (parts) => {
      const { whole, parts: out } = maskCounts(parts.map((one, area) => ({ area, count: one })));
      const hidden = parts.filter((_, at) => !out[at]?.count);
      for (const one of out) if (one.count) expect(one.count.d >= 5 && one.count.villages > 1).toBe(true);
      if (whole && hidden.length > 0) {
        expect(hidden.length).toBeGreaterThan(1);
        expect(hidden.reduce((sum, { d }) => sum + d, 0)).toBeGreaterThanOrEqual(5);
      }
    }));
  });
});

const line = (given: Partial<PublicLine> = {}): PublicLine =>
  ({ code: 'SP02', shortName: 'Ibu hamil KEK', unit: 'ibu', direction: 'up', valueKind: 'ratio', reading: { n: 41, d: 80 }, targetBp: 8000, isExample: false, ...given });

describe('keadaan desa untuk umum', () => {
  it('hanya T, P, L; sasaran kurang dari lima, tanpa sasaran, tanpa target dan tanpa laporan tidak terbedakan', () => {
    // 64/80 = 80 % tercapai; 49/80 = 61,25 % ÷ 80 % = 0,766 perhatian; 41/80 ÷ 80 % = 0,64 tertinggal.
    expect([{ n: 64, d: 80 }, { n: 49, d: 80 }, { n: 41, d: 80 }].map((reading) => publicState(line({ reading })))).toEqual(['T', 'P', 'L']);
    expect([line({ reading: { n: 4, d: 4 } }), line({ reading: 'missing' }), line({ reading: 'not_applicable' }), line({ targetBp: null })].map((one) => publicState(one))).toEqual(['–', '–', '–', '–']);
    expect(publicState(line({ valueKind: 'boolean', reading: { n: 1, d: 1 }, targetBp: 10_000 }))).toBe('T');
  });
});

const facts = (given: Partial<PublicFacts> = {}): PublicFacts => ({
  team: 'Kabupaten Balangan', teamName: 'TP Posyandu', slug: 'balangan', title: 'Rapat <script>alert(1)</script>', period: '2022 · Triwulan III', until: '30 September 2022', takenAt: '2026-11-22T02:42:00.000Z', number: 41, timeZone: 'Asia/Makassar',
  whole: { name: 'Balangan', shareBp: 1789, denominator: 956, source: 'Seed 002 "tabel 1"', isExample: false }, districts: [{ name: 'Juai', shareBp: 2500, denominator: 4, source: null, isExample: false }], upper: [],
  villages: [
    { code: '1', name: 'Uren & Co', district: 'Halong', isConvergent: true, lines: [line()] },
    { code: '2', name: 'Marajai', district: 'Halong', isConvergent: false, lines: [line({ reading: { n: 2, d: 3 } })] },
  ], ...given,
});

describe('halaman umum', () => {
  it('memuat jumlah kecamatan, keadaan desa, dan tidak pernah angka satu desa', () => {
    const report = publishedReport(facts());
    expect(report.indicators[0]).toMatchObject({ whole: { n: 43, d: 83, villages: 2 }, districts: [{ n: 43, d: 83 }] });
    expect(report.places.map(({ states }) => states)).toEqual([['L'], ['–']]);
    expect(report.districts[0]?.shareBp).toBeNull();
    expect(publicHeadline(report)).toContain('Stunting Kabupaten Balangan 17,89 %. 1 dari 2 desa lokus');
    expect(JSON.stringify(report)).not.toContain('"d":80');
  });

  it('naskah di judul dan nama tetap naskah, tanpa skrip dan berkas luar', () => {
    const html = publicHtml(publishedReport(facts()), { url: 'http://x/publik/balangan', isLink: true });
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('Uren &amp; Co');
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|javascript:/i);
    expect(html).toContain('name="robots" content="noindex"');
    expect(html).toContain('22 Nov 2026, 10.42 WITA, nomor 41');
  });

  it('paling besar 60 KB: 900 desa dengan 18 indikator menjadi hitungan', () => {
    const villages = Array.from({ length: 900 }, (_, at) => ({
      code: String(at), name: `Desa ${at}`, district: `Kecamatan ${at % 20}`, isConvergent: false,
      lines: Array.from({ length: 18 }, (_unused, i) => line({ code: `SP${String(i).padStart(2, '0')}`, reading: { n: 6, d: 20 } })),
    }));
    const html = publicHtml(publishedReport(facts({ villages })), { url: 'http://x', isLink: false });
    console.info(`900 desa: ${Buffer.byteLength(html)} byte`);
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(60_000);
  });
});
