import { setTimeout as sleep } from 'node:timers/promises';
import { lost, type Operator, operators, shownNow } from './ground';
import type { Office } from './office';
import { Person } from '@/bench/person';
import type { Random } from './random';
import { noTyping, numbersFrom, typeInto, type Typing } from './typing';

/** What twenty hard ends of the server in the middle of imports left behind. */
export interface ImportLosses {
  kills: number; whole: number; none: number; half: number; wrongWords: number; hanging: number; acknowledged: number; lostFigures: number; lostReceipts: number;
  /** In which step the server died, by what was stored. */
  steps: Record<string, number>;
}

const SAVED = /Tersimpan/;
const AGAIN = /gagal: terhenti/;
const WAITING = /Periksa, lalu simpan/;
const BUSY = /Sedang disimpan\.|sedang dibaca/;

interface Scene { office: Office; random: Random; importer: Operator; typist: Operator; person: Person; other: Person; tookMs: number; typed: Typing }

const fileOf = ({ cells }: Operator, people: number): string =>
  ['Kode desa;Kode indikator;Dilayani;Sasaran;Alasan', ...cells.map(({ village, indicator }, at) => `${village};${indicator};${1000 + (at % 900)};${people};latihan ketahanan`)].join('\r\n');

/** The import as a person does it, up to the page that says it is saved; `seen`: what the pages have said so far. */
async function importAll({ person, importer }: Pick<Scene, 'person' | 'importer'>, people: number, seen: { isSaved: boolean }): Promise<void> {
  const page = await person.upload(importer.period, fileOf(importer, people), nameOf(people));
  await waitFor(person, page, WAITING);
  await person.press(page, /Simpan/);
  await waitFor(person, page, SAVED);
  seen.isSaved = true;
}

async function waitFor(person: Person, page: string, words: RegExp): Promise<string> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(50)) {
    const html = await person.read(page);
    if (words.test(html)) return html;
  }
  throw new Error(`${page} never said ${words}.`);
}

/** How many cells the import of these people has written, and whether its one audit row is there. */
async function stored({ office: { owner }, importer }: Scene, people: number): Promise<Stored> {
  const [found] = await owner<Stored[]>`with job as (select id, state from import_job where jurisdiction_id = ${importer.teamId} and file_name = ${nameOf(people)})
    select (select count(*) from indicator_value where jurisdiction_id = ${importer.teamId} and origin = 'import' and denominator = ${people})::int as cells,
      (select count(*) from audit_entry, job where jurisdiction_id = ${importer.teamId} and verb = 'import.values' and subject = job.id::text)::int as receipts,
      (select state from job) as state, (select '/impor/' || id || '?tim=' || ${importer.team} from job) as page`;
  return found ?? { cells: -1, receipts: -1, state: null, page: null };
}

interface Stored { cells: number; receipts: number; state: string | null; page: string | null }
const nameOf = (people: number): string => `latihan-${people}.csv`;

/** Ends the server at a random moment of an import while somebody else types; then judges what is stored and what the page says. */
async function once(scene: Scene, people: number, losses: ImportLosses): Promise<void> {
  const { office, typist, random, other, tookMs, typed } = scene;
  const seen = { isSaved: false };
  let goes = true;
  const working = importAll(scene, people, seen).catch(() => {});
  const typing = typeInto({ person: other, operator: typist, shown: await shownNow(office.owner, typist), random, typing: typed, take: numbersFrom(people * 100, () => goes) });
  await sleep(random.next() * tookMs);
  goes = false;
  const wasSaved = seen.isSaved;
  await office.killPages();
  await Promise.all([working, typing]);
  await office.start();
  await judge(scene, { people, wasSaved }, losses);
}

interface Wreck { people: number; wasSaved: boolean }

async function judge(scene: Scene, { people, wasSaved }: Wreck, losses: ImportLosses): Promise<void> {
  const { cells, receipts, state, page } = await stored(scene, people);
  const whole = scene.importer.cells.length;
  losses.kills += 1;
  losses.steps[state ?? 'uploading'] = (losses.steps[state ?? 'uploading'] ?? 0) + 1;
  if (cells === whole && receipts === 1) losses.whole += 1;
  else if (cells === 0 && receipts === 0 && !wasSaved) losses.none += 1;
  else losses.half += 1;
  if (!page) return;
  const html = await settled(scene.person, page);
  if (!html) losses.hanging += 1;
  else if (!(cells === whole ? SAVED : state === 'checked' ? WAITING : AGAIN).test(html)) losses.wrongWords += 1;
  await finish(scene, { page, people }, html ?? '').catch(() => { losses.hanging += 1; });
}

/** The page once it no longer says that somebody is at work; null when it says so for a quarter of a minute. */
async function settled(person: Person, page: string): Promise<string | null> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await sleep(200)) {
    const html = await person.read(page);
    if (!BUSY.test(html)) return html;
  }
  return null;
}

/** Repeats what the page offers until the import is saved: nothing that was broken off stays in the way. */
async function finish(scene: Scene, { page, people }: { page: string; people: number }, html: string): Promise<void> {
  const { person } = scene;
  if (SAVED.test(html)) return;
  if (/Baca ulang/.test(html) && !/Simpan [\d.]+/.test(html)) await person.press(page, /Baca ulang/);
  await waitFor(person, page, /Simpan [\d.]+/);
  await person.press(page, /Simpan [\d.]+/);
  await waitFor(person, page, SAVED);
  if ((await stored(scene, people)).cells !== scene.importer.cells.length) throw new Error('Not all cells were saved.');
}

/** (a) `times` hard ends of the server at random moments of an import. */
export async function drillImports(office: Office, random: Random, times: number): Promise<ImportLosses> {
  const all = await operators(office.owner);
  const [importer] = all;
  const typist = all.find(({ team, username }) => team === importer?.team && username !== importer.username);
  if (!importer || !typist) throw new Error('The demo has no two operators in one team.');
  const [person, other] = await Promise.all([importer, typist].map(async (who) => new Person({ url: office.url, cookie: await office.signIn(who.username), team: who.team })));
  if (!person || !other) throw new Error('Nobody could sign in.');
  const losses: ImportLosses = { kills: 0, whole: 0, none: 0, half: 0, wrongWords: 0, hanging: 0, acknowledged: 0, lostFigures: 0, lostReceipts: 0, steps: {} };
  // The second one: the first finds the server cold.
  let tookMs = 0;
  for (const people of [1998, 1999]) {
    const from = Date.now();
    await importAll({ person, importer }, people, { isSaved: false });
    tookMs = Date.now() - from;
  }
  const typed = noTyping();
  const scene = { office, random, importer, typist, person, other, tookMs, typed };
  for (let at = 1; at <= times; at += 1) await once(scene, 2000 + at, losses);
  const missing = await lost(office.owner, typed.acknowledged);
  return { ...losses, acknowledged: typed.acknowledged.length, lostFigures: missing.figures, lostReceipts: missing.receipts };
}
