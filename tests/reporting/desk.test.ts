import { describe, expect, it } from 'vitest';
import { changeAs, readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { rollOver } from '@/lib/reporting/commands/roll-over';
import { reviewCopies } from '@/lib/reporting/commands/review-copies';
import { assignCells, removeAssignment } from '@/lib/reporting/commands/assign';
import { setCheck } from '@/lib/reporting/commands/set-check';
import { assignmentInput, checkInput, removeAssignmentInput, reviewInput, rolloverInput } from '@/lib/reporting/input/desk';
import { readAssignmentPage } from '@/lib/reporting/queries/assignment-desk';
import { readCheckPage } from '@/lib/reporting/queries/check-desk';
import { readRolloverPage } from '@/lib/reporting/queries/rollover-desk';
import { copyable, openingProblem } from '@/lib/reporting/rules/rollover';
import { setResponsibility } from '@/lib/indicators/commands/responsibility';
import { responsibilityInput } from '@/lib/indicators/input/desk';
import { aReportingTeam } from '../support/reporting-team';
import { aMember, aPeriod } from '../support/build';
import { freshDatabase } from '../support/database';
import { refusalOf } from '../support/entry-sheet';

const database = await freshDatabase();
const office = await aReportingTeam(database, { periods: ['2022-TW3', '2022-TW4'] });
const { team, villages: [anjir], coordinator, operator, verifier } = office;
await aPeriod(team, '2023-TW1');
const audit = async (verb: string) => database.owner<{ detail: string }[]>`select detail from audit_entry where jurisdiction_id = ${team.id} and verb = ${verb}`;
const asked = async (code: string) => (await database.owner<{ region: string; agency: string | null }[]>`
  select r.name as region, a.short_name as agency from assigned_cell c join region r on r.id = c.region_id join indicator i on i.id = c.indicator_id left join agency a on a.id = c.agency_id
  join period p on p.id = c.period_id where c.jurisdiction_id = ${team.id} and i.code = ${code} and p.code = '2022-TW3' order by r.name`).map(({ region, agency }) => `${region}: ${agency}`);

describe('penugasan (F60)', () => {
  const page = (who: Viewer = coordinator) => readAs(who, (tx) => readAssignmentPage(tx, who, { tahun: '2022' }));
  const assign = async (fields: object, who: Viewer = coordinator) => {
    const { seen } = await page();
    const input = assignmentInput.parse({ tahun: '2022', seen, indikator: 'SP01', desa: [], periode: '', opd: 'dinsos', alasan: 'Kesepakatan rapat', ...fields });
    return changeAs(who, (tx) => assignCells(tx, who, input));
  };

  it('Dinkes mengisi SP01 dan SP02 di dua desa, Dinsos SE06: empat dan dua sel', async () => {
    const { loads, sentence } = await page();
    expect(loads.map(({ agency, cells }) => [agency, cells])).toEqual([['Dinkes', 4], ['Dinsos', 2]]);
    expect(sentence).toContain('2 instansi diminta mengisi 6 sel');
  });
  it('SP01 di Anjir pindah ke Dinsos; di Bakti tetap Dinkes', async () => {
    await assign({ desa: [anjir.code] });
    expect(await asked('SP01')).toEqual(['Anjir: Dinsos', 'Bakti: Dinkes']);
    expect(JSON.parse((await audit('assignment.set'))[0]?.detail ?? '')).toMatchObject({ before: [], after: ['SP01, Anjir, sepanjang tahun: Dinsos'] });
  });
  it('tidak diminta kepada siapa pun di semua tempat: yang lebih sempit (Anjir) tetap menang', async () => {
    await assign({ opd: '' });
    expect(await asked('SP01')).toEqual(['Anjir: Dinsos']);
  });
  it('ditolak: daftar yang dilihat sudah berubah, operator, desa di luar lokus', async () => {
    const input = assignmentInput.parse({ tahun: '2022', seen: '0', indikator: 'SP01', desa: [], periode: '', opd: 'dinsos', alasan: 'Kesepakatan rapat' });
    expect((await refusalOf(changeAs(coordinator, (tx) => assignCells(tx, coordinator, input)))).code).toBe('stale');
    expect((await refusalOf(assign({}, operator))).code).toBe('forbidden');
    expect((await refusalOf(assign({ desa: ['90.99.00.2001'] }))).fields).toHaveProperty('desa');
  });
  it('dicabut: kembali kepada penanggung jawab', async () => {
    for (const { id } of (await page()).changes) {
      const { seen } = await page();
      await changeAs(coordinator, (tx) => removeAssignment(tx, coordinator, removeAssignmentInput.parse({ tahun: '2022', seen, id })));
    }
    expect(await asked('SP01')).toEqual(['Anjir: Dinkes', 'Bakti: Dinkes']);
    expect(await audit('assignment.remove')).toHaveLength(2);
  });
});

describe('pemeriksaan (F62)', () => {
  const set = async (fields: object, who: Viewer = coordinator) => {
    const { checks } = await readAs(coordinator, (tx) => readCheckPage(tx, coordinator, { tahun: '2022' }));
    const input = checkInput.parse({ tahun: '2022', kode: 'jump', seen: checks.find(({ code }) => code === 'jump')?.seen, ...fields });
    await changeAs(who, (tx) => setCheck(tx, who, input));
  };
  it('loncatan: batas 50 poin menjadi 30, lalu dimatikan; batas bawaan tidak disimpan', async () => {
    await set({ aktif: 'ya', batas: '30' });
    await set({ batas: '50' });
    expect([...await database.owner`select is_active, limit_bp from check_setting where jurisdiction_id = ${team.id}`]).toEqual([{ is_active: false, limit_bp: null }]);
    expect((await audit('check.set')).map(({ detail }) => JSON.parse(detail) as object)).toMatchObject([{ before: { isActive: true, limitBp: 5000 }, after: { isActive: true, limitBp: 3000 } }, { before: { limitBp: 3000 }, after: { isActive: false, limitBp: 5000 } }]);
  });
  it('ditolak: verifikator, dan batas pada pemeriksaan tanpa batas', async () => {
    expect((await refusalOf(set({ batas: '40' }, verifier))).code).toBe('forbidden');
    expect((await refusalOf(set({ kode: 'falling', seen: 'true|', aktif: 'ya', batas: '40' }))).fields).toHaveProperty('batas');
  });
});

describe('tahun baru (F114)', () => {
  const page = (tahun?: string) => readAs(coordinator, (tx) => readRolloverPage(tx, coordinator, tahun ? { tahun } : {}));
  const roll = async (fields: object = {}, who: Viewer = coordinator) => {
    const { seen } = await page('2022');
    const input = rolloverInput.parse({ dari: '2022', ke: '2023', seen, bagian: ['responsibility', 'lokus', 'check'], buka: 'ya', ...fields });
    return changeFigures(who, { from: 2023 }, (tx) => rollOver(tx, who, input));
  };
  const review = (fields: object) => changeAs(coordinator, (tx) => reviewCopies(tx, coordinator, reviewInput.parse({ tahun: '2023', baris: [], ...fields })));

  it('2023 dibuat dari 2022 tanpa keputusan: setiap baris salinan ditandai', async () => {
    await database.owner`with d as (insert into decree (jurisdiction_id, id, kind, number, subject) values (${team.id}, gen_random_uuid(), 'keputusan', '188/2022', 'Lokus') returning id)
      update target_village set decree_id = (select id from d) where jurisdiction_id = ${team.id}`;
    const rolled = await roll();
    expect(rolled).toMatchObject({ copied: { responsibility: 4, lokus: 2, check: 1 }, isOpened: true });
    expect([...await database.owner`select count(*)::int as n, count(decree_id)::int as decreed, count(reviewed_at)::int as reviewed, min(copied_from_year) as "from" from target_village where jurisdiction_id = ${team.id} and year = 2023`])
      .toEqual([{ n: 2, decreed: 0, reviewed: 0, from: 2022 }]);
    const { review: lines, sentence } = await page();
    expect(lines.map(({ text, problems }) => `${text}: ${problems.join()}`)).toEqual([
      'Anjir, ' + (await districtOf()) + ': tanpa keputusan', 'Bakti, ' + (await districtOf()) + ': tanpa keputusan',
      'Dinsos, penanggung jawab SE06: tanpa keputusan', 'Dinkes, penanggung jawab SP01: tanpa keputusan', 'Baznas, pendukung SP01: tanpa keputusan', 'Dinkes, penanggung jawab SP02: tanpa keputusan',
    ]);
    expect(sentence).toBe('6 baris salinan 2023 menunggu diperiksa, 6 tanpa keputusan atau instansinya berhenti.');
    expect(JSON.parse((await audit('year.roll'))[0]?.detail ?? '')).toEqual({ from: 2022, to: 2023, copied: { responsibility: 4, lokus: 2, check: 1 }, opened: '2023-TW1' });
  });
  const districtOf = async () => String((await database.owner`select name from region where id = ${team.regionId}`)[0]?.name);

  it('hanya sekali: yang sudah ada di 2023 ditolak dengan namanya, dan tidak ditawarkan lagi', async () => {
    expect((await refusalOf(roll({ buka: undefined }))).message).toBe('Tahun 2023 sudah punya 4 penanggung jawab; yang sudah ada tidak ditimpa.');
    expect((await page('2022')).copyable).toEqual([]);
    expect((await page('2022')).opening).toBe('Triwulan I 2023 sudah dibuka.');
    expect(await audit('year.roll')).toHaveLength(1);
  });
  it('desa lokus 2023 langsung punya baris penugasan di Triwulan I', async () => {
    expect([...await database.owner`select count(*)::int as n from assigned_cell c join period p on p.id = c.period_id where c.jurisdiction_id = ${team.id} and p.code = '2023-TW1'`]).toEqual([{ n: 6 }]);
  });
  it('dicentang: satu desa keluar dari daftar; memperbaiki penanggung jawab juga; sisanya sekaligus', async () => {
    expect(await review({ baris: [`lokus/${anjir.code}`] })).toEqual({ reviewed: 1 });
    const seen = 'lead||';
    const input = responsibilityInput.parse({ tahun: '2023', lensa: 'indicator', kolom: 'SE06', opd: 'dinsos', seen, peran: 'lead', tugas: 'Mengisi PBI', sk: '' });
    await changeFigures(coordinator, 2023, (tx) => setResponsibility(tx, coordinator, input));
    expect((await page()).review).toHaveLength(4);
    expect((await refusalOf(review({ semua: '6' }))).code).toBe('stale');
    expect(await review({ semua: '4' })).toEqual({ reviewed: 4 });
    expect((await page('2022')).review).toEqual([]);
  });
  it('ditolak bagi verifikator; lompat dua tahun tidak mungkin', async () => {
    expect((await refusalOf(roll({}, await aMember(team, { role: 'verifier' })))).code).toBe('forbidden');
    expect((await refusalOf(roll({ ke: '2024' }))).message).toContain('tepat sebelumnya');
  });
  it('aturannya: yang ditawarkan hanya yang ada dan belum ada; Triwulan IV dulu', () => {
    const none = { responsibility: 0, lokus: 0, target: 0, threshold: 0, check: 0, assignment: 0 };
    expect(copyable({ ...none, lokus: 8, target: 2 }, { ...none, target: 1 })).toEqual(['lokus']);
    expect(openingProblem(2023, ['2022-TW3'], true)).toContain('Triwulan IV 2022 belum dibuka');
    expect(openingProblem(2023, ['2022-TW4'], true)).toBeNull();
    expect(openingProblem(2023, ['2022'], false)).toContain('kalender');
  });
});
