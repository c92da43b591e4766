import type postgres from 'postgres';
import * as t from '@/db/schema';
import { fits, hashPassword } from '@/lib/auth/password';
import { stableId } from './identity';
import type { Place } from './place';
import { insertRows } from './rows';

type Role = typeof t.membership.$inferInsert['role'];

/** The stored hash while it fits the password, else a new one, which all demo accounts get at once. They share one. */
export async function demoHash(sql: postgres.Sql, password: string): Promise<string> {
  const [known] = await sql<{ hash: string }[]>`
    select password_hash as hash from account where is_demo and password_hash is not null group by 1 order by count(*) desc limit 1`;
  if (known && await fits(known.hash, password)) return known.hash;
  const hash = await hashPassword(password);
  await sql`update account set password_hash = ${hash}, failed_count = 0, locked_until = null where is_demo`;
  return hash;
}

interface Person { person: string; display: string; role: Role; agencyId: string | null }

/** `bappeda` (verifier), `sekretaris`, `bupati` or `gubernur`, `admin`, and one operator per agency. */
async function peopleOf({ tx, jurisdictionId }: Place, level: 'province' | 'regency'): Promise<Person[]> {
  const agencies = await tx<{ id: string; code: string; shortName: string }[]>`
    select id, code, short_name as "shortName" from agency where jurisdiction_id = ${jurisdictionId} order by code`;
  const planner = agencies.find(({ code }) => code === 'bappeda');
  const leader = level === 'province' ? 'gubernur' : 'bupati';
  return [
    { person: 'bappeda', display: planner?.shortName ?? 'Bappeda', role: 'verifier', agencyId: planner?.id ?? null },
    { person: 'sekretaris', display: 'Sekretaris tim', role: 'coordinator', agencyId: null },
    { person: leader, display: level === 'province' ? 'Gubernur' : 'Bupati', role: 'leader', agencyId: null },
    { person: 'admin', display: 'Admin', role: 'admin', agencyId: null },
    ...agencies.filter((agency) => agency !== planner).map(({ id, code, shortName }): Person =>
      ({ person: code, display: `Operator ${shortName}`, role: 'operator', agencyId: id })),
  ];
}

/** Demo accounts `<person>.<place>` of a team. No account bears the name of a real person. */
export async function addAccounts(place: Place, level: 'province' | 'regency', passwordHash: string): Promise<void> {
  const { tx, slug, jurisdictionId } = place;
  const people = await peopleOf(place, level);
  const accountId = (person: string): string => stableId('account', `${person}.${slug}`);
  await insertRows(tx, t.account, people.map(({ person, display }) => ({
    id: accountId(person), username: `${person}.${slug}`, displayName: display, passwordHash, isDemo: true,
  })));
  await insertRows(tx, t.membership, people.map(({ person, role, agencyId }) => ({
    jurisdictionId, id: place.id('membership', person), accountId: accountId(person), agencyId, role,
  })));
}
