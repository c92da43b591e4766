import type { ReactNode } from 'react';
import { LiveFrame } from '@/components/frame/live-frame';
import { SiteFoot } from '@/components/frame/page-foot';
import type { PeriodChoice } from '@/components/frame/period-tools';
import { TopBar, type FramePerson } from '@/components/frame/top-bar';
import { YearNotice } from '@/components/frame/year-notice';
import { ROLE_LABELS } from '@/lib/auth/access';
import { isDocumentAsked } from '@/lib/auth/answer-status';
import type { Person } from '@/lib/auth/person';
import { requirePerson, requireViewer } from '@/lib/auth/session';
import { readAs } from '@/lib/auth/transaction';
import { isDatabaseAway } from '@/lib/incident';
import { readScope, type Scope } from '@/lib/jurisdictions/queries';
import { MONTH_NAMES, periodLabel } from '@/lib/period';

function shortLabel({ kind, index }: Scope['periods'][number]): string {
  if (kind === 'month') return MONTH_NAMES[index - 1]?.slice(0, 3) ?? '';
  if (kind === 'quarter') return `TW${index}`;
  return kind === 'half' ? `S${index}` : 'Tahun';
}

const choiceOf = (period: Scope['periods'][number]): PeriodChoice =>
  ({ code: period.code, year: period.year, short: shortLabel(period), label: periodLabel(period) });

function framePerson({ displayName, active, memberships }: Person): FramePerson {
  const others = memberships.filter(({ jurisdictionId }) => jurisdictionId !== active.jurisdictionId);
  const teams = new Map(others.map(({ jurisdictionCode, jurisdictionName }) => [jurisdictionCode, jurisdictionName]));
  return {
    name: displayName,
    role: [ROLE_LABELS[active.role], active.agencyName].filter(Boolean).join(', '),
    settings: active.role === 'admin' || active.role === 'coordinator',
    operator: active.role === 'operator',
    verifier: active.role === 'verifier',
    leader: active.role === 'leader',
    teams: [...teams].map(([code, name]) => ({ code, name })),
  };
}

async function readFrame() {
  const viewer = await requireViewer();
  const person = await requirePerson();
  const scope = await readAs(viewer, (tx) => readScope(tx, viewer, {}));
  return { person: framePerson(person), jurisdiction: scope.jurisdictionName, periods: scope.periods.map(choiceOf), current: scope.period.code };
}

/** A database that goes away takes the frame with it, not the sentence that the page says about it. */
function withoutFrame(error: unknown): null {
  if (isDatabaseAway(error) && isDocumentAsked()) return null;
  throw error;
}

/** The frame of the office. Not the gate: every page asks for its viewer itself. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const frame = await readFrame().catch(withoutFrame);
  if (!frame) return <main id="isi" tabIndex={-1}>{children}</main>;
  return (
    <>
      <a className="skip" href="#isi">Lompat ke isi</a>
      <TopBar {...frame} />
      <main id="isi" tabIndex={-1}><YearNotice periods={frame.periods} current={frame.current} />{children}</main>
      <SiteFoot />
      <LiveFrame />
    </>
  );
}
