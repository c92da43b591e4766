import 'server-only';
import { decode, encode } from 'next-auth/jwt';

/** Longest life of a session from signing in, in seconds (8 hours). */
export const SESSION_SECONDS = 8 * 60 * 60;

export const baseUrl = (): string => process.env.NEXTAUTH_URL ?? 'http://localhost:3000';

/** Cookies are Secure exactly when the office's address is https (design §6). */
export const isHttps = (): boolean => baseUrl().startsWith('https://');

/** `__Host-` ties a cookie to this very host; browsers accept the prefix only under https. */
export const cookieName = (name: 'session' | 'csrf' | 'callback'): string =>
  `${isHttps() ? '__Host-' : ''}simpul-${name}`;

export const cookieOptions = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps() } as const);

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
