/** A cell of the entry sheet as a window knows it: what it was shown last. */
export interface KnownCell { village: string; indicator: string; shown: string }
/** A figure that the product said it had saved: its receipt number, where, and as which version. */
export interface Acknowledged { team: number; period: string; village: string; indicator: string; n: number; d: number; version: number; seq: number }

export type SaveAnswer = { kind: 'saved'; version: number; seq: number; shown: string } | { kind: 'stale'; shown: string } | { kind: 'failed'; status: number; sentence: string };

const ENTITIES: Readonly<Record<string, string>> = { '&quot;': '"', '&amp;': '&', '&#x27;': "'", '&lt;': '<', '&gt;': '>' };
const plain = (html: string): string => html.replace(/&(?:quot|amp|#x27|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : plain(value);
};

interface Desk { url: string; cookie: string; team: string }

/** Somebody at a desk: an open session, and what they do with it over HTTP, as their browser would. */
export class Person {
  constructor(private readonly desk: Desk) {}

  /** Saves one cell as the sheet does when it is left. A connection that breaks is a failure without an answer (status 0). */
  async save(period: string, { village, indicator, shown }: KnownCell, [n, d]: [number, number]): Promise<SaveAnswer> {
    const body = { periode: period, tim: this.desk.team, sel: [{ desa: village, indikator: indicator, n: String(n), d: String(d), m: 'angka', r: 'latihan ketahanan', w: shown }] };
    try {
      const answer = await this.#post('/pengisian/sel', JSON.stringify(body), { 'content-type': 'application/json' });
      const said = await answer.json() as { nomor?: number | null; sel?: { versi: number; w: string }[]; title?: string; detail?: string; errors?: Record<string, string> };
      const [kept] = said.sel ?? [];
      if (answer.ok && kept && typeof said.nomor === 'number') return { kind: 'saved', version: kept.versi, seq: said.nomor, shown: kept.w };
      const now = said.errors?.[`${village}/${indicator}/w`];
      if (answer.status === 409 && now) return { kind: 'stale', shown: now };
      return { kind: 'failed', status: answer.status, sentence: `${said.detail ?? said.title ?? ''} ${Object.values(said.errors ?? {})[0] ?? ''}` };
    } catch (error) {
      return { kind: 'failed', status: 0, sentence: String(error) };
    }
  }

  /** Uploads a file of values; the address of its import. */
  async upload(period: string, file: string, fileName = 'nilai.csv'): Promise<string> {
    const form = new FormData();
    for (const [name, value] of Object.entries({ tim: this.desk.team, periode: period, formulir: 'nilai' })) form.set(name, value);
    form.set('berkas', new File([file], fileName, { type: 'text/csv' }));
    const answer = await this.#post('/impor/unggah', form);
    await answer.arrayBuffer();
    const to = answer.headers.get('location') ?? '';
    if (!/^\/impor\/[0-9a-f-]{36}/.test(to)) throw new Error(`The file was not taken (${answer.status} ${to}).`);
    return to;
  }

  async read(path: string): Promise<string> {
    const answer = await fetch(this.desk.url + path, { headers: { cookie: this.desk.cookie } });
    const html = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
    return html;
  }

  /** Sends the form of a page whose button has these words, as a browser without JavaScript. */
  async press(path: string, button: RegExp): Promise<void> {
    const html = await this.read(path);
    const form = html.match(/<form[\s\S]*?<\/form>/g)?.find((one) => button.test(plain(/<button[\s\S]*?<\/button>/.exec(one)?.[0] ?? '')));
    if (!form) throw new Error(`${path} has no button ${button}.`);
    const body = new FormData();
    for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
      const name = attribute(tag, 'name');
      if (name !== undefined && attribute(tag, 'type') !== 'checkbox') body.append(name, attribute(tag, 'value') ?? '');
    }
    await (await this.#post(path, body)).arrayBuffer();
  }

  #post(path: string, body: string | FormData, headers: Record<string, string> = {}): Promise<Response> {
    const { url, cookie } = this.desk;
    return fetch(url + path, { method: 'POST', redirect: 'manual', body, headers: { ...headers, cookie, origin: url } });
  }
}
