/** The second wall is checked wherever the pages are started from, not by `npm start` alone (design §6). */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !process.env.SIMPUL_APP_DATABASE_URL) return;
  const { hasStrongRole } = await import('@/lib/auth/readiness');
  if (!await hasStrongRole()) return;
  console.error('Peran basis data terlalu kuat untuk halaman (pemilik tabel, superuser atau BYPASSRLS); pakai simpul_app dan simpul_auth.');
  process.exit(1);
}
