import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import { z } from 'zod';
import { withoutNul } from '@/lib/address';
import type { PlatformOperator } from '@/lib/auth/platform';
import { requirePlatformOperator, viewerForForm } from '@/lib/auth/session';
import type { Viewer } from '@/lib/auth/viewer';
import { databaseCode, incidentSentence } from '@/lib/incident';
import { refuse, Refusal, type FieldProblems } from '@/lib/refusal';

/**
 * What a form shows after sending. `ok`: null before the first try. `fields`: problems by field name. `typed`: what
 * the person had typed, by field name (repeated fields joined by a line break), never a password.
 */
export interface FormState { ok: boolean | null; sentence: string | null; fields: FieldProblems; typed: Record<string, string>; slips?: readonly Slip[] }

/** A new account to hand over on paper: its one-time code is shown this once. */
export interface Slip { username: string; name: string; role: string; code: string }

export const EMPTY_FORM: FormState = { ok: null, sentence: null, fields: {}, typed: {} };

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** What a run may say on success; it may also `redirect()`. */
type Said = string | { sentence: string; slips: readonly Slip[] } | void;

const REVIEW = 'Periksa kembali isian yang ditandai.';
const MOVED = 'Data ini baru saja diubah orang lain. Muat ulang halaman, lalu coba lagi.';

/**
 * The one wrapper of server actions: viewer → parse → run. A Refusal comes back as FormState beside what was typed,
 * a redirect passes through, anything else is logged under a number. The field `tim`, if sent, picks the team and is
 * not handed on. Fields that the schema does not name are refused, so that nobody can smuggle in a role or an agency.
 */
export function formAction<S extends z.ZodType>(
  schema: S,
  run: (viewer: Viewer, input: z.output<S>) => Promise<Said>,
): FormAction {
  return (_previous, form) => settle(form, async (fields) => {
    const { tim, ...rest } = fields;
    const viewer = await viewerForForm(typeof tim === 'string' && tim !== '' ? tim : undefined);
    if (viewer instanceof Refusal) throw viewer;
    return run(viewer, parse(schema, rest));
  });
}

/** The same for the few forms that a person without a session may send (signing in, setting a password). */
export function openFormAction<S extends z.ZodType>(schema: S, run: (input: z.output<S>) => Promise<Said>): FormAction {
  return (_previous, form) => settle(form, async (fields) => run(parse(schema, fields)));
}

/** The same for forms of the platform operator. */
export function platformFormAction<S extends z.ZodType>(schema: S, run: (operator: PlatformOperator, input: z.output<S>) => Promise<Said>): FormAction {
  return (_previous, form) => settle(form, async (fields) => {
    const operator = await requirePlatformOperator();
    if (operator instanceof Refusal) throw operator;
    return run(operator, parse(schema, fields));
  });
}

type Fields = Record<string, FormDataEntryValue | FormDataEntryValue[]>;

async function settle(form: FormData, run: (fields: Fields) => Promise<Said>): Promise<FormState> {
  // An action is a public address: what arrives there need not be a form.
  if (!(form instanceof FormData)) return { ...EMPTY_FORM, ok: false, sentence: 'Isian tidak terbaca. Muat ulang halaman, lalu coba lagi.' };
  const fields = readFields(form);
  try {
    const said = await run(fields);
    if (typeof said === 'object') return { ok: true, fields: {}, typed: {}, ...said };
    return { ok: true, sentence: said ?? null, fields: {}, typed: {} };
  } catch (error) {
    unstable_rethrow(error);
    const { sentence, problems } = explain(error);
    return { ok: false, sentence, fields: problems, typed: typedValues(fields) };
  }
}

/** Fields by name, in an object without a prototype; Next's own `$ACTION…` fields are left out. */
function readFields(form: FormData): Fields {
  const fields = Object.create(null) as Fields;
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue;
    const values = form.getAll(name).map((value) => (typeof value === 'string' ? withoutNul(value) : value));
    fields[name] = values.length === 1 && values[0] !== undefined ? values[0] : values;
  }
  return fields;
}

function parse<S extends z.ZodType>(schema: S, fields: Fields): z.output<S> {
  const shape = shapeOf(schema);
  if (shape) {
    const strangers = Object.keys(fields).filter((name) => !Object.hasOwn(shape, name));
    if (strangers.length > 0) throw refuse('invalid', `Isian tidak dikenal: ${strangers.slice(0, 5).join(', ')}.`);
  }
  const result = schema.safeParse(shape ? withLists(shape, fields) : { ...fields });
  if (result.success) return result.data;
  throw refuse('invalid', REVIEW, problemsOf(result.error));
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;

function shapeOf(schema: z.core.$ZodType): Shape | null {
  if (schema instanceof z.ZodObject) return schema.shape;
  return schema instanceof z.ZodPipe ? shapeOf(schema.in) : null;
}

/** A list sent as one field, or as none (no box ticked), is still a list. */
function withLists(shape: Shape, fields: Fields): Record<string, unknown> {
  const given: Record<string, unknown> = { ...fields };
  for (const [name, schema] of Object.entries(shape)) {
    if (!wantsList(schema)) continue;
    const value = fields[name];
    if (value !== undefined) given[name] = Array.isArray(value) ? value : [value];
    else if (isBareList(schema)) given[name] = [];
  }
  return given;
}

/** A list that has no answer of its own for "nothing was sent". */
function isBareList(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodPipe ? isBareList(schema.in) : schema instanceof z.ZodArray;
}

function wantsList(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return wantsList(schema.unwrap());
  }
  return schema instanceof z.ZodPipe ? wantsList(schema.in) : schema instanceof z.ZodArray;
}

function problemsOf(error: z.core.$ZodError): FieldProblems {
  const problems: FieldProblems = {};
  for (const { path, message } of error.issues) problems[String(path[0] ?? '')] ??= message;
  return problems;
}

const SECRET_FIELD = /password|sandi|secret|kode_masuk/i;

function typedValues(fields: Fields): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (SECRET_FIELD.test(name)) continue;
    const texts = (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
    if (texts.length > 0) typed[name] = texts.join('\n');
  }
  return typed;
}

function explain(error: unknown): { sentence: string; problems: FieldProblems } {
  if (error instanceof Refusal) return { sentence: error.message, problems: error.fields };
  const code = databaseCode(error);
  if (code === '40001' || code === '40P01') return { sentence: MOVED, problems: {} };
  return { sentence: incidentSentence(error), problems: {} };
}
