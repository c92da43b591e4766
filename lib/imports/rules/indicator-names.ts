import { plainWords } from './cells';

/** An indicator as a file may name it; `refusal` says why it is not this agency's to fill in, null when it is. */
export interface KnownIndicator { code: string; name: string; shortName: string; refusal: string | null }

export type FoundIndicator = { kind: 'found'; code: string; note: string | null } | { kind: 'problem'; of: 'kode_indikator' | 'indikator'; sentence: string };

/** "sp 1" and "SP-01" are SP01. */
function codeKey(text: string): string {
  const [, letters, digits] = /^([A-Za-z]{2})[\s.-]*0*(\d{1,4})$/.exec(text.trim()) ?? [];
  return letters && digits ? `${letters.toUpperCase()}${digits.padStart(2, '0')}` : text.trim().toUpperCase();
}

/** Finds an indicator by code or by its full or short name; refuses those of others with the reason. */
export function findIndicator(known: readonly KnownIndicator[], { code, name }: { code: string; name: string }): FoundIndicator {
  if (code === '') return findByName(known, name);
  const key = codeKey(code);
  const found = known.find((one) => one.code === key);
  if (!found) return { kind: 'problem', of: 'kode_indikator', sentence: `Indikator ${code.slice(0, 20)} tidak ada dalam katalog. Tulis kodenya seperti di templat, misalnya SP01.` };
  if (found.refusal) return { kind: 'problem', of: 'kode_indikator', sentence: found.refusal };
  return { kind: 'found', code: found.code, note: found.code === code ? null : `“${code.slice(0, 20)}” dibaca ${found.code}` };
}

function findByName(known: readonly KnownIndicator[], name: string): FoundIndicator {
  const problem = (sentence: string): FoundIndicator => ({ kind: 'problem', of: 'indikator', sentence });
  if (name === '') return problem('Indikatornya belum ditulis. Isi kode indikator, misalnya SP01.');
  const key = plainWords(name);
  const [first, second] = known.filter((one) => plainWords(one.name) === key || plainWords(one.shortName) === key || one.code === codeKey(name));
  if (!first || second) return problem(`Indikator “${name.slice(0, 40)}” ${second ? 'ada lebih dari satu' : 'tidak dikenal'}. Isi kodenya, misalnya SP01.`);
  if (first.refusal) return problem(first.refusal);
  return { kind: 'found', code: first.code, note: name === first.name || name === first.code ? null : `“${name.slice(0, 40)}” dibaca ${first.code} ${first.shortName}` };
}
