import { problem } from '@/lib/problem';

/** Every path that the API does not have. */
const missing = (): Response => problem(404, 'Jalur ini tidak ada. Daftarnya di /api/v1/openapi.json.');

export const GET = missing;
export const POST = missing;
export const PUT = missing;
export const PATCH = missing;
export const DELETE = missing;

export const dynamic = 'force-dynamic';
