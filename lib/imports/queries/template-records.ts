import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { TemplateTable } from '../rules/template';

/** Stub. */
export async function readRecordTemplate(_tx: Tx, _viewer: Viewer, _ask: { form: 'activities' | 'budgets'; year: number }): Promise<TemplateTable> {
  return { rows: [], example: {}, choices: {}, guide: [] };
}
