import { describe, expect, it } from 'vitest';
import { actorPresence, type Duty } from '@/lib/convergence/rules/presence';

const duties: Duty[] = [
  { letter: 'C', agencies: ['PUPR', 'DLH', 'Dinkes'] },
  { letter: 'B', agencies: ['Dinkes', 'BKKBN'] },
  { letter: 'T', agencies: ['Dinsos'] }, { letter: 'K', agencies: ['Kemenag'] }, { letter: 'TS', agencies: ['RSUD'] }, { letter: 'N', agencies: ['Disdik'] },
];

describe('F, kehadiran pelaku (domain 9.5 F)', () => {
  it('empat instansi bertanggung jawab atas yang di bawah target; satu bekerja di desa itu: 1 ÷ 4 = 25,00', () => {
    // Dinsos dan Baznas bekerja di sana, tetapi bukan untuk yang di bawah target: tidak ikut, maka F tidak melewati 100.
    expect(actorPresence(duties, new Set(['Dinkes', 'Dinsos', 'Baznas']))).toEqual({ present: ['Dinkes'], absent: ['BKKBN', 'DLH', 'PUPR'], shareBp: 2500 });
  });
  it('rendah walau semua hadir: 100,00; tidak seorang pun: 0,00', () => {
    expect(actorPresence(duties, new Set(['PUPR', 'DLH', 'Dinkes', 'BKKBN'])).shareBp).toBe(10_000);
    expect(actorPresence(duties, new Set()).shareBp).toBe(0);
  });
  it('tidak ada yang di bawah target: tidak ada angka, bukan 0 dan bukan 100', () => {
    expect(actorPresence(duties.slice(2), new Set(['Dinsos']))).toEqual({ present: [], absent: [], shareBp: null });
  });
});
