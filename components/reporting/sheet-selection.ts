import type { Area } from './sheet-block';
import type { SheetMap, Spot } from './sheet-map';

interface Place { row: number; column: number }

/** The one cell that Tab reaches, and the rectangle around it that is picked. */
export class Selection {
  #map: SheetMap;
  #anchor: Place = { row: 0, column: 0 };
  #head: Place = { row: 0, column: 0 };
  #picked: Element[] = [];
  #stop: Spot | null = null;

  constructor(map: SheetMap) {
    this.#map = map;
  }

  /** After the rows were drawn anew: no field but the active one is reached by Tab. */
  remap(map: SheetMap): void {
    this.#map = map;
    this.#picked = [];
    for (const address of map.addresses) for (const field of Object.values(map.fields(address))) if (field.type !== 'hidden') field.tabIndex = -1;
    this.#stop = null;
    this.#reach(map.at(this.#head.row, this.#head.column) ?? this.first());
  }

  get head(): Spot | null {
    return this.#map.at(this.#head.row, this.#head.column);
  }

  get area(): Area {
    const [a, b] = [this.#anchor, this.#head];
    return { top: Math.min(a.row, b.row), left: Math.min(a.column, b.column), bottom: Math.max(a.row, b.row), right: Math.max(a.column, b.column) };
  }

  get isOne(): boolean {
    return this.#anchor.row === this.#head.row && this.#anchor.column === this.#head.column;
  }

  /** The cells of the area in which something may be typed. */
  spots(): Spot[] {
    const { top, left, bottom, right } = this.area;
    const spots: Spot[] = [];
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) {
      const spot = this.#map.at(row, column);
      if (spot) spots.push(spot);
    }
    return spots;
  }

  /** Makes a cell the active one; with `extend` the rectangle reaches from where it began to here. */
  go(spot: Place, extend = false): void {
    this.#head = { row: spot.row, column: spot.column };
    if (!extend) this.#anchor = this.#head;
    this.#reach(this.head);
    this.#draw();
  }

  /** The rectangle between two corners, the first being the active cell. */
  pick({ top, left, bottom, right }: Area): void {
    this.#anchor = { row: bottom, column: right };
    this.#head = { row: top, column: left };
    this.#draw();
  }

  first(): Spot | null {
    for (let row = 0; row < this.#map.rows; row++) for (let column = 0; column < this.#map.columns.length; column++) {
      const spot = this.#map.at(row, column);
      if (spot) return spot;
    }
    return null;
  }

  /** The next cell in a direction that may be typed in; null at the edge. `skip`: columns that are passed over. */
  next(from: Place, [down, along]: readonly [number, number], skip: (column: number) => boolean = () => false): Spot | null {
    for (let [row, column] = [from.row + down, from.column + along]; row >= 0 && row < this.#map.rows && column >= 0 && column < this.#map.columns.length; row += down, column += along) {
      const spot = skip(column) ? null : this.#map.at(row, column);
      if (spot) return spot;
    }
    return null;
  }

  #reach(spot: Spot | null): void {
    if (!spot) return;
    if (this.#stop) this.#stop.field.tabIndex = -1;
    spot.field.tabIndex = 0;
    this.#stop = spot;
  }

  #draw(): void {
    for (const one of this.#picked) {
      one.classList.remove('picked');
      one.removeAttribute('aria-selected');
    }
    this.#picked = this.spots().flatMap(({ field }) => field.closest('td') ?? []);
    for (const one of this.#picked) {
      one.classList.toggle('picked', !this.isOne);
      one.setAttribute('aria-selected', 'true');
    }
  }
}
