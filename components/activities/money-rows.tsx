import { ChoiceGroup, type Choice } from '@/components/ui/choice';
import { TextField } from '@/components/ui/field';
import { BUDGET_CLASSES, FUNDING_SOURCES, SOURCE_WORDS } from '@/lib/activities/rules/funding';
import { CLASS_WORDS } from '@/lib/budgets/rules';

/** A row as text, as it stands in the form. `line` empty: a new one. */
export interface MoneyText { line: string; version: string; source: string; class: string; budget: string; spent: string }

export const NO_MONEY: MoneyText = { line: '', version: '', source: 'APBD_KAB', class: 'sensitive', budget: '', spent: '' };

const CLASSES: readonly Choice[] = BUDGET_CLASSES.map((value) => ({ value, label: CLASS_WORDS[value] }));

type Problems = Readonly<Record<string, string>>;

function Cell({ at, name, label, value, problems }: { at: number; name: 'moneyBudget' | 'moneySpent'; label: string; value: string; problems: Problems }) {
  const problem = problems[`${name}.${at}`];
  const id = `f-${name}.${at}`;
  return (
    <td data-name={`${label}, rupiah`}><div className="field">
      <input id={id} name={name} defaultValue={value} className="counted" inputMode="numeric" aria-label={`${label} baris ${at + 1}, rupiah`}
        aria-invalid={problem ? true : undefined} aria-describedby={problem ? `${id}-galat` : undefined} />
      {problem ? <span className="problem" id={`${id}-galat`}>{problem}</span> : null}
    </div></td>
  );
}

function Pick({ at, name, label, value, choices }: { at: number; name: string; label: string; value: string; choices: readonly Choice[] }) {
  return (
    <td className="full" data-name={label}><div className="field">
      <select key={value} name={name} id={`f-${name}.${at}`} defaultValue={value} aria-label={`${label} baris ${at + 1}`}>
        {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
      </select>
    </div></td>
  );
}

const SPLITS: readonly Choice[] = [
  { value: 'equal', label: 'Bagi rata ke desa yang dipilih' },
  { value: 'none', label: 'Belum dilokasikan', note: 'tidak dihitung untuk desa mana pun' },
];
const STAGES: readonly Choice[] = [{ value: 'murni', label: 'murni' }, { value: 'perubahan', label: 'perubahan' }];

interface Props { rows: readonly MoneyText[]; split: string; stage: string; spentOn: string; problems: Problems; byHand: boolean; year: string; /** A province has none to choose from. */ hasVillages: boolean }

/** Money by source: every row becomes a budget line of the agency that points to this activity. */
export function MoneyRows({ rows, split, stage, spentOn, problems, byHand, year, hasVillages }: Props) {
  const sources = FUNDING_SOURCES.map((value) => ({ value, label: SOURCE_WORDS[value] }));
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label="Tabel dana">
        <table className="tight-table roomy card-table">
          <caption className="reader">Dana per sumber</caption>
          <thead><tr><th scope="col">Sumber dana</th><th scope="col">Golongan</th><th scope="col" className="num">Anggaran, rupiah</th><th scope="col" className="num">Realisasi, rupiah</th></tr></thead>
          <tbody>{rows.map((row, at) => (
            <tr key={at}>
              <Pick at={at} name="moneySource" label="Sumber dana" value={row.source} choices={sources} />
              <Pick at={at} name="moneyClass" label="Golongan" value={row.class} choices={CLASSES} />
              <Cell at={at} name="moneyBudget" label="Anggaran" value={row.budget} problems={problems} />
              <Cell at={at} name="moneySpent" label="Realisasi" value={row.spent} problems={problems} />
            </tr>
          ))}</tbody>
        </table>
      </div>
      {rows.map((row, at) => <input key={`l${at}`} type="hidden" name="moneyLine" value={row.line} />)}
      {rows.map((row, at) => <input key={`v${at}`} type="hidden" name="moneyVersion" value={row.version} />)}
      <div className="form-grid after">
        <TextField name="spentOn" label="Realisasi sampai tanggal" value={spentOn} problem={problems.spentOn} hint={`misalnya 30 Juni ${year}; realisasi dihitung kumulatif`} />
        {hasVillages ? <ChoiceGroup name="moneySplit" label="Menjangkau desa" choices={SPLITS} chosen={[split]} problem={problems.moneySplit} hint={byHand ? 'Baris yang dibagi per desa di halaman Anggaran tidak berubah.' : undefined} /> : <input type="hidden" name="moneySplit" value="none" />}
        <ChoiceGroup name="moneyStage" label="Tahap anggaran baris baru" choices={STAGES} chosen={[stage]} problem={problems.moneyStage} />
      </div>
    </>
  );
}
