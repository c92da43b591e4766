import { describe, expect, it, test } from 'vitest';
import { CATALOGUE, indicatorId } from '@/db/seed/reference/indicators';
import { NATIONAL_TARGETS } from '@/db/seed/reference/targets';
import { GRID_HEADS, isColumn, LENSES, LIFE_STAGES, lensColumn } from '@/lib/indicators/rules/lenses';

const named = (code: string) => {
  const found = CATALOGUE.find((entry) => entry.code === code);
  if (!found) throw new Error(`tidak ada ${code}`);
  return found;
};
const service = CATALOGUE.filter(({ group }) => group === 'specific' || group === 'sensitive');

describe('katalog indikator', () => {
  it('memuat 9 indikator spesifik dan 11 sensitif, berurutan', () => {
    const specific = ['SP01', 'SP02', 'SP03', 'SP04', 'SP05', 'SP06', 'SP07', 'SP08', 'SP09'];
    const sensitive = ['SE01', 'SE02', 'SE03', 'SE04', 'SE05', 'SE06', 'SE07', 'SE08', 'SE09', 'SE10', 'SE11'];
    expect(service.map(({ code }) => code)).toEqual([...specific, ...sensitive]);
    expect(service.filter(({ group }) => group === 'specific')).toHaveLength(9);
  });

  test.each(service)('kartu $code lengkap: arti, rumus, alasan, contoh, kehati-hatian, penanggung jawab', (card) => {
    const texts = [card.name, card.shortName, card.definition, card.numeratorText, card.denominatorText, card.unit,
      card.whyYours, card.example, card.caution, card.customaryLead, card.source, card.spmField, card.peopleGroup];
    for (const text of texts) expect(text?.trim()).toBeTruthy();
    expect(card.lifeStages.length).toBeGreaterThan(0);
    expect(card.customarySupports.length).toBeGreaterThan(0);
    expect(card.customarySupports).not.toContain(card.customaryLead);
  });

  test.each(service)('contoh pada kartu $code benar dihitung', ({ example }) => {
    const [, n, d, percent = ''] = /^(\d+) dari (\d+) .*?= ([\d,]+) %/.exec(example ?? '') ?? [];
    expect(Number(percent.replace(',', '.'))).toBe(Math.round((Number(n) / Number(d)) * 10_000) / 100);
  });

  it('hanya kehamilan tidak diinginkan yang makin rendah makin baik di antara yang 20', () => {
    expect(service.filter(({ direction }) => direction === 'down').map(({ code }) => code)).toEqual(['SE02']);
  });

  it('SE02 dan SE09 angka survei kabupaten, SE11 ya/tidak: kisi desa memakai 18 kolom', () => {
    expect(service.filter(({ atVillage }) => !atVillage).map(({ code }) => code)).toEqual(['SE02', 'SE09']);
    expect(service.filter(({ valueKind }) => valueKind === 'survey').map(({ code }) => code)).toEqual(['SE02', 'SE09']);
    expect(service.filter(({ valueKind }) => valueKind === 'boolean').map(({ code }) => code)).toEqual(['SE11']);
  });

  it('indikator menurut bidang SPM: kesehatan 12, pekerjaan umum 3, sosial 4, pendidikan 1', () => {
    const codes = (field: string) => service.filter(({ spmField }) => spmField === field).map(({ code }) => code);
    expect(codes('public_works')).toEqual(['SE04', 'SE05', 'SE11']);
    expect(codes('social')).toEqual(['SE06', 'SE07', 'SE08', 'SE10']);
    expect(codes('education')).toEqual(['SE09']);
    expect(codes('health')).toHaveLength(12);
  });

  it('penanggung jawab lazim: Dinkes 10, OPD KB 3, Dinsos 3, PUPR 2, Kemenag 1, Diskominfo 1', () => {
    const count = (lead: string) => service.filter(({ customaryLead }) => customaryLead === lead).length;
    expect(['dinkes', 'opd_kb', 'dinsos', 'pupr', 'kemenag', 'diskominfo'].map(count)).toEqual([10, 3, 3, 2, 1, 1]);
  });

  it('setiap indikator bersumber, berkode tunggal, dan memakai kelompok umur yang dikenal', () => {
    for (const { source, lifeStages } of CATALOGUE) {
      expect(source.trim()).toBeTruthy();
      for (const stage of lifeStages) expect(Object.keys(LIFE_STAGES)).toContain(stage);
    }
    expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
    expect(new Set(CATALOGUE.map(({ shortName }) => shortName)).size).toBe(CATALOGUE.length);
  });

  it('memuat kedelapan belas butir Balangan di luar yang 20 dengan arah yang benar', () => {
    const extra = ['EX01', 'EX02', 'EX05', 'EX06', 'EX07', 'EX08', 'EX09', 'EX10', 'EX11', 'EX12'];
    for (const code of extra) expect(named(code).direction).toBe('up');
    for (const code of ['EX03', 'EX04', 'CX01', 'OC01']) expect(named(code).direction).toBe('down');
  });

  it('nomor tetap mengikuti kode', () => {
    expect(['SP01', 'SP09', 'SE01', 'SE11', 'EX12', 'OC01', 'CX04', 'OP30'].map(indicatorId)).toEqual([1, 9, 11, 21, 112, 201, 304, 430]);
    expect(() => indicatorId('XX01')).toThrow('tidak dikenal');
  });
});

describe('target nasional 2024', () => {
  // Typed from domain.md §2; SE06, SE08 and SE10 are counts of people, so they have no row.
  const percent = {
    SP01: 90, SP02: 80, SP03: 58, SP04: 80, SP05: 80, SP06: 90, SP07: 90, SP08: 90, SP09: 90, SE01: 70, SE02: 15.5, SE03: 90,
    SE04: 100, SE05: 90, SE06: null, SE07: 90, SE08: null, SE09: 70, SE10: null, SE11: 90, OC01: 14,
  };
  test.each(Object.entries(percent))('%s: %s %%', (code, value) => {
    const row = NATIONAL_TARGETS.find(({ indicatorId: id }) => id === indicatorId(code));
    expect(row?.targetBp ?? null).toBe(value === null ? null : value * 100);
  });

  it('menyebut target yang bertentangan', () => {
    const note = (code: string) => NATIONAL_TARGETS.find((row) => row.indicatorId === indicatorId(code))?.note;
    expect(note('SP03')).toContain('80 %');
    expect(note('SP07')).toContain('85 %');
  });
});

describe('lensa', () => {
  it('20 indikator, 6 bidang SPM dan 5 bagian PHI, masing-masing dengan kolom umum di akhir', () => {
    expect([LENSES.indicator.length, LENSES.spm.length, LENSES.phi.length]).toEqual([21, 7, 6]);
    for (const columns of Object.values(LENSES)) {
      expect(columns.at(-1)?.code).toBe('umum');
      expect(columns.map(({ order }) => order)).toEqual(columns.map((_, index) => index + 1));
    }
  });

  it('mengenal kolomnya sendiri saja', () => {
    expect(lensColumn('spm', 'public_order')?.name).toBe('Trantibumlinmas');
    expect(lensColumn('spm', 'SP01')).toBeNull();
    expect([isColumn('indicator', 'SE11'), isColumn('phi', 'green'), isColumn('phi', 'SE11')]).toEqual([true, true, false]);
  });

  it('punya kepala kolom pendek untuk semua yang 20', () => {
    expect(Object.keys(GRID_HEADS)).toEqual(service.map(({ code }) => code));
  });
});
