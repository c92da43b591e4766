import { openApiDocument } from '@/lib/reports/rules/api-openapi';
import { notAllowed } from '../answer';

/** What the API is like; holds no data of a team, so it is open. */
export const GET = (): Response => Response.json(openApiDocument('1'), { headers: { 'cache-control': 'private, no-store' } });

export const POST = notAllowed;
export const PUT = notAllowed;
export const PATCH = notAllowed;
export const DELETE = notAllowed;

export const dynamic = 'force-dynamic';
