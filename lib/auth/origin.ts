import type { Origin } from './sign-in';

/**
 * Address and browser of a request. The last entry of X-Forwarded-For is what the nearest reverse proxy saw (or, without
 * one, what the server itself noted); what stands before it is the client's own claim.
 */
export function originOf(headers: Headers): Origin {
  const ip = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return { ip: ip ? ip.slice(0, 64) : 'tidak diketahui', userAgent: headers.get('user-agent') };
}
