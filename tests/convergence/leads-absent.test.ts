import { describe, expect, it } from 'vitest';
import { readAs } from '@/lib/auth/transaction';
import { recomputeJurisdiction } from '@/lib/convergence/commands/figures';
import { listConvergence, listVillages } from '@/lib/convergence/queries/scores';
import { type AssessedInput, assessVillage } from '@/lib/convergence/rules/assess';
import { awaitedCells } from '@/lib/convergence/rules/village-list';
import { fraction, type Reading } from '@/lib/indicators/rules/reading';
import { readScope } from '@/lib/jurisdictions/queries';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const SETTINGS = { convergenceThresholdBp: 7500, completenessFloorBp: 0, attentionRatioBp: 7500 };
const cell = (reading: Reading, agencyIds: string[], given: Partial<AssessedInput> = {}): AssessedInput =>
  ({ code: 'SE05', group: 'sensitive', direction: 'up', targetBp: 9000, leadId: 'pupr', reading, agencyIds, ...given });
const absent = (...inputs: AssessedInput[]): number => assessVillage(inputs, SETTINGS).leadsAbsent;

describe('penanggung jawab yang belum hadir dihitung bila target diketahui belum tercapai (F100)', () => {
  it('celah dan yang hanya ditangani pihak lain: 28 dari 180 dan 95 dari 144, target 90 % → 2', () => {
    expect(absent(cell(fraction(28, 180), []), cell(fraction(95, 144), ['dlh']))).toBe(2);
  });
  it('hadir sendiri → 0', () => expect(absent(cell(fraction(28, 180), ['pupr', 'dlh']))).toBe(0));
  it('tercapai tanpa kegiatan → 0: tidak ada yang dinanti', () => expect(absent(cell(fraction(170, 180), []))).toBe(0));
  it('belum melapor → 0: belum diketahui apakah ia dibutuhkan', () => expect(absent(cell('missing', []), cell('missing', ['dlh']))).toBe(0));
  it('tidak ada sasaran, belum ada target, dan tanpa penanggung jawab → 0', () => {
    expect(absent(cell('not_applicable', []), cell(fraction(1, 9), [], { targetBp: null }), cell(fraction(1, 9), [], { leadId: null }))).toBe(0);
  });
});

const database = await freshDatabase({ seeded: true });
const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, '63.11') });
if (!team) throw new Error('Balangan is not seeded.');
const viewer = viewerWith({ team });
const scores = () => readAs(viewer, async (tx) => {
  const scope = await readScope(tx, viewer, { periode: '2022-TW3' });
  return { rows: await listConvergence(tx, viewer, scope), list: await listVillages(tx, viewer, scope) };
});

/**
 * Balangan 2022-TW3, celah + below target with the lead absent. Hauwai SP03 SP04 SP09 SE03 SE04 SE05 SE07 SE10 SE11 · Mamantang
 * SP03 SP09 SE03 SE07 SE11 · Marajai SP03 SE04 SE05 SE11 · Mampari SE04 SE05 (its eleven unreported ones do not count) ·
 * Batu Piring SE11 · Gunung Batu SE05; and Halong SE05, where only DLH works.
 */
const BALANGAN = { 'Hauwai': 9, 'Halong': 1, 'Mamantang': 5, 'Uren': 0, 'Marajai': 4, 'Mampari': 2, 'Batu Piring': 1, 'Gunung Batu': 1 };

describe('leads_absent desa lokus Balangan', () => {
  it('sama dengan daftar yang dinanti di halaman Desa', async () => {
    const { rows, list } = await scores();
    expect(Object.fromEntries(rows.map(({ name, leadsAbsent }) => [name, leadsAbsent]))).toEqual(BALANGAN);
    expect(awaitedCells(list.all, list.columns, 'absent')).toHaveLength(23);
  });

  it('hitung ulang memberi angka yang baru pada basis data yang menyimpan arti lama', async () => {
    await database.owner`update village_score set leads_absent = 11, cells = replace(cells, 'K,,,0,1', 'K,,,1,1')
      where jurisdiction_id = ${team.id} and region_id = (select id from region where code = '63.11.04.2008')`;
    await database.db.transaction((tx) => recomputeJurisdiction(tx, team.id));
    const { rows, list } = await scores();
    expect(Object.fromEntries(rows.map(({ name, leadsAbsent }) => [name, leadsAbsent]))).toEqual(BALANGAN);
    expect(list.all.find(({ name }) => name === 'Mampari')?.cells.filter(({ leadAbsent }) => leadAbsent)).toHaveLength(2);
  });
});
