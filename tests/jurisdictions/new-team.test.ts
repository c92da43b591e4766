import { beforeAll, describe, expect, it } from 'vitest';
import { account, session } from '@/db/schema';
import { verifyChain } from '@/lib/audit';
import { readPlatformOperator, type PlatformOperator } from '@/lib/auth/platform';
import { changeAsPlatform, readAs } from '@/lib/auth/transaction';
import { makeViewer } from '@/lib/auth/viewer';
import { addTemplateAgencies } from '@/lib/agencies/commands';
import { AGENCY_TEMPLATE } from '@/lib/agencies/rules/template';
import { addListedMembers, readLackingMembers } from '@/lib/auth/listed-members';
import { changeAs } from '@/lib/auth/transaction';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { fillCustomary } from '@/lib/indicators/commands/customary';
import { createTeam } from '@/lib/jurisdictions/commands/teams';
import { readTeamDesk } from '@/lib/jurisdictions/queries/teams';
import { openFirstPeriod } from '@/lib/reporting/commands/period';
import { readBeginning } from '@/lib/reports/queries/beginning';
import { addTargetVillages } from '@/lib/villages/commands';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const { owner, db } = database;
const sid = '00000000-0000-4000-8000-00000000abcd';
let operator: PlatformOperator;

beforeAll(async () => {
  const [made] = await db.insert(account).values({ username: 'platform', displayName: 'Operator platform', isPlatformOperator: true }).returning();
  await db.insert(session).values({ id: sid, accountId: made?.id ?? '', expiresAt: new Date(Date.now() + 3_600_000) });
  const read = await readPlatformOperator(sid);
  if (!read) throw new Error('No operator.');
  operator = read;
});

const NEW = { kode: '63.10', admin_akun: 'admin.tanahbumbu', admin_nama: 'Admin', koordinator_akun: 'sekretaris.tanahbumbu', koordinator_nama: 'Sekretaris tim' };

const viewerOf = async (username: string) => {
  const [row] = await owner`select a.id as "accountId", m.role, j.id as "jurisdictionId", j.name, m.agency_id as "agencyId" from account a join membership m on m.account_id = a.id join jurisdiction j on j.id = m.jurisdiction_id where a.username = ${username}`;
  return makeViewer({
    sessionId: sid, accountId: String(row?.accountId), displayName: username, role: row?.role as 'admin', jurisdictionId: Number(row?.jurisdictionId), jurisdictionCode: '63.10', jurisdictionName: String(row?.name),
    jurisdictionLevel: 'regency', timeZone: 'Asia/Makassar', agencyId: row?.agencyId as string | null, agencyName: null, children: [],
  });
};

describe('operator platform', () => {
  it('membuat tim kabupaten dengan admin dan koordinator pertamanya; kodenya hanya diberikan sekali', async () => {
    const made = await changeAsPlatform(operator, (tx) => createTeam(tx, operator, NEW));
    expect(made).toMatchObject({ code: '63.10', name: 'Kabupaten Tanah Bumbu' });
    expect(made.codes.map(({ username, role }) => `${username} ${role}`)).toEqual(['admin.tanahbumbu admin', 'sekretaris.tanahbumbu coordinator']);
    expect(made.codes[0]?.code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    const [stored] = await owner`select password_hash from account where username = 'admin.tanahbumbu'`;
    expect(String(stored?.password_hash)).toMatch(/^once:/);
    const [team] = await owner`select slug, time_zone, parent_id from jurisdiction where id = ${made.id}`;
    expect(team).toEqual({ slug: 'tanahbumbu', time_zone: 'Asia/Makassar', parent_id: null });
    const chain = await db.transaction((tx) => verifyChain(tx, made.id));
    expect(chain).toEqual({ rows: 1, broken: null });
  });

  it('tidak membuat tim kedua untuk wilayah yang sama, tidak untuk desa, dan tidak dengan akun yang sudah ada', async () => {
    await expect(changeAsPlatform(operator, (tx) => createTeam(tx, operator, NEW))).rejects.toThrow('sudah punya tim');
    await expect(changeAsPlatform(operator, (tx) => createTeam(tx, operator, { ...NEW, kode: '63.09', admin_akun: 'dinkes.balangan' }))).rejects.toThrow('Nama pengguna dinkes.balangan, sekretaris.tanahbumbu sudah dipakai.');
    await expect(changeAsPlatform(operator, (tx) => createTeam(tx, operator, { ...NEW, kode: '00' }))).rejects.toThrow('Kode 00 bukan provinsi, kabupaten atau kota');
    expect((await owner`select count(*)::int as n from jurisdiction where code = '63.09'`)[0]?.n).toBe(0);
  });

  it('melihat daftar tim dan wilayah, tetapi tidak satu baris pun milik tim', async () => {
    const seen = await changeAsPlatform(operator, async (tx) => ({
      desk: await readTeamDesk(tx, { provinsi: '63', kode: '63.09' }),
      rows: await Promise.all(['agency', 'activity', 'indicator_value', 'membership', 'audit_entry', 'village_score'].map(async (table) => (await tx.execute(`select 1 from ${table} limit 1`)).length)),
    }));
    expect(seen.rows).toEqual([0, 0, 0, 0, 0, 0]);
    expect(seen.desk.found?.map(({ code }) => code)).toContain('63.10');
    expect(seen.desk.found?.find(({ code }) => code === '63.11')?.team).toBe('Kabupaten Balangan');
    expect(seen.desk.chosen).toMatchObject({ code: '63.09', name: 'Kabupaten Tabalong', slug: 'tabalong', team: null });
  });

  it('tidak dapat menambah orang ke tim yang sudah ada, juga di balik aplikasi', async () => {
    const [balangan] = await owner`select id from jurisdiction where code = '63.11'`;
    await expect(changeAsPlatform(operator, (tx) => tx.execute(`insert into membership (jurisdiction_id, id, account_id, role) values (${balangan?.id}, gen_random_uuid(), '${operator.accountId}', 'admin')`))).rejects.toMatchObject({ cause: { code: '42501' } });
    await expect(changeAsPlatform(operator, (tx) => tx.execute(`update jurisdiction set parent_id = ${balangan?.id} where code = '61.12'`))).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  it('sesi yang berakhir atau akun biasa bukan operator platform', async () => {
    await owner`update session set ended_at = now() where id = ${sid}`;
    expect(await readPlatformOperator(sid)).toBeNull();
    await owner`update session set ended_at = null where id = ${sid}`;
    await owner`update account set is_platform_operator = false where username = 'platform'`;
    expect(await readPlatformOperator(sid)).toBeNull();
    await owner`update account set is_platform_operator = true where username = 'platform'`;
  });
});

describe('kabupaten baru', () => {
  const usual = AGENCY_TEMPLATE.filter(({ isUsual }) => isUsual).map(({ code, shortName, fullName, kind }) => ({ code, short_name: shortName, full_name: fullName, kind, duty: null }));

  it('dimulai dari daftar periksa, langkah demi langkah, sampai laporan pertama', async () => {
    const admin = await viewerOf('admin.tanahbumbu');
    const secretary = await viewerOf('sekretaris.tanahbumbu');
    const step = async () => (await readAs(admin, (tx) => readBeginning(tx, admin)))?.steps.find(({ isNext }) => isNext)?.key;
    expect(await step()).toBe('instansi');
    await changeAs(admin, (tx) => addTemplateAgencies(tx, admin, usual));
    expect(await step()).toBe('akun');
    const { lacking } = await readAs(admin, (tx) => readLackingMembers(tx, admin));
    // 12 agencies, a verifier and a leader; the coordinator is there already.
    expect(lacking.map(({ row }) => row).filter((row) => !row.startsWith('operator.'))).toEqual(['verifier.', 'leader.']);
    expect(lacking).toHaveLength(14);
    const codes = await changeAs(admin, (tx) => addListedMembers(tx, admin, lacking.map(({ row, username, displayName }) => ({ row, username, displayName, role: row.split('.')[0] as 'operator', agencyCode: row.split('.')[1] || null }))));
    expect(codes.map(({ username }) => username)).toContain('dinkes.tanahbumbu');
    expect(await step()).toBe('periode');
    await changeFigures(secretary, 2026, (tx) => openFirstPeriod(tx, secretary, { periodCode: '2026-TW4', days: 15 }));
    expect(await step()).toBe('keputusan');
    const villages = await owner`select r.code from region r where r.level = 4 and r.code like '63.10.%' order by r.code limit 8`;
    await changeFigures(secretary, 2026, (tx) => addTargetVillages(tx, secretary, { tahun: 2026, desa: villages.map(({ code }) => String(code)), sk: null, catatan: null }));
    await changeFigures(secretary, 2026, (tx) => fillCustomary(tx, secretary, { tahun: 2026 }));
    const [{ leads } = { leads: 0 }] = await owner`select count(*)::int as leads from responsibility r join jurisdiction j on j.id = r.jurisdiction_id where j.code = '63.10' and r.role = 'lead'`;
    expect(leads).toBe(20);
    const [due] = await owner`select due_on::text as due from jurisdiction_period p join jurisdiction j on j.id = p.jurisdiction_id where j.code = '63.10'`;
    // The quarter ends on 31 December; fifteen days later.
    expect(due?.due).toBe('2027-01-15');
    const steps = (await readAs(secretary, (tx) => readBeginning(tx, secretary)))?.steps ?? [];
    expect(steps.filter(({ isDone }) => !isDone).map(({ key }) => key)).toEqual(['keputusan', 'isian', 'laporan']);
    expect(steps.find(({ key }) => key === 'lokus')?.state).toBe('8 desa, 8 tanpa keputusan');
  });

  it('tidak melihat apa pun milik tim lain, dan tim lain tidak melihatnya', async () => {
    const admin = await viewerOf('admin.tanahbumbu');
    const teams = await readAs(admin, (tx) => tx.execute(`select distinct jurisdiction_id from agency union select jurisdiction_id from target_village union select jurisdiction_id from membership union select jurisdiction_id from indicator_value`));
    expect([...teams].map((row) => row.jurisdiction_id)).toEqual([admin.jurisdictionId]);
    const balangan = await viewerOf('sekretaris.balangan');
    const foreign = await readAs(balangan, (tx) => tx.execute(`select 1 from agency where jurisdiction_id = ${admin.jurisdictionId} limit 1`));
    expect([...foreign]).toEqual([]);
  });
});

describe('provinsi baru', () => {
  it('menjadi atasan kabupaten yang sudah ada di wilayahnya, dan tidak menyentuh yang lain', async () => {
    const made = await changeAsPlatform(operator, (tx) => createTeam(tx, operator, { kode: '63', admin_akun: 'admin.kalsel', admin_nama: 'Admin', koordinator_akun: null, koordinator_nama: null }));
    expect(made.codes.map(({ role }) => role)).toEqual(['admin']);
    const children = await owner`select code from jurisdiction where parent_id = ${made.id} order by code`;
    expect(children.map(({ code }) => code)).toEqual(['63.10', '63.11']);
    expect((await owner`select count(*)::int as n from jurisdiction where parent_id = (select id from jurisdiction where code = '53')`)[0]?.n).toBe(3);
    // Nobody was added to the kabupaten that it took in.
    expect((await owner`select count(*)::int as n from membership m join jurisdiction j on j.id = m.jurisdiction_id join account a on a.id = m.account_id where a.username = 'admin.kalsel' and j.code <> '63'`)[0]?.n).toBe(0);
  });
});
