/** Before the first request. Next reads this file for its Edge runtime too, where the branch falls away. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startPages } = await import('@/lib/auth/start');
    await startPages();
  }
}
