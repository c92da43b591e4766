import { shareText } from '@/lib/reporting/grid';
import { plainState } from '@/lib/reporting/rules/entry';

type Field = HTMLInputElement | HTMLSelectElement;

const isField = (target: unknown): target is Field => target instanceof HTMLInputElement || target instanceof HTMLSelectElement;

function part(form: HTMLFormElement, address: string, name: 'n' | 'd' | 'm' | 'w'): Field | null {
  const field = form.elements.namedItem(`${address}/${name}`);
  return isField(field) ? field : null;
}

function paint(field: Field | null, was: string): void {
  field?.closest('td')?.classList.toggle('changed', plainState(field.value) !== plainState(was));
}

/** After a key stroke: numbers and state exclude each other, the share is computed anew, what differs gets its black corner. */
export function refreshCell(form: HTMLFormElement, target: EventTarget | null): void {
  const [, address, which] = isField(target) ? /^(.+)\/([ndm])$/.exec(target.name) ?? [] : [];
  if (!address || !isField(target)) return;
  const [n, d, m] = [part(form, address, 'n'), part(form, address, 'd'), part(form, address, 'm')];
  const [, wasN = '', wasD = '', wasM = ''] = (part(form, address, 'w')?.value ?? '').split(':');
  if (n && d && m) {
    if (which === 'm' && m.value !== 'angka') n.value = d.value = '';
    if (which !== 'm' && target.value !== '') m.value = 'angka';
    const output = m.closest('td')?.querySelector('output');
    if (output) output.value = shareText(n.value, d.value, m.value);
    for (const field of [n, d]) field.closest('td')?.classList.toggle('empty', n.value === '' && d.value === '' && m.value === 'angka');
  }
  paint(n, wasN);
  paint(d, wasD);
  paint(m, wasM);
}

/** How many cells (not fields) differ from what is stored. */
export function countChanged(form: HTMLFormElement): number {
  const changed = form.querySelectorAll<HTMLElement>('td.changed :is(input:not([type="hidden"]), select)');
  return new Set([...changed].map((field) => field.getAttribute('name')?.replace(/\/[ndm]$/, ''))).size;
}
