import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope } from '@/lib/jurisdictions/queries';
import { formatCount, numberWord } from '@/lib/format';
import { isCandidate } from '../rules/totals';
import { listPosyandu, listTallies, type PosyanduRow, type Tally } from './register';

/** Who may become a Posyandu Holistik Integratif, who is one, and who lacks a single criterion of purnama. */
export interface CandidateReport { headline: string; candidates: PosyanduRow[]; already: PosyanduRow[]; near: PosyanduRow[]; all: number; tallies: Tally[]; team: string; teamCode: string }

function headlineOf(all: number, candidates: number, already: number): string {
  if (all === 0) return 'Belum ada posyandu dalam daftar, jadi calon PHI belum dapat dihitung.';
  const first = candidates === 0 ? `Belum ada calon Posyandu Holistik Integratif di antara ${formatCount(all)} posyandu.` : `${formatCount(candidates)} dari ${formatCount(all)} posyandu dapat menjadi Posyandu Holistik Integratif: purnama atau mandiri.`;
  return already === 0 ? first : `${first} Sudah PHI: ${numberWord(already)}.`;
}

/** Reads the candidates among the active posyandu of the team, highest strata first. */
export async function readCandidates(tx: Tx, viewer: Viewer, params: SearchParams): Promise<CandidateReport> {
  const scope = await readScope(tx, viewer, params);
  const rows = (await listPosyandu(tx, viewer, { year: scope.year, until: scope.period.id })).filter(({ isActive }) => isActive);
  const candidates = rows.filter(isCandidate).toSorted((a, b) => Number(b.strata.strata === 'mandiri') - Number(a.strata.strata === 'mandiri'));
  const already = rows.filter(({ phiSince }) => phiSince !== null);
  return {
    headline: headlineOf(rows.length, candidates.length, already.length), candidates, already, near: rows.filter(({ phiSince, strata }) => phiSince === null && strata.next === 'purnama' && strata.stops.length === 1),
    all: rows.length, tallies: (await listTallies(tx, viewer)).filter(({ topic }) => topic === 'register'), team: viewer.jurisdictionName, teamCode: viewer.jurisdictionCode,
  };
}
