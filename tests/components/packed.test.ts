import { describe, expect, it } from 'vitest';
import { packRoles, renderPlainRoles, roleRowsHtml, type RoleGridRow } from '@/lib/contributions/grid';
import { cellValue, packVillages, renderPlainVillages, stateKey, villageRowsHtml, type VillageGridRow } from '@/lib/convergence/grid';
import { escapeCell, localHref, pack, safeCell, unpack } from '@/lib/packed';

const HOSTILE = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "O'Brien & Co | ~ ! end", '&lt;b&gt;', 'b!<i>', '~~||!!', ''];

describe('packed text', () => {
  it('brings back every row and cell, escaped once', () => {
    const rows = HOSTILE.map((text) => [{ text, class: 'c x' }, { text }, { text: '' }]);
    expect(unpack(pack(rows))).toEqual(rows.map((row) => row.map((cell) => safeCell(cell))));
  });

  it('lets no sign of HTML or of the packing through', () => {
    for (const text of HOSTILE) expect(escapeCell(text)).not.toMatch(/[<>"'|~!]|&(?!#\d+;)/);
  });

  it('knows no rows from one empty row', () => {
    expect(pack([])).toBe('');
    expect(unpack('')).toEqual([]);
    expect(unpack(pack([[{ text: '' }]]))).toEqual([[{ text: '', class: '' }]]);
  });

  it('refuses a class that could break out of its attribute', () => {
    expect(() => pack([[{ text: 'a', class: '" onclick="' }]])).toThrow('Kelas sel tidak dikenal');
  });

  it('links only within this site', () => {
    expect(['/desa/63.11?x=1#SP01', '?jelas=a', '#SP01'].map(localHref)).toEqual(['/desa/63.11?x=1#SP01', '?jelas=a', '#SP01']);
    for (const bad of ['javascript:alert(1)', '//evil.example', 'https://evil.example', '/a b', '/\\evil', 'data:x', '']) expect(localHref(bad)).toBe('#');
  });
});

const columns = [{ code: 'SP01', edge: true }, { code: 'SP02' }, { code: 'SE11' }];

const village = (change: Partial<VillageGridRow> = {}): VillageGridRow => ({
  href: '/desa/63.11.02.2020', name: 'Marajai', district: 'Halong', scoreBp: 7074, reason: null, onTarget: 4, applicable: 18, reported: 17,
  cells: [
    { letter: 'B', shareBp: 6667, people: 1, href: '/desa/63.11.02.2020#SP01' },
    { letter: 'K', shareBp: null, unattended: true, people: null, href: '/desa/63.11.02.2020#SP02' },
    { letter: 'C', shareBp: null, boolean: 'belum', leadAbsent: true, people: 1, href: '?jelas=SE11' },
  ],
  people: { women: '17', children: '18', families: '≥ 236' },
  ...change,
});

describe('the village grid', () => {
  it('is the same through packed text as drawn directly, whatever a village is called', () => {
    for (const name of HOSTILE) {
      const rows = [village({ name, district: name }), village({ scoreBp: null, reason: `data 7/20 ${name}` })];
      expect(villageRowsHtml(packVillages(rows, columns), columns, 75)).toBe(renderPlainVillages(rows, columns, 75));
    }
  });

  it('never lets a name become a tag or an attribute', () => {
    const html = villageRowsHtml(packVillages([village({ name: HOSTILE[1] ?? '', href: 'javascript:alert(1)' })], columns), columns, 75);
    expect(html).not.toContain('<img');
    expect(html).not.toContain('javascript:');
  });

  it('says each cell in words: what, where, state, value, people, who is missing', () => {
    const html = renderPlainVillages([village()], columns, 75);
    expect(html).toContain('aria-label="B 66 persen, SP01 Marajai: belum tercapai, ditangani, perlu dijangkau 1"');
    expect(html).toContain('aria-label="K —, SP02 Marajai: belum melapor dan tanpa kegiatan"');
    expect(html).toContain('aria-label="C belum, SE11 Marajai: celah: belum tercapai dan tanpa kegiatan, perlu dijangkau 1, penanggung jawab belum hadir"');
    expect(html).toContain('href="?jelas=SE11" data-figure=""');
  });

  it('says the unit of money, and share with its difference to the target', () => {
    const cell = (change: object) => ({ letter: 'B' as const, shareBp: 6667, people: null, href: '/desa/63.11.02.2020#SP01', ...change });
    const html = renderPlainVillages([village({ cells: [cell({ value: '24', unit: 'million' }), cell({ value: '66,6', note: '−23,4' })], rank: 5 })], columns.slice(0, 2), 75);
    expect(html).toContain('aria-label="B 24 juta rupiah, SP01 Marajai: belum tercapai, ditangani"');
    expect(html).toContain('aria-label="B 66,6 −23,4, SP02 Marajai: belum tercapai, ditangani, 66,6 persen, selisih −23,4 poin"');
    expect(html).toContain('<small>peringkat 5</small>');
  });

  it('shows a value without a target as such', () => {
    const html = renderPlainVillages([village({ cells: [{ letter: 'N', shareBp: 5000, people: null, href: '#' }] })], columns.slice(0, 1), 75);
    expect(html).toContain('N 50 persen, SP01 Marajai: nilai ada, belum ada target');
  });

  it('withholds a score with its reason and draws no bar', () => {
    const html = renderPlainVillages([village({ scoreBp: null, reason: 'data 7/20' })], columns, 75);
    expect(html).toContain('<b>ditahan</b><br><span class="faint">data 7/20</span>');
    expect(html).not.toContain('class="score"');
  });

  it('shows the score with one decimal, cut: 59,85 is 59,8, so that 74,96 never stands as the threshold 75,0; 100,00 is 100,0', () => {
    expect(renderPlainVillages([village({ scoreBp: 5985 })], columns, 75)).toContain('</svg>59,8</div>');
    expect(renderPlainVillages([village({ scoreBp: 10_000 })], columns, 75)).toContain('</svg>100,0</div>');
  });

  it('rounds a share down, so that 89,99 % does not pass for 90, and keeps 0 apart from a little and from nothing', () => {
    const value = (shareBp: number | null) => cellValue({ letter: 'B', shareBp });
    expect([value(8999), value(0), value(40), value(null)]).toEqual(['89', '0', '<1', '—']);
    expect(cellValue({ letter: 'TS', shareBp: null })).toBe('TS');
  });

  it('tells an unattended K from a K with an activity', () => {
    expect([stateKey({ letter: 'K' }), stateKey({ letter: 'K', unattended: true }), stateKey({ letter: 'TS' })]).toEqual(['k', 'u', 'n']);
  });
});

describe('the role grid', () => {
  const row: RoleGridRow = {
    href: '/matriks?opd=dinkes', name: "Dinkes <'&\"|~!>",
    cells: [{ role: 'lead' }, { role: 'support', silent: true, href: '/kegiatan?opd=a&kolom=SP02' }, { role: null }, { role: null, active: true }],
  };
  const codes = ['SP01', 'SP02', 'SP03', 'SP04'];

  it('is the same through packed text as drawn directly', () => {
    expect(roleRowsHtml(packRoles([row]), codes)).toBe(renderPlainRoles([row], codes));
  });

  it('draws U, a dashed P that leads to its activities, an empty cell and work without a role', () => {
    const html = renderPlainRoles([{ ...row, name: 'Dinkes' }], codes);
    expect(html).toContain('<td><span class="role lead" role="img" aria-label="Dinkes, SP01: penanggung jawab utama">U</span></td>');
    expect(html).toContain('<a href="/kegiatan?opd=a&#38;kolom=SP02" aria-label="P, Dinkes, SP02: pendukung, belum ada kegiatan"><span class="role support silent">P</span></a>');
    expect(html).toContain('<td></td>');
    expect(html).toContain('class="role active"');
  });
});
