import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { changeFigures, recomputeJurisdiction } from '@/lib/convergence/commands/figures';
import { unpackCells } from '@/lib/convergence/rules/cell';
import { makePeriod } from '@/lib/period';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const MARAJAI = '63.11.02.2020';
const QUARTER_3 = makePeriod('quarter', 2022, 3).id;

const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, '63.11') });
const pupr = await database.db.query.agency.findFirst({ where: (row, { and, eq }) => and(eq(row.jurisdictionId, team?.id ?? -1), eq(row.code, 'pupr')) });
if (!team || !pupr) throw new Error('Balangan is not seeded.');
const { id: teamId } = team;
const { id: puprId } = pupr;
const operator = viewerWith({ team, role: 'operator', agency: pupr });

const rollups = async (): Promise<unknown> => Promise.all([
  database.owner`select * from village_score where jurisdiction_id = ${teamId} order by period_id, stage, region_id`,
  database.owner`select * from village_year where jurisdiction_id = ${teamId} order by period_id, stage, region_id`,
  database.owner`select * from contribution where jurisdiction_id = ${teamId} order by period_id, stage, lens, column_code, agency_id`,
  database.owner`select * from agency_total where jurisdiction_id = ${teamId} order by period_id, stage, agency_id`,
]);

async function scoreOf(period: number): Promise<{ score_bp: number; cells: string; gaps: number } | undefined> {
  const [row] = await database.owner<{ score_bp: number; cells: string; gaps: number }[]>`
    select s.score_bp, s.cells, s.gaps from village_score s join region r on r.id = s.region_id
    where s.jurisdiction_id = ${teamId} and s.stage = 'working' and s.period_id = ${period} and r.code = ${MARAJAI}`;
  return row;
}

const setSanitation = (numerator: number) => changeFigures(operator, 2022, async (tx) => {
  await tx.execute(sql`update indicator_value v set numerator = ${numerator}, state = 'draft', agency_id = ${puprId}
    from region r, indicator i where r.id = v.region_id and i.id = v.indicator_id and r.code = ${MARAJAI} and i.code = 'SE05'
    and v.stage = 'working' and v.period_id = ${QUARTER_3} and v.jurisdiction_id = ${teamId}`);
  return { fromPeriodId: QUARTER_3 };
});

describe('rollups are refreshed by the command that touches them', () => {
  it('gives Marajai 68,92 from sixteen parts that sum to 1.102,65', async () => {
    // 7407+4688+7586+10000+9091+9477+6667+3472+7937+4111+3086+10000+7760+10000+8983+0 = 110265; ÷ 16 = 6891,6
    expect(await scoreOf(QUARTER_3)).toMatchObject({ score_bp: 6892, gaps: 4 });
  });

  it('raises it to 73,24 and closes one celah when sanitation reaches 162 of 180 households', async () => {
    await database.owner`update indicator_value set agency_id = ${puprId} where jurisdiction_id = ${teamId} and stage = 'working'
      and indicator_id = (select id from indicator where code = 'SE05')`;
    await setSanitation(162);
    const after = await scoreOf(QUARTER_3);
    // 110265 − 3086 + 10000 = 117179; ÷ 16 = 7323,7
    expect(after).toMatchObject({ score_bp: 7324, gaps: 3 });
    expect(unpackCells(after?.cells ?? '').filter((cell) => cell.letter === 'S')).toHaveLength(1);
  });

  it('leaves exactly what rebuilding everything would give', async () => {
    await setSanitation(50);
    const refreshed = await rollups();
    await database.db.transaction((tx) => recomputeJurisdiction(tx, teamId));
    expect(await rollups()).toEqual(refreshed);
  });

  it('bumps the version of the touched period and not of the earlier ones', async () => {
    const versions = () => database.owner`select p.code, v.version from jurisdiction_period_version v join period p on p.id = v.period_id
      where v.jurisdiction_id = ${teamId} and p.year = 2022 order by p.id`;
    const before = await versions();
    await setSanitation(51);
    const after = await versions();
    const changed = after.filter((row, at) => row.version !== before[at]?.version).map((row) => row.code);
    expect(changed).toEqual(after.map((row) => row.code).filter((code) => code >= '2022-TW3'));
  });

  it('keeps nothing when the command refuses halfway', async () => {
    const before = await rollups();
    await expect(changeFigures(operator, 2022, async (tx) => {
      await tx.execute(sql`update indicator_value set numerator = 0, state = 'draft' where stage = 'working' and agency_id = ${puprId} and state <> 'verified'`);
      throw new Error('halt');
    })).rejects.toThrow('halt');
    expect(await rollups()).toEqual(before);
  });
});
