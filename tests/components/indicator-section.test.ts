import { createElement as h } from 'react';
import { renderToStaticMarkup as draw } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { IndicatorSection } from '@/components/reports/indicator-section';
import { addressOf } from '@/lib/address';
import type { IndicatorLine } from '@/lib/reporting/queries/indicator-lines';

const line = (given: Partial<IndicatorLine>): IndicatorLine => ({
  code: 'SE03', name: 'Catin diperiksa', shortName: 'Catin diperiksa', direction: 'up', status: 'P', shown: 'roll-up', fraction: { n: 8163, d: 10_000 },
  target: { year: 2024, targetBp: 9000, from: 'national' }, isExample: true, whole: null, rollUp: { reported: 6, of: 8 }, ...given,
} as unknown as IndicatorLine);
const textOf = (given: Partial<IndicatorLine>): string =>
  draw(h(IndicatorSection, { lines: [line(given)], address: addressOf('/dasbor', {}) })).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('selisih di dasbor, satu desimal', () => {
  it('dibulatkan, bukan dipotong: 90 − 81,63 = 8,37 tampil −8,4; 90 − 89,71 = 0,29 tampil −0,3', () => {
    expect(textOf({})).toContain('81,6 −8,4 ');
    expect(textOf({ fraction: { n: 8971, d: 10_000 } })).toContain('89,7 −0,3 ');
  });
  it('makin rendah makin baik: 20 − 15,5 = +4,5 di atas batas', () => {
    expect(textOf({ direction: 'down', fraction: { n: 1, d: 5 }, target: { year: 2024, targetBp: 1550, from: 'national' }, status: 'P' })).toContain('20,0 +4,5 ');
  });
});
