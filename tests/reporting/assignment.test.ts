import { describe, expect, it } from 'vitest';
import * as t from '@/db/schema';
import { readAs } from '@/lib/auth/transaction';
import { readAssignment } from '@/lib/reporting/queries/assignment';
import { readBoard } from '@/lib/reporting/queries/entry-board';
import { readEntryPage } from '@/lib/reporting/queries/entry-page';
import { readEmptyCells } from '@/lib/reporting/queries/submission-cells';
import { sheetRowsHtml } from '@/lib/reporting/grid';
import type { Agency } from '../support/build';
import { aPeriod, aValue } from '../support/build';
import { freshDatabase } from '../support/database';
import { aReportingTeam, type ReportingTeam } from '../support/reporting-team';

const database = await freshDatabase();

interface Change { indicator: 'SP01' | 'SP02' | 'SE06'; agency: Agency | null; village?: number; period?: string }

async function assign(to: ReportingTeam, { indicator, agency, village, period }: Change): Promise<void> {
  await to.team.db.insert(t.assignmentChange).values({
    jurisdictionId: to.team.id, year: 2022, indicatorId: to.indicators[indicator], agencyId: agency?.id ?? null, reason: 'uji',
    regionId: village === undefined ? null : to.villages[village]?.id ?? null, periodId: period === undefined ? null : await aPeriod(to.team, period),
  });
}

/** "Anjir SP01" of every cell that the agency is asked for in the period, in the order of the sheet; nothing is filled in. */
async function askedOf({ team, operator }: ReportingTeam, agency: Agency, code = '2022-TW3'): Promise<string[]> {
  const periodId = await aPeriod(team, code);
  const cells = await readAs(operator, (tx) => readEmptyCells(tx, { jurisdictionId: team.id, periodId, agencyId: agency.id }));
  return cells.map(({ place, indicator }) => `${place} ${indicator}`).sort();
}

describe('siapa melapor sel mana: yang paling sempit menang (F60)', () => {
  it('tanpa perubahan: penanggung jawab utama, semua desa; pendukung tidak diminta', async () => {
    const own = await aReportingTeam(database);
    expect(await askedOf(own, own.health)).toEqual(['Anjir SP01', 'Anjir SP02', 'Bakti SP01', 'Bakti SP02']);
    expect([await askedOf(own, own.social), await askedOf(own, own.alms)]).toEqual([['Anjir SE06', 'Bakti SE06'], []]);
  });

  it('semua < periode < desa < desa dan periode', async () => {
    const own = await aReportingTeam(database, { periods: ['2022-TW2', '2022-TW3'] });
    await assign(own, { indicator: 'SP01', agency: own.social });
    expect(await askedOf(own, own.social)).toEqual(['Anjir SE06', 'Anjir SP01', 'Bakti SE06', 'Bakti SP01']);
    // Pada TW III kembali ke Dinkes; TW II tetap Dinsos.
    await assign(own, { indicator: 'SP01', agency: own.health, period: '2022-TW3' });
    expect([await askedOf(own, own.health), (await askedOf(own, own.social, '2022-TW2')).length]).toEqual([['Anjir SP01', 'Anjir SP02', 'Bakti SP01', 'Bakti SP02'], 4]);
    // Anjir sepanjang tahun Baznas: mengalahkan periode.
    await assign(own, { indicator: 'SP01', agency: own.alms, village: 0 });
    expect([await askedOf(own, own.alms), await askedOf(own, own.health)]).toEqual([['Anjir SP01'], ['Anjir SP02', 'Bakti SP01', 'Bakti SP02']]);
    // Anjir pada TW III Dinsos: mengalahkan desa; TW II Anjir tetap Baznas.
    await assign(own, { indicator: 'SP01', agency: own.social, village: 0, period: '2022-TW3' });
    expect([await askedOf(own, own.alms), await askedOf(own, own.alms, '2022-TW2'), await askedOf(own, own.social)])
      .toEqual([[], ['Anjir SP01'], ['Anjir SE06', 'Anjir SP01', 'Bakti SE06']]);
  });

  it('tidak diminta dari siapa pun: tidak muncul di papan dan tidak ditunggu', async () => {
    const own = await aReportingTeam(database);
    await assign(own, { indicator: 'SE06', agency: null, village: 1 });
    expect(await askedOf(own, own.social)).toEqual(['Anjir SE06']);
    await assign(own, { indicator: 'SE06', agency: null });
    await assign(own, { indicator: 'SE06', agency: null, village: 0 });
    expect(await askedOf(own, own.social)).toEqual([]);
    const board = await readAs(own.verifier, async (tx) => readBoard(tx, { jurisdictionId: own.team.id, year: 2022, periodId: await aPeriod(own.team, '2022-TW3') }));
    expect(board.rows.map(({ code, expected }) => [code, expected])).toEqual([['dinkes', 4]]);
  });
});

describe('lembar isian mengikuti penugasan', () => {
  it('sebagian desa saja: sel lain hanya dibaca, desa yang tidak diminta tidak tampil', async () => {
    const own = await aReportingTeam(database);
    await assign(own, { indicator: 'SP01', agency: own.alms, village: 1 });
    await aValue(own.team, { region: own.villages[1], indicator: 'SP01', period: '2022-TW3', n: 1, d: 4, agency: own.alms, sourceKind: 'agency' });
    const open = async (who: ReportingTeam['operator']) => {
      const page = await readAs(who, (tx) => readEntryPage(tx, who, {}));
      if (page.kind !== 'sheet') throw new Error('Not a sheet.');
      return { ...page.sheet, html: sheetRowsHtml(page.sheet.packed, page.sheet.columns) };
    };
    const health = await open(own.operator);
    const [anjir, bakti] = own.villages.map(({ code }) => code);
    expect(health.counts.expected).toBe(3); // SP01 di Anjir, SP02 di Anjir dan Bakti
    expect([health.html.includes(`name="${anjir}/SP01/n"`), health.html.includes(`name="${bakti}/SP01/n"`), health.html.includes(`name="${bakti}/SP02/n"`)]).toEqual([true, false, true]);
    expect(health.html).toContain('diisi Baznas');
    const alms = await open(own.almsOperator);
    expect([alms.role, alms.counts.expected, alms.counts.filled, alms.places, alms.html.includes('>Anjir<')]).toEqual(['lead', 1, 1, 1, false]);
  });

  it('indikator yang seluruhnya dialihkan hilang dari lembar yang lama', async () => {
    const own = await aReportingTeam(database);
    await assign(own, { indicator: 'SP02', agency: own.social });
    const codes = (agency: Agency) => readAs(own.operator, async (tx) => (await readAssignment(tx, { jurisdictionId: own.team.id, year: 2022, agencyId: agency.id })).indicators.map(({ code }) => code).sort());
    expect([await codes(own.health), await codes(own.social), await codes(own.alms)]).toEqual([['SP01'], ['SE06', 'SP02'], ['SP01']]);
  });
});
