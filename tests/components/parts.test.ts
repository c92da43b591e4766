import { createElement as h } from 'react';
import { renderToStaticMarkup as draw } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AWAY_DIGEST, BrokenPage } from '@/components/frame/broken-page';
import { PageHead } from '@/components/frame/page-head';
import { softTarget } from '@/components/frame/soft-links';
import { DataTable } from '@/components/tables/data-table';
import { ErrorSummary } from '@/components/ui/error-summary';
import { ExplainPanel } from '@/components/ui/explain-panel';
import { TextField } from '@/components/ui/field';
import { pageNumbers } from '@/components/ui/pager';
import { STATUS, StatusMark, type StatusCode } from '@/components/ui/status-mark';
import { addressOf, carry, linkTo, sortingOf } from '@/lib/address';
import type { Explanation } from '@/lib/explanation';
import { DATABASE_AWAY_DIGEST } from '@/lib/incident';

const address = addressOf('/desa', { periode: '2022-TW3', tim: ['63.11', '64'], kosong: '' });

describe('addresses', () => {
  it('keep what is set and change what is asked', () => {
    expect(address.params).toEqual({ periode: '2022-TW3', tim: '63.11' });
    expect(linkTo(address, { jelas: 'skor:63.11', periode: null })).toBe('/desa?tim=63.11&jelas=skor%3A63.11');
    expect(carry(addressOf('/desa', { periode: '2022', halaman: '3' }), '/matriks')).toBe('/matriks?periode=2022');
  });

  it('read the order of a list, and nothing that the list does not know', () => {
    expect(sortingOf(addressOf('/desa', { urut: '-skor' }), ['skor'])).toEqual({ key: 'skor', down: true });
    expect(sortingOf(addressOf('/desa', { urut: 'drop' }), ['skor'])).toBeNull();
  });
});

describe('soft links', () => {
  const here = { origin: 'http://simpul.test', pathname: '/desa', search: '?periode=2022' };
  const to = (href: string) => softTarget(href, here);

  it('stay in place for an explanation and start at the top on another page', () => {
    expect(to('/desa?periode=2022&jelas=a')).toEqual({ href: '/desa?periode=2022&jelas=a', scroll: false });
    expect(to('/desa?periode=2022&halaman=2')?.scroll).toBe(true);
    expect(to('/desa/63.11.02.2020')).toEqual({ href: '/desa/63.11.02.2020', scroll: true });
  });

  it('leave files, the API, other sites and anchors to the browser', () => {
    expect(['/api/v1/x', '/laporan/2022.pdf', 'https://else.example/', '/desa?periode=2022#SP01'].map(to)).toEqual([null, null, null, null]);
  });
});

describe('a status', () => {
  it('is always a shape, a letter and a word', () => {
    for (const code of Object.keys(STATUS) as StatusCode[]) {
      const html = draw(h(StatusMark, { code }));
      expect(html).toContain(`#m-${STATUS[code].shape}`);
      expect(html).toContain(`<b aria-hidden="true">${STATUS[code].letter}</b>`);
      expect(html).toContain(STATUS[code].word);
    }
  });
});

describe('the head of a page', () => {
  it('is a sentence whose numbers open their explanation', () => {
    const html = draw(h(PageHead, { address, sentence: [{ text: 'Stunting turun ke ' }, { text: '14,91 %', ref: 'prevalensi.63.11' }, { text: '.' }] }));
    expect(html).toContain('<h1>Stunting turun ke <a class="figure" data-figure="prevalensi.63.11" href="/desa?periode=2022-TW3&amp;tim=63.11&amp;jelas=prevalensi.63.11"');
  });
});

describe('an explanation', () => {
  const empty: Explanation = { title: 'Prevalensi', value: '14,91 %', formula: 'pendek ÷ diukur', inputs: [], sources: [], rivals: [], cautions: [] };

  it('keeps the order of its parts and says what is not known', () => {
    const html = draw(h(ExplainPanel, { explanation: empty, closeHref: '/dasbor' }));
    const at = ['14,91 %', 'Cara menghitung', 'Bahan', 'Tidak tercetak dalam sumber', 'Sumber', 'Yang perlu diwaspadai', 'Salin sebagai teks'].map((words) => html.indexOf(words));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at).not.toContain(-1);
  });

  it('names the figure in use among its rivals', () => {
    const rivals = [{ value: '17,89', used: true, note: 'halaman 6' }, { value: '17,91', used: false, note: 'bagian III.B' }];
    expect(draw(h(ExplainPanel, { explanation: { ...empty, rivals } }))).toContain('<b>17,89</b><span>dipakai</span>');
  });
});

describe('forms', () => {
  it('tie label, help and problem to the field', () => {
    const html = draw(h(TextField, { name: 'planned', label: 'Rencana', hint: 'Kali', problem: 'Isi angka.', required: true }));
    expect(html).toContain('<label for="f-planned">Rencana</label>');
    expect(html).toContain('aria-describedby="f-planned-bantuan f-planned-galat"');
    expect(html).toContain('aria-invalid="true"');
  });

  it('list problems with a link to each field, and nothing when all is well', () => {
    const html = draw(h(ErrorSummary, { sentence: 'Periksa isian.', fields: { planned: 'Isi angka.' } }));
    expect(html).toContain('role="alert"');
    expect(html).toContain('<a href="#f-planned">Isi angka.</a>');
    expect(draw(h(ErrorSummary, { sentence: null, fields: {} }))).toBe('');
  });
});

describe('lists', () => {
  it('name the first, the last and the near pages', () => {
    expect(pageNumbers(5, 9)).toEqual([1, 0, 4, 5, 6, 0, 9]);
    expect(pageNumbers(1, 2)).toEqual([1, 2]);
  });

  const columns = [{ key: 'name', label: 'Desa', kind: 'head', sortable: true }, { key: 'score', label: 'Skor', kind: 'number', sortable: true, down: true }] as const;
  const rows = [['Uren', 9120], ['Mampari', null], ['Hauwai', 5990]].map(([name, sort]) => ({ id: String(name), cells: { name: String(name), score: { text: sort === null ? '—' : String(sort), sort: sort as number | null } } }));
  const order = (urut: string): string[] => [...draw(h(DataTable, { caption: 'Desa', columns, rows, address: addressOf('/desa', { urut }) })).matchAll(/<th scope="row">(\w+)/g)].map((found) => found[1] ?? '');

  it('sort by the address, the unknown last in both directions', () => {
    expect(order('score')).toEqual(['Hauwai', 'Uren', 'Mampari']);
    expect(order('-score')).toEqual(['Uren', 'Hauwai', 'Mampari']);
    expect(order('name')).toEqual(['Hauwai', 'Mampari', 'Uren']);
    expect(order('')).toEqual(['Uren', 'Mampari', 'Hauwai']);
  });

  it('turn the order by a link in the head', () => {
    const html = draw(h(DataTable, { caption: 'Desa', columns, rows, address: addressOf('/desa', { urut: '-score', halaman: '2' }) }));
    expect(html).toContain('aria-sort="descending"><a href="/desa?urut=score"');
  });
});

describe('the error page', () => {
  it('names the incident and tells nothing of the inside', () => {
    const html = draw(h(BrokenPage, { error: Object.assign(new Error('relation "account" does not exist'), { digest: '123456' }) }));
    expect(html).toContain('123456');
    expect(html).not.toContain('relation');
  });

  it('knows an absent database by the digest of lib/incident', () => {
    expect(AWAY_DIGEST).toBe(DATABASE_AWAY_DIGEST);
  });
});
