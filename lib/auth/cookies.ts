import 'server-only';
import { decode, encode } from 'next-auth/jwt';
import { isHttps } from './base-url';

/** Longest life of a session from signing in, in seconds (8 hours). */
export const SESSION_SECONDS = 8 * 60 * 60;

/** Attributes of all our cookies; scripts of a page never see them. */
export const cookieOptions = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps() } as const);

/** The key of tokens. Throws when missing or short, so that nothing is ever signed with a guessable one. */
export function secret(): string {
  const text = process.env.NEXTAUTH_SECRET ?? '';
  if (text.length < 32) throw new Error('NEXTAUTH_SECRET belum diatur atau kurang dari 32 huruf.');
  return text;
}

/** The encrypted token of the cookie: the id of a session row and nothing that is believed. */
export const sealSession = (sid: string): Promise<string> =>
  encode({ token: { sid }, secret: secret(), maxAge: SESSION_SECONDS });

/** The session id inside a token; null for anything that we did not make. */
export async function openSession(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  try {
    const content = await decode({ token, secret: secret() });
    return typeof content?.sid === 'string' && UUID.test(content.sid) ? content.sid : null;
  } catch {
    return null;
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
