import { formatCount } from '@/lib/format';
import { STAGE_STATE_WORDS, type StageState } from './words';

interface StageFacts { key: string; name: string; state: StageState | null }
interface Place { code: string; name: string; district: string }
interface Mark { stageKey: string; villageCode: string; state: StageState; doneOn: string | null; note: string | null; version: number }

/** One village across the steps; a cell is null where nobody marked it. */
export interface BoardRow { code: string; name: string; district: string; cells: (Mark | null)[]; done: number }

/** The board of steps per village (F44): how many villages finished each step, and each village's way. */
export interface Board { stages: (StageFacts & { done: number; running: number })[]; rows: BoardRow[]; marked: number }

/** Lays marks out by village and step; a mark of a village that the programme does not reach is left out. */
export function boardOf(stages: readonly StageFacts[], villages: readonly Place[], marks: readonly Mark[]): Board {
  const at = new Map(marks.map((mark) => [`${mark.villageCode}/${mark.stageKey}`, mark]));
  const rows = villages.map(({ code, name, district }): BoardRow => {
    const cells = stages.map(({ key }) => at.get(`${code}/${key}`) ?? null);
    return { code, name, district, cells, done: cells.filter((cell) => cell?.state === 'done').length };
  });
  const count = (index: number, state: StageState): number => rows.filter(({ cells }) => cells[index]?.state === state).length;
  return { stages: stages.map((stage, index) => ({ ...stage, done: count(index, 'done'), running: count(index, 'running') })), rows, marked: rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell !== null).length, 0) };
}

/** The title of the section: "Tahapan: 2 dari 7 selesai"; where a source names steps without their state it says so. */
export function stagesTitle(stages: readonly StageFacts[]): string {
  if (stages.length === 0) return 'Tahapan belum ditulis';
  const known = stages.filter(({ state }) => state !== null);
  if (known.length === 0) return `${formatCount(stages.length)} tahapan, keadaannya belum ditandai`;
  return `Tahapan: ${formatCount(known.filter(({ state }) => state === 'done').length)} dari ${formatCount(stages.length)} selesai`;
}

/** The state of a step as read; a source may name a step without it. */
export const stateWords = (state: StageState | null): string => (state === null ? 'belum ditandai' : STAGE_STATE_WORDS[state]);

/** "a. Advokasi": the letter that the columns of the board bear. */
export const stageWords = (at: number, name: string): string => `${String.fromCharCode(97 + (at % 26))}. ${name}`;
