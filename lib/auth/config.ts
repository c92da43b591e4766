import 'server-only';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import type { NextRequest } from 'next/server';
import { incidentSentence } from '@/lib/incident';
import { Refusal } from '@/lib/refusal';
import { cookieName, isHttps } from './base-url';
import { cookieOptions, secret, SESSION_SECONDS } from './cookies';
import { localPath } from './local-path';
import { endSession } from './own-sessions';
import { originOf } from './origin';
import { readPerson } from './person';
import { signIn } from './sign-in';

declare module 'next-auth/jwt' { interface JWT { sid?: string } }
declare module 'next-auth' { interface User { sid?: string } }

const credentials = Credentials({
  id: 'credentials',
  credentials: { username: {}, password: {} },
  async authorize(given, request) {
    const { username, password } = given ?? {};
    if (!username || !password || username.length > 200 || password.length > 1000) return null;
    try {
      const { sid, accountId, displayName } = await signIn(username, password, originOf(new Headers(request.headers)));
      return { id: accountId, name: displayName, sid };
    } catch (error) {
      if (error instanceof Refusal && error.code !== 'too-many') return null;
      if (!(error instanceof Refusal)) incidentSentence(error);
      // A word for /masuk?error=, where the page turns it into a sentence.
      throw new Error(error instanceof Refusal ? 'terlalu-sering' : 'gangguan');
    }
  },
});

/** next-auth's part: the encrypted cookie and the CSRF token. It believes nothing; every request reads the session row. */
export const authOptions = (): NextAuthOptions => ({
  secret: secret(),
  providers: [credentials],
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: '/masuk', signOut: '/keluar', error: '/masuk' },
  useSecureCookies: isHttps(),
  cookies: {
    sessionToken: { name: cookieName('session'), options: cookieOptions() },
    csrfToken: { name: cookieName('csrf'), options: cookieOptions() },
    callbackUrl: { name: cookieName('callback'), options: cookieOptions() },
  },
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
  callbacks: {
    jwt: ({ token, user }) => ({ sid: user?.sid ?? token.sid }),
    session: async ({ session, token }) => {
      const person = token.sid ? await readPerson(token.sid) : null;
      return { expires: session.expires, user: person ? { name: person.displayName } : undefined };
    },
    redirect: ({ url, baseUrl }) => baseUrl + localPath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url),
  },
  events: { signOut: async ({ token }) => { if (token.sid) await endSession(token.sid); } },
});

/** The route handler of /api/auth/*. */
export const handleAuth = (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> =>
  NextAuth(request, context, authOptions()) as Promise<Response>;
