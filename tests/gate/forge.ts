import { randomUUID } from 'node:crypto';
import type { Role } from '@/lib/auth/access';
import type { ActionRule } from './actions';
import type { Facts, Owned } from './facts';
import { asForm, type FormFields } from './fire';

/** Somebody with a browser. `agency` and `team` null: a person without a session. */
export interface Actor { name: string; username: string | null; role: Role | null; team: string | null; agency: keyof Facts | null }

/** One of each role in Balangan, an operator of another agency, and people of other teams. */
export const ACTORS: readonly Actor[] = [
  { name: 'tanpa masuk', username: null, role: null, team: null, agency: null },
  { name: 'operator', username: 'dinkes.balangan', role: 'operator', team: '63.11', agency: 'dinkes' },
  { name: 'operator instansi lain', username: 'pupr.balangan', role: 'operator', team: '63.11', agency: 'pupr' },
  { name: 'verifikator', username: 'bappeda.balangan', role: 'verifier', team: '63.11', agency: null },
  { name: 'koordinator', username: 'sekretaris.balangan', role: 'coordinator', team: '63.11', agency: null },
  { name: 'pimpinan', username: 'bupati.balangan', role: 'leader', team: '63.11', agency: null },
  { name: 'admin', username: 'admin.balangan', role: 'admin', team: '63.11', agency: null },
  { name: 'akun dinonaktifkan', username: 'dinsos.balangan', role: null, team: null, agency: null },
  { name: 'operator kabupaten lain', username: 'dinkes.kupang', role: 'operator', team: '53.01', agency: 'kupang' },
  { name: 'admin provinsi lain', username: 'admin.ntt', role: 'admin', team: '53', agency: null },
];

/** Whether this person may do this to that: the declared rule, written again apart from lib/auth/access. */
export function isPermitted(actor: Actor, rule: ActionRule, { target, tim }: { target: keyof Facts; tim: string | null }): boolean {
  if (rule.by === 'open' || rule.by === 'self' || actor.role === null) return false;
  const isOver = rule.also?.includes(actor.role) ?? false;
  if (!(isOver || rule.by.includes(actor.role)) || (tim !== null && tim !== actor.team)) return false;
  if (rule.whose === 'new') return true;
  return rule.whose === 'agency' && !isOver ? target === actor.agency : (target === 'kupang' ? '53.01' : '63.11') === actor.team;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const VILLAGE = /^\d{2}\.\d{2}\.\d{2}\.\d{4}/;
const NOWHERE = '99.99.99.9999';

/** Changes the values, and with `names` also the village that a field is named after. */
const mapFields = (fields: FormFields, change: (value: string) => string, names = false): FormFields => Object.fromEntries(Object.entries(fields).map(([name, value]) => [
  names ? name.replace(VILLAGE, change) : name, typeof value === 'string' ? change(value) : value.map(change),
]));

const absent = (value: string): string => (UUID.test(value) ? randomUUID() : VILLAGE.test(value) ? NOWHERE : value);

const JUNK = ["x' or 1=1 --", '<img src=x onerror=alert(1)>', '9'.repeat(6000), '\u0000', ''];
const SMUGGLED: readonly Record<string, string>[] = [
  { agency_id: randomUUID(), agencyId: randomUUID(), role: 'admin', jurisdiction_id: '1', jurisdictionId: '1', verification: 'verified', state_: 'verified' },
  { __proto__polluted: 'x', constructor: 'x', toString: 'x', opd_id: '1', peran: 'admin', status: 'verified', versi: '1' },
];
const RAW = ['[]', '["$undefined",{}]', '[{"ok":null},"$K1"]', '[{"__proto__":{"role":"admin"}},{"id":"1"}]'];

/** Sent without JavaScript: the id stands in a field of its own. */
function plainForm(id: string, fields: FormFields): FormData {
  const body = new FormData();
  body.append(`$ACTION_ID_${id}`, '');
  for (const [name, value] of Object.entries(fields)) for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  return body;
}

export interface Forgery { body: string | FormData; plain?: true }

/** Takes turns through a list, so that over all actions and persons everything comes up. */
function turns<T>(list: readonly T[]): () => T {
  let at = 0;
  return () => list[at++ % list.length] as T;
}

const nextJunk = turns(JUNK);
const nextExtra = turns(SMUGGLED);
const nextRaw = turns(RAW);

/**
 * Forged calls of one action by one person: things of other agencies and teams, under a foreign `tim`, without JavaScript;
 * ids that do not exist or are none; smuggled fields; bodies that are no form.
 */
export function forgeries(actor: Actor, rule: ActionRule, { id, facts }: { id: string; facts: Facts }): Forgery[] {
  const found: Forgery[] = [];
  for (const [target, tim] of [['dinkes', null], ['pupr', null], ['kupang', null], ['dinkes', '53.01'], ['kupang', '63.11'], ['kupang', '53.01']] as const) {
    if (isPermitted(actor, rule, { target, tim })) continue;
    const fields = { ...rule.form(facts[target]), ...(tim === null ? {} : { tim }) };
    found.push({ body: asForm(fields) });
    if (target === 'kupang' && tim === null) found.push({ body: plainForm(id, fields), plain: true });
  }
  const own: Owned = facts[actor.agency ?? 'dinkes'];
  const right = rule.form(own);
  const missing = mapFields(right, absent, true);
  if (JSON.stringify(missing) !== JSON.stringify(right)) found.push({ body: asForm(missing) });
  const junk = nextJunk();
  return [...found, { body: asForm(mapFields(right, () => junk)) }, { body: asForm({ ...right, ...nextExtra() }) }, { body: nextRaw() }];
}
