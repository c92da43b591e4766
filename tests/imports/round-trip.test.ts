import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '@/lib/csv';
import { formatIdr, sharesOf } from '@/lib/money';
import { readRupiah } from '@/lib/number-text';
import { csvRecords } from '../support/csv-records';
import { aDistrict, aJurisdiction, aMember, anAgency, anIndicator, aPeriod, aValue, aVillage } from '../support/build';
import { freshDatabase } from '../support/database';
import { save, templateOf, upload } from '../support/import-file';

const database = await freshDatabase({ seeded: true });
const { owner } = database;

const SETS = 50;
const CODES = ['SP01', 'SP04', 'SP07', 'SE11'] as const;
const PERIOD = '2022-TW1';

/** One stored cell: a pair, a state, a yes or no, or nothing. */
const aCell = fc.oneof(
  fc.record({ kind: fc.constant('pair' as const), d: fc.integer({ min: 1, max: 2_000_000_000 }), part: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.constant({ kind: 'missing' as const }), fc.constant({ kind: 'not_applicable' as const }), fc.constant({ kind: 'empty' as const }),
);
const aName = fc.constantFrom('Batu Mandi', 'Mampari', '=1+1', '-Tebing', '@Juai', "Lok 'Batu'", 'Kusambi; Hulu', '"Dua"', 'Batumandi Baru', ' Awayan ');
const aSet = fc.record({ names: fc.array(aName, { minLength: 1, maxLength: 4 }), cells: fc.array(aCell, { minLength: 16, maxLength: 16 }) });

type Set = typeof aSet extends fc.Arbitrary<infer T> ? T : never;

/** A team with one agency that leads four indicators, and the values of a set. */
async function plant({ names, cells }: Set) {
  const team = await aJurisdiction(database);
  const agency = await anAgency(team, { shortName: 'Dinkes', code: 'dinkes' });
  const district = await aDistrict(team);
  await aPeriod(team, PERIOD);
  await owner`insert into jurisdiction_period (jurisdiction_id, period_id, state) select ${team.id}, id, 'open' from period where code = ${PERIOD}`;
  for (const code of CODES) {
    await anIndicator(team, { code });
    await owner`insert into responsibility (jurisdiction_id, year, lens, column_code, agency_id, role) values (${team.id}, 2022, 'indicator', ${code}, ${agency.id}, 'lead')`;
  }
  for (const [at, name] of names.entries()) {
    const region = await aVillage(team, { name, lokus: 2022, district });
    for (const [index, code] of CODES.entries()) {
      const cell = cells[(at * CODES.length + index) % cells.length];
      if (!cell || cell.kind === 'empty') continue;
      const base = { region, indicator: code, period: PERIOD, agency, sourceKind: 'agency' };
      if (cell.kind !== 'pair') await aValue(team, { ...base, status: cell.kind });
      else if (code === 'SE11') await aValue(team, { ...base, n: cell.part > 0.5 ? 1 : 0, d: 1 });
      else await aValue(team, { ...base, n: Math.floor(cell.part * cell.d), d: cell.d });
    }
  }
  return { team, viewer: await aMember(team, { role: 'operator', agency }) };
}

describe('ekspor → impor tidak mengubah apa pun', () => {
  it(`${SETS} set data yang dibuat: xlsx atau CSV, urutan baris apa pun, dua kali`, async () => {
    let turn = 0;
    await fc.assert(fc.asyncProperty(aSet, fc.boolean(), async (set, isCsv) => {
      const { team, viewer } = await plant(set);
      const stored = async (): Promise<string> => JSON.stringify(await owner`select * from indicator_value where jurisdiction_id = ${team.id} order by region_id, indicator_id`);
      const before = await stored();
      turn += 1;
      const made = await templateOf(viewer, { periode: PERIOD, kind: isCsv ? 'csv' : 'xlsx' });
      const file = isCsv ? shuffled(made) : made;
      const job = await upload(viewer, { file, periode: PERIOD });
      expect([turn, job.sentence, job.report?.problems, job.report?.counts.new, job.report?.counts.changed]).toEqual([turn, null, [], 0, 0]);
      expect((await save(viewer, job)).auditSeq).toBeNull();
      expect(await stored()).toBe(before);
    }), { numRuns: SETS, seed: 20221122 });
  }, 600_000);
});

/** The same rows of a CSV backwards. */
function shuffled(file: Buffer): Buffer {
  const [header = [], ...rows] = csvRecords(file);
  return Buffer.from(csvText(header, rows.reverse(), 'titik-koma'));
}

describe('E5, E6: rupiah utuh', () => {
  it('setiap jumlah tertulis terbaca kembali; bagian berjumlah tepat 100', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), (amount) => {
      expect(readRupiah(String(amount))).toEqual({ kind: 'amount', amount });
      const dotted = formatIdr(amount);
      if (amount < 1000n || amount >= 1_000_000n) expect(readRupiah(`${dotted},-`)).toEqual({ kind: 'amount', amount });
    }));
    fc.assert(fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 1, maxLength: 30 }), (amounts) => {
      const shares = sharesOf(amounts);
      if (amounts.some((amount) => amount > 0n)) expect(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBe(10_000);
    }));
  });

  it.each([
    ['1.500.000', 1_500_000n], ['Rp 1.500.000,-', 1_500_000n], ['Rp1500000', 1_500_000n], ['1.500.000,00', 1_500_000n], ['0', 0n],
    ['1.500', null], ['1.500,50', null], ['1,5 M', null], ['1,500,000', null], ['1,5 juta', null], ['-5000', null], ['seribu', null], ['1500000,5', null],
  ])('“%s” menjadi nilai atau pertanyaan', (text, amount) => {
    expect(readRupiah(text)).toEqual(amount === null ? { kind: 'problem', sentence: expect.stringMatching(/\S/) } : { kind: 'amount', amount });
  });
});
