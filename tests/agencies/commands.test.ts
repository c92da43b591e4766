import { beforeAll, describe, expect, it } from 'vitest';
import { addAgency, changeAgency } from '@/lib/agencies/commands';
import { agencyInput, newAgencyInput } from '@/lib/agencies/input';
import { listAgencies, readAgency, type AgencyRow } from '@/lib/agencies/queries';
import { ROLES } from '@/lib/auth/access';
import { changeAs, readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { aJurisdiction, aMember, anAgency, type Team } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase();
let balangan: Team;
let admin: Viewer;

beforeAll(async () => {
  balangan = await aJurisdiction(database);
  admin = await aMember(balangan, { role: 'admin' });
});

const dinsos = newAgencyInput.parse({ code: 'dinsos', short_name: 'Dinsos', full_name: 'Dinas Sosial', kind: 'opd', duty: '' });
const add = (viewer = admin, given = dinsos) => changeAs(viewer, (tx) => addAgency(tx, viewer, given));
const list = (viewer = admin): Promise<AgencyRow[]> => readAs(viewer, (tx) => listAgencies(tx, viewer));

describe('the list of agencies', () => {
  it('grows by one agency and one audit row', async () => {
    await add();
    expect(await list()).toMatchObject([{ code: 'dinsos', shortName: 'Dinsos', fullName: 'Dinas Sosial', kind: 'opd', duty: null, endedOn: null, version: 1 }]);
    expect([...await database.owner`select verb from audit_entry`]).toEqual([{ verb: 'agency.add' }]);
  });

  it('takes a code once', async () => {
    await expect(add()).rejects.toMatchObject({ code: 'invalid', fields: { code: 'Pilih kode lain.' } });
  });

  it('keeps the second of two editors from undoing the first', async () => {
    const [row] = await list();
    const change = (short_name: string, ended_on = '') => changeAs(admin, (tx) => changeAgency(tx, admin, agencyInput.parse({
      agency: row?.id, version: String(row?.version), short_name, full_name: 'Dinas Sosial', kind: 'opd', duty: 'PKH dan PBI', ended_on,
    })));
    await change('Dinas Sosial', '2023-12-31');
    expect(await list()).toMatchObject([{ shortName: 'Dinas Sosial', duty: 'PKH dan PBI', endedOn: '2023-12-31', version: 2 }]);
    await expect(change('Dinsos P3A')).rejects.toMatchObject({ code: 'stale', fields: { short_name: 'Nama singkat sekarang: Dinas Sosial', ended_on: 'Berhenti sekarang: 31 Des 2023', version: '2' } });
  });

  it('shows nothing of another team', async () => {
    const neighbour = await anAgency(await aJurisdiction(database));
    await expect(readAs(admin, (tx) => readAgency(tx, admin, neighbour.id))).rejects.toMatchObject({ code: 'not-found' });
    expect(await list()).toHaveLength(1);
  });

  it.each(ROLES.filter((role) => role !== 'admin'))('is not for a %s to change', async (role) => {
    await expect(add(await aMember(balangan, { role }))).rejects.toMatchObject({ code: 'forbidden' });
  });

  it.each([{ code: 'Dinas Sosial' }, { kind: 'kantor' }, { short_name: ' ' }, { version: '7' }])('refuses %j', (odd) => {
    expect(newAgencyInput.safeParse({ code: 'x1', short_name: 'Dinsos', full_name: 'Dinas Sosial', kind: 'opd', duty: '', ...odd }).success).toBe(false);
  });
});
