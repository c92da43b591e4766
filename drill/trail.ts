import type { Office } from './office';

export interface TrailCheck { rows: number; teams: number; isSound: boolean; flippedSeq: number; found: string | null; isSoundAgain: boolean }

/** (d) The audit chain of every team; then one byte of one row flipped by the superuser, looked for by name, and put back. */
export async function drillTrail(office: Office): Promise<TrailCheck> {
  const before = office.command('verify-audit');
  const counts = [...before.said.matchAll(/utuh, (\d+) baris/g)].map(([, rows]) => Number(rows));
  const { owner } = office;
  const [row] = await owner<{ team: number; code: string; seq: number; detail: string }[]>`select e.jurisdiction_id as team, j.code, e.seq, e.detail from audit_entry e join jurisdiction j on j.id = e.jurisdiction_id
    where e.verb = 'value.record' order by e.jurisdiction_id, e.seq offset (select count(*) / 2 from audit_entry where verb = 'value.record') limit 1`;
  if (!row) throw new Error('There is no audit row.');
  const write = (detail: string): Promise<unknown> => owner`update audit_entry set detail = ${detail} where jurisdiction_id = ${row.team} and seq = ${row.seq}`;
  const at = row.detail.search(/\d/);
  await write(row.detail.slice(0, at) + String.fromCharCode(row.detail.charCodeAt(at) ^ 1) + row.detail.slice(at + 1));
  const flipped = office.command('verify-audit');
  const named = flipped.said.split('\n').find((line) => line.includes('RUSAK')) ?? null;
  await write(row.detail);
  const again = office.command('verify-audit');
  return {
    rows: counts.reduce((sum, count) => sum + count, 0), teams: counts.length, isSound: before.code === 0, flippedSeq: row.seq,
    found: flipped.code !== 0 && named?.includes(row.code) && named.includes(`baris ${row.seq} `) ? named : null, isSoundAgain: again.code === 0,
  };
}
