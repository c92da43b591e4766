/** A line about progress or trouble. Standard output is left to the one line that says where the pages are. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The one line for an error: our own sentences as they are, those of the driver or the system with their code. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, message } = error as NodeJS.ErrnoException;
  if (code && AWAY.has(code)) return `Basis data tidak dapat dihubungi (${code}); periksa DATABASE_URL dan layanannya.`;
  if (code?.startsWith('28')) return `Basis data menolak DATABASE_URL: ${message}.`;
  return (message || code || error.name).split('\n')[0] ?? error.name;
}

const AWAY = new Set(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'ECONNRESET', 'EHOSTUNREACH', 'EAI_AGAIN', 'CONNECT_TIMEOUT', '57P03']);
