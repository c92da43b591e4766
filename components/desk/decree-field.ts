import type { DeskField } from './desk-form';

/** The choice of a decree of the register. */
export const decreeField = (decrees: readonly { id: string; number: string; subject: string }[], value = ''): DeskField => ({
  kind: 'select', name: 'sk', label: 'Dasar keputusan', empty: 'tanpa keputusan', value, hint: decrees.length === 0 ? 'Catat dahulu di Dasar keputusan.' : undefined,
  choices: decrees.map(({ id, number, subject }) => ({ value: id, label: `${number}: ${subject.length > 60 ? `${subject.slice(0, 58)}…` : subject}` })),
});
