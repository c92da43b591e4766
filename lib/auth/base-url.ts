/** The address under which the office reaches the product; `npm start` and the administrator set it. */
export const baseUrl = (): string => process.env.NEXTAUTH_URL ?? 'http://localhost:3000';

/** Cookies are Secure exactly when that address is https (design §6). */
export const isHttps = (): boolean => baseUrl().startsWith('https://');

/** `__Host-` ties a cookie to this very host; browsers accept the prefix only under https. */
export const cookieName = (name: 'session' | 'csrf' | 'callback'): string =>
  `${isHttps() ? '__Host-' : ''}simpul-${name}`;
