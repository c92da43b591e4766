import type { TimeZone } from '@/lib/day';
import type { Role } from './access';

declare const made: unique symbol;

/**
 * Who asks, as read from the session row at this request. Only `requireViewer()` (lib/auth/session) and the
 * tests' builder make one; queries and commands take it as their first argument.
 */
export interface Viewer {
  readonly [made]: true;
  readonly sessionId: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly role: Role;
  readonly jurisdictionId: number;
  readonly jurisdictionCode: string;
  readonly jurisdictionName: string;
  readonly jurisdictionLevel: 'province' | 'regency';
  readonly timeZone: TimeZone;
  /** The agency the person works for, in this jurisdiction; null for a coordinator without one. */
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  /** Jurisdictions whose approved rows the viewer may read (a province's kabupaten). */
  readonly children: readonly number[];
}

/** Brands a plain record as a Viewer. Called by lib/auth/session and by tests only (guarded by the architecture test). */
export const makeViewer = (facts: Omit<Viewer, typeof made>): Viewer => facts as Viewer;
