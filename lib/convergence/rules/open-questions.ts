import { formatCount } from '@/lib/format';
import type { IndicatorLine } from './village-lines';

/** What one lead is asked in a village: its celah and what nobody looks at, for the meeting to decide. */
export interface OpenQuestion {
  lead: { code: string; name: string } | null;
  /** "Sanitasi layak: 112 rumah tangga", "Pantau tumbuh kembang: belum melapor". */
  services: string[];
}

function serviceWords({ shortName, cell: { letter, people }, unit, valueKind }: IndicatorLine): string {
  if (letter === 'K') return `${shortName}: belum melapor`;
  return people === null || valueKind === 'boolean' ? shortName : `${shortName}: ${formatCount(people)} ${unit}`;
}

/** The celah and unattended indicators by the lead that is awaited, in the order of the page; no lead comes last. */
export function openQuestions(lines: readonly IndicatorLine[]): OpenQuestion[] {
  const questions = new Map<string | null, OpenQuestion>();
  for (const line of lines.filter(({ cell }) => cell.letter === 'C' || (cell.letter === 'K' && cell.unattended))) {
    const key = line.lead?.code ?? null;
    const question = questions.get(key) ?? { lead: line.lead, services: [] };
    question.services.push(serviceWords(line));
    questions.set(key, question);
  }
  return [...questions.values()].sort((a, b) => Number(a.lead === null) - Number(b.lead === null));
}
