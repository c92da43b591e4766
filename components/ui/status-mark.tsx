import { Mark, type MarkShape } from './mark';

/** An indicator against its target (T P L none TS no_target) or a village × indicator cell (T S B C K KU TS). */
export type StatusCode = 'T' | 'P' | 'L' | 'none' | 'TS' | 'no_target' | 'S' | 'B' | 'C' | 'K' | 'KU';

export const STATUS: Readonly<Record<StatusCode, { shape: MarkShape; letter: string; word: string }>> = {
  T: { shape: 'met', letter: 'T', word: 'Tercapai' },
  P: { shape: 'watch', letter: 'P', word: 'Perhatian' },
  L: { shape: 'behind', letter: 'L', word: 'Tertinggal' },
  none: { shape: 'missing', letter: '–', word: 'Belum ada data' },
  TS: { shape: 'none', letter: 'TS', word: 'Tidak ada sasaran' },
  no_target: { shape: 'none', letter: '–', word: 'Target belum ditetapkan' },
  S: { shape: 'alone', letter: 'S', word: 'Tercapai, tanpa kegiatan' },
  B: { shape: 'watch', letter: 'B', word: 'Belum tercapai, ditangani' },
  C: { shape: 'behind', letter: 'C', word: 'Celah: belum tercapai dan tanpa kegiatan' },
  K: { shape: 'missing', letter: 'K', word: 'Belum melapor, ada kegiatan' },
  KU: { shape: 'unattended', letter: 'K', word: 'Belum melapor dan tanpa kegiatan' },
};

interface Props {
  code: StatusCode;
  /** Show the word too; otherwise only a screen reader hears it. */
  word?: boolean;
  /** Where a chart beside it draws the shape already. */
  letterOnly?: boolean;
}

/** Shape + letter + word: colour is only the third cue. */
export function StatusMark({ code, word = false, letterOnly = false }: Props) {
  const status = STATUS[code];
  return (
    <span className="status">
      {letterOnly ? null : <Mark shape={status.shape} />}<b aria-hidden="true">{status.letter}</b>{' '}
      <span className={word ? undefined : 'reader'}>{status.word}</span>
    </span>
  );
}
