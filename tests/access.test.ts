import { describe, expect, it, test } from 'vitest';
import { allow, may, PERMISSIONS, ROLE_LABELS, ROLES, type Verb } from '@/lib/auth/access';
import { Refusal } from '@/lib/refusal';
import { viewerWith, type Agency } from './support/build';

const dinkes = { id: '0199aaaa-0000-7000-8000-000000000001', shortName: 'Dinkes' } as Agency;
const pupr = { id: '0199aaaa-0000-7000-8000-000000000002', shortName: 'Dinas PUPR' } as Agency;

/* Written by hand from design §2, in the order operator, verifier, coordinator, leader, admin; 1 = may. */
const TABLE: Readonly<Record<Verb, string>> = {
  'read': '11111',
  'view:save': '11111',
  'remark:write': '11111',
  'value:write': '10000',
  'activity:write': '10000',
  'import:write': '10000',
  'budget:write': '10000',
  'value:submit': '10000',
  'value:verify': '01000',
  'activity:verify': '01000',
  'budget:verify': '01000',
  'period:manage': '00100',
  'period:extend': '00100',
  'lokus:manage': '00100',
  'target:manage': '00100',
  'responsibility:manage': '00100',
  'decree:manage': '00100',
  'headline:manage': '00100',
  'threshold:manage': '00100',
  'assignment:manage': '00100',
  'check:manage': '00100',
  'meeting:manage': '00100',
  'population:decide': '01100',
  'candidate:choose': '01000',
  'snapshot:take': '00100',
  'snapshot:publish': '00100',
  'boundary:import': '00101',
  'overlap:settle': '00100',
  'commitment:manage': '00100',
  'commitment:update': '10000',
  'posyandu:write': '10000',
  'posyandu:manage': '00100',
  'posyandu:verify': '01000',
  'program:write': '10000',
  'program:manage': '00100',
  'account:manage': '00001',
  'token:manage': '00001',
  'agency:manage': '00001',
};

const cells = (Object.keys(TABLE) as Verb[]).flatMap((verb) => ROLES.map((role, at) =>
  [ROLE_LABELS[role], TABLE[verb][at] === '1' ? 'boleh' : 'tidak boleh', PERMISSIONS[verb].deed, role, verb] as const));

describe('siapa boleh apa, untuk instansinya sendiri', () => {
  test.each(cells)('%s Dinkes %s %s', (_who, expected, _deed, role, verb) => {
    const viewer = viewerWith({ role, agency: dinkes });
    expect(may(viewer, verb, { agencyId: dinkes.id })).toBe(expected === 'boleh');
  });

  it('every verb stands in the table, and no other', () => {
    expect(Object.keys(PERMISSIONS).sort()).toEqual(Object.keys(TABLE).sort());
  });
});

const OWNED: Verb[] = ['value:write', 'import:write', 'value:submit', 'activity:write', 'budget:write', 'commitment:update', 'posyandu:write', 'program:write'];

describe('milik instansi lain', () => {
  test.each(OWNED.flatMap((verb) => ROLES.map((role) => [ROLE_LABELS[role], PERMISSIONS[verb].deed, role, verb] as const)))(
    '%s Dinkes tidak boleh %s milik Dinas PUPR', (_who, _deed, role, verb) => {
      expect(may(viewerWith({ role, agency: dinkes }), verb, { agencyId: pupr.id })).toBe(false);
    });

  test.each(OWNED)('%s of nobody belongs to nobody, also for an operator without an agency', (verb) => {
    expect(may(viewerWith({ role: 'operator', agency: dinkes }), verb, { agencyId: null })).toBe(false);
    expect(may(viewerWith({ role: 'operator' }), verb)).toBe(false);
    expect(may(viewerWith({ role: 'operator' }), verb, { agencyId: null })).toBe(false);
  });

  it('verification and management do not ask whose it is', () => {
    expect(may(viewerWith({ role: 'verifier' }), 'value:verify', { agencyId: pupr.id })).toBe(true);
  });
});

describe('a refusal', () => {
  const said = (run: () => void): Refusal => {
    try { run(); } catch (error) { if (error instanceof Refusal) return error; throw error; }
    throw new Error('Nothing was refused.');
  };

  it('names whose it is and as whom one is signed in', () => {
    const refusal = said(() => allow(viewerWith({ role: 'operator', agency: dinkes }), 'activity:write', { agencyId: pupr.id, agencyName: 'Dinas PUPR' }));
    expect(refusal.status).toBe(403);
    expect(refusal.message).toBe('Hanya operator Dinas PUPR yang boleh mengubah kegiatan ini. Anda masuk sebagai operator Dinkes.');
  });

  it('names the team where the whole team is meant', () => {
    expect(said(() => allow(viewerWith({ role: 'leader' }), 'period:manage')).message)
      .toBe('Hanya koordinator Kabupaten Uji yang boleh membuka dan mengesahkan periode. Anda masuk sebagai pimpinan.');
  });

  it('is silent where one may', () => {
    expect(() => allow(viewerWith({ role: 'operator', agency: dinkes }), 'value:write', { agencyId: dinkes.id })).not.toThrow();
  });
});
