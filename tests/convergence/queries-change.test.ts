import { beforeAll, describe, expect, it } from 'vitest';
import { readAs } from '@/lib/auth/transaction';
import { recomputeJurisdiction } from '@/lib/convergence/commands/figures';
import { buildGrid } from '@/lib/convergence/queries/grid-report';
import { readRollUp } from '@/lib/convergence/queries/rollup';
import { absentSentence } from '@/lib/convergence/rules/gap-list';
import { awaitedCells } from '@/lib/convergence/rules/village-list';
import { readScope } from '@/lib/jurisdictions/queries';
import { anActivity, viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, '63.11') });
const pupr = await database.db.query.agency.findFirst({ where: (row, { and, eq }) => and(eq(row.jurisdictionId, team?.id ?? -1), eq(row.code, 'pupr')) });
const marajai = await database.db.query.region.findFirst({ where: (row, { eq }) => eq(row.code, '63.11.02.2020') });
if (!team || !pupr || !marajai) throw new Error('Balangan is not seeded.');
const viewer = viewerWith({ team });

const recompute = () => database.db.transaction((tx) => recomputeJurisdiction(tx, team.id));
const grid = () => readAs(viewer, (tx) => buildGrid(tx, viewer, { periode: '2022-TW3' }));
const rollUp = (indicator: string) => readAs(viewer, async (tx) => readRollUp(tx, viewer, await readScope(tx, viewer, { periode: '2022-TW3' }), { indicator, everyVillage: false }));
const sanitation = async (): Promise<string[]> => {
  const { list } = await grid();
  return awaitedCells(list.all, list.columns, 'absent').filter(({ indicator }) => indicator.code === 'SE05').map(absentSentence);
};

describe('penanggung jawab yang belum hadir (F100)', () => {
  beforeAll(async () => {
    await database.owner`delete from activity_column c using activity a where a.jurisdiction_id = c.jurisdiction_id and a.id = c.activity_id
      and a.agency_id = ${pupr.id} and c.lens = 'indicator' and c.column_code = 'SE05'`;
    await recompute();
  });

  it('tanpa satu pun kegiatan sanitasi Dinas PUPR ada delapan baris, satu per desa lokus', async () => {
    const lines = await sanitation();
    expect(lines).toHaveLength(8);
    expect(lines).toContain('Dinas PUPR belum hadir di Marajai untuk SE05.');
  });

  it('satu kegiatan di Marajai menghapus tepat baris Marajai', async () => {
    await anActivity({ ...team, db: database.db }, { agency: pupr, villages: [marajai], indicators: ['SE05'], name: 'Septik komunal Marajai' });
    await recompute();
    const lines = await sanitation();
    expect(lines).toHaveLength(7);
    expect(lines).not.toContain('Dinas PUPR belum hadir di Marajai untuk SE05.');
  });
});

describe('ambang yang ditetapkan per tahun (F68)', () => {
  it('batas perhatian 75 → 70 mengubah SP01 Marajai (66,67 dari 90 = 74,07) dari tertinggal ke perhatian', async () => {
    const status = async () => (await rollUp('SP01'))?.villages.find(({ name }) => name === 'Marajai')?.status;
    expect(await status()).toBe('L');
    await database.owner`update jurisdiction_year set attention_ratio_bp = 7000 where jurisdiction_id = ${team.id} and year = 2022`;
    await recompute();
    expect(await status()).toBe('P');
  });

  it('ambang konvergen 75 → 68 menjadikan Mamantang (68,24) dan Marajai (68,92) konvergen', async () => {
    const convergent = async () => (await grid()).list.all.filter(({ isConvergent }) => isConvergent).length;
    expect(await convergent()).toBe(4);
    await database.owner`update jurisdiction_year set convergence_threshold_bp = 6800 where jurisdiction_id = ${team.id} and year = 2022`;
    await recompute();
    expect(await convergent()).toBe(6);
  });
});
