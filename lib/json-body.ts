import { refuse } from './refusal';

const UNREADABLE = 'Isian tidak terbaca. Muat ulang halaman, lalu coba lagi.';

/**
 * The JSON that a request carries, read no further than `mostBytes`. Refuses another content type (a form of a foreign
 * page cannot name this one), a body that is longer, and what is no JSON.
 */
export async function readJsonBody(request: Request, mostBytes: number): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) throw refuse('invalid', UNREADABLE);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > mostBytes) throw refuse('invalid', `Isian ini terlalu besar sekali kirim (lebih dari ${Math.floor(mostBytes / 1024)} KB).`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    throw refuse('invalid', UNREADABLE);
  }
}
