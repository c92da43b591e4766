import 'server-only';
import { watchRequests } from './answer-status';
import { hasStrongRole } from './readiness';

/**
 * What a process of pages does before its first request. The second wall is checked here, wherever the pages are started
 * from, not by `npm start` alone (design §6): with too strong a database role the process ends.
 */
export async function startPages(): Promise<void> {
  watchRequests();
  if (!process.env.SIMPUL_APP_DATABASE_URL || !await hasStrongRole()) return;
  console.error('Peran basis data terlalu kuat untuk halaman (pemilik tabel, superuser atau BYPASSRLS); pakai simpul_app dan simpul_auth.');
  process.exit(1);
}
