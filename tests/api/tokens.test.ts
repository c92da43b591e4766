import { afterAll, describe, expect, it } from 'vitest';
import { CALLS_PER_MINUTE } from '@/lib/auth/api-limit';
import { clock } from '@/lib/auth/clock';
import { tokenInput } from '@/lib/auth/input';
import { personOfToken } from '@/lib/auth/tokens';
import { createToken, listTokens, revokeToken } from '@/lib/auth/tokens';
import { changeAs, readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { GET as readTable } from '@/app/api/v1/jurisdictions/[code]/[table]/route';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const { owner } = await freshDatabase({ seeded: true });
const [team] = await owner<{ id: number; code: string; name: string; level: 'regency'; timeZone: 'Asia/Makassar' }[]>`
  select id, code, name, level, time_zone as "timeZone" from jurisdiction where slug = 'balangan'`;
if (!team) throw new Error('Balangan is not seeded.');
const admin = viewerWith({ team, role: 'admin' }, String((await owner`select id from account where username = 'admin.balangan'`)[0]?.id));
const make = (viewer: Viewer, name: string, days = '90'): Promise<string> => changeAs(viewer, (tx) => createToken(tx, viewer, tokenInput.parse({ name, days })));

const ask = (token: string, code = '63.11', table = 'activities'): Promise<Response> => readTable(
  new Request(`http://simpul.invalid/api/v1/jurisdictions/${code}/${table}`, { headers: { authorization: `Bearer ${token}` } }), { params: Promise.resolve({ code, table }) });

const real = clock.now;
afterAll(() => { clock.now = real; });

describe('token API', () => {
  it('membaca tim itu saja, disimpan sebagai sidik, dan pembuatannya tercatat', async () => {
    const token = await make(admin, 'SIPD Bappeda');
    expect(token).toMatch(/^simpul_[\w-]{43}$/);
    const answer = await ask(token);
    expect(answer.status).toBe(200);
    expect((await answer.json() as { data: unknown[] }).data.length).toBeGreaterThan(0);
    expect((await ask(token, '53.01')).status).toBe(404);
    const rows = await owner`select to_jsonb(t)::text as row from api_token t`;
    expect(JSON.stringify(rows)).not.toContain(token);
    const [audit] = await owner`select verb, detail from audit_entry where jurisdiction_id = ${team.id} order by seq desc limit 1`;
    expect([audit?.verb, String(audit?.detail).includes(token)]).toEqual(['token.create', false]);
  });
  it('pemegangnya membaca seperti pimpinan, tanpa instansi', async () => {
    const person = await personOfToken(await make(admin, 'Dasbor provinsi'));
    expect(person?.active).toMatchObject({ role: 'leader', agencyId: null, jurisdictionCode: '63.11' });
    expect(person?.memberships).toHaveLength(1);
  });
  it('dicabut: ditolak pada panggilan berikutnya; mencabut dua kali atau milik tim lain ditolak', async () => {
    const token = await make(admin, 'Sekali pakai');
    const [row] = await readAs(admin, (tx) => listTokens(tx, admin));
    expect(row).toMatchObject({ name: 'Sekali pakai', revokedAt: null });
    await changeAs(admin, (tx) => revokeToken(tx, admin, row?.id ?? ''));
    expect((await ask(token)).status).toBe(401);
    await expect(changeAs(admin, (tx) => revokeToken(tx, admin, row?.id ?? ''))).rejects.toMatchObject({ code: 'not-found' });
  });
  it('berakhir sendiri', async () => {
    const token = await make(admin, 'Sebulan', '30');
    clock.now = () => new Date(real().getTime() + 31 * 24 * 3_600_000);
    expect((await ask(token)).status).toBe(401);
    clock.now = real;
    expect((await ask(token)).status).toBe(200);
  });
  it('yang asal-asalan ditolak; hanya admin yang membuat, melihat, dan mencabut', async () => {
    for (const token of ['simpul_', 'simpul_x', `simpul_${'a'.repeat(43)}`]) expect((await ask(token)).status).toBe(401);
    for (const role of ['operator', 'verifier', 'coordinator', 'leader'] as const) {
      const other = viewerWith({ team, role }, admin.accountId);
      await expect(make(other, 'Selundupan')).rejects.toMatchObject({ code: 'forbidden' });
      await expect(readAs(other, (tx) => listTokens(tx, other))).rejects.toMatchObject({ code: 'forbidden' });
    }
    expect(tokenInput.safeParse({ name: 'x', days: '90' }).success).toBe(false);
    expect(tokenInput.safeParse({ name: 'Selamanya', days: '36500' }).success).toBe(false);
  });
  it('lebih dari batas dalam satu menit dijawab 429 dengan waktu tunggunya, menit berikutnya terbuka lagi', async () => {
    const token = await make(admin, 'Terlalu rajin');
    expect((await ask(token)).status).toBe(200);
    await owner`update api_use set calls = ${CALLS_PER_MINUTE} where key = (select id::text from api_token order by created_at desc limit 1)`;
    const answer = await ask(token);
    expect([answer.status, (await answer.json() as { detail: string }).detail]).toEqual([429, expect.stringMatching(/^Lebih dari 300 permintaan dalam satu menit\. Coba lagi dalam \d+ detik\.$/)]);
    clock.now = () => new Date(real().getTime() + 61_000);
    expect((await ask(token)).status).toBe(200);
    clock.now = real;
  });
});
