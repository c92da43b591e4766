import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';
import type { PaperDocument } from '@/lib/paper/document';
import { refuse } from '@/lib/refusal';
import { paperSize } from '../input/paper';
import { metaOf } from './paper-meta';
import { buildBalanting } from './system-balanting';
import { buildKaltim } from './system-kaltim';
import { buildNtt } from './system-ntt';
import type { BuildSystem } from './system-parts';
import { buildPhi } from './system-phi';
import { buildPonsera } from './system-ponsera';

/** A report that was printed before Simpul: the team of that code or with that programme has the report. */
interface SystemReport { code: string; title: string; has: { programme?: string; team?: string }; /** Of its figures, as a code. */ period: string; build: BuildSystem }

const REPORTS: readonly SystemReport[] = [
  { code: 'balanting', title: 'Laporan BALANTING', has: { programme: 'balanting' }, period: '2022-TW3', build: buildBalanting },
  { code: 'tp-posyandu', title: 'Matriks TP Posyandu Kaltim', has: { team: '64' }, period: '2025-TW2', build: buildKaltim },
  { code: 'phi', title: 'Laporan PHI', has: { programme: 'phi', team: '12.18' }, period: '2014', build: buildPhi },
  { code: 'kemitraan-ntt', title: 'Laporan Kemitraan NTT', has: { programme: 'kemitraan-ntt-2020' }, period: '2021', build: buildNtt },
  { code: 'ponsera', title: 'Profil PONSERA', has: { programme: 'ponsera' }, period: '2021', build: buildPonsera },
];

/** `programme`: whose page leads to it as well. */
export interface SystemReportLink { code: string; title: string; programme: string | null }

const programmeOf = ({ has }: SystemReport): string | null => has.programme ?? null;

async function reportsOf(tx: Tx, { jurisdictionId, jurisdictionCode }: Viewer): Promise<SystemReport[]> {
  const own = [...await tx.execute(sql`select code from programme where jurisdiction_id = ${jurisdictionId}`)] as unknown as { code: string }[];
  const codes = new Set(own.map(({ code }) => code));
  return REPORTS.filter(({ has: { programme, team } }) => (programme === undefined || codes.has(programme)) && (team === undefined || team === jurisdictionCode));
}

/** The reports of the systems that the team runs, for links. */
export const listSystemReports = async (tx: Tx, viewer: Viewer): Promise<SystemReportLink[]> =>
  (await reportsOf(tx, viewer)).map((report) => ({ code: report.code, title: report.title, programme: programmeOf(report) }));

/** The printed report of a system, its tables made anew from stored rows. Refuses a code that the team does not have ('not-found'). */
export async function readSystemReport(tx: Tx, viewer: Viewer, params: SearchParams, code: string): Promise<PaperDocument> {
  const report = (await reportsOf(tx, viewer)).find((one) => one.code === code);
  if (!report) throw refuse('not-found', 'Tim Anda tidak mempunyai laporan sistem dengan kode itu. Laporan yang ada terdaftar di halaman Laporan.');
  const scope = await readScope(tx, viewer, { periode: report.period });
  const { sections, ...about } = await report.build(tx, viewer, scope);
  return { meta: metaOf(scope, { title: report.title, fileName: `laporan-${code}`, size: paperSize(params), ...about }), sections };
}
