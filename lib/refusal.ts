export type RefusalCode =
  | 'not-signed-in' | 'forbidden' | 'not-found' | 'invalid' | 'stale' | 'wrong-state' | 'too-many' | 'unavailable';

const STATUS: Record<RefusalCode, number> = {
  'not-signed-in': 401, forbidden: 403, 'not-found': 404, invalid: 422, stale: 409, 'wrong-state': 409, 'too-many': 429, unavailable: 503,
};

/** Problems by field name; a field may be a cell address such as `63.11.02.2020/SP02/n`. */
export type FieldProblems = Record<string, string>;

/**
 * An expected "no" with a sentence in Indonesian that names the place and the repair.
 * Only the edge (form-action, API) catches it; any other error goes to the boundary.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly fields: FieldProblems;

  constructor(code: RefusalCode, sentence: string, fields: FieldProblems = {}) {
    super(sentence);
    this.name = 'Refusal';
    this.code = code;
    this.fields = fields;
  }

  get status(): number {
    return STATUS[this.code];
  }
}

/** Makes a Refusal to throw: `throw refuse('forbidden', 'Kegiatan ini milik Dinas PUPR.')`. */
export const refuse = (code: RefusalCode, sentence: string, fields?: FieldProblems): Refusal =>
  new Refusal(code, sentence, fields);
