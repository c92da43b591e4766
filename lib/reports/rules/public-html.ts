import { formatInstant } from '@/lib/day';
import { formatCount, formatShareBp } from '@/lib/format';
import type { PublicCount, PublishedReport } from './publication';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

const STYLE = `body{margin:0;background:#fff;color:#14202b;font:16px/1.45 system-ui,sans-serif}main{max-width:60rem;margin:0 auto;padding:1rem}h1{font-size:1.4rem;line-height:1.25;margin:.5rem 0}h2{font-size:1.1rem;border-top:2px solid #14202b;padding-top:.5rem;margin:2rem 0 .25rem}p{margin:.25rem 0}.n{color:#46525e;font-size:.875rem}.s{overflow-x:auto}table{border-collapse:collapse;font-size:.875rem}th,td{border-bottom:1px solid #c9d0d6;padding:.3rem .5rem;text-align:right;white-space:nowrap;vertical-align:top}th:first-child{text-align:left;position:sticky;left:0;background:#fff;white-space:normal;min-width:8.5rem;max-width:16rem}table{width:100%}thead th{vertical-align:bottom}.v td{text-align:center;padding:.3rem .35rem}.x{border:1px dashed #46525e;padding:0 .2rem;font-size:.75rem}small{display:block;color:#46525e}`;

const EXAMPLE = ' <span class="x">contoh</span>';
const mark = (isExample: boolean): string => (isExample ? EXAMPLE : '');
/** More than this and the reader on a slow telephone waits; the states of villages then become counts. */
const MOST_BYTES = 60_000;

const table = (name: string, head: readonly string[], rows: readonly string[], kind = ''): string =>
  `<div class="s" tabindex="0" role="region" aria-label="${name}"><table${kind ? ` class="${kind}"` : ''}><thead><tr>${head.map((cell) => `<th scope="col">${cell}`).join('')}</thead><tbody>${rows.join('')}</tbody></table></div>`;

const row = (first: string, cells: readonly string[]): string => `<tr><th scope="row">${first}${cells.map((cell) => `<td>${cell}`).join('')}`;

const countCell = (count: PublicCount): string => (count ? `${formatShareBp(count.shareBp)}<small>${formatCount(count.n)} dari ${formatCount(count.d)}</small>` : '–');

/** A yes or no, and what is masked everywhere, has no sum to tell. */
function indicatorTable({ indicators, areas, team }: PublishedReport): string {
  const told = indicators.filter(({ whole, districts }) => whole !== null || districts.some((count) => count !== null));
  if (told.length === 0) return '';
  const rows = told.map(({ code, name, unit, targetBp, whole, districts, isExample }) =>
    row(`${code} ${safe(name)}${mark(isExample)}<small>${safe(unit)}, target ${formatShareBp(targetBp)}</small>`, [countCell(whole), ...districts.map(countCell)]));
  return `<h2>Layanan di desa lokus, menurut kecamatan</h2><p class="n">Jumlah dari desa lokus yang melapor. “–”: belum ada data, kurang dari lima orang, atau hanya satu desa.</p>${table('Layanan menurut kecamatan', ['Indikator', safe(team), ...areas.map(({ name, villages }) => `Kec. ${safe(name)}<small>${villages} desa lokus</small>`)], rows)}`;
}

const upperList = ({ upper, team }: PublishedReport): string => (upper.length === 0 ? '' : `<h2>Angka ${safe(team)}</h2>${table('Angka kabupaten', ['Indikator', 'Capaian', 'Target'],
  upper.map(({ code, name, shareBp, targetBp, isExample }) => row(`${code} ${safe(name)}${mark(isExample)}`, [shareBp === null ? '–' : formatShareBp(shareBp), formatShareBp(targetBp)])))}`);

function stunting({ whole, districts }: PublishedReport): string {
  const all = [...(whole ? [whole] : []), ...districts];
  if (all.length === 0) return '';
  const sources = [...new Set(all.flatMap(({ source }) => source ?? []))];
  const rows = all.map(({ name, shareBp, isExample }) => row(`${safe(name)}${mark(isExample)}`, [shareBp === null ? '–' : formatShareBp(shareBp)]));
  return `<h2>Stunting</h2>${table('Stunting', ['Wilayah', 'Prevalensi'], rows)}${sources.length > 0 ? `<p class="n">Sumber: ${sources.map(safe).join('; ')}.</p>` : ''}`;
}

const LEGEND = 'T tercapai · P perhatian · L tertinggal · – belum ada data, tanpa sasaran, atau kurang dari lima orang.';

type Place = PublishedReport['places'][number];
/** How far the villages are told: each state, counts of states per village, or counts per kecamatan. */
type Detail = 'states' | 'village' | 'district';

const LETTERS = ['T', 'P', 'L', '–'] as const;
const tally = (states: readonly string[]): string[] => LETTERS.map((letter) => formatCount(states.filter((state) => state === letter).length));
const nameOf = ({ name, district }: Place): string => `${safe(name)}<small>${safe(district)}</small>`;

function villageRows({ places, areas }: PublishedReport, detail: Detail): string[] {
  if (detail === 'states') return places.map((place) => row(nameOf(place), place.states));
  if (detail === 'village') return places.map((place) => row(nameOf(place), tally(place.states)));
  return areas.map(({ name, villages }) => row(`Kec. ${safe(name)}<small>${villages} desa</small>`, tally(places.filter(({ district }) => district === name).flatMap(({ states }) => states))));
}

function villageTable(report: PublishedReport, detail: Detail): string {
  const { places, indicators } = report;
  if (places.length === 0) return '';
  const columns = detail === 'states' ? indicators.map(({ code, name }) => `<abbr title="${safe(name)}">${code}</abbr>`) : LETTERS;
  return `<h2>Desa lokus</h2><p class="n">${LEGEND}</p>${table('Keadaan desa lokus', ['Desa', ...columns], villageRows(report, detail), 'v')}`;
}

/** The sentence of a published snapshot: heading, preview and title say the same. */
export function publicHeadline({ team, places, convergent, whole }: PublishedReport): string {
  const stunted = whole?.shareBp == null ? '' : `Stunting ${team} ${formatShareBp(whole.shareBp)}. `;
  if (places.length === 0) return `${stunted}${team} belum mempunyai desa lokus pada periode ini.`;
  return `${stunted}${convergent} dari ${places.length} desa lokus ${team} konvergen.`;
}

/** `base`: where the preview image is, which a message shows beside the address. */
interface Shown { url: string | null; isLink: boolean; base?: string }

const previewTags = (image: string, words: string): string =>
  `<meta property="og:image" content="${safe(image)}"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta property="og:image:alt" content="${words}"><meta name="twitter:card" content="summary_large_image">`;

const head = (report: PublishedReport, { url, isLink, base }: Shown): string => {
  const [title, words] = [`${report.team}, ${report.period} — Simpul`, publicHeadline(report)].map(safe);
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><meta name="description" content="${words}"><meta name="referrer" content="no-referrer">${isLink ? '<meta name="robots" content="noindex">' : ''}<meta property="og:type" content="website"><meta property="og:locale" content="id_ID"><meta property="og:site_name" content="Simpul"><meta property="og:title" content="${title}"><meta property="og:description" content="${words}">${url === null ? '' : `<meta property="og:url" content="${safe(url)}">`}${base === undefined ? '' : previewTags(`${base}/publik/${encodeURIComponent(report.slug)}/gambar.png?nomor=${report.number}`, words ?? '')}<style>${STYLE}</style></head>`;
};

function drawn(report: PublishedReport, shown: Shown, detail: Detail): string {
  const { teamName, title, period, until, takenAt, timeZone, number, hasExample } = report;
  return `${head(report, shown)}<body><main><p class="n">${safe(teamName)} · ${safe(period)} · angka disahkan</p><h1>${safe(publicHeadline(report))}</h1><p class="n">Data sampai ${safe(until)}.${hasExample ? ` Angka bertanda${EXAMPLE} bukan data nyata.` : ''}</p>${stunting(report)}${indicatorTable(report)}${upperList(report)}${villageTable(report, detail)}<p class="n">${safe(title)}. Potret ${formatInstant(new Date(takenAt), timeZone)}, nomor ${number}. Hanya jumlah; tidak ada data orang. Data wilayah: idn-area-data, ODbL 1.0.</p></main></body></html>`;
}

/**
 * The public page as plain HTML: no script, no outside file, at most 60 KB (where the states of villages would be more, their counts).
 * Every text is escaped here.
 */
export function publicHtml(report: PublishedReport, shown: Shown): string {
  const details: readonly Detail[] = ['states', 'village', 'district'];
  let page = '';
  for (const detail of details) {
    page = drawn(report, shown, detail);
    if (new TextEncoder().encode(page).length <= MOST_BYTES) break;
  }
  return page;
}

/** What is said where nothing is published, or a link has ended. */
export const noPublicHtml = (sentence: string): string =>
  `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Tidak tersedia — Simpul</title><meta name="robots" content="noindex"><style>${STYLE}</style></head><body><main><h1>${safe(sentence)}</h1><p>Tanyakan kepada sekretariat tim yang memberi alamat ini. <a href="/masuk">Masuk ke Simpul</a></p></main></body></html>`;
