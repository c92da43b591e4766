import { PROBLEM_FILL } from './styles';

/** Gives styles that are red and otherwise like those of a workbook; `xml` is its styles part with them added. */
export interface RedStyles { redOf(style: number): number; xml(): string }

/** Null when the styles part is not written as expected; the cells then stay as they are and only get notes. */
export function redStyles(styles: string): RedStyles | null {
  const fills = /<((?:\w+:)?)fills\b[^>]*>([\s\S]*?)<\/\1fills>/.exec(styles);
  const formats = /<((?:\w+:)?)cellXfs\b[^>]*>([\s\S]*?)<\/\1cellXfs>/.exec(styles);
  if (!fills || !formats) return null;
  const [prefix = '', fillList = '', xfList = ''] = [fills[1], fills[2], formats[2]];
  const known = xfList.match(/<(?:\w+:)?xf\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?xf>)/g) ?? [];
  const fill = (fillList.match(/<(?:\w+:)?fill(?:\s[^>]*)?>/g) ?? []).length;
  const added: string[] = [];
  const numbers = new Map<number, number>();
  const redOf = (style: number): number => {
    const number = numbers.get(style) ?? known.length + added.length;
    if (!numbers.has(style)) added.push(filled(known[style] ?? `<${prefix}xf numFmtId="0" fontId="0" borderId="0"/>`, fill));
    numbers.set(style, number);
    return number;
  };
  const xml = (): string => styles
    .replace(fills[0], () => `<${prefix}fills count="${fill + 1}">${fillList}${withPrefix(PROBLEM_FILL, prefix)}</${prefix}fills>`)
    .replace(formats[0], () => `<${prefix}cellXfs count="${known.length + added.length}">${xfList}${added.join('')}</${prefix}cellXfs>`);
  return { redOf, xml };
}

const filled = (xf: string, fill: number): string =>
  xf.replace(/\s(?:fillId|applyFill)="[^"]*"/g, '').replace(/xf\b/, `xf fillId="${fill}" applyFill="1"`);

const withPrefix = (xml: string, prefix: string): string => xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
