import type { Phase, QueueState } from './cell-queue';

type Counts = Readonly<Record<Phase, number>>;

function countPhases({ entries }: QueueState): Counts {
  const counts: Record<Phase, number> = { typing: 0, half: 0, waiting: 0, sending: 0, refused: 0, reason: 0, clash: 0 };
  for (const { phase } of entries.values()) counts[phase] += 1;
  return counts;
}

function troubleWords({ trouble }: QueueState, waiting: number): string | null {
  if (!trouble || waiting === 0) return null;
  return trouble === 'unanswered' ? `Belum terkirim (${waiting}), dicoba lagi otomatis` : `Belum terkirim (${waiting}), menunggu Anda masuk`;
}

interface Props { state: QueueState; hint: string; href: string }

/** What became of the cells: saving, saved with number and hour, not yet sent, clashing, to be repaired (ux U4). */
export function SaveState({ state, hint, href }: Props) {
  const { trouble, receipt, says } = state;
  const { typing, half, waiting, sending, refused, reason, clash } = countPhases(state);
  const [late, isSaving] = [troubleWords(state, waiting + sending), sending > 0 || (waiting > 0 && !trouble)];
  const notes = [
    late, clash > 0 && `Bentrok (${clash}): pilih nilai yang dipakai`, refused > 0 && `${refused} sel perlu diperbaiki`, reason > 0 && `${reason} sel perlu alasan`,
    half > 0 && `${half} sel belum lengkap`, typing > 0 && `${typing} sel sedang diisi`,
  ].filter((one) => typeof one === 'string');
  const number = receipt?.nomor ? ` · nomor ${receipt.nomor}` : '';
  return (
    <>
      <span className="saved" role="status">{isSaving && !late ? 'Menyimpan…' : receipt ? `Tersimpan ${receipt.jam}${number}` : hint}</span>
      {notes.length > 0 ? <span className="unsent" role="status">{notes.join(' · ')}</span> : null}
      {trouble === 'signed-out' ? <span className="unsent">{says} <a href={`/masuk?ke=${encodeURIComponent(href)}`} target="_blank">Masuk lagi</a></span> : null}
    </>
  );
}
