import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DecisionLines } from '@/components/convergence/decision-lines';
import { AwaitedSection } from '@/components/reports/awaited-section';
import { addressOf } from '@/lib/address';

const address = addressOf('/dasbor', { tim: '63.11', periode: '2022-TW3' });
const groups = [{
  lead: { code: 'pupr', name: 'Dinas PUPR' }, indicator: { code: 'SE05', name: 'Sanitasi layak', group: 'families' as const }, people: 152, atLeast: false,
  villages: [{ code: '63.11.02.2020', name: 'Marajai', people: 112 }, { code: '63.11.02.2019', name: 'Uren', people: 40 }],
}];

describe('tautan “Putuskan”', () => {
  const section = (mayDecide: boolean): string => renderToStaticMarkup(createElement(AwaitedSection, { groups, gaps: 2, unreported: 0, example: false, units: new Map([['SE05', 'keluarga']]), address, mayDecide })).replaceAll('&amp;', '&');

  it('pada setiap celah bagi koordinator, seluruhnya dan per desa; tidak bagi yang lain', () => {
    const base = '/rapat/komitmen/baru?tim=63.11&periode=2022-TW3';
    expect(section(true)).toContain(`href="${base}&indikator=SE05&instansi=pupr&orang=152"`);
    expect(section(true)).toContain(`href="${base}&desa=63.11.02.2020&indikator=SE05&instansi=pupr&orang=112"`);
    expect(section(true)).toContain(`href="${base}&desa=63.11.02.2019&indikator=SE05&instansi=pupr&orang=40"`);
    expect(section(false)).not.toContain('/rapat/komitmen');
  });
});

describe('lembar cetak desa', () => {
  it('menampilkan komitmen yang tersimpan lebih dahulu, lalu tempat menulis', () => {
    const paper = renderToStaticMarkup(createElement(DecisionLines, { groups: [], decided: [{ id: '1', who: 'Dinas PUPR', what: 'Bangun septik', due: 'sampai 30 Jun 2022, 5 hari lagi' }] }));
    expect(paper.indexOf('Bangun septik')).toBeGreaterThan(0);
    expect(paper.indexOf('Bangun septik')).toBeLessThan(paper.indexOf('writing-line'));
    expect(paper.match(/writing-line/g)).toHaveLength(2);
  });
});
