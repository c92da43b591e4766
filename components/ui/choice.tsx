import type { ReactNode } from 'react';
import { controlProps, FieldFrame, fieldId, type FieldShape } from './field';

export interface Choice { readonly value: string; readonly label: string; readonly note?: string; readonly group?: string }

const inGroup = (choices: readonly Choice[], group: string | undefined): ReactNode =>
  choices.filter((choice) => choice.group === group).map(({ value, label }) => <option key={value} value={value}>{label}</option>);

/** A select; choices with a `group` stand under its name. `empty`: words of the first, valueless option. */
export function SelectField({ choices, value, empty, ...shape }: FieldShape & { choices: readonly Choice[]; value?: string; empty?: string }) {
  const groups = [...new Set(choices.flatMap(({ group }) => (group === undefined ? [] : [group])))];
  return (
    <FieldFrame {...shape}>
      <select {...controlProps(shape)} defaultValue={value}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {inGroup(choices, undefined)}
        {groups.map((group) => <optgroup key={group} label={group}>{inGroup(choices, group)}</optgroup>)}
      </select>
    </FieldFrame>
  );
}

interface GroupProps extends FieldShape { choices: readonly Choice[]; chosen?: readonly string[]; many?: boolean }

/** Radio buttons, or check boxes when several may hold; the group has one legend and one problem. */
export function ChoiceGroup({ choices, chosen = [], many = false, ...shape }: GroupProps) {
  const { name, label, hint, problem, full } = shape;
  const id = shape.id ?? fieldId(name);
  return (
    <fieldset className={full ? 'field choice-group full' : 'field choice-group'} id={id} aria-describedby={problem ? `${id}-galat` : undefined} tabIndex={-1}>
      <legend>{label}</legend>
      {hint ? <span className="hint">{hint}</span> : null}
      <div className="choices">
        {choices.map(({ value, label: words, note }) => (
          <label key={value}>
            <input type={many ? 'checkbox' : 'radio'} name={name} value={value} defaultChecked={chosen.includes(value)} />
            <span>{words}{note ? <> <small>{note}</small></> : null}</span>
          </label>
        ))}
      </div>
      {problem ? <span className="problem" id={`${id}-galat`}>{problem}</span> : null}
    </fieldset>
  );
}
