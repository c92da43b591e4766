import { describe, expect, it } from 'vitest';
import { readAs } from '@/lib/auth/transaction';
import { readScope, type Scope } from '@/lib/jurisdictions/queries';
import { shortAreaName } from '@/lib/jurisdictions/rules';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });

async function scope(code: string, params: Record<string, string | string[]> = {}): Promise<Scope> {
  const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, code) });
  if (!team) throw new Error(`No team ${code}.`);
  const viewer = viewerWith({ team });
  return readAs(viewer, (tx) => readScope(tx, viewer, params));
}

describe('scope of a page', () => {
  it('opens on the newest period with data, provisional', async () => {
    expect(await scope('63.11')).toMatchObject({ period: { code: '2022-TW3' }, year: 2022, stage: 'working' });
    expect(await scope('64')).toMatchObject({ period: { code: '2025-TW2' } });
    expect(await scope('99.01')).toMatchObject({ period: { code: '2026-TW3' } });
  });

  it('opens on the newest period with approved figures when those are asked for: the prevalence of September 2022 is one', async () => {
    expect(await scope('63.11', { angka: 'disahkan' })).toMatchObject({ period: { code: '2022-TW3' }, stage: 'approved' });
    expect(await scope('63.11', { tahun: '2021', angka: 'disahkan' })).toMatchObject({ period: { code: '2021-TW4' }, stage: 'approved' });
  });

  it('takes a period before a year, and the first of repeated ones', async () => {
    expect(await scope('63.11', { periode: ['2022-TW1', '2022-TW2'], tahun: '2021' })).toMatchObject({ period: { code: '2022-TW1' } });
  });

  it.each([
    [{ periode: '2022-TW5' }, 'Periode “2022-TW5” tidak dikenal. Tulis misalnya 2022-TW3, 2022-S1, 2022-09, atau 2022.'],
    [{ tahun: 'dua ribu' }, 'Tahun “dua ribu” tidak dikenal. Tulis empat angka, misalnya 2022.'],
    [{ tahun: '1999' }, 'Tahun 1999 tidak dapat dibuka: Simpul mencatat tahun 2000 sampai 2099.'],
    [{ periode: '1999-TW1' }, 'Tahun 1999 tidak dapat dibuka: Simpul mencatat tahun 2000 sampai 2099.'],
    [{ periode: '1999-TW5' }, 'Periode “1999-TW5” tidak dikenal. Tulis misalnya 2022-TW3, 2022-S1, 2022-09, atau 2022.'],
    [{ angka: 'final' }, 'Pilihan angka “final” tidak dikenal. Tulis sementara atau disahkan.'],
  ])('refuses %o with a sentence that says what to write', async (params, sentence) => {
    await expect(scope('63.11', params as Record<string, string>)).rejects.toMatchObject({ code: 'not-found', message: sentence });
  });

  it('uses 75 %, 50 % and 0,75 until a year sets its own', async () => {
    expect((await scope('63.11')).settings).toEqual({ convergenceThresholdBp: 7500, completenessFloorBp: 5000, attentionRatioBp: 7500 });
    await database.owner`insert into jurisdiction_year (jurisdiction_id, year, convergence_threshold_bp)
      select id, 2022, 7000 from jurisdiction where code = '63.11' on conflict (jurisdiction_id, year) do update set convergence_threshold_bp = 7000`;
    expect((await scope('63.11')).settings.convergenceThresholdBp).toBe(7000);
  });

  it('shortens the names of areas for tables', () => {
    expect(['Kabupaten Balangan', 'Provinsi Kalimantan Timur', 'Halong'].map(shortAreaName)).toEqual(['Kab. Balangan', 'Prov. Kalimantan Timur', 'Halong']);
  });
});
