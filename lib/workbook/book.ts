import { refuse } from '@/lib/refusal';
import { showsDay } from './calendar';
import { CAPS } from './gate';
import { damagedSentence, readXml, type Attributes } from './xml';
import type { ZipEntry } from './zip';

/** What the parts of a workbook say before any sheet is read. */
export interface Book {
  sheets: { name: string; isHidden: boolean; part: string }[];
  uses1904: boolean;
  texts: string[];
  /** By style number: whether it shows a day. */
  dayStyles: boolean[];
  stylesPart: string | null;
}

export type Parts = ReadonlyMap<string, ZipEntry>;

interface Relation { target: string; type: string }

/** Relations of a part by id, with targets as part names. */
export async function relationsOf(parts: Parts, part: string): Promise<Map<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const entry = parts.get(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const found = new Map<string, Relation>();
  if (!entry) return found;
  await readXml(entry, {
    open(name, { Id, Target, Type, TargetMode }) {
      if (name !== 'Relationship' || !Id || !Target || !Type || TargetMode === 'External') return;
      found.set(Id, { target: new URL(Target, `file:///${folder}`).pathname.slice(1), type: Type.slice(Type.lastIndexOf('/') + 1) });
    },
  });
  return found;
}

const ofType = (relations: Map<string, Relation>, type: string): string | null =>
  [...relations.values()].find((relation) => relation.type === type)?.target ?? null;

/** Reads everything but the cells. A workbook without its own part, or with a sheet that has none, is refused. */
export async function openBook(parts: Parts): Promise<Book> {
  const main = ofType(await relationsOf(parts, ''), 'officeDocument');
  const entry = main === null ? undefined : parts.get(main);
  if (main === null || !entry) throw refuse('invalid', 'Berkas ini tidak memuat buku kerja Excel. Unggah berkas .xlsx yang disimpan dari Excel atau LibreOffice.');
  const relations = await relationsOf(parts, main);
  const { sheets, uses1904 } = await readBook(entry, relations, parts);
  const texts = parts.get(ofType(relations, 'sharedStrings') ?? '');
  const stylesPart = ofType(relations, 'styles');
  const styles = parts.get(stylesPart ?? '');
  return { sheets, uses1904, texts: texts ? await readTexts(texts) : [], dayStyles: styles ? await readDayStyles(styles) : [], stylesPart: styles ? stylesPart : null };
}

async function readBook(entry: ZipEntry, relations: Map<string, Relation>, parts: Parts): Promise<Pick<Book, 'sheets' | 'uses1904'>> {
  const sheets: Book['sheets'] = [];
  let uses1904 = false;
  let names = 0;
  await readXml(entry, {
    open(tag, attributes, parent) {
      if (tag === 'workbookPr') uses1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (tag === 'definedName') names += 1;
      if (names > CAPS.definedNames) throw refuse('invalid', `Buku kerja ini punya lebih dari ${CAPS.definedNames} nama terdefinisi. Hapus di Rumus › Pengelola Nama, simpan, lalu unggah lagi.`);
      if (tag !== 'sheet' || parent !== 'sheets') return;
      const relation = relations.get(relationId(attributes));
      // Chart and dialog sheets hold no cells.
      if (relation && relation.type !== 'worksheet') return;
      sheets.push(namedSheet(attributes, relation?.target, parts));
    },
  });
  if (sheets.length === 0) throw refuse('invalid', 'Buku kerja ini tidak punya lembar tabel. Unggah berkas yang memuat lembar isian.');
  if (sheets.length > CAPS.sheets) throw refuse('invalid', `Buku kerja ini punya ${sheets.length} lembar; paling banyak ${CAPS.sheets}. Hapus lembar yang tidak perlu, lalu unggah lagi.`);
  return { sheets, uses1904 };
}

const relationId = (attributes: Attributes): string => Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

const ODD_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

function namedSheet({ name = '', state }: Attributes, part: string | undefined, parts: Parts): Book['sheets'][number] {
  if (ODD_NAMES.has(name) || name === '') throw refuse('invalid', `Nama lembar “${name}” tidak boleh dipakai. Ganti nama lembar itu, simpan, lalu unggah lagi.`);
  if (part === undefined || !parts.has(part)) {
    throw refuse('invalid', `Isi lembar “${name}” hilang dari berkas ini. Buka di Excel, periksa lembar itu, simpan ulang sebagai .xlsx, lalu unggah lagi.`);
  }
  return { name, isHidden: state === 'hidden' || state === 'veryHidden', part };
}

/** `_x000D_` is how a workbook writes a character that XML cannot hold. */
export const unescaped = (text: string): string =>
  (text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text);

async function readTexts(entry: ZipEntry): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let reading = false;
  await readXml(entry, {
    open(tag, _, parent) {
      if (tag === 'si') text = '';
      // Reading aids above Asian characters (rPh) are no text of the cell.
      reading = tag === 't' && (parent === 'si' || parent === 'r');
    },
    text(piece) { if (reading) text += piece; },
    close(tag) {
      reading = false;
      if (tag !== 'si') return;
      texts.push(unescaped(text));
      if (texts.length > CAPS.sharedStrings) throw refuse('invalid', `Buku kerja ini memuat lebih dari ${CAPS.sharedStrings.toLocaleString('id-ID')} teks. Bagi menjadi beberapa berkas, lalu unggah lagi.`);
    },
  });
  return texts;
}

async function readDayStyles(entry: ZipEntry): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  await readXml(entry, {
    open(tag, attributes, parent) {
      if (tag === 'numFmt' && parent === 'numFmts') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (tag !== 'xf' || parent !== 'cellXfs') return;
      formats.push(Number(attributes.numFmtId ?? '0'));
      if (formats.length > CAPS.styles) throw refuse('invalid', `Buku kerja ini punya lebih dari ${CAPS.styles.toLocaleString('id-ID')} gaya sel. Salin isinya (Tempel Nilai) ke buku kerja baru, lalu unggah lagi.`);
    },
  });
  return formats.map((id) => showsDay(id, codes.get(id)));
}

/** A sheet whose part is no worksheet at all. */
export const notASheet = (part: string): Error => refuse('invalid', damagedSentence(part));
