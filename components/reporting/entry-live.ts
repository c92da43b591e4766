import { shareText } from '@/lib/reporting/grid';
import { plainState } from '@/lib/reporting/rules/entry';
import { type Field, isField, readShownText, type SheetMap } from './sheet-map';

function paint(field: Field | undefined, was: string): void {
  field?.closest('td')?.classList.toggle('changed', plainState(field.value.trim()) !== plainState(was));
}

/** Numbers and a state exclude each other: whatever was typed last stays. */
export function settleTyped(map: SheetMap, target: EventTarget | null): void {
  const spot = map.of(target);
  const { n, d, m } = spot ? map.fields(spot.address) : {};
  if (!spot || !n || !d || !m || !isField(target)) return;
  if (spot.part === 'm' && m.value !== 'angka') n.value = d.value = '';
  if (spot.part !== 'm' && target.value !== '') m.value = 'angka';
}

/** The share is computed anew, an empty cell is hatched, what differs from the stored words gets its black corner. */
export function paintCell(map: SheetMap, address: string): void {
  const { n, d, m } = map.fields(address);
  const was = readShownText(map, address);
  if (n && d && m) {
    const output = m.closest('td')?.querySelector('output');
    if (output) output.value = shareText(n.value, d.value, m.value === 'sama' ? '' : m.value);
    for (const field of [n, d]) field.closest('td')?.classList.toggle('empty', n.value === '' && d.value === '' && m.value === 'angka');
  } else m?.closest('td')?.classList.toggle('empty', m.value === '');
  paint(n, was.n);
  paint(d, was.d);
  paint(m, was.m);
}
