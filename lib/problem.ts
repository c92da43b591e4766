import type { FieldProblems } from './refusal';

const TITLES: Readonly<Record<number, string>> = {
  401: 'Belum masuk', 403: 'Tidak berwenang', 404: 'Tidak ditemukan', 405: 'Cara tidak dikenal', 409: 'Berbenturan',
  422: 'Permintaan keliru', 429: 'Terlalu sering', 500: 'Gangguan', 503: 'Tidak tersedia',
};

/** An error of the API as application/problem+json (RFC 9457); `detail` is an Indonesian sentence. Never kept by a cache. */
export function problem(status: number, detail: string, { fields, headers }: { fields?: FieldProblems; headers?: Record<string, string> } = {}): Response {
  const said = { type: 'about:blank', title: TITLES[status] ?? 'Permintaan ditolak', status, detail };
  const body = fields && Object.keys(fields).length > 0 ? { ...said, errors: fields } : said;
  return new Response(JSON.stringify(body), {
    status, headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'private, no-store', ...headers },
  });
}
