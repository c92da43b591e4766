/** A path of this site to go to after signing in; anything that could lead elsewhere becomes `/dasbor`. */
export function localPath(text: string | null | undefined): string {
  if (!text || text.length > 500 || !/^\/(?![/\\])/.test(text) || /[\u0000-\u0020\u007f\\]/.test(text)) return HOME;
  const url = new URL(text, NOWHERE);
  const path = url.pathname + url.search;
  return url.origin === NOWHERE && !path.startsWith('//') && !/^\/(masuk|keluar|api)(\/|$)/.test(url.pathname) ? path : HOME;
}

export const HOME = '/dasbor';
const NOWHERE = 'http://simpul.invalid';
