import 'server-only';
import type { Tx } from '@/db/client';
import { listAgencies } from '@/lib/agencies/queries';
import { allow, may } from '@/lib/auth/access';
import type { Viewer } from '@/lib/auth/viewer';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { formatShareBare } from '@/lib/format';
import { refuse } from '@/lib/refusal';
import { cellName } from '../rules/rounds';
import { mayWriteSet, type ParameterReport, readParameters, type Round } from './parameters';

export interface SetDesk { agencies: { value: string; label: string }[]; ownAgency: string | null; teamCode: string }

/** What the form of a new set offers. Refuses whoever writes no parameters. */
export async function readSetDesk(tx: Tx, viewer: Viewer): Promise<SetDesk> {
  if (!may(viewer, 'posyandu:manage')) allow(viewer, 'posyandu:write');
  const agencies = (await listAgencies(tx, viewer)).filter(({ id, endedOn }) => endedOn === null && (may(viewer, 'posyandu:manage') || id === viewer.agencyId));
  return { agencies: agencies.map(({ code, shortName }) => ({ value: code, label: shortName })), ownAgency: agencies.find(({ id }) => id === viewer.agencyId)?.code ?? null, teamCode: viewer.jurisdictionCode };
}

interface RoundFormFacts { hidden: Record<string, string>; values: Record<string, string>; parameters: { ordinal: number; name: string }[]; districts: { code: string; name: string }[]; isCorrection: boolean }
export interface RoundDesk { title: string; set: ParameterReport['set']; form: RoundFormFacts }

const number = (value: number | null): string => (value === null ? '' : String(value));

/** A stored round as its form shows it. */
function valuesOf({ parameters, values }: ParameterReport, round: Round): Record<string, string> {
  const ordinals = new Map(parameters.map(({ id, ordinal }) => [id, ordinal]));
  const cells = values.filter(({ roundId, status }) => roundId === round.id && status === 'reported')
    .map(({ parameterId, district, count, shareBp }) => [cellName(ordinals.get(parameterId) ?? 1, district ?? ''), count !== null ? String(count) : shareBp === null ? '' : `${formatShareBare(shareBp, shareBp % 100 === 0 ? 0 : 2)} %`]);
  return { label: round.label, tanggal: round.heldOn ?? '', waktu: round.timeWords ?? '', n: number(round.people), alasan: round.reason ?? '', awal: round.isBaseline ? 'ya' : '', catatan: round.note ?? '', ...Object.fromEntries(cells) };
}

/** The form of a round of a set; `?kondisi=` corrects one. Refuses whoever may not write the set, and an unknown round. */
export async function readRoundDesk(tx: Tx, viewer: Viewer, id: string, params: SearchParams): Promise<RoundDesk> {
  const report = await readParameters(tx, viewer, id);
  const { set, parameters, rounds, districts } = report;
  if (!mayWriteSet(viewer, set.agencyId)) allow(viewer, 'posyandu:write', { agencyId: set.agencyId, agencyName: set.agency });
  const asked = typeof params.kondisi === 'string' ? params.kondisi : null;
  const round = rounds.find((one) => one.id === asked) ?? null;
  if (asked !== null && round === null) throw refuse('not-found', 'Kondisi ini tidak ada dalam daftar.');
  return {
    title: round === null ? 'Tambah kondisi' : `Koreksi: ${round.label}`, set,
    form: {
      hidden: { tim: viewer.jurisdictionCode, daftar: set.id, ...(round && { kondisi: round.id, versi: String(round.version) }) }, values: round === null ? { awal: rounds.length === 0 ? 'ya' : '' } : valuesOf(report, round),
      parameters: parameters.map(({ ordinal, name }) => ({ ordinal, name })), districts: set.kind === 'outcome' ? districts : [], isCorrection: round !== null,
    },
  };
}
