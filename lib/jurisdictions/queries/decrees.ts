import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import type { Day } from '@/lib/day';
import { refuse } from '@/lib/refusal';
import { scanNews } from '../rules/decree-file';
import { type DecreeKind, seenOf } from '../rules/desk';
import { type DecreeFile, readDecreeFiles } from './decree-files';

/** A decree of the register; `uses`: how many target villages, targets and responsibilities rest on it. */
export interface Decree { id: string; kind: DecreeKind; number: string; subject: string; issuedOn: Day | null; validUntil: Day | null; source: string | null; uses: number }

/** A decree as a choice of a form. */
export interface DecreeChoice { id: string; number: string; subject: string }

/** The team's decrees, newest first. */
export const listDecrees = async (tx: Tx, { jurisdictionId }: Viewer): Promise<Decree[]> => [...await tx.execute(sql`
  select d.id, d.kind, d.number, d.subject, d.issued_on::text as "issuedOn", d.valid_until::text as "validUntil", d.source,
    ((select count(*) from target_village t where t.jurisdiction_id = d.jurisdiction_id and t.decree_id = d.id)
      + (select count(*) from indicator_target t where t.jurisdiction_id = d.jurisdiction_id and t.decree_id = d.id)
      + (select count(*) from responsibility t where t.jurisdiction_id = d.jurisdiction_id and t.decree_id = d.id))::int as uses
  from decree d where d.jurisdiction_id = ${jurisdictionId} order by d.issued_on desc nulls last, d.number`)] as unknown as Decree[];

/** What the form of a decree had shown. */
export const seenDecree = ({ kind, number, subject, issuedOn, validUntil }: Omit<Decree, 'id' | 'source' | 'uses'>): string => seenOf(kind, number, subject, issuedOn, validUntil);

/** The number of a decree that a form names; null where it names none. Refuses ('invalid', field `sk`) one that the team does not have. */
export async function decreeNumber(tx: Tx, { jurisdictionId }: Viewer, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const [row] = [...await tx.execute(sql`select number from decree where jurisdiction_id = ${jurisdictionId} and id = ${id}::uuid`)];
  if (!row) throw refuse('invalid', 'Keputusan ini tidak ada dalam daftar tim Anda.', { sk: 'Pilih keputusan dari daftar, atau kosongkan.' });
  return String(row.number);
}

type DeskDecree = Decree & { seen: string; files: DecreeFile[] };

export interface DecreePage { teamCode: string; decrees: DeskDecree[]; editing: DeskDecree | null; removing: DecreeFile | null; sentence: string; news: ReturnType<typeof scanNews> }

const words = ({ length }: readonly DeskDecree[], files: number): string =>
  (length === 0 ? 'Belum ada dasar keputusan yang dicatat.' : `${length} dasar keputusan tercatat, ${files === 0 ? 'belum ada berkasnya' : `${files} berkas tersimpan`}.`);

/** Builds /pengaturan/keputusan: the register with its scans, one decree to change (`?ubah=`), one scan to remove (`?hapus=`). Refuses everybody but the coordinator. */
export async function readDecreePage(tx: Tx, viewer: Viewer, params: Readonly<Record<string, string | string[] | undefined>>): Promise<DecreePage> {
  allow(viewer, 'decree:manage');
  const files = await readDecreeFiles(tx, viewer);
  const decrees = (await listDecrees(tx, viewer)).map((decree) => ({ ...decree, seen: seenDecree(decree), files: files.get(decree.id) ?? [] }));
  const asked = (name: string): string | null => (typeof params[name] === 'string' ? params[name] : null);
  const editing = decrees.find(({ id }) => id === asked('ubah')) ?? null;
  if (asked('ubah') !== null && editing === null) throw refuse('not-found', 'Keputusan itu tidak ada dalam daftar tim Anda.');
  const all = decrees.flatMap(({ files: own }) => own);
  const removing = all.find(({ id }) => id === asked('hapus')) ?? null;
  if (asked('hapus') !== null && removing === null) throw refuse('not-found', 'Berkas itu tidak ada lagi di tim Anda.');
  return { teamCode: viewer.jurisdictionCode, decrees, editing, removing, sentence: words(decrees, all.length), news: editing ? scanNews(asked('kabar') ?? '', editing.number) : null };
}
