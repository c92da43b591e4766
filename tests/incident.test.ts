import { describe, expect, it } from 'vitest';
import { isDatabaseAway } from '@/lib/incident';

const wrapped = (cause: object): Error => new Error('Failed query', { cause: Object.assign(new Error('cause'), cause) });

describe('an absent database', () => {
  it.each([
    { code: 'ECONNREFUSED' }, { code: 'CONNECT_TIMEOUT' }, { code: '57P01', severity: 'FATAL' }, { code: '53300', severity: 'FATAL' },
    // closed for maintenance: "is not currently accepting connections"
    { code: '55000', severity: 'FATAL' },
  ])('is told by %o', (cause) => {
    expect(isDatabaseAway(wrapped(cause))).toBe(true);
  });

  it.each([{ code: '23505', severity: 'ERROR' }, { code: '55000', severity: 'ERROR' }, {}])('is not told by %o', (cause) => {
    expect(isDatabaseAway(wrapped(cause))).toBe(false);
  });
});
