import { createElement as h } from 'react';
import { renderToStaticMarkup as draw } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PrevalenceSection } from '@/components/reports/prevalence-section';
import { addressOf } from '@/lib/address';
import type { PrevalenceReport } from '@/lib/reporting/queries/prevalence';

const draft = (sourceKind: string, isExample: boolean): string => {
  const value = { shareBp: 1719, isExample, asOf: '2026-09-30', year: 2026 };
  const whole = { code: '99.01', name: 'Kabupaten Contoh', now: value, before: null, word: null, deltaBp: null, isPrinted: false, side: null, isContradicted: false, remarks: [] };
  const prevalence = { whole, districts: [], target: null, national: null, comparators: [], rivals: [], sourceKind } as unknown as PrevalenceReport;
  return draw(h(PrevalenceSection, { prevalence, year: 2026, address: addressOf('/dasbor', {}) })).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
};

describe('prevalensi di dasbor', () => {
  it('menyebut sumber dan bulannya dengan kata: e-PPGBM, September 2026; angka terbit', () => {
    expect(draft('e-ppgbm', false)).toContain('e-PPGBM, September 2026');
    expect(draft('published', false)).toContain('Angka terbit, September 2026');
  });
  it('angka buatan bertanda contoh, angka nyata tidak', () => {
    expect(draft('e-ppgbm', true)).toMatch(/Prevalensi stunting contoh/);
    expect(draft('e-ppgbm', false)).not.toContain('contoh');
  });
});
