import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, escapeFormula, unescapeFormula } from '@/lib/csv';
import { aJurisdiction, aMembership, anAccount, anActivity, anAgency } from '../support/build';
import { freshDatabase } from '../support/database';
import { hashPassword } from '@/lib/auth/password';
import { DEMO_PASSWORD } from '../support/cluster';
import { ask, parseCsv } from './ask';

const HOSTILE = [
  '=1+1', '+62811', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠A', '=HYPERLINK("http://jahat.example","klik")',
  "=cmd|' /C calc'!A0", '"=1+1"', "'=1+1", "''=1+1", 'a;=1+1', 'a,=1+1', 'dua\nbaris', '-', '- catatan',
];

describe('sel CSV', () => {
  it('yang tampak seperti rumus diberi tanda petik dan dapat dikembalikan', () => {
    for (const text of HOSTILE) {
      const cell = escapeFormula(text);
      expect(/^[=+\-@\t\r\n＝＋－＠]/.test(cell), JSON.stringify(text)).toBe(false);
      expect(unescapeFormula(cell)).toBe(text);
    }
  });

  it('bilangan negatif tetap bilangan, juga yang diketik sebagai teks', () => {
    expect(csvText(['n'], [[-5], [-0.25], [-12n], ['-7'], ['-7,5']])).toBe('n\r\n-5\r\n-0.25\r\n-12\r\n-7\r\n"-7,5"\r\n');
  });

  it('apa pun teksnya: dibaca kembali sama', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.oneof(fc.string(), fc.constantFrom(...HOSTILE)), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }), (rows) => {
      for (const [style, delimiter] of [['koma', ','], ['titik-koma', ';']] as const) {
        const text = csvText(['a', 'b'], rows, style);
        const [, ...back] = parseCsv(style === 'koma' ? text : text.slice(1), delimiter);
        expect(back.map((row) => row.map(unescapeFormula))).toEqual(rows);
      }
    }), { numRuns: 200 });
  });

  it('bawaan untuk program: koma, titik, tanpa tanda urutan bita; titik-koma untuk Excel: titik koma, koma, dengan tandanya', () => {
    expect(csvText(['kode', 'share'], [['SP02', 0.4126], [null, null]])).toBe('kode,share\r\nSP02,0.4126\r\n,\r\n');
    expect(csvText(['kode', 'share'], [['SP02', 0.4126], [null, null]], 'titik-koma')).toBe('\uFEFFkode;share\r\nSP02;0,4126\r\n;\r\n');
  });
});

const database = await freshDatabase();

describe('ekspor kegiatan dengan nama jahat', () => {
  it('tidak memuat satu sel pun yang dijalankan lembar kerja, dan nama aslinya dapat dikembalikan', async () => {
    const team = await aJurisdiction(database);
    const agency = await anAgency(team, { shortName: '=2+2' });
    const names = HOSTILE.map((text, at) => `${text} kegiatan ${at}`);
    for (const name of names) await anActivity(team, { agency, name, source: '@sumber', kind: '+jenis' });
    const { id } = await anAccount(database, { username: 'penguji.csv', passwordHash: await hashPassword(DEMO_PASSWORD) });
    await aMembership(team, { accountId: id });
    for (const [query, delimiter] of [['', ','], ['&pemisah=titik-koma', ';']] as const) {
      const answer = await ask(team.code, `activities.csv?tahun=2022${query}`, 'penguji.csv');
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
      expect(text.startsWith('\uFEFF')).toBe(delimiter === ';');
      const [header = [], ...rows] = parseCsv(text.replace(/^\uFEFF/, ''), delimiter);
      expect(header[0]).toBe('id');
      expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
      expect(rows.map((row) => unescapeFormula(row[header.indexOf('name')] ?? '')).sort()).toEqual(names.sort());
    }
  });
});
