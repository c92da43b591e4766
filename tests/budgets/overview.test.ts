import { describe, expect, it } from 'vitest';
import { budgetHeadline, budgetOverview, type CountedLine, taggedSentence } from '@/lib/budgets/rules/overview';
import { linePieces } from '@/lib/budgets/rules/pieces';
import { plainText } from '@/lib/sentence';

const line = (given: Partial<CountedLine>): CountedLine => ({
  agencyId: 'a', class: 'specific', fundingSource: 'APBD_KAB', budgetIdr: 100n, spentIdr: 0n, split: 'none', villages: [], activityId: 'k', indicators: ['SP01'], isExample: false, ...given,
});
const said = (lines: CountedLine[]): string => plainText(budgetHeadline(budgetOverview(lines, [{ id: 'a', code: 'dinkes', name: 'Dinkes', totalIdr: null }], new Set([1])), 2022)).replaceAll('\u00A0', ' ');

describe('baris dipotong menurut desa', () => {
  const villages = [{ regionId: 1, amountIdr: null }, { regionId: 2, amountIdr: null }, { regionId: 3, amountIdr: null }];
  it('100 dibagi rata ke tiga desa: 34, 33, 33; realisasi 50 = 17 + 16 + 16 + 1 sisa pembulatan pada desa pertama', () => {
    expect(linePieces({ budgetIdr: 100n, spentIdr: 50n, split: 'equal', villages })).toEqual([
      { regionId: 1, budgetIdr: 34n, spentIdr: 18n }, { regionId: 2, budgetIdr: 33n, spentIdr: 16n }, { regionId: 3, budgetIdr: 33n, spentIdr: 16n },
    ]);
  });
  it('jumlah per desa menyisakan baris tanpa desa', () => {
    expect(linePieces({ budgetIdr: 100n, spentIdr: 50n, split: 'explicit', villages: [{ regionId: 1, amountIdr: 60n }] })).toEqual([
      { regionId: 1, budgetIdr: 60n, spentIdr: 30n }, { regionId: null, budgetIdr: 40n, spentIdr: 20n },
    ]);
  });
  it('belum dilokasikan: satu baris tanpa desa; pagu 0 tidak membagi dengan nol', () => {
    expect(linePieces({ budgetIdr: 100n, spentIdr: 50n, split: 'none', villages: [] })).toEqual([{ regionId: null, budgetIdr: 100n, spentIdr: 50n }]);
    expect(linePieces({ budgetIdr: 0n, spentIdr: 5n, split: 'equal', villages })).toEqual([{ regionId: null, budgetIdr: 0n, spentIdr: 5n }]);
  });
});

describe('teridentifikasi dan ditandai (F84)', () => {
  it('empat baris teridentifikasi, satu tanpa kegiatan: tiga ditandai', () => {
    const overview = budgetOverview([line({}), line({}), line({ activityId: null, indicators: [] }), line({ indicators: [] })], [], new Set());
    expect(taggedSentence(overview)).toBe('4 baris teridentifikasi, 3 di antaranya sudah ditandai dengan kegiatan.');
  });
});

describe('kalimat pertama (F109)', () => {
  it.each([
    [[], 'Belum ada baris anggaran stunting untuk 2022.'],
    [[line({ budgetIdr: 200_000_000n, split: 'equal', villages: [{ regionId: 1, amountIdr: null }] })], 'Rp 200 juta untuk stunting; seluruhnya tertaut ke 20 indikator; semuanya sudah dilokasikan ke desa.'],
    [[line({ budgetIdr: 200_000_000n, activityId: null, indicators: [] })], 'Rp 200 juta untuk stunting; belum serupiah pun tertaut ke 20 indikator; Rp 200 juta belum dilokasikan.'],
    [[line({ budgetIdr: 100_000_000n, spentIdr: 120_000_000n }), line({ budgetIdr: 300_000_000n, indicators: [] })],
      'Rp 400 juta untuk stunting; 25 % tertaut ke 20 indikator; Rp 400 juta belum dilokasikan.'],
    [[line({ budgetIdr: 100_000_000n, spentIdr: 120_000_000n })], 'Rp 100 juta untuk stunting; seluruhnya tertaut ke 20 indikator; Rp 100 juta belum dilokasikan. Realisasi Dinkes melebihi pagunya.'],
  ] as [CountedLine[], string][])('%#', (lines, sentence) => expect(said(lines)).toBe(sentence));

  it('di dalam dan di luar lokus: 60 dan 15 dari 75 yang dilokasikan = 80,00 % (F85)', () => {
    const it85 = budgetOverview([line({ split: 'explicit', villages: [{ regionId: 1, amountIdr: 60n }, { regionId: 9, amountIdr: 15n }] })], [], new Set([1]));
    expect(it85).toMatchObject({ insideIdr: 60n, outsideIdr: 15n, unlocatedIdr: 25n, insideBp: 8000, unlocatedLines: 1 });
  });
});
