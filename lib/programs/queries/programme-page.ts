import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { formatInstant } from '@/lib/day';
import type { Explanation } from '@/lib/explanation';
import type { SearchParams } from '@/lib/jurisdictions/input';
import type { Segment } from '@/lib/sentence';
import { type Board, boardOf } from '../rules/board';
import { explainOutput, explainSum } from '../rules/explain';
import { programmeHeadline } from '../rules/headline';
import { type Topic, topicsOf } from '../rules/outputs';
import { readOutputs, type StoredOutput } from './outputs';
import {
  type Duty, type LogLine, type Note, type ProgrammeActivity, type ProgrammeDecree, type ProgrammeMoney, type ProgrammeVillage, readDuties, readLog, readNotes,
  readProgrammeActivities, readProgrammeDecrees, readProgrammeHistory, readProgrammeMoney, readProgrammeVillages, readStageMarks, readStages, type Stage,
} from './parts';
import { mayWriteProgramme, type ProgrammeRow, readProgrammeRow } from './programmes';

/** Everything /program/<kode> shows. `home` of the row is set where the province owns it: its figures and words then stay with the province. */
export interface ProgrammeReport {
  row: ProgrammeRow;
  headline: Segment[];
  stages: Stage[];
  board: Board;
  topics: Topic[];
  activities: ProgrammeActivity[];
  money: ProgrammeMoney[];
  villages: ProgrammeVillage[];
  notes: Note[];
  log: LogLine[];
  duties: Duty[];
  decrees: ProgrammeDecree[];
  history: { at: string; by: string | null; kind: string; reason: string | null }[];
  mayWrite: boolean;
  mayMark: boolean;
  hasExample: boolean;
  team: string;
  teamName: string;
  explanation: Explanation | null;
}

/** One programme with its steps, figures, activities, money and villages. Refuses an unknown code ('not-found'). */
export async function readProgrammePage(tx: Tx, viewer: Viewer, code: string, params: SearchParams): Promise<ProgrammeReport> {
  const row = await readProgrammeRow(tx, viewer, code);
  const stages = await readStages(tx, row);
  const villages = await readProgrammeVillages(tx, row, viewer.jurisdictionId);
  const outputs = await readOutputs(tx, row);
  const activities = await readProgrammeActivities(tx, row);
  const money = await readProgrammeMoney(tx, row);
  const notes = await readNotes(tx, row);
  const mayWrite = mayWriteProgramme(viewer, row);
  return {
    row, headline: programmeHeadline(row), stages, villages, activities, money, notes, topics: topicsOf(outputs), mayWrite,
    board: boardOf(stages, villages.filter(({ isOwn }) => isOwn || viewer.jurisdictionLevel === 'province'), await readStageMarks(tx, code)),
    log: await readLog(tx, row), duties: row.lens === null ? [] : await readDuties(tx, row), decrees: await readProgrammeDecrees(tx, row),
    history: (await readProgrammeHistory(tx, row)).map(({ at, by, kind, reason }) => ({ at: formatInstant(new Date(at), viewer.timeZone), by, kind, reason })),
    mayMark: viewer.jurisdictionLevel === 'regency' && (mayWrite || mayMarkHere(viewer, row, activities)),
    hasExample: row.isExample || [...activities, ...money, ...outputs].some(({ isExample }) => isExample), team: viewer.jurisdictionCode, teamName: viewer.jurisdictionName,
    explanation: explanationOf(params, row, { outputs, viewer }),
  };
}

/** Of a province's programme the partner that works here, or the coordinator, keeps the marks of the own villages. */
const mayMarkHere = (viewer: Viewer, { home }: ProgrammeRow, activities: readonly ProgrammeActivity[]): boolean => home !== null
  && (viewer.role === 'coordinator' || (viewer.role === 'operator' && activities.some(({ agencyId }) => agencyId === viewer.agencyId)));

function explanationOf({ jelas }: SearchParams, row: ProgrammeRow, { outputs, viewer }: { outputs: readonly StoredOutput[]; viewer: Viewer }): Explanation | null {
  const key = Array.isArray(jelas) ? jelas[0] : jelas;
  if (!key) return null;
  const output = outputs.find(({ id }) => key === `hasil:${id}`);
  if (!output) return explainSum(key, row);
  return explainOutput(output, { zone: viewer.timeZone, parts: outputs.filter((part) => part.partOf === output.name && part.topic === output.topic) });
}
