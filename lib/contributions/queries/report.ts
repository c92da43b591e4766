import 'server-only';
import type { Tx } from '@/db/client';
import { addressOf, carry } from '@/lib/address';
import { AGENCY_KIND_LABELS } from '@/lib/agencies/rules';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { formatDayLong } from '@/lib/day';
import type { Explanation } from '@/lib/explanation';
import type { Lens } from '@/lib/indicators/rules/lenses';
import type { SearchParams } from '@/lib/jurisdictions/input';
import type { Scope } from '@/lib/jurisdictions/queries';
import { periodLabel } from '@/lib/period';
import type { Segment } from '@/lib/sentence';
import { LENS_SLUGS, type MatrixView, parseMatrixView } from '../input';
import { type MatrixFacts, matrixOf, readMatrixFacts } from '../queries';
import type { Matrix } from '../rules';
import { leadWarning, overlapNotes } from '../rules/cells';
import { explainMatrix } from '../rules/explain';
import { headlineOfMatrix } from '../rules/headline';
import { chooseLens } from '../rules/lens';
import type { Outside } from '../rules/outside';
import { readMixedUnits, readOutside, readPledges, readRivals } from './beside';
import { type ChildBand, readChildBand } from './children';

/** What stands below the name of an agency, and whether it is made up or the viewer's own. */
export interface AgencyBeside { fullName: string; kind: string; words: string[]; isExample: boolean; isMine: boolean }

/** Everything the page /matriks shows. Keys of `notes` and `mixed` are `agencyId/column`. */
export interface MatrixReport {
  jurisdictionCode: string;
  jurisdictionName: string;
  year: number;
  period: string;
  until: string;
  stage: Scope['stage'];
  lens: Lens;
  view: MatrixView['view'];
  ignored: string[];
  headline: Segment[];
  matrix: Matrix;
  beside: Record<string, AgencyBeside>;
  notes: Record<string, string>;
  mixed: string[];
  /** Money of an agency that is in no column, by its id. */
  outside: Record<string, Outside>;
  /** An indicator without a lead, said on every lens (F02). */
  warning: ReturnType<typeof leadWarning>;
  /** The dense picture below a wide lens: who is named for the 20 and who is silent. Null where the team has no such data. */
  indicators: Matrix | null;
  children: ChildBand | null;
  mayWrite: boolean;
  explanation: Explanation | null;
}

const usesIndicators = ({ responsibilities, contributions }: MatrixFacts): boolean =>
  [...responsibilities, ...contributions].some(({ lens, columnCode }) => lens === 'indicator' && columnCode !== 'umum');

/** Below the name: what it pledged while it has done no more than that, else its duty. */
function besideOf(facts: MatrixFacts, viewer: Viewer, pledges: Record<string, string[]>): Record<string, AgencyBeside> {
  const onlyPledged = new Set(facts.totals.filter(({ activities, pledges: own }) => activities > 0 && activities === own).map(({ agencyId }) => agencyId));
  return Object.fromEntries(facts.agencies.map(({ id, fullName, kind, duty, note, isExample }) => [id, {
    fullName, kind: AGENCY_KIND_LABELS[kind], isExample, isMine: id === viewer.agencyId,
    words: (onlyPledged.has(id) ? pledges[id] : null) ?? (duty ? [duty] : note ? [note] : []),
  }]));
}

/** Lens, facts and matrix of a page: the asked lens, else the one that the team has data in. */
export async function openMatrix(tx: Tx, scope: Scope, params: SearchParams): Promise<{ view: MatrixView; facts: MatrixFacts; lens: Lens; own: Lens }> {
  const view = parseMatrixView(params);
  const facts = await readMatrixFacts(tx, scope);
  const own = chooseLens([...facts.responsibilities, ...facts.contributions]);
  return { view, facts, own, lens: view.lens ?? own };
}

/** A missing lead is said on every lens; that nobody is named at all only where one looks at indicators. */
function warningOf(indicators: Matrix | null, lens: Lens, year: number): MatrixReport['warning'] {
  const warning = indicators && leadWarning(indicators.columns, year);
  return warning && (warning.codes.length > 0 || lens === 'indicator') ? warning : null;
}

/** Builds the matrix of a scope from its search parameters (issue D2: F01, F02, F09, F25, F26, F115). */
export async function readMatrixReport(tx: Tx, viewer: Viewer, scope: Scope, params: SearchParams): Promise<MatrixReport> {
  const { view, facts, lens } = await openMatrix(tx, scope, params);
  const matrix = matrixOf(facts, lens);
  const indicators = usesIndicators(facts) ? matrixOf(facts, 'indicator') : null;
  const until = formatDayLong(scope.period.endsOn);
  const outside = await readOutside(tx, scope);
  const address = addressOf('/matriks', params);
  const link = (path: string): string => carry(address, path, { lensa: LENS_SLUGS[lens] });
  const source = `kegiatan dan anggaran ${scope.jurisdictionName}, sampai ${until}, angka ${scope.stage === 'approved' ? 'disahkan' : 'sementara'}`;
  return {
    jurisdictionCode: scope.jurisdictionCode, jurisdictionName: scope.jurisdictionName, year: scope.year, period: periodLabel(scope.period), until,
    stage: scope.stage, lens, view: view.view, ignored: view.ignored, headline: headlineOfMatrix(matrix, lens), matrix, outside,
    beside: besideOf(facts, viewer, await readPledges(tx, scope)), notes: overlapNotes(await readRivals(tx, scope), lens),
    mixed: await readMixedUnits(tx, scope, lens), indicators,
    warning: warningOf(indicators ?? (lens === 'indicator' ? matrix : null), lens, scope.year),
    children: await readChildBand(tx, viewer, scope, lens), mayWrite: may(viewer, 'activity:write'),
    explanation: typeof params.jelas === 'string' ? explainMatrix(params.jelas, { matrix, lens, outside, until, source, link }) : null,
  };
}
