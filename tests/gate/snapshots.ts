import { createHash, randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { fingerprint } from '@/lib/reports/queries/snapshots';
import { freeze } from '@/lib/reports/rules/frozen';
import type { PublishedReport } from '@/lib/reports/rules/publication';

/** Snapshots of approved figures: one to publish, one with a link, one to take back. */
export interface PlantedSnapshots { fresh: string; published: string; withdrawn: string; link: string }

const SCOPE = { jurisdictionName: 'Kabupaten Gerbang', period: { endsOn: '2022-09-30' }, settings: { attentionRatioBp: 7500 } };
/** As little of each Report as the pages of a snapshot read. */
const PAGES: Readonly<Record<string, unknown>> = {
  dasbor: {
    scope: SCOPE, headline: [{ text: 'Gerbang' }], villages: { rows: [], filled: 0, cells: 0, gaps: 0, hasExample: false }, awaited: [], lines: [],
    money: { agencies: [], totalIdr: 0n, spentIdr: 0n, hasExample: false }, prevalence: { whole: { name: 'Gerbang', now: null }, districts: [] },
  },
  desa: { list: { columns: [], all: [] } },
  pengisian: { board: { headline: 'Gerbang', rows: [], villages: 0, zone: 'Asia/Makassar', period: { code: '2022-TW3', label: '2022 · Triwulan III' } }, year: 2022, teamName: 'Gerbang', teamCode: '63.11' },
};

const published = (slug: string): PublishedReport => ({
  team: 'Kabupaten Gerbang', teamName: 'Tim Gerbang', slug, title: 'Potret gerbang', period: '2022 · Triwulan III', until: '30 September 2022', takenAt: '2026-11-22T02:42:00.000Z', timeZone: 'Asia/Makassar', number: 1,
  whole: null, districts: [], areas: [], convergent: 0, indicators: [], upper: [], places: [], hasExample: false,
});

async function plant(sql: postgres.Sql, team: number, isPublished: boolean): Promise<string> {
  const [id, takenAt] = [randomUUID(), new Date().toISOString()];
  const [period] = await sql<{ id: number; code: string }[]>`select p.id, p.code from jurisdiction_period j join period p on p.id = j.period_id where j.jurisdiction_id = ${team} order by p.id desc limit 1`;
  if (!period) throw new Error('The team has no period.');
  const pages = Object.entries(PAGES).map(([page, report]) => ({ page, report: freeze(report) }));
  const hashes = pages.map(({ page, report }) => ({ page, sha256: createHash('sha256').update(report).digest('hex') }));
  const sha256 = fingerprint({ id, title: 'Potret gerbang', periodCode: period.code, stage: 'approved', takenAt }, hashes);
  await sql`insert into snapshot (jurisdiction_id, id, title, period_id, stage, taken_at, audit_seq, sha256, published_at)
    values (${team}, ${id}, 'Potret gerbang', ${period.id}, 'approved', ${takenAt}, 1, ${sha256}, ${isPublished ? takenAt : null})`;
  for (const { page, report } of pages) await sql`insert into snapshot_page (jurisdiction_id, snapshot_id, page, report) values (${team}, ${id}, ${page}, ${report})`;
  if (isPublished) await sql`insert into published_page (jurisdiction_id, snapshot_id, report) select ${team}, ${id}, ${freeze(published('gerbang'))}`;
  return id;
}

/** Plants the snapshots of a team. */
export async function plantSnapshots(sql: postgres.Sql, team: number): Promise<PlantedSnapshots> {
  const [fresh, shared, withdrawn] = [await plant(sql, team, false), await plant(sql, team, true), await plant(sql, team, true)];
  const [link] = await sql<{ id: string }[]>`insert into share_link (jurisdiction_id, id, snapshot_id, token_hash, expires_at) values (${team}, gen_random_uuid(), ${shared}, ${randomUUID()}::text::bytea, now() + interval '7 days') returning id`;
  return { fresh, published: shared, withdrawn, link: String(link?.id) };
}
