import 'server-only';
import { addActivity } from '@/lib/activities/commands/create';
import { changeActivity } from '@/lib/activities/commands/update';
import { newActivityInput } from '@/lib/activities/input';
import type { FigureTx } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { putActivityMoney } from '@/lib/budgets/commands/activity-money';
import { addLine, changeLine } from '@/lib/budgets/commands/write';
import { newLineInput } from '@/lib/budgets/input';
import { type FieldProblems, refuse } from '@/lib/refusal';
import { activityForm, lineForm, type RecordForm, type RecordTexts, type StoredRecord } from '../rules/records';

/** What a save needs of a checked record: its texts and the row that it replaces (null: a new one). */
export interface RecordWrite { year: number; merged: RecordTexts; stored: StoredRecord | null }

const REVIEW = 'Periksa kembali isian yang ditandai.';

interface Parsed<T> { success: boolean; data?: T; error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } }

function inputOf<T>(parsed: Parsed<T>): T {
  if (parsed.success && parsed.data !== undefined) return parsed.data;
  const problems: FieldProblems = {};
  for (const { path, message } of parsed.error?.issues ?? []) problems[String(path[0] ?? '')] ??= message;
  throw refuse('invalid', REVIEW, problems);
}

/** Writes one record through the form's own parser and commands. Refuses what the form refuses, by its field names. */
export async function writeRecord(tx: FigureTx, viewer: Viewer, form: RecordForm, { year, merged, stored }: RecordWrite): Promise<void> {
  if (form === 'budgets') {
    const line = inputOf(newLineInput.safeParse(lineForm(year, merged, stored)));
    await (stored ? changeLine(tx, viewer, { id: stored.id, version: stored.version, line }) : addLine(tx, viewer, line));
    return;
  }
  const activity = inputOf(newActivityInput.safeParse(activityForm(year, merged, stored)));
  const id = stored ? stored.id : (await addActivity(tx, viewer, activity)).id;
  if (stored) await changeActivity(tx, viewer, { id, version: stored.version, activity });
  await putActivityMoney(tx, viewer, id, activity);
}
