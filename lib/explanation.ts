export interface ExplanationLine { readonly label: string; readonly value: string; readonly href?: string }

/** A rival figure for the same thing: whether it is the one in use, and why (not). */
export interface RivalFigure { readonly value: string; readonly used: boolean; readonly note: string }

/**
 * How one shown number came about, in words. A query makes it, the panel draws it, a person copies it as text.
 * `change`: the line under the value. Empty lists mean "not known" or "none", and the panel says which.
 */
export interface Explanation {
  readonly title: string;
  readonly value: string;
  readonly change?: string;
  readonly example?: boolean;
  readonly formula: string;
  readonly inputs: readonly ExplanationLine[];
  readonly sources: readonly ExplanationLine[];
  readonly rivals: readonly RivalFigure[];
  readonly cautions: readonly string[];
  readonly actions?: readonly { readonly label: string; readonly href: string }[];
}

const lines = (of: readonly ExplanationLine[]): string[] => of.map(({ label, value }) => `- ${label}: ${value}`);

/** The explanation as plain text for a message or a note. */
export function explanationText(it: Explanation): string {
  return [
    `${it.title}: ${it.value}${it.example ? ' (contoh)' : ''}`,
    ...(it.change ? [it.change] : []),
    `Cara menghitung: ${it.formula}`,
    ...(it.inputs.length > 0 ? ['Bahan:', ...lines(it.inputs)] : []),
    ...(it.sources.length > 0 ? ['Sumber:', ...lines(it.sources)] : []),
    ...(it.rivals.length > 0 ? ['Angka yang berbeda:', ...it.rivals.map((r) => `- ${r.value} (${r.used ? 'dipakai' : 'tidak dipakai'}): ${r.note}`)] : []),
    ...it.cautions.map((caution) => `Perhatikan: ${caution}`),
  ].join('\n');
}
