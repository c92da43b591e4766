import { describe, expect, it } from 'vitest';
import { readAs } from '@/lib/auth/transaction';
import { changeFigures, recomputeJurisdiction } from '@/lib/convergence/commands/figures';
import { removeResponsibility, setResponsibility } from '@/lib/indicators/commands/responsibility';
import { setTargets } from '@/lib/indicators/commands/targets';
import { removeResponsibilityInput, responsibilityInput, targetsInput } from '@/lib/indicators/input/desk';
import { listDuties } from '@/lib/indicators/queries/responsibility-desk';
import { readTargetLines, readTargetPage } from '@/lib/indicators/queries/target-desk';
import { setThresholds } from '@/lib/jurisdictions/commands/thresholds';
import { thresholdInput } from '@/lib/jurisdictions/input/desk';
import { readThresholdPage } from '@/lib/jurisdictions/queries/years';
import { readScope } from '@/lib/jurisdictions/queries';
import { makePeriod } from '@/lib/period';
import { readIndicatorLines } from '@/lib/reporting/queries/indicator-lines';
import { addTargetVillages, removeTargetVillage, setVillageDecree } from '@/lib/villages/commands';
import { addVillagesInput, removeVillageInput, villageDecreeInput } from '@/lib/villages/input';
import { listTargetVillages, readLokusPage } from '@/lib/villages/queries';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';
import { MARAJAI, openBalangan, refusalOf } from '../support/entry-sheet';

const { owner, db } = await freshDatabase({ seeded: true });
const { team } = await openBalangan(owner);
const account = String((await owner`select id from account where username = 'sekretaris.balangan'`)[0]?.id);
const secretary = viewerWith({ team, role: 'coordinator' }, account);
const verifier = viewerWith({ team, role: 'verifier' }, account);
const QUARTER_3 = makePeriod('quarter', 2022, 3).id;

const rollups = (): Promise<unknown> => Promise.all([
  owner`select * from village_score where jurisdiction_id = ${team.id} order by period_id, stage, region_id`, owner`select * from village_year where jurisdiction_id = ${team.id} order by period_id, stage, region_id`,
  owner`select * from contribution where jurisdiction_id = ${team.id} order by period_id, stage, lens, column_code, agency_id`, owner`select * from agency_total where jurisdiction_id = ${team.id} order by period_id, stage, agency_id`,
]);
async function expectTrue(): Promise<void> {
  const refreshed = await rollups();
  await db.transaction((tx) => recomputeJurisdiction(tx, team.id));
  expect(refreshed).toEqual(await rollups());
}
const scores = async () => new Map((await owner<{ code: string; score: number; convergent: boolean; cells: string; applicable: number }[]>`
  select r.code, s.score_bp as score, s.is_convergent as convergent, s.cells, s.applicable from village_score s join region r on r.id = s.region_id
  where s.jurisdiction_id = ${team.id} and s.period_id = ${QUARTER_3} and s.stage = 'working' order by r.code`).map((row) => [row.code, row]));
const lastAudit = async (verb: string): Promise<Record<string, unknown>> => JSON.parse(String((await owner`select detail from audit_entry where jurisdiction_id = ${team.id} and verb = ${verb} order by seq desc limit 1`)[0]?.detail)) as Record<string, unknown>;

describe('ambang (F68)', () => {
  const set = async (fields: object, who = secretary) => {
    const { seen } = await readAs(secretary, (tx) => readThresholdPage(tx, secretary, { tahun: '2022' }));
    const input = thresholdInput.parse({ tahun: '2022', seen, konvergen: '75', lengkap: '50', perhatian: '75', dasar: '', ...fields });
    return changeFigures(who, { from: 2022 }, (tx) => setThresholds(tx, who, input));
  };
  it('75 menjadi 68: Marajai (68,92) menjadi konvergen, tidak ada yang berhenti; skor tetap', async () => {
    const before = await scores();
    expect(before.get(MARAJAI)).toMatchObject({ score: 6892, convergent: false });
    await set({ konvergen: '68', dasar: 'Rapat 3 November' });
    const after = await scores();
    expect(after.get(MARAJAI)).toMatchObject({ score: 6892, convergent: true });
    for (const [code, row] of after) {
      expect(row.score, code).toBe(before.get(code)?.score);
      expect(row.convergent, code).toBe(row.score >= 6800);
    }
    expect(await lastAudit('threshold.set')).toMatchObject({ before: { convergenceThresholdBp: 7500 }, after: { convergenceThresholdBp: 6800 }, note: 'Rapat 3 November' });
    await expectTrue();
  });
  it('perhatian 75 menjadi 70 % dari target: SE04 (72,55 dari 100) dan SP08 (65,08 dari 90) naik dari tertinggal ke perhatian, SE05 (58,69 dari 90) tidak', async () => {
    // r = 0,7255 · 0,7231 · 0,6521
    const statuses = async (): Promise<string> => {
      const lines = await readAs(secretary, async (tx) => readIndicatorLines(tx, await readScope(tx, secretary, { periode: '2022-TW2' })));
      return ['SE04', 'SP08', 'SE05', 'SE03', 'SE02'].map((code) => `${code} ${lines.find((line) => line.code === code)?.status}`).join(', ');
    };
    expect(await statuses()).toBe('SE04 L, SP08 L, SE05 L, SE03 P, SE02 T');
    await set({ konvergen: '68', perhatian: '70' });
    expect(await statuses()).toBe('SE04 P, SP08 P, SE05 L, SE03 P, SE02 T');
    await expectTrue();
  });
  it('ditolak: verifikator, isian lama, ambang 0', async () => {
    expect((await refusalOf(set({}, verifier))).code).toBe('forbidden');
    expect((await refusalOf(set({ seen: '7500|5000|7500' }))).code).toBe('stale');
    expect((await refusalOf(set({ konvergen: '0' }))).fields).toHaveProperty('konvergen');
    expect(thresholdInput.safeParse({ tahun: '2022', seen: '', konvergen: '175', lengkap: '50', perhatian: '75', dasar: '' }).success).toBe(false);
  });
});

describe('target', () => {
  const lines = () => readAs(secretary, (tx) => readTargetLines(tx, secretary, 2022));
  const set = (fields: Record<string, string>, who = secretary) => {
    const input = targetsInput.parse({ tahun: '2022', sk: '', ...fields });
    return changeFigures(who, { from: 2022 }, (tx) => setTargets(tx, who, input));
  };
  it('tanpa target sendiri tampak target nasional 2024; SE05 90 %', async () => {
    const se05 = (await lines()).find(({ code }) => code === 'SE05');
    expect(se05).toMatchObject({ ownBp: null, inheritedBp: 9000, inheritedFrom: 'target nasional 2024', nationalBp: 9000 });
  });
  it('SE05 90 menjadi 25 %: Marajai 50 dari 180 rumah tangga (27,78 %) mencapai target; skor naik, dihitung ulang sama', async () => {
    const before = await scores();
    expect(await set({ 't/SE05': '25', 'w/SE05': '', 't/SP01': '', 'w/SP01': '' })).toMatchObject({ changed: 1 });
    // (110265 − 3086 + 10000) ÷ 16 = 7323,7: bagian SE05 menjadi penuh
    expect([before.get(MARAJAI)?.score, (await scores()).get(MARAJAI)?.score]).toEqual([6892, 7324]);
    expect(await lastAudit('target.set')).toMatchObject({ targets: ['SE05: mewarisi → 25,00\u00A0%'] });
    await expectTrue();
  });
  it('dikosongkan: mewarisi lagi; tahun lain yang mewarisi ikut dihitung ulang', async () => {
    expect((await refusalOf(set({ 't/SE05': '30', 'w/SE05': '' }))).fields['t/SE05']).toContain('sudah diubah orang lain menjadi 25,00');
    await set({ 't/SE05': '', 'w/SE05': '2500' });
    expect((await scores()).get(MARAJAI)?.score).toBe(6892);
    expect((await readAs(secretary, (tx) => readTargetPage(tx, secretary, { tahun: '2022' }))).sentence).toContain('mewarisi');
  });
  it('ditolak: bukan persen, lebih dari 100 %, indikator yang tidak ada, operator', async () => {
    const refusal = await refusalOf(set({ 't/SE05': 'delapan', 'w/SE05': '', 't/SE04': '120', 'w/SE04': '', 't/XX99': '1' }));
    expect(Object.keys(refusal.fields)).toEqual(['t/SE05', 't/SE04', 't/XX99']);
    expect((await refusalOf(set({ 't/SE05': '1', 'w/SE05': '' }, verifier))).code).toBe('forbidden');
  });
});

describe('desa lokus (F10)', () => {
  const page = (params: object = {}) => readAs(secretary, (tx) => readLokusPage(tx, secretary, { tahun: '2022', ...params }));
  const remove = (fields: object, who = secretary) => {
    const input = removeVillageInput.parse({ tahun: '2022', desa: MARAJAI, alasan: 'Diganti menurut SK baru', ...fields });
    return changeFigures(who, 2022, (tx) => removeTargetVillage(tx, who, input));
  };
  it('melepas Marajai ditolak sampai jumlah datanya dibaca; lalu skornya hilang, angkanya tetap, dihitung ulang sama', async () => {
    const { removing, villages } = await page({ lepas: MARAJAI });
    expect(villages).toHaveLength(8);
    const values = (await owner`select count(*)::int as n from indicator_value v join region r on r.id = v.region_id where r.code = ${MARAJAI} and v.jurisdiction_id = ${team.id} and v.stage = 'working'`)[0]?.n as number;
    expect(removing?.hanging.values).toBe(values);
    const seen = removing?.seen ?? '';
    expect((await refusalOf(remove({ seen }))).fields).toHaveProperty('setuju');
    await remove({ seen, setuju: 'ya' });
    expect((await scores()).has(MARAJAI)).toBe(false);
    expect([...await owner`select count(*)::int as n from indicator_value v join region r on r.id = v.region_id where r.code = ${MARAJAI} and v.jurisdiction_id = ${team.id} and v.stage = 'working'`]).toEqual([{ n: values }]);
    expect(await lastAudit('lokus.remove')).toMatchObject({ reason: 'Diganti menurut SK baru', after: null, before: { values } });
    await expectTrue();
  });
  it('ditemukan lewat pencarian, dimasukkan kembali dengan keputusan: skor yang sama', async () => {
    const { found, decrees } = await page({ cari: 'maraj' });
    expect(found?.map(({ code }) => code)).toEqual([MARAJAI]);
    expect((await page({ cari: 'HALONG' })).found?.length).toBeGreaterThan(3);
    const sk = decrees[0]?.id ?? '';
    const add = (desa: string[]) => changeFigures(secretary, 2022, (tx) => addTargetVillages(tx, secretary, addVillagesInput.parse({ tahun: '2022', desa, sk, catatan: '' })));
    expect(await add([MARAJAI])).toMatchObject({ added: 1 });
    expect((await scores()).get(MARAJAI)?.score).toBe(6892);
    expect((await refusalOf(add([MARAJAI]))).code).toBe('stale');
    expect((await refusalOf(add(['53.01.01.2001']))).message).toContain('tidak ada di');
    await expectTrue();
  });
  it('keputusan dikenakan pada yang dicentang; yang sudah berubah ditolak', async () => {
    const [first] = await readAs(secretary, (tx) => listTargetVillages(tx, secretary, 2022));
    const tick = `${first?.code}|${first?.decreeId ?? ''}`;
    const set = (desa: string, sk: string) => changeFigures(secretary, 2022, (tx) => setVillageDecree(tx, secretary, villageDecreeInput.parse({ tahun: '2022', desa: [desa], sk })));
    expect(await set(tick, '')).toMatchObject({ changed: 1 });
    expect((await refusalOf(set(tick, '')))).toMatchObject({ code: 'stale' });
    expect((await refusalOf(set(`${first?.code}|`, '0199aaaa-0000-7000-8000-00000000aaaa'))).fields).toHaveProperty('sk');
  });
  it('tahun yang belum disiapkan tidak ada', async () => {
    expect((await refusalOf(page({ tahun: '2031' }))).code).toBe('not-found');
    expect((await refusalOf(remove({ tahun: '2031', seen: '' }))).code).toBe('not-found');
  });
});

describe('penanggung jawab (F02)', () => {
  const duties = async () => (await readAs(secretary, (tx) => listDuties(tx, secretary, { year: 2022, lens: 'indicator' }))).filter(({ column }) => column === 'SE05');
  const roles = async () => Object.fromEntries((await duties()).map(({ agencyCode, role }) => [agencyCode, role]));
  const set = (fields: object, who = secretary) => {
    const input = responsibilityInput.parse({ tahun: '2022', lensa: 'indicator', kolom: 'SE05', seen: '', peran: 'lead', tugas: '', sk: '', ...fields });
    return changeFigures(who, 2022, (tx) => setResponsibility(tx, who, input));
  };
  it('SE05 dipimpin PUPR; Disdik menggantikannya hanya bila dicentang, PUPR menjadi pendukung', async () => {
    expect((await roles()).pupr).toBe('lead');
    expect((await refusalOf(set({ opd: 'disdik' }))).fields).toHaveProperty('ganti');
    await set({ opd: 'disdik', ganti: 'ya' });
    expect(await roles()).toMatchObject({ disdik: 'lead', pupr: 'support' });
    expect(await lastAudit('responsibility.set')).toMatchObject({ before: null, after: { role: 'lead' } });
    await expectTrue();
  });
  it('dilepas: tanpa penanggung jawab; isian lama ditolak', async () => {
    const disdik = (await duties()).find(({ agencyCode }) => agencyCode === 'disdik');
    const remove = (seen: string) => changeFigures(secretary, 2022, (tx) => removeResponsibility(tx, secretary, removeResponsibilityInput.parse({ tahun: '2022', lensa: 'indicator', kolom: 'SE05', opd: 'disdik', seen })));
    expect((await refusalOf(remove('support||'))).code).toBe('stale');
    await remove(disdik?.seen ?? '');
    expect(await roles()).not.toHaveProperty('disdik');
    expect((await refusalOf(set({ kolom: 'XX01', opd: 'pupr' }))).fields).toHaveProperty('kolom');
    expect((await refusalOf(set({ opd: 'pupr' }, verifier))).code).toBe('forbidden');
    await expectTrue();
  });
});
