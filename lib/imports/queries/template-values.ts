import 'server-only';
import type { Tx } from '@/db/client';
import type { Viewer } from '@/lib/auth/viewer';
import { cellKey, readCells } from '@/lib/reporting/queries/entry-cells';
import { shownText, wordsOf } from '@/lib/reporting/rules/entry';
import { refuse } from '@/lib/refusal';
import type { TemplateTable } from '../rules/template';
import { EXAMPLE_ID } from '../rules/rows';
import { choiceOf, STATE_CHOICES } from '../rules/value-rows';
import { readValueScope, type ScopedIndicator } from './value-scope';

/** The cells of the viewer's agency in a period as they stand, one row each. Refuses an agency that fills in nothing. */
export async function readValueTemplate(tx: Tx, viewer: Viewer, periodCode: string): Promise<TemplateTable & { label: string; locked: string | null }> {
  const { team, indicators, places, cells } = await readValueScope(tx, viewer, periodCode);
  if (cells.length === 0) throw refuse('not-found', `${viewer.agencyName ?? 'Instansi Anda'} tidak mengisi indikator pada ${team.label}. Sekretaris tim yang menugasi.`);
  const stored = await readCells(tx, {
    jurisdictionId: viewer.jurisdictionId, year: team.period.year, periodId: team.period.id,
    regionIds: [...places.values()].map(({ regionId }) => regionId), indicatorIds: [...indicators.values()].map(({ id }) => id),
  });
  const rows = cells.map(({ indicator, place }) => {
    const own = stored.get(cellKey(place.regionId, indicator.id))?.own ?? null;
    const words = wordsOf(own, indicator.valueKind);
    const shown = shownText(own === null ? 0 : own.version, words);
    return {
      kecamatan: place.district, kode_desa: place.code, desa: place.name, kode_indikator: indicator.code, indikator: indicator.name,
      ...figureTexts(indicator, { ...words, word: shown.split(':')[3] ?? '' }), alasan: '', periode: team.period.code, id: `${place.code}/${indicator.code}`, versi: shown,
    };
  });
  return { label: team.label, locked: team.locked, rows, example: exampleOf(cells[0]?.indicator), choices: { keadaan: STATE_CHOICES }, guide: guideOf([...indicators.values()]) };
}

/** Numbers stand as numbers; a yes or no stands under Keadaan, an empty cell says nothing there. */
function figureTexts({ atVillage, valueKind }: ScopedIndicator, { numeratorText, denominatorText, mark, word }: { numeratorText: string; denominatorText: string; mark: string; word: string }): { n: string; d: string; keadaan: string } {
  const isAnswer = valueKind === 'boolean' && atVillage;
  const blank = numeratorText === '' && denominatorText === '' && mark === 'none';
  return { n: isAnswer ? '' : numeratorText, d: isAnswer ? '' : denominatorText, keadaan: blank ? '' : choiceOf(word) };
}

const exampleOf = (indicator: ScopedIndicator | undefined): Record<string, string> => ({
  kecamatan: 'Contoh – tidak dibaca', kode_desa: '', desa: 'Desa Contoh', kode_indikator: indicator?.code ?? '', indikator: indicator?.name ?? '', n: '12', d: '30', keadaan: 'angka', alasan: '', id: EXAMPLE_ID, versi: '',
});

const guideOf = (indicators: readonly ScopedIndicator[]): [string, string][] => indicators.map(({ code, shortName, numeratorText, denominatorText, valueKind, atVillage }) => [
  `${code} ${shortName}`, valueKind === 'boolean' && atVillage ? 'Pilih “ya” atau “belum” di kolom Keadaan.' : `Dilayani: ${numeratorText}. Sasaran: ${denominatorText}.`,
]);
