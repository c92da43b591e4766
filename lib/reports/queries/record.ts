import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { type Segment, sentence } from '@/lib/sentence';
import { formatCount, formatShareBp, joinWords } from '@/lib/format';
import type { ValueKind } from '@/lib/indicators/rules/reading';
import type { Scope } from '@/lib/jurisdictions/queries';
import { readStored, type StoredValue } from '@/lib/reporting/queries/stored';

export type LessonKind = 'obstacle' | 'step' | 'advice' | 'strategy' | 'stage';
export interface Lesson { id: string; year: number; kind: LessonKind; ordinal: number; text: string; parentId: string | null; source: string | null }
export interface DecreeRow { number: string; subject: string; issuedOn: string | null; validUntil: string | null; note: string | null; source: string | null }
export interface RemarkRow { period: string; area: string; indicator: string | null; text: string; source: string | null }
export interface PrintedFigure extends StoredValue { indicatorName: string; unit: string; group: string; valueKind: ValueKind; shown: string }

/** What the sources of a team say beside the twenty: lessons, decrees, printed figures with their area and period, remarks. */
export interface RecordReport {
  scope: Scope;
  headline: Segment[];
  lessons: Lesson[];
  decrees: DecreeRow[];
  figures: PrintedFigure[];
  remarks: RemarkRow[];
}

/** Builds the record of a team (F21, F41): everything that a source printed and that has no place on another page. */
export async function readRecord(tx: Tx, scope: Scope): Promise<RecordReport> {
  const { jurisdictionId } = scope;
  const lessons = [...await tx.execute(sql`select id::text, year, kind, ordinal, text, parent_id as "parentId", source from obstacle where jurisdiction_id = ${jurisdictionId}
    union all select s.id::text, p.starts_year, 'stage', s.ordinal, s.name, null, s.source from programme_stage s
      join programme p on p.jurisdiction_id = s.jurisdiction_id and p.id = s.programme_id where s.jurisdiction_id = ${jurisdictionId}
    order by 2 desc, 3, 4`)] as unknown as Lesson[];
  const decrees = [...await tx.execute(sql`select number, subject, issued_on::text as "issuedOn", valid_until::text as "validUntil", note, source from decree
    where jurisdiction_id = ${jurisdictionId} order by issued_on nulls last, number`)] as unknown as DecreeRow[];
  const remarks = [...await tx.execute(sql`select p.code as period, r.name as area, i.short_name as indicator, m.text, m.source from value_remark m
    join period p on p.id = m.period_id join region r on r.id = m.region_id left join indicator i on i.id = m.indicator_id
    where m.jurisdiction_id = ${jurisdictionId} order by p.id desc, r.code, m.id`)] as unknown as RemarkRow[];
  const figures = await readFigures(tx, scope);
  return { scope, lessons, decrees, figures, remarks, headline: headlineOf(scope, { lessons, decrees, figures }) };
}

async function readFigures(tx: Tx, scope: Scope): Promise<PrintedFigure[]> {
  const values = await readStored(tx, scope, sql`v.source_kind is not null and not v.is_example and v.status = 'reported' and (v.origin = 'fixture' or v.basis = 'published')`);
  const catalogue = [...await tx.execute(sql`select id, name, unit, "group", value_kind as "valueKind" from indicator`)] as unknown as
    { id: number; name: string; unit: string; group: string; valueKind: ValueKind }[];
  const of = new Map(catalogue.map((row) => [row.id, row]));
  return values.flatMap((value) => {
    const indicator = of.get(value.indicatorId);
    if (!indicator) return [];
    const { name, unit, group, valueKind } = indicator;
    return [{ ...value, indicatorName: name, unit, group, valueKind, shown: shownText(value, unit) }];
  });
}

/** The figure as printed: a share, or a count with its unit; counts of a share stand behind it. */
export function shownText({ shareBp, numerator, denominator }: Pick<StoredValue, 'shareBp' | 'numerator' | 'denominator'>, unit: string): string {
  if (shareBp !== null) return formatShareBp(shareBp);
  if (denominator !== null) return `${formatCount(numerator)} dari ${formatCount(denominator)} ${unit}`;
  return `${formatCount(numerator)} ${unit}`;
}

function headlineOf({ jurisdictionName }: Scope, { lessons, decrees, figures }: Pick<RecordReport, 'lessons' | 'decrees' | 'figures'>): Segment[] {
  const obstacles = lessons.filter((lesson) => lesson.kind === 'obstacle').length;
  const parts = [
    figures.length > 0 ? `${formatCount(figures.length)} angka terbit` : '', decrees.length > 0 ? `${formatCount(decrees.length)} dasar hukum` : '',
    obstacles > 0 ? `${formatCount(obstacles)} kendala dengan langkahnya` : '',
  ].filter(Boolean);
  if (parts.length === 0) return sentence(`${jurisdictionName} belum mencatat angka terbit, dasar hukum, atau kendala.`);
  return sentence(`${jurisdictionName} mencatat ${joinWords(parts)}.`);
}
