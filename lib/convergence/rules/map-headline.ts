import { capitalize, formatCount, joinWords, numberWord } from '@/lib/format';
import { type AreaMap, byNeed, type MapArea } from './map';

const MOST = 3;

/** Those at the head of the list, as long as they are worse than nothing. */
const worst = (areas: readonly MapArea[]): MapArea[] => byNeed(areas).filter(({ order }) => order > 0).slice(0, MOST);

function countSentence({ areas, unit, title }: AreaMap, of: string): string {
  const heads = worst(areas);
  const unknown = areas.filter(({ key }) => key === 'unknown').length;
  const tail = unknown > 0 ? ` ${capitalize(numberWord(unknown))} ${of} belum diketahui.` : '';
  if (unknown === areas.length) return `${title}: belum ada ${of} yang diketahui.`;
  if (heads.length === 0) return `Tidak ada ${unit} di ${of} mana pun.${tail}`;
  return `${capitalize(unit)} terbanyak di ${joinWords(heads.map(({ name, value }) => `${name} (${value})`))}.${tail}`;
}

/** The sentence of the map: where the most is to be done, and where nobody knows. */
export function mapHeadline(map: AreaMap, of: string): string {
  if (map.areas.length === 0) return of === 'kabupaten' ? 'Belum ada kabupaten dalam wilayah ini.' : 'Belum ada desa lokus untuk tahun ini.';
  if (map.unit !== 'skor' && map.unit !== '') return countSentence(map, of);
  const by = (key: string): MapArea[] => map.areas.filter((area) => area.key === key);
  if (map.unit === 'skor') {
    const [reached, low, withheld] = [by('T').length, worst(by('L').concat(by('P'))), by('K').length];
    const lowest = low.length > 0 ? ` Terendah: ${joinWords(low.map(({ name, value }) => `${name} (${value})`))}.` : '';
    return `${formatCount(reached)} dari ${formatCount(map.areas.length)} desa konvergen.${lowest}${withheld > 0 ? ` ${capitalize(numberWord(withheld))} desa belum dapat dinilai.` : ''}`;
  }
  const gaps = by('c');
  if (gaps.length === 0) return `${map.title}: tidak ada celah; ${numberWord(by('t').length + by('s').length)} dari ${numberWord(map.areas.length)} desa tercapai.`;
  const names = byNeed(gaps).slice(0, MOST).map(({ name }) => name);
  return `${map.title}: celah di ${gaps.length > MOST ? `${numberWord(gaps.length)} desa, antara lain ${joinWords(names)}` : joinWords(names)}.`;
}
