import { readiness } from '@/lib/auth/readiness';

/** Whether pages can be served: database, migrations, weak role. Strangers learn a word, not a reason. */
export async function GET(): Promise<Response> {
  const ready = await readiness();
  return Response.json(
    { status: ready ? 'ready' : 'unavailable' },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}

export const dynamic = 'force-dynamic';
