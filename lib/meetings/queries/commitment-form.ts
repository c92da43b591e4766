import 'server-only';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { allow } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { addDays, formatDay, formatDayLong } from '@/lib/day';
import { formatCount } from '@/lib/format';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { refuse } from '@/lib/refusal';
import { parseCommitmentHint } from '../input/commitments';
import { commitmentSentence } from '../rules/commitment';
import { FOLLOW_UP_LISTS, FOLLOW_UPS, followUpOf, followUpsFor } from '../rules/follow-ups';
import { todayOf } from './commitments';
import { readCommitment } from './commitment';

interface Choice { value: string; label: string; group?: string }

export interface CommitmentChoices { agencies: Choice[]; villages: Choice[]; indicators: Choice[]; followUps: Choice[]; meetings: Choice[] }

/** What the form of a commitment shows before anything is typed; everything is text by the name of its field. */
export interface CommitmentFormReport { values: Record<string, string>; choices: CommitmentChoices; hidden: Record<string, string>; title: string; ignored: string[] }

/** How long a new commitment has, unless another day is typed. */
const DEFAULT_DAYS = 30;

const rows = async <T>(tx: Tx, query: ReturnType<typeof sql>): Promise<T[]> => [...await tx.execute(query)] as T[];

/** Agencies that work today, villages of the team's area, the 20, the follow-ups (those of the indicator first), and the newest meetings. */
export async function readCommitmentChoices(tx: Tx, viewer: Viewer, indicator: string | null): Promise<CommitmentChoices> {
  const { jurisdictionId, jurisdictionCode } = viewer;
  const agencies = await rows<Choice>(tx, sql`select code as value, short_name as label from agency where jurisdiction_id = ${jurisdictionId} and ended_on is null order by short_name`);
  const villages = viewer.jurisdictionLevel === 'province' ? [] : await rows<Choice>(tx, sql`select r.code as value, r.name as label, 'Kec. ' || d.name as group
    from region r join region d on d.id = r.parent_id where r.level = 4 and r.code like ${`${jurisdictionCode}.%`} order by d.name, r.name`);
  const indicators = await rows<Choice>(tx, sql`select code as value, code || ' ' || short_name as label from indicator where "group" in ('specific', 'sensitive') order by sort_order`);
  const meetings = await rows<{ value: string; title: string; day: string | null }>(tx, sql`select id as value, title, held_on::text as day from meeting
    where jurisdiction_id = ${jurisdictionId} and state <> 'cancelled' order by held_on desc nulls last, id desc limit 20`);
  const fitting = indicator === null ? [] : followUpsFor(indicator);
  const others = FOLLOW_UPS.filter((one) => !fitting.includes(one));
  return {
    agencies, villages, indicators, meetings: meetings.map(({ value, title, day }) => ({ value, label: day === null ? title : `${title}, ${formatDay(day)}` })),
    followUps: [...fitting.map(({ code, words }) => ({ value: code, label: words, group: `Untuk ${indicator}` })), ...others.map(({ code, words, list }) => ({ value: code, label: words, group: FOLLOW_UP_LISTS[list] }))],
  };
}

const known = (choices: readonly Choice[], value: string | null): string => (value !== null && choices.some((choice) => choice.value === value) ? value : '');

/** The empty form, prefilled from the link of a celah: village, indicator, awaited lead, people and the first fitting follow-up. Coordinator only. */
export async function readNewCommitment(tx: Tx, viewer: Viewer, params: SearchParams): Promise<CommitmentFormReport> {
  allow(viewer, 'commitment:manage');
  const hint = parseCommitmentHint(params);
  const choices = await readCommitmentChoices(tx, viewer, hint.indicator);
  const [agency, village, indicator, meeting] = [known(choices.agencies, hint.agency), known(choices.villages, hint.village), known(choices.indicators, hint.indicator), known(choices.meetings, hint.meeting)];
  const followUp = followUpOf(hint.followUp) ?? (indicator === '' ? null : followUpsFor(indicator)[0] ?? null);
  const [unit] = await rows<{ unit: string }>(tx, sql`select unit from indicator where code = ${indicator}`);
  const text = commitmentSentence({
    words: followUp?.words ?? null, village: choices.villages.find(({ value }) => value === village)?.label ?? null, indicator: indicator || null, people: hint.people, unit: unit?.unit ?? null,
  });
  const item = meeting === '' ? null : await findItem(tx, viewer, meeting, hint.item);
  const named = { instansi: [hint.agency, agency], desa: [hint.village, village], indikator: [hint.indicator, indicator], rapat: [hint.meeting, meeting], butir: [hint.item, item?.id ?? ''] } as const;
  return {
    values: {
      instansi: agency, desa: village, indikator: indicator, rapat: meeting, rtl: followUp?.code ?? '', orang: hint.people === null ? '' : formatCount(hint.people),
      isi: text, batas: addDays(todayOf(viewer), DEFAULT_DAYS),
    },
    choices, hidden: { tim: viewer.jurisdictionCode, butir: item?.id ?? '' }, title: item ? `Putuskan: ${item.title}` : 'Catat komitmen',
    ignored: Object.entries(named).flatMap(([name, [asked, found]]) => (asked !== null && found === '' ? [`${name}=${asked.slice(0, 40)}`] : [])),
  };
}

/** The thing on the meeting's agenda that a link names; null for one of another meeting. */
async function findItem(tx: Tx, { jurisdictionId }: Viewer, meeting: string, asked: string | null): Promise<{ id: string; title: string } | null> {
  if (asked === null || !z.uuid().safeParse(asked).success) return null;
  const [item] = await rows<{ id: string; title: string }>(tx, sql`select id, title from agenda_item where jurisdiction_id = ${jurisdictionId} and meeting_id = ${meeting}::uuid and id = ${asked}::uuid`);
  return item ?? null;
}

/** The form of a commitment as it stands. Refuses whoever does not manage them, and one that is no longer live. */
export async function readEditCommitment(tx: Tx, viewer: Viewer, id: string): Promise<CommitmentFormReport> {
  allow(viewer, 'commitment:manage');
  const { row } = await readCommitment(tx, viewer, id);
  if (row.status === 'done' || row.status === 'cancelled') throw refuse('not-found', 'Komitmen ini sudah selesai atau dibatalkan. Buka lagi di halamannya, lalu ubah.');
  const choices = await readCommitmentChoices(tx, viewer, row.indicator);
  // An agency that has ended or an old meeting stays the choice it is.
  if (row.agencyCode !== null && !choices.agencies.some(({ value }) => value === row.agencyCode)) choices.agencies.push({ value: row.agencyCode, label: row.agency ?? row.agencyCode });
  if (row.meetingId !== null && !choices.meetings.some(({ value }) => value === row.meetingId)) choices.meetings.push({ value: row.meetingId, label: row.meeting ?? 'rapat lama' });
  return {
    values: {
      instansi: row.agencyCode ?? '', desa: row.villageCode ?? '', indikator: row.indicator ?? '', rapat: row.meetingId ?? '', rtl: row.followUpCode ?? '',
      orang: row.people === null ? '' : formatCount(row.people), isi: row.text, batas: row.dueOn === null ? '' : formatDayLong(row.dueOn), alasan: '',
    },
    choices, hidden: { tim: viewer.jurisdictionCode, id, versi: String(row.version), butir: row.agendaItemId ?? '' }, title: 'Ubah komitmen', ignored: [],
  };
}
