import { describe, expect, it } from 'vitest';
import { hashPassword } from '@/lib/auth/password';
import type { Cell, ReadSheet } from '@/lib/workbook/sheet';
import { aJurisdiction, aMembership, anAccount, anActivity, anAgency } from '../support/build';
import { DEMO_PASSWORD } from '../support/cluster';
import { freshDatabase } from '../support/database';
import { readHere } from '../support/read-here';
import { ask, json } from './ask';

const database = await freshDatabase({ seeded: true });
const WHO = 'bappeda.balangan';

async function sheetsOf(code: string, path: string, who = WHO): Promise<{ data: ReadSheet; about: ReadSheet; name: string | null }> {
  const [table = '', query = ''] = path.split('?');
  const answer = await ask(code, `${table}.xlsx${query ? `?${query}` : ''}`, who);
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
  expect(answer.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  const [data, about, ...more] = await readHere(Buffer.from(await answer.arrayBuffer()));
  if (!data || !about || more.length > 0) throw new Error('Two sheets are expected.');
  return { data, about, name: answer.headers.get('content-disposition') };
}

/** Rows by the title of their column. */
function rowsOf({ rows }: ReadSheet): Record<string, Cell>[] {
  const [header, ...rest] = rows.map(({ cells }) => cells);
  return rest.map((row) => Object.fromEntries((header ?? []).map((title, at) => [String(title), row[at] ?? null])));
}

const fact = (about: ReadSheet, name: string): Cell | undefined => about.rows.find(({ cells }) => cells[0] === name)?.cells[1];

describe('unduhan Excel', () => {
  it('Marajai SE05: 50 dari 180 sebagai bilangan, capaian 0,2778, tanggal sebagai tanggal, kata berbahasa Indonesia', async () => {
    const { data, name } = await sheetsOf('63.11', 'indicator-values?periode=2022-TW3');
    expect([data.name, name]).toEqual(['Nilai indikator', 'attachment; filename="simpul-63.11-indicator-values-2022-TW3.xlsx"']);
    const rows = rowsOf(data);
    expect(rows.find((row) => row['Kode desa'] === '63.11.02.2020' && row['Kode indikator'] === 'SE05')).toMatchObject({
      'Wilayah': 'Marajai', 'Tingkat': 'desa/kelurahan', 'Terlayani': 50, 'Sasaran': 180, 'Capaian': 0.2778, 'Keadaan nilai': 'dilaporkan', 'Sebab kosong': null,
      'Tanggal data': { day: '2022-09-30' }, 'Contoh': 'contoh', 'Jenis sumber': 'laporan instansi',
    });
    // Angka terbit anemia 0 % tetap nol, bukan kosong.
    expect(rows.find((row) => row['Kode indikator'] === 'EX02' && row.Dasar === 'angka terbit')).toMatchObject({ 'Capaian': 0, 'Terlayani': null, 'Sasaran': null, 'Contoh': null });
    expect(rows.some((row) => row['Keadaan nilai'] === 'belum ada data' && row.Capaian === null && row['Sebab kosong'] === 'belum ada data')).toBe(true);
  });

  it('lembar Keterangan menyebut tim, periode, angka, saringan, sumber, waktu setempat, tanda contoh, dan arti kolom', async () => {
    const { about, data } = await sheetsOf('63.11', 'budgets?periode=2022-TW3&angka=sementara&opd=dinkes&pemisah=koma');
    expect(about.name).toBe('Keterangan');
    expect(fact(about, 'Tim')).toBe('Kabupaten Balangan (63.11)');
    expect(fact(about, 'Periode')).toBe('2022 · Triwulan III');
    expect(fact(about, 'Angka')).toMatch(/^sementara/);
    expect(fact(about, 'Saringan')).toBe('opd = dinkes');
    expect(fact(about, 'Baris')).toBe(data.rows.length - 1);
    expect(fact(about, 'Dibuat')).toMatch(/^\d{1,2} \p{L}+ \d{4}, \d{2}\.\d{2} WITA$/u);
    expect(fact(about, 'Bertanda contoh')).toMatch(/bukan data nyata$/);
    expect(about.rows.find(({ cells }) => cells[0] === 'Anggaran (Rp)')?.cells[1]).toBe('budget_idr');
    expect(rowsOf(data).every((row) => row['Kode instansi'] === 'dinkes' && typeof row['Anggaran (Rp)'] === 'number')).toBe(true);
  });

  it.each(['indicators', 'indicator-values', 'convergence', 'contributions', 'activities', 'budgets', 'prevalence', 'reporting'])('%s: sama dengan JSON baris demi baris', async (table) => {
    const [{ data }, { data: rows }] = [await sheetsOf('63.11', `${table}?periode=2022-TW3`), await json('63.11', `${table}?periode=2022-TW3`, WHO)];
    const [header, ...cells] = data.rows.map((row) => row.cells);
    expect([cells.length, header?.length]).toEqual([rows.length, Object.keys(rows[0] ?? {}).length]);
    rows.forEach((row, at) => Object.entries(row).forEach(([name, value], column) => {
      const cell = cells[at]?.[column] ?? null;
      const seen = cell !== null && typeof cell === 'object' && 'day' in cell ? cell.day : cell;
      if (typeof value === 'number' || value === null) expect([name, seen]).toEqual([name, value]);
      else if (name.endsWith('_idr')) expect([name, seen]).toEqual([name, Number(value)]);
      else if (name === 'is_example') expect(seen).toBe(value === true ? 'contoh' : null);
      else if (typeof value === 'boolean') expect([name, seen]).toEqual([name, value ? 'ya' : 'tidak']);
      else if (Array.isArray(value)) expect([name, seen ?? '']).toEqual([name, value.join(', ')]);
      else expect([name, typeof seen]).toEqual([name, 'string']);
    }));
  });

  it('jumlah rupiah tepat: baris anggaran Balangan 2022 di Excel = di JSON', async () => {
    const [{ data }, { data: rows }] = [await sheetsOf('63.11', 'budgets?tahun=2022'), await json('63.11', 'budgets?tahun=2022', WHO)];
    const total = rowsOf(data).reduce((sum, row) => sum + BigInt(Number(row['Anggaran (Rp)'])), 0n);
    expect(total).toBe(rows.reduce((sum, row) => sum + BigInt(String(row.budget_idr)), 0n));
    expect(total).toBeGreaterThan(0n);
  });

  it('nama yang tampak seperti rumus tetap teks; izin dan alamat dijaga seperti JSON', async () => {
    const team = await aJurisdiction(database);
    const agency = await anAgency(team, {});
    const names = ['=1+1 jahat', '+62 jahat', '-2+3 jahat', '@SUM(A1) jahat', '＝1+1 jahat', "'=1+1 jahat"];
    for (const name of names) await anActivity(team, { agency, name });
    const { id } = await anAccount(database, { username: 'penguji.xlsx', passwordHash: await hashPassword(DEMO_PASSWORD) });
    await aMembership(team, { accountId: id });
    const { data } = await sheetsOf(team.code, 'activities?tahun=2022', 'penguji.xlsx');
    expect(rowsOf(data).map((row) => row.Nama).sort()).toEqual([...names].sort());
    expect([(await ask('53.01', 'activities.xlsx', WHO)).status, (await ask('63.11', 'activities.xlsx', null)).status, (await ask('63.11', 'rahasia.xlsx', WHO)).status, (await ask('63.11', 'activities.xlsx?keadaan=ngebut', WHO)).status]).toEqual([404, 401, 404, 422]);
  });
});
