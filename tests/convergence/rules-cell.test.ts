import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, CELL_LETTERS, cellOf, countCells, packCells, unpackCells } from '@/lib/convergence/rules/cell';
import { absentSentence, type AwaitedCell, groupAwaited, needByGroup, openSum } from '@/lib/convergence/rules/gap-list';

describe('sel desa × indikator (design 1)', () => {
  it.each([
    ['T', true, true, 'T', false, false],
    ['T', false, false, 'S', false, false], // tercapai: penanggung jawab tidak dinanti
    ['P', true, false, 'B', false, true],
    ['L', true, true, 'B', false, false],
    ['L', false, false, 'C', false, true],
    ['L', false, null, 'C', false, false], // tanpa penanggung jawab tidak ada yang absen
    ['none', true, false, 'K', false, false], // belum melapor: kebutuhannya belum diketahui, tidak ada yang absen (F100)
    ['none', false, false, 'K', true, false],
    ['TS', false, false, 'TS', false, false],
    ['no_target', false, false, 'N', false, false],
  ] as const)('%s, ditangani %s, utama hadir %s → %s', (status, handled, leadPresent, letter, unattended, leadAbsent) => {
    expect(cellOf({ status, handled, leadPresent })).toEqual({ letter, unattended, leadAbsent });
  });
  it('celah hanya menghitung C', () => {
    const cells = [cellOf({ status: 'L', handled: false, leadPresent: false }), cellOf({ status: 'none', handled: false, leadPresent: false }), cellOf({ status: 'P', handled: true, leadPresent: false })];
    expect(countCells(cells)).toEqual({ gaps: 1, leadsAbsent: 2, unreported: 1, unattended: 1 });
  });
});

describe('sel yang dikemas', () => {
  it('menulis 41,26 % dengan 31 orang lalu K bergaris tebal', () => {
    const cells: Cell[] = [
      { letter: 'B', cutBp: 4126, people: 31, leadAbsent: true, unattended: false },
      { letter: 'K', cutBp: null, people: null, leadAbsent: false, unattended: true },
    ];
    expect(packCells(cells)).toBe('B,4126,31,1,0;K,,,0,1');
    expect(unpackCells('B,4126,31,1,0;K,,,0,1')).toEqual(cells);
  });
  it('nol tetap nol, bukan kosong', () => {
    expect(unpackCells('C,0,49,1,0')[0]).toMatchObject({ cutBp: 0, people: 49 });
  });
  it('bolak-balik tidak mengubah apa pun', () => {
    const cell = fc.record<Cell>({
      letter: fc.constantFrom(...CELL_LETTERS), cutBp: fc.option(fc.nat(10_000)), people: fc.option(fc.nat()), leadAbsent: fc.boolean(), unattended: fc.boolean(),
    });
    fc.assert(fc.property(fc.array(cell, { maxLength: 20 }), (cells) => { expect(unpackCells(packCells(cells))).toEqual(cells); }));
  });
  it('menolak teks yang bukan buatannya', () => expect(() => unpackCells('Z,1,2,0,0')).toThrow(RangeError));
});

const village = (name: string, code = name): AwaitedCell['village'] => ({ code, name });
const sanitation = { code: 'SE05', name: 'sanitasi layak', group: 'families' } as const;
const water = { code: 'SE04', name: 'air minum layak', group: 'families' } as const;
const pupr = { code: 'pupr', name: 'Dinas PUPR' };

describe('siapa yang dinanti', () => {
  it('mengelompokkan per instansi dan layanan, terbanyak dahulu', () => {
    const groups = groupAwaited([
      { village: village('Marajai'), indicator: water, lead: pupr, people: 106 },
      { village: village('Marajai'), indicator: sanitation, lead: pupr, people: 112 },
      { village: village('Hauwai'), indicator: sanitation, lead: pupr, people: 159 },
      { village: village('Gunung Batu'), indicator: sanitation, lead: pupr, people: 31 },
      { village: village('Mampari'), indicator: sanitation, lead: pupr, people: 118 },
    ]);
    expect(groups.map((g) => [g.indicator.code, g.people, g.atLeast])).toEqual([['SE05', 420, false], ['SE04', 106, false]]);
    expect(groups[0]?.villages.map((v) => v.name)).toEqual(['Hauwai', 'Mampari', 'Marajai', 'Gunung Batu']);
  });
  it('jumlah yang sebagian belum diketahui ditulis paling sedikit; yang sama sekali tidak, kosong', () => {
    expect(openSum([87, null, 128])).toEqual({ people: 215, atLeast: true });
    expect(openSum([null, null])).toEqual({ people: null, atLeast: false });
    expect(openSum([])).toEqual({ people: null, atLeast: false });
    expect(openSum([0])).toEqual({ people: 0, atLeast: false });
  });
  it('tidak pernah menjumlah satuan yang berbeda', () => {
    expect(needByGroup([{ group: 'women', people: 7 }, { group: 'children', people: 2 }, { group: 'women', people: null }]))
      .toEqual({ women: { people: 7, atLeast: true }, children: { people: 2, atLeast: false } });
  });
  it('menyebut nama instansi, desa, dan layanan (F100)', () => {
    expect(absentSentence({ village: village('Marajai'), indicator: sanitation, lead: pupr, people: 112 })).toBe('Dinas PUPR belum hadir di Marajai untuk SE05.');
    expect(absentSentence({ village: village('Marajai'), indicator: sanitation, lead: null, people: 112 })).toBe('Belum ada penanggung jawab untuk SE05; Marajai menunggu.');
  });
  it('delapan lokus tanpa kegiatan PUPR memberi 8 baris; satu kegiatan menghapus satu (F100)', () => {
    const names = ['Marajai', 'Uren', 'Mamantang', 'Halong', 'Hauwai', 'Gunung Batu', 'Batu Piring', 'Mampari'];
    const awaited = (present: readonly string[]): AwaitedCell[] => names
      .filter((name) => cellOf({ status: 'L', handled: present.includes(name), leadPresent: present.includes(name) }).leadAbsent)
      .map((name) => ({ village: village(name), indicator: sanitation, lead: pupr, people: null }));
    expect(awaited([]).map(absentSentence)).toHaveLength(8);
    expect(awaited(['Uren']).map(absentSentence)).not.toContain('Dinas PUPR belum hadir di Uren untuk SE05.');
    expect(awaited(['Uren'])).toHaveLength(7);
  });
  it('urutan masukan tidak mengubah daftar', () => {
    const cells: AwaitedCell[] = ['A', 'B', 'C', 'D'].flatMap((name) => [sanitation, water].map((indicator) => ({ village: village(name), indicator, lead: pupr, people: name === 'B' ? null : 5 })));
    fc.assert(fc.property(fc.shuffledSubarray(cells, { minLength: cells.length }), (shuffled) => { expect(groupAwaited(shuffled)).toEqual(groupAwaited(cells)); }));
  });
});
