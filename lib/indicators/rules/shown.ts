import { formatShareBare } from '@/lib/format';
import { meets } from './achievement';
import { cutBpOf, type Direction, type Fraction } from './reading';

const PER_TENTH = 10;

/** Cut basis points as tenths of a percent, half up: exact, since what was cut off never reaches the next half tenth. */
const tenthsOf = (cutBp: number): number => Math.floor((cutBp + PER_TENTH / 2) / PER_TENTH);

/** A target that a share misses. */
interface Missed { targetBp: number; direction: Direction }

/**
 * A share with one decimal from its cut basis points, without its sign: 74,949 % (7494) is "74,9". One that misses its target
 * is never shown as having met it: 89,96 % of a target of 90 % is "89,9", of a limit of 15,5 % 15,52 % is "15,6".
 */
export function cutShort(cutBp: number, missed: Missed | null): string {
  const rounded = tenthsOf(cutBp);
  const down = Math.floor(cutBp / PER_TENTH);
  const short = (): number => {
    if (missed === null) return rounded;
    if (missed.direction === 'up') return rounded * PER_TENTH >= missed.targetBp ? down : rounded;
    return rounded * PER_TENTH <= missed.targetBp ? down + 1 : rounded;
  };
  return formatShareBare(short() * PER_TENTH, 1);
}

/** The same from n ÷ d itself. */
export const shareShort = (value: Fraction, targetBp: number | null, direction: Direction): string =>
  cutShort(Number(cutBpOf(value)), targetBp === null || meets(value, targetBp, direction) ? null : { targetBp, direction });

/**
 * The distance of a missed target in points with one decimal, rounded once, so that it and the rounded share add up to the
 * target: 41,26 % of 80 % is "38,7" beside "41,3". Less than a twentieth of a point is "<0,1".
 */
export function gapShort(cutBp: number, targetBp: number, direction: Direction): string {
  const above = Math.floor((cutBp - targetBp + PER_TENTH / 2) / PER_TENTH);
  const tenths = direction === 'up' ? -above : above;
  return tenths <= 0 ? '<0,1' : formatShareBare(tenths * PER_TENTH, 1);
}
