/** The time of signing in, sessions and the audit trail; tests put another in its place. */
export const clock = { now: (): Date => new Date() };
