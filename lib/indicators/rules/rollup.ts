import { type Fraction, isFraction, type Reading } from './reading';

export interface RollUp {
  /** Σn of Σd, or null when nobody reported a number. */
  sum: Fraction | null;
  /** Places with a counted number; `published` ones are never summed; `notApplicable` said that nobody is there to serve. */
  reported: number;
  published: number;
  notApplicable: number;
  /** All places that should say something. */
  of: number;
}

/**
 * Villages to district to regency: Σn ÷ Σd over reporting places, never a mean of percentages; for yes/no that is
 * places true ÷ places reporting. Sources: domain §9.1, design §4.3 and §4.4.
 */
export function rollUp(readings: readonly Reading[]): RollUp {
  const fractions = readings.filter(isFraction);
  const counted = fractions.filter((f) => !f.published);
  const sum = counted.length === 0 ? null : {
    n: counted.reduce((total, f) => total + f.n, 0),
    d: counted.reduce((total, f) => total + f.d, 0),
  };
  return {
    sum,
    reported: counted.length,
    published: fractions.length - counted.length,
    notApplicable: readings.filter((r) => r === 'not_applicable').length,
    of: readings.length,
  };
}

/** "6 dari 8 desa melapor": a village that says nobody is there to serve has reported. */
export function reportingLabel({ reported, published, notApplicable, of }: Omit<RollUp, 'sum'>): string {
  const said = reported + published + notApplicable;
  const aside = notApplicable > 0 ? `, ${notApplicable} di antaranya tidak ada sasaran` : '';
  return `${said} dari ${of} desa melapor${aside}`;
}
