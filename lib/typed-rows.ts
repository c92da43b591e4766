/** Fields of a form with rows, such as `u/dinkes`: what was typed by row and part, and the names that fit no part. */
export interface TypedRows { rows: Map<string, Partial<Record<string, string>>>; strangers: string[] }

const NAME = /^([a-z])\/([a-z0-9_.]{1,60})$/;

/** Reads `<part>/<row>` fields; `parts` are the letters that the form knows. */
export function typedRows(cells: Readonly<Record<string, unknown>>, parts: string): TypedRows {
  const rows: TypedRows['rows'] = new Map();
  const strangers: string[] = [];
  for (const [name, value] of Object.entries(cells)) {
    const [, part = '', row = ''] = NAME.exec(name) ?? [];
    if (part === '' || !parts.includes(part) || typeof value !== 'string') strangers.push(name.slice(0, 60));
    else rows.set(row, { ...rows.get(row), [part]: value });
  }
  return { rows, strangers };
}
