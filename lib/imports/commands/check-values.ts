import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import { readBasis } from '../queries/basis';
import { readFileContext, readValueScope, type ValueScope } from '../queries/value-scope';
import { NO_COUNTS } from '../rules/report';
import type { ValueContext } from '../rules/value-rows';
import type { Checked, Checking } from './check';
import { type FileJudging, judgeFile } from './judge-file';
import { readSource } from './read-source';

/** Checks a file of indicator values. Refuses a locked period and an agency that is asked for nothing. */
export async function checkValues(tx: Tx, viewer: Viewer, { job, file, findings, keep, tell }: Checking): Promise<Checked> {
  const basis = await readBasis(tx, viewer.jurisdictionId, job.year);
  const counts = { ...NO_COUNTS };
  // The process that reads the file starts meanwhile.
  const ready = prepare(tx, viewer, { job, findings, counts });
  ready.catch(() => {});
  const stamp = { form: 'values' as const, team: viewer.jurisdictionCode, agency: job.agencyCode, time: job.periodCode ?? '' };
  let done = 0;
  const reading = readSource({ file, name: job.fileName }, { form: 'values', findings, stamp }, async (rows) => {
    await keep(await judgeFile(tx, viewer, await ready, rows));
    done += rows.length;
    tell(done);
  });
  reading.catch(() => {});
  const { scope, seen } = await ready.finally(() => reading.catch(() => {}));
  counts.read = await reading;
  counts.left = Math.max(0, scope.cells.length - seen.size);
  return { counts, left: [], basis };
}

async function prepare(tx: Tx, viewer: Viewer, { job, findings, counts }: Pick<Checking, 'job' | 'findings'> & Pick<FileJudging, 'counts'>): Promise<FileJudging> {
  const scope = await readValueScope(tx, viewer, job.periodCode ?? '');
  if (scope.team.locked) throw refuse('wrong-state', `${scope.team.label}: ${scope.team.locked}`);
  if (scope.indicators.size === 0) throw refuse('invalid', `${viewer.agencyName ?? 'Instansi Anda'} tidak mengisi indikator pada ${scope.team.label}. Sekretaris tim yang menugasi.`);
  return { scope, checks: await readFileContext(tx, viewer, scope), context: contextOf(viewer, scope, findings), seen: new Map(), counts, ordinal: 0 };
}

const contextOf = (viewer: Viewer, scope: ValueScope, findings: Checking['findings']): ValueContext => ({
  findings, period: scope.team.period, villages: scope.villages, indicators: scope.known,
  isAtVillage: (code) => scope.indicators.get(code)?.atVillage ?? true, team: { code: viewer.jurisdictionCode, name: viewer.jurisdictionName },
});
