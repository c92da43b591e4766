import 'server-only';
import type { Tx } from '@/db/client';
import { clock } from '@/lib/auth/clock';
import type { Viewer } from '@/lib/auth/viewer';
import { formatInstant } from '@/lib/day';
import type { SearchParams } from '@/lib/jurisdictions/input';
import type { PaperCell, PaperDocument } from '@/lib/paper/document';
import { refuse } from '@/lib/refusal';
import { formatHundredths } from '../rules/hundredths';
import { INSTRUMENT_SOURCE } from '../rules/innovation';
import { type AssessmentLine, readAssessment } from './assessment';

const side = (text: string | null, hundredths: bigint | null, unit: string | null): string =>
  [text, hundredths === null ? null : `${formatHundredths(hundredths)} ${unit ?? ''}`.trim()].filter(Boolean).join('; ') || '—';

const rowOf = ({ variable, indicator, dimension, words, stored }: AssessmentLine, before: AssessmentLine | undefined): (PaperCell | string)[] => [
  before?.variable === variable ? '' : variable, before?.indicator === indicator ? '' : indicator, { text: dimension, note: words },
  side(stored?.beforeText ?? null, stored?.beforeHundredths ?? null, stored?.unit ?? null), side(stored?.afterText ?? null, stored?.afterHundredths ?? null, stored?.unit ?? null), stored?.evidence ?? '—',
];

/** The LAN instrument of a programme and year as a document in the layout of Table 1 of seed 004. Refuses a team without a programme ('not-found'). */
export async function readAssessmentPaper(tx: Tx, viewer: Viewer, params: SearchParams): Promise<PaperDocument> {
  const { row, year, lines, teamName, timeZone } = await readAssessment(tx, viewer, params);
  if (row === null) throw refuse('not-found', 'Belum ada program yang dapat dinilai dampaknya.');
  const kertas = Array.isArray(params.kertas) ? params.kertas[0] : params.kertas;
  const title = `Instrumen pengukuran dampak inovasi ${row.shortName}`;
  return {
    meta: {
      team: teamName, title, subtitle: row.name, period: String(year), stage: null, source: INSTRUMENT_SOURCE, madeAt: formatInstant(clock.now(), timeZone), snapshot: null,
      isExample: row.isExample || lines.some(({ stored }) => stored?.isExample), size: kertas === 'f4' ? 'F4' : 'A4', fileName: `dampak-${row.code}-${year}`,
    },
    sections: [{
      orientation: 'lying', blocks: [
        { kind: 'heading', level: 1, text: `${title}, ${year}` },
        {
          kind: 'table', caption: `Tabel 1. ${title}`, hasHiddenCaption: true,
          columns: [{ title: 'Variabel', width: 18 }, { title: 'Indikator', width: 32 }, { title: 'Dimensi konseptual', isHead: true }, { title: 'Sebelum' }, { title: 'Sesudah' }, { title: 'Bukti' }],
          rows: lines.map((line, at) => rowOf(line, lines[at - 1])), footnotes: [`Sumber instrumen: ${INSTRUMENT_SOURCE}.`, '“—”: belum diisi.'],
        },
      ],
    }],
  };
}
