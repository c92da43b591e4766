import { describe, expect, it } from 'vitest';
import { readAs } from '@/lib/auth/transaction';
import { recomputeJurisdiction } from '@/lib/convergence/commands/figures';
import type { AssessedInput } from '@/lib/convergence/rules/assess';
import { packCells } from '@/lib/convergence/rules/cell';
import { readWhatIf } from '@/lib/meetings/queries/what-if';
import { readingAfter, supposeVillage, whatIfHeadline } from '@/lib/meetings/rules/what-if';
import * as t from '@/db/schema';
import { aJurisdiction, aMember, anActivity, anAgency, aPeriod, aRegion, aTarget, aValue, aVillage, type Region, type Team } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase();
const SETTINGS = { convergenceThresholdBp: 7500, completenessFloorBp: 5000, attentionRatioBp: 7500 };
const input = (code: string, n: number, d: number, targetBp: number, agencyIds: string[] = []): AssessedInput =>
  ({ code, group: 'sensitive', direction: 'up', reading: { n, d }, targetBp, agencyIds, leadId: 'pupr' });

const aVillageIn = async (team: Team): Promise<Region> => aVillage(team, { name: 'Uren', lokus: 2022, parentId: (await aRegion(team, { level: 3, parentId: team.regionId })).id });

describe('andaikan, dengan contoh hitungan tangan', () => {
  it('PUPR menjangkau 40 keluarga lagi: skor 52,7 → 63,8, celah 2 → 1 (F105)', () => {
    // SE05 50/180, target 100 %: 27,78. SE04 70/90, target 100 %: 77,78. Mean (2778 + 7778) / 2 = 5278.
    const before = [input('SE05', 50, 180, 10_000), input('SE04', 70, 90, 10_000)];
    // 50 + 40 = 90 of 180: 50,00. Mean (5000 + 7778) / 2 = 6389.
    const one = supposeVillage(before, [{ indicator: 'SE05', agencyId: 'pupr', people: 40 }], SETTINGS);
    expect([one.before.scoreBp, one.after.scoreBp]).toEqual([5278, 6389]);
    expect([one.before.gaps, one.after.gaps, one.before.onTarget, one.after.onTarget]).toEqual([2, 1, 0, 0]);
    // Several together: SE05 90/180 = 50,00 and SE04 70 + 20 = 90/90 = 100,00. Mean 7500: convergent.
    const both = supposeVillage(before, [{ indicator: 'SE05', agencyId: 'pupr', people: 40 }, { indicator: 'SE04', agencyId: 'pupr', people: 20 }], SETTINGS);
    expect([both.after.scoreBp, both.after.onTarget, both.after.gaps, both.after.isConvergent]).toEqual([7500, 1, 0, true]);
    expect(whatIfHeadline('Uren', both)).toBe('Skor Uren 52,7 → 75,0; tercapai 0 → 1 dari 2; celah 2 → 0.');
  });

  it('dua perubahan pada indikator yang sama dijumlah; sasaran yang habis membatasi dan disebut', () => {
    const { cells } = supposeVillage([input('SE05', 50, 60, 10_000)], [{ indicator: 'SE05', agencyId: 'pupr', people: 8 }, { indicator: 'SE05', agencyId: 'dinkes', people: 8 }], SETTINGS);
    expect(cells).toEqual([{ indicator: 'SE05', before: { n: 50, d: 60 }, after: { n: 60, d: 60 }, hindrance: { kind: 'capped', counted: 10 } }]);
  });

  it('tanpa nilai atau angka terbit tidak ada yang ditambah; kehadiran instansi tetap dihitung', () => {
    expect(readingAfter('missing', 5, 'up')).toEqual({ reading: 'missing', hindrance: { kind: 'unknown' } });
    expect(readingAfter({ n: 2540, d: 10_000, published: true }, 5, 'up').hindrance).toEqual({ kind: 'unknown' });
    expect(readingAfter({ n: 12, d: 80 }, 20, 'down')).toEqual({ reading: { n: 0, d: 80 }, hindrance: { kind: 'capped', counted: 12 } });
    const { after } = supposeVillage([{ ...input('SE05', 50, 180, 10_000) }], [{ indicator: 'SE05', agencyId: 'pupr', people: 0 }], SETTINGS);
    expect(after.cells.map(({ letter, leadAbsent }) => [letter, leadAbsent])).toEqual([['B', false]]);
  });
});

describe('andaikan terhadap basis data', () => {
  it('sama dengan menyimpan perubahan yang sama, dan tidak menyimpan apa pun', async () => {
    const team = await aJurisdiction(database, { name: 'Kabupaten Uji' });
    const works = await anAgency(team, { code: 'pupr', shortName: 'PUPR' });
    const uren = await aVillageIn(team);
    await database.db.insert(t.jurisdictionPeriod).values({ jurisdictionId: team.id, periodId: await aPeriod(team, '2022-TW3') });
    await database.db.insert(t.responsibility).values({ jurisdictionId: team.id, year: 2022, lens: 'indicator', columnCode: 'SE05', agencyId: works.id, role: 'lead' });
    for (const [indicator, n, d, targetBp] of [['SE04', 70, 90, 10_000], ['SE05', 50, 180, 10_000], ['SP01', 9, 10, 9000]] as const) {
      await aTarget(team, { indicator, year: 2022, targetBp });
      await aValue(team, { region: uren, indicator, period: '2022-TW3', n, d, sourceKind: 'agency' });
    }
    const leader = await aMember(team, { role: 'leader' });
    const score = async () => {
      await database.db.transaction(async (tx) => { await tx.execute("select set_config('simpul.maintenance', 'on', true)"); await recomputeJurisdiction(tx, team.id); });
      const [row] = await database.owner`select score_bp, on_target, applicable, gaps, leads_absent, cells, is_convergent from village_score where jurisdiction_id = ${team.id} and stage = 'working' and region_id = ${uren.id}`;
      return row;
    };
    const stored = await score();
    const values = () => database.owner`select * from indicator_value where jurisdiction_id = ${team.id} order by indicator_id`;
    const kept = await values();
    const ask = { periode: '2022-TW3', desa: uren.code, indikator: 'SE05', instansi: 'pupr', orang: '40', indikator2: 'SE04', instansi2: 'pupr', orang2: '20' };
    const { result, headline, problems } = await readAs(leader, (tx) => readWhatIf(tx, leader, ask));
    expect(problems).toEqual({});
    expect([result?.before.scoreBp, result?.before.gaps]).toEqual([stored?.score_bp, stored?.gaps]);
    expect(await values()).toEqual(kept);

    // The same change, saved: 90 of 180, 90 of 90, and an activity of PUPR for both in Uren.
    await database.owner`update indicator_value set numerator = 90 where jurisdiction_id = ${team.id} and numerator in (50, 70)`;
    await anActivity(team, { agency: works, villages: [uren], indicators: ['SE05', 'SE04'] });
    const saved = await score();
    expect({
      score_bp: result?.after.scoreBp, on_target: result?.after.onTarget, applicable: result?.after.applicable, gaps: result?.after.gaps, leads_absent: result?.after.leadsAbsent,
      cells: packCells(result?.after.cells ?? []), is_convergent: result?.after.isConvergent,
    }).toEqual(saved);
    expect(saved).not.toEqual(stored);
    expect(headline).toMatch(/^Skor Uren /);
  });

  it('salah ketik disebut pada barisnya, desa asing ditolak', async () => {
    const team = await aJurisdiction(database, { name: 'Kabupaten Lain' });
    const uren = await aVillageIn(team);
    await database.db.insert(t.jurisdictionPeriod).values({ jurisdictionId: team.id, periodId: await aPeriod(team, '2022-TW3') });
    const leader = await aMember(team, { role: 'leader' });
    const report = await readAs(leader, (tx) => readWhatIf(tx, leader, { periode: '2022-TW3', desa: uren.code, indikator: 'SE99', orang: '40', instansi2: 'pupr', indikator3: 'SE05', instansi3: 'entah' }));
    expect(report.problems).toEqual({ 1: 'Indikator “SE99” tidak ada di tingkat desa.', 2: 'Pilih indikatornya.', 3: 'Instansi “entah” tidak ada di tim Anda.' });
    await expect(readAs(leader, (tx) => readWhatIf(tx, leader, { periode: '2022-TW3', desa: '00.00' }))).rejects.toThrow('tidak ada di Kabupaten Lain');
  });
});
