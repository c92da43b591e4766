import type postgres from 'postgres';
import type { Viewer } from '@/lib/auth/viewer';
import { changeFigures } from '@/lib/convergence/commands/figures';
import type { Refusal } from '@/lib/refusal';
import { recordValues } from '@/lib/reporting/commands/record-values';
import { entryInput } from '@/lib/reporting/input';
import type { Receipt } from '@/lib/reporting/rules/entry';
import { viewerWith } from './build';

type Fields = Record<string, string>;

export interface StoredValue {
  numerator: number | null; denominator: number | null; status: string; version: number; state: string; source: string; isExample: boolean; enteredBy: string | null; remark: string | null;
}

export const MAMPARI = '63.11.04.2008';
export const MARAJAI = '63.11.02.2020';
export const HAUWAI = '63.11.02.2001';

/** The fields of one cell as the browser sends them; `was`: what the sheet had shown. Without it Mampari SE08 of the seeds, 57 of 62. */
export const cell = (address: string, [n, d]: [string, string], was = '1:57:62:angka', state = 'angka'): Fields =>
  ({ [`${address}/n`]: n, [`${address}/d`]: d, [`${address}/m`]: state, [`${address}/w`]: was });

/** Sends the entry sheet of a person: form, parse, command, refresh. */
export async function sendSheet(viewer: Viewer, fields: Fields, periode = '2022-TW3'): Promise<Receipt> {
  const input = entryInput.parse({ periode, ...fields });
  return changeFigures(viewer, input.year, (tx) => recordValues(tx, viewer, input));
}

export const refusalOf = (saving: Promise<unknown>): Promise<Refusal> => saving.then(() => { throw new Error('It was saved.'); }, (error: Refusal) => error);

/** Balangan of a seeded database: its operators, its stored values and the traces that a save leaves. */
export async function openBalangan(owner: postgres.Sql) {
  const [team] = await owner<{ id: number; code: string; name: string; level: 'regency'; timeZone: 'Asia/Makassar' }[]>`
    select id, code, name, level, time_zone as "timeZone" from jurisdiction where slug = 'balangan'`;
  if (!team) throw new Error('Balangan is not seeded.');
  return {
    team,
    async person(code: string): Promise<Viewer> {
      const [agency] = await owner`select id, short_name as "shortName" from agency where jurisdiction_id = ${team.id} and code = ${code}`;
      const [account] = await owner<{ id: string }[]>`select id from account where username = ${`${code}.balangan`}`;
      return viewerWith({ team, role: 'operator', agency: agency as never }, account?.id);
    },
    async stored(village: string, indicator: string): Promise<StoredValue | undefined> {
      const [row] = await owner<StoredValue[]>`select v.numerator, v.denominator, v.status, v.version, v.state, v.source, v.is_example as "isExample", v.entered_by as "enteredBy", v.remark
        from indicator_value v join region r on r.id = v.region_id join indicator i on i.id = v.indicator_id join period p on p.id = v.period_id
        where v.jurisdiction_id = ${team.id} and r.code = ${village} and i.code = ${indicator} and p.code = '2022-TW3' and v.stage = 'working' and v.source_kind = 'agency'`;
      return row;
    },
    /** Audit rows, history rows, and a fingerprint of all values. */
    async traces(): Promise<{ audit: number; history: number; sum: string }> {
      const [row] = await owner<{ audit: number; history: number; sum: string }[]>`select
        (select count(*) from audit_entry where jurisdiction_id = ${team.id})::int as audit, (select count(*) from indicator_value_history where jurisdiction_id = ${team.id})::int as history,
        (select md5(string_agg(v::text, '' order by v::text)) from indicator_value v where jurisdiction_id = ${team.id}) as sum`;
      if (!row) throw new Error('No traces.');
      return row;
    },
  };
}
