import 'server-only';
import { allow } from '@/lib/auth/access';
import type { FigureTx, Touched } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { refuse } from '@/lib/refusal';
import type { RestoreInput } from '../input/history';
import { needIndicator, needPlace } from '../queries/cell-address';
import { readPast } from '../queries/cell-versions';
import { readTeamPeriod } from '../queries/entry-scope';
import { type Receipt, wordsOf } from '../rules/entry';
import { versionWords } from '../rules/history';
import { recordValues } from './record-values';

/**
 * "Kembalikan": an older figure of a cell becomes its newest version, with a reason; nothing is erased. It goes the way of
 * every typed figure (`recordValues`): own agency, open period, hard and soft checks. Refuses a version that is not there.
 */
export async function restoreValue(tx: FigureTx, viewer: Viewer, { periodCode, village, indicator: code, versi, tampil, alasan }: RestoreInput): Promise<Touched & Receipt & { words: string }> {
  allow(viewer, 'value:write');
  const { period } = await readTeamPeriod(tx, viewer, periodCode);
  const place = await needPlace(tx, viewer, village);
  const indicator = await needIndicator(tx, code);
  const [cell] = await readPast(tx, { jurisdictionId: viewer.jurisdictionId, periodId: period.id, regionId: place.regionId, indicatorId: indicator.id });
  const now = cell?.versions.at(-1);
  const old = cell?.versions.find(({ version }) => version === versi);
  if (!now || !old) throw refuse('not-found', `${place.name}, ${code}: tidak ada versi ${versi} dalam riwayat.`);
  if (now.version !== tampil) throw refuse('stale', `${place.name}, ${code} sudah berubah sejak halaman dibuka; sekarang ${versionWords(now, indicator.valueKind)}. Baca lagi riwayatnya, lalu ulangi.`);
  const words = versionWords({ ...old, carriedFromId: null }, indicator.valueKind);
  const saved = await recordValues(tx, viewer, {
    periodCode, restored: { version: versi, reason: alasan },
    cells: [{ village, indicator: code, version: tampil, shown: wordsOf(now, indicator.valueKind), ...wordsOf({ ...old, carriedFromId: null }, indicator.valueKind), reason: alasan }],
  });
  if (saved.seq === null) throw refuse('wrong-state', `${place.name}, ${code} sudah berisi ${words}; tidak ada yang dikembalikan.`);
  return { ...saved, words };
}
