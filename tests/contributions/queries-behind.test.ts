import { describe, expect, it } from 'vitest';
import type { ActivityInput } from '@/lib/activities/input';
import { createActivity } from '@/lib/activities/commands/create';
import { readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { readAgencyReport, readCellReport } from '@/lib/contributions/queries/behind';
import { readColumnReport } from '@/lib/contributions/queries/column';
import { readMatrixReport } from '@/lib/contributions/queries/report';
import { changeFigures, recomputeJurisdiction } from '@/lib/convergence/commands/figures';
import { NBSP } from '@/lib/format';
import { readScope } from '@/lib/jurisdictions/queries';
import { readColumnStates } from '@/lib/reports/queries/column-states';
import { plainText } from '@/lib/sentence';
import { aMember, anActivity, viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });

async function team(code: string) {
  const found = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, code) });
  if (!found) throw new Error(`${code} is not seeded.`);
  return { ...found, db: database.db };
}
const balangan = await team('63.11');
const reader = viewerWith({ team: balangan });
const MILLION = 1_000_000n;

const cell = (agency: string, column: string, params: Record<string, string> = {}) =>
  readAs(reader, async (tx) => readCellReport(tx, reader, await readScope(tx, reader, params), { params, agency, column }));
const column = (code: string, params: Record<string, string> = {}) =>
  readAs(reader, async (tx) => readColumnReport(tx, reader, await readScope(tx, reader, params), { params, column: code }));
const agency = (code: string, params: Record<string, string> = {}) =>
  readAs(reader, async (tx) => readAgencyReport(tx, reader, await readScope(tx, reader, params), { params, agency: code }));
const report = (viewer: Viewer, params: Record<string, string> = {}) =>
  readAs(viewer, async (tx) => readMatrixReport(tx, viewer, await readScope(tx, viewer, params), params));

describe('sel terbuka sampai kegiatan, uang, dan desanya', () => {
  it('Dinas PUPR × SE05: satu kegiatan, tiga desa, 770 juta DAK fisik, 41 % terserap', async () => {
    const { headline, roles, totals, lines, villages, activities, cell: shown } = await cell('pupr', 'SE05');
    expect(headline).toBe(`Dinas PUPR, penanggung jawab utama SE05 Sanitasi layak: 1 kegiatan di 3 desa, Rp${NBSP}770 juta.`);
    expect(roles.map(({ role, isExample }) => [role, isExample])).toEqual([['lead', true]]);
    expect(activities.map(({ name, state }) => [name, state])).toEqual([['Pembangunan septik komunal', 'running']]);
    expect(villages.map(({ name }) => name).sort()).toEqual(['Batu Piring', 'Mamantang', 'Uren']);
    expect(lines.map(({ fundingSource, class: kind, budgetIdr, spentIdr }) => [fundingSource, kind, budgetIdr, spentIdr])).toEqual([['DAK_FISIK', 'sensitive', 770n * MILLION, 315_700_000n]]);
    expect(totals).toMatchObject({ activities: shown?.activities, villages: shown?.villages, budgetIdr: shown?.budgetIdr });
  });

  it('sel dan matriks sama untuk setiap sel dari tiga lensa', async () => {
    for (const lensa of ['indikator', 'spm', 'phi']) {
      const { matrix } = await report(reader, { lensa });
      for (const { agency: { code }, cells } of matrix.rows) for (const one of cells) {
        if (!one) continue;
        const { totals } = await cell(code, one.column, { lensa });
        expect([code, one.column, totals.activities, totals.villages, totals.budgetIdr ?? 0n]).toEqual([code, one.column, one.activities, one.villages, one.budgetIdr]);
      }
    }
  });

  it('tumpang tindih: Baznas dan Balangan Coal memberi pangan di satu desa yang sama (F09)', async () => {
    expect((await cell('baznas', 'social')).note).toBe('Periksa: 1 desa sama dengan Balangan Coal');
    expect((await report(reader)).notes[`${(await cell('balangan_coal', 'SE10')).agency.id}/social`]).toBe('Periksa: 1 desa sama dengan Baznas');
  });

  it('instansi atau kolom yang tidak dikenal ditolak dengan kalimat', async () => {
    await expect(cell('entah', 'SE05')).rejects.toThrow('Instansi berkode “entah” tidak ada di tim ini.');
    await expect(cell('pupr', 'SE99')).rejects.toThrow('Kolom “SE99” tidak ada.');
    await expect(agency("x' or 1=1")).rejects.toThrow('tidak ada di tim ini');
    await expect(column('toString')).rejects.toThrow('Kolom “toString” tidak ada.');
  });
});

describe('baris dan kolom', () => {
  it('Satpol PP: tercatat, belum ada kontribusi, dengan teks permintaan', async () => {
    const { headline, reminder, row } = await agency('satpolpp');
    expect(headline).toBe('Satpol PP belum ada kontribusi, padahal tercatat berperan di 1 bidang.');
    expect(reminder).toContain('Satpol PP belum mencatat kegiatan, padahal tercatat sebagai penanggung jawab utama Trantibumlinmas.');
    expect(row.total).toMatchObject({ activities: 0, budgetLines: 0 });
  });

  it('Dinas PUPR: 2.850 juta, 1.180 di antaranya belum ditandai', async () => {
    const { headline, outside, totals } = await agency('pupr', { lensa: 'indikator' });
    expect(headline).toBe(`Dinas PUPR: 2 kegiatan di 5 desa, Rp${NBSP}2.850 juta, melayani 2 indikator.`);
    expect(outside.map(({ name, budgetIdr, kind }) => [name, budgetIdr, kind])).toEqual([['Rehabilitasi drainase permukiman', 1180n * MILLION, 'untagged']]);
    expect(totals.budgetIdr).toBe(1670n * MILLION);
  });

  it('SE05: empat dari delapan lokus tanpa siapa pun, penanggung jawab absen di lima, dengan huruf kisinya', async () => {
    const { headline, villages, agencies } = await column('SE05');
    expect(headline).toBe('SE05 Sanitasi layak: Dinas PUPR penanggung jawab utama; 2 instansi berkegiatan.');
    expect(villages.filter((village) => village.agencies.length === 0).map(({ name }) => name).sort()).toEqual(['Gunung Batu', 'Hauwai', 'Mampari', 'Marajai']);
    expect(villages.filter(({ leadThere }) => !leadThere)).toHaveLength(5); // juga Halong: hanya DLH
    expect(agencies.map(({ code, cell: one }) => [code, one.role, one.isSilent])).toEqual([['pupr', 'lead', false], ['dinkes', 'support', true], ['dlh', 'support', false], ['dpmd', 'support', true]]);
    const states = await readAs(reader, async (tx) => readColumnStates(tx, await readScope(tx, reader, {}), 'SE05'));
    const letters = Object.fromEntries(villages.map(({ code, name }) => [name, states[code]]));
    expect(letters).toMatchObject({ Hauwai: 'C', Marajai: 'C', Mampari: 'C', 'Gunung Batu': 'C', Uren: 'B' });
  });
});

describe('menambah kegiatan menutup celah (Kaltim)', () => {
  it('satu kegiatan pendidikan Satpol PP: kolom Pendidikan terisi, 12 dari 13', async () => {
    const kaltim = await team('64');
    const office = await database.db.query.agency.findFirst({ where: (row, { and, eq }) => and(eq(row.jurisdictionId, kaltim.id), eq(row.code, 'satpolpp')) });
    const operator = await aMember(kaltim, { role: 'operator', agency: office });
    expect((await report(operator)).beside[office?.id ?? '']?.isMine).toBe(true);
    const input: ActivityInput = {
      year: 2025, name: 'Pendampingan PAUD di Posyandu', kind: null, state: 'planned', plannedCount: 2, doneCount: null, countUnit: 'kali', startsOn: null, endsOn: null,
      villages: [], columns: [{ lens: 'spm', code: 'education' }], aim: null, output: null, beneficiaries: null, note: null, money: [], moneyStage: 'murni', moneySplit: 'none', spentOn: null,
    };
    await changeFigures(operator, 2025, (tx) => createActivity(tx, operator, input));
    const { headline, matrix } = await report(operator);
    expect(matrix.columnsWithoutAgency).toEqual([]);
    expect(plainText(headline)).toBe('12 dari 13 instansi menyumbang. Biro Kesra belum ada kontribusi.');
  });
});

describe('provinsi: jalur kedua kabupatennya (NTT)', async () => {
  const ntt = await team('53');
  const children = [await team('53.01'), await team('53.02'), await team('53.03')];

  it('hanya angka yang diperiksa, digabung menurut kode katalog: tiga kegiatan di 6 + 4 + 5 = 15 desa', async () => {
    const viewer = viewerWith({ team: ntt, children });
    const before = (await report(viewer)).children;
    expect(before?.matrix.rows.map(({ total }) => [total.activities, total.villages])).toEqual([[3, 15]]);
    expect([before?.regencies.length, before?.silent]).toEqual([3, []]);
    const [kupang] = children;
    if (!kupang) throw new Error('Kupang is not seeded.');
    const dinkes = await database.db.query.agency.findFirst({ where: (row, { and, eq }) => and(eq(row.jurisdictionId, kupang.id), eq(row.code, 'dinkes')) });
    await anActivity(kupang, { agency: dinkes, year: 2021, startsOn: '2021-01-01', endsOn: '2021-12-31', spm: ['health'] });
    await anActivity(kupang, { agency: dinkes, year: 2021, startsOn: '2021-01-01', endsOn: '2021-12-31', spm: ['health'], verification: 'verified', name: 'Kelas ibu hamil' });
    await database.db.transaction((tx) => recomputeJurisdiction(tx, kupang.id));
    const after = (await report(viewer)).children;
    expect(after?.matrix.rows.find(({ agency: { code } }) => code === 'dinkes')?.total.activities).toBe(1);
    expect(after?.places.dinkes).toEqual(['Kabupaten Kupang']);
  });

  it('kabupaten tidak punya jalur kedua', async () => {
    expect((await report(reader)).children).toBeNull();
  });
});
