import { describe, expect, it } from 'vitest';
import { openQuestions } from '@/lib/convergence/rules/open-questions';
import type { IndicatorLine } from '@/lib/convergence/rules/village-lines';

type Given = Partial<Omit<IndicatorLine, 'cell'>> & { cell: Partial<IndicatorLine['cell']> };

const line = (given: Given): IndicatorLine => ({ unit: 'balita', valueKind: 'ratio', lead: { code: 'dinkes', name: 'Dinkes' }, ...given }) as IndicatorLine;

describe('yang menunggu keputusan di satu desa', () => {
  it('menghimpun celah dan yang tidak dilihat siapa pun per penanggung jawab; yang ditangani tidak ikut', () => {
    expect(openQuestions([
      line({ shortName: 'Sanitasi layak', unit: 'rumah tangga', lead: { code: 'pupr', name: 'Dinas PUPR' }, cell: { letter: 'C', people: 1112 } }),
      line({ shortName: 'Desa Stop BABS', valueKind: 'boolean', cell: { letter: 'C', people: 1 } }),
      line({ shortName: 'Pantau tumbuh kembang', cell: { letter: 'K', unattended: true, people: null } }),
      line({ shortName: 'ASI eksklusif', cell: { letter: 'K', unattended: false, people: null } }),
      line({ shortName: 'Imunisasi dasar lengkap', cell: { letter: 'B', people: 10 } }),
    ])).toEqual([
      { lead: { code: 'pupr', name: 'Dinas PUPR' }, services: ['Sanitasi layak: 1.112 rumah tangga'] },
      { lead: { code: 'dinkes', name: 'Dinkes' }, services: ['Desa Stop BABS', 'Pantau tumbuh kembang: belum melapor'] },
    ]);
  });

  it('menaruh yang belum punya penanggung jawab paling akhir', () => {
    const open = [line({ shortName: 'A', lead: null, cell: { letter: 'C', people: 2 } }), line({ shortName: 'B', cell: { letter: 'C', people: 3 } })];
    expect(openQuestions(open).map(({ lead }) => lead?.name ?? null)).toEqual(['Dinkes', null]);
  });
});
