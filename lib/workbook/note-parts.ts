import { escapeXml } from './cell-xml';
import { readAddress } from './sheet';
import { SPREADSHEET, XML_HEAD } from './styles';

export interface Note { cell: string; sentence: string }

/** The part that holds the text of notes. */
export const commentsXml = (notes: readonly Note[]): string =>
  `${XML_HEAD}<comments xmlns="${SPREADSHEET}"><authors><author>Simpul</author></authors><commentList>${notes.map(commentXml).join('')}</commentList></comments>`;

const commentXml = ({ cell, sentence }: Note): string =>
  `<comment ref="${cell}" authorId="0"><text><r><t xml:space="preserve">${escapeXml(sentence)}</t></r></text></comment>`;

/** The drawing that Excel needs to show notes; without it a note does not open. */
export const notesDrawing = (notes: readonly Note[]): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">'
  + '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>'
  + '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
  + `${notes.map(shapeXml).join('')}</xml>`;

function shapeXml({ cell, sentence }: Note, at: number): string {
  const place = readAddress(cell) ?? { row: 1, column: 0 };
  const [row, column] = [place.row - 1, place.column];
  const lines = Math.min(12, 2 + Math.ceil(sentence.length / 36));
  return `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:210pt;height:${lines * 14}pt;z-index:${at + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`
    + '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    + `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 4}, 15, ${row + lines}, 4</x:Anchor>`
    + `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
