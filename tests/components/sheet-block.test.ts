import { describe, expect, it } from 'vitest';
import { readBlock, stateWord, withPart, writeBlock } from '@/components/reporting/sheet-block';
import { Undo } from '@/components/reporting/sheet-undo';

const EMPTY = { n: '', d: '', m: '' };

describe('blok dari Excel', () => {
  it.each([
    ['12\t30\r\n14\t31\r\n', [['12', '30'], ['14', '31']]],
    ['12\t\t30\n', [['12', '', '30']]],
    ['12\t30\t\n', [['12', '30', '']]],
    ['-\tTS\n1.234\t', [['-', 'TS'], ['1.234', '']]],
    ['"dua\nbaris"\t"kata ""ini"""\n7\t8', [['dua\nbaris', 'kata "ini"'], ['7', '8']]],
    ['5', [['5']]],
  ])('%j', (text, rows) => expect(readBlock(text)).toEqual(rows));

  it('20 × 12 terbaca dan tertulis sama', () => {
    const rows = Array.from({ length: 20 }, (_, row) => Array.from({ length: 12 }, (__, column) => String(row * 12 + column)));
    expect(readBlock(writeBlock(rows))).toEqual(rows);
  });

  it('kata menjadi keadaan, angka menggantikannya', () => {
    expect(['TS', 'tidak ada sasaran', 'belum ada data', 'Sama', 'ya', '12', '-'].map(stateWord)).toEqual(['tanpa-sasaran', 'tanpa-sasaran', 'belum-ada', 'sama', 'ya', null, null]);
    expect(withPart({ ...EMPTY, n: '12', d: '30' }, 'n', 'TS')).toEqual({ ...EMPTY, m: 'tanpa-sasaran' });
    expect(withPart({ ...EMPTY, m: 'belum-ada' }, 'd', '30')).toEqual({ ...EMPTY, d: '30' });
    expect(withPart(EMPTY, 'm', 'sudah')).toEqual({ ...EMPTY, m: 'ya' });
  });
});

describe('urungkan', () => {
  it('mengembalikan satu tindakan utuh, mengulanginya, dan lupa ulangannya setelah tindakan baru', () => {
    const undo = new Undo();
    const at = (n: string) => new Map([['63.11.02.2005/SE06', { ...EMPTY, n }]]);
    undo.add({ before: at(''), after: at('1') });
    undo.add({ before: at('1'), after: at('2') });
    expect([undo.back(), undo.back(), undo.back()]).toEqual([at('1'), at(''), null]);
    expect(undo.forth()).toEqual(at('1'));
    undo.add({ before: at('1'), after: at('3') });
    expect(undo.forth()).toBeNull();
  });
});
