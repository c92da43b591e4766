import { randomInt } from 'node:crypto';

const AWAY = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE',
  'CONNECT_TIMEOUT', 'CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED',
  '57P01', '57P02', '57P03', '53300', '08000', '08003', '08006',
]);

export const DATABASE_AWAY_SENTENCE = 'Basis data sedang tidak tersedia. Isian Anda masih di layar; coba lagi.';

/** Digest that the error page receives (messages are hidden in production) when the database does not answer. */
export const DATABASE_AWAY_DIGEST = 'basis-data-tidak-tersedia';

/** The code of the driver under the wrappers (`cause`) of an error, such as `23505`; null when there is none. */
export function databaseCode(error: unknown): string | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    if (at instanceof AggregateError && at.errors.length > 0) return databaseCode(at.errors[0]);
  }
  return null;
}

/** Whether PostgreSQL could not be reached (or ended the connection, 'FATAL'), as opposed to a mistake of ours. */
export function isDatabaseAway(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('severity' in at && at.severity === 'FATAL') return true;
  }
  return AWAY.has(databaseCode(error) ?? '');
}

/** Lets an error of an absent database reach the error page under a digest that it knows; others stay as they are. */
export function markDatabaseAway(error: unknown): unknown {
  if (error instanceof Error && isDatabaseAway(error)) return Object.assign(error, { digest: DATABASE_AWAY_DIGEST });
  return error;
}

/** Logs an unexpected error under a number that the person can read out, and returns the number. Nothing else leaves. */
export function reportIncident(error: unknown): string {
  const number = `${Date.now().toString(36)}-${randomInt(36 ** 3).toString(36).padStart(3, '0')}`.toUpperCase();
  console.error(`[gangguan ${number}]`, error);
  return number;
}

/** The sentence for an unexpected error, which is logged here; an absent database has its own. */
export function incidentSentence(error: unknown): string {
  if (isDatabaseAway(error)) return DATABASE_AWAY_SENTENCE;
  return `Terjadi gangguan (nomor ${reportIncident(error)}). Isian Anda masih di layar; coba lagi atau sebutkan nomor ini kepada admin.`;
}
