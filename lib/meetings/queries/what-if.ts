import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import { readServiceColumns, type ServiceColumn } from '@/lib/convergence/queries/columns';
import { needVillage, readVillageFacts, type VillageFacts } from '@/lib/convergence/queries/village-facts';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readScope, type Scope } from '@/lib/jurisdictions/queries';
import { readCount } from '@/lib/number-text';
import { parseWhatIf, type SupposedText } from '../input/commitments';
import { type SupposedChange, supposeVillage, type WhatIf, whatIfHeadline } from '../rules/what-if';
import { type CommitmentChoices, readCommitmentChoices } from './commitment-form';

/** A change as it was understood, with the names for the screen. */
export interface UnderstoodChange extends SupposedChange { agencyCode: string; agency: string; shortName: string; unit: string }

/** Everything /rapat/andaikan shows. Nothing of it is stored. */
export interface WhatIfReport {
  scope: Scope;
  village: { code: string; name: string } | null;
  headline: string;
  rows: SupposedText[];
  /** Problems by row number. */
  problems: Record<number, string>;
  changes: UnderstoodChange[];
  result: WhatIf | null;
  /** Indicators in the order of the cells. */
  codes: string[];
  choices: CommitmentChoices;
  hasExample: boolean;
  mayDecide: boolean;
}

interface Known { columns: readonly ServiceColumn[]; agencies: ReadonlyMap<string, { id: string; name: string }> }

function understand({ indicator, agency, people }: SupposedText, { columns, agencies }: Known): UnderstoodChange | string | null {
  if (indicator === null && agency === null && people === '') return null;
  const column = columns.find(({ code }) => code === indicator);
  if (!column) return indicator === null ? 'Pilih indikatornya.' : `Indikator “${indicator.slice(0, 20)}” tidak ada di tingkat desa.`;
  const who = agency === null ? (column.lead ? { code: column.lead.code, id: column.lead.id, name: column.lead.name } : null) : named(agencies, agency);
  if (!who) return agency === null ? 'Pilih instansinya; penanggung jawab indikator ini belum ditunjuk.' : `Instansi “${agency.slice(0, 40)}” tidak ada di tim Anda.`;
  const read = readCount(people);
  if (read.kind === 'problem') return `Banyaknya: ${read.sentence}`;
  return { indicator: column.code, agencyId: who.id, agencyCode: who.code, agency: who.name, people: read.kind === 'count' ? read.count : 0, shortName: column.shortName, unit: column.unit };
}

function named(agencies: Known['agencies'], code: string): { code: string; id: string; name: string } | null {
  const found = agencies.get(code);
  return found ? { code, ...found } : null;
}

const isExample = ({ held, activities }: VillageFacts): boolean => [...held.values()].some(({ row }) => row?.isExample) || activities.some((one) => one.isExample);

/** What a village would be after the changes of the address (F105), by the rules of the stored score. Refuses an unknown village ('not-found'). */
export async function readWhatIf(tx: Tx, viewer: Viewer, params: SearchParams): Promise<WhatIfReport> {
  const scope = await readScope(tx, viewer, params);
  const { village, rows } = parseWhatIf(params);
  const atVillage = new Set((await readServiceColumns(tx, scope)).filter((column) => column.atVillage).map(({ code }) => code));
  const offered = await readCommitmentChoices(tx, viewer, null);
  const choices = { ...offered, indicators: offered.indicators.filter(({ value }) => atVillage.has(value)) };
  const base = { scope, rows, choices, mayDecide: may(viewer, 'commitment:manage') };
  if (village === null) return { ...base, village: null, headline: 'Andaikan: pilih desa, lalu perubahan yang dibayangkan.', problems: {}, changes: [], result: null, codes: [], hasExample: false };
  const facts = await readVillageFacts(tx, scope, await needVillage(tx, scope, village));
  const known = { columns: facts.columns, agencies: await readAgencies(tx, viewer) };
  const understood = rows.map((row) => [row.at, understand(row, known)] as const);
  const changes = understood.flatMap(([, one]) => (one !== null && typeof one !== 'string' ? [one] : []));
  const result = supposeVillage(facts.inputs, changes, scope.settings);
  const { code, name } = facts.place;
  return {
    ...base, village: { code, name }, changes, result, codes: facts.columns.map((column) => column.code), hasExample: isExample(facts),
    problems: Object.fromEntries(understood.filter(([, one]) => typeof one === 'string')) as Record<number, string>,
    headline: changes.length === 0 ? `Andaikan ${name}: isi perubahan yang dibayangkan.` : whatIfHeadline(name, result),
  };
}

async function readAgencies(tx: Tx, { jurisdictionId }: Viewer): Promise<Known['agencies']> {
  const rows = [...await tx.execute(sql`select id, code, short_name as name from agency where jurisdiction_id = ${jurisdictionId}`)] as unknown as { id: string; code: string; name: string }[];
  return new Map(rows.map(({ id, code, name }) => [code, { id, name }]));
}
