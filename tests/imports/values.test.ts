import { describe, expect, it } from 'vitest';
import { verifyChain } from '@/lib/audit';
import { changeAs, readAs } from '@/lib/auth/transaction';
import { readJob } from '@/lib/imports/queries/jobs';
import { annotate } from '@/lib/workbook/read';
import { csvText } from '@/lib/csv';
import { readNotedFile } from '@/lib/imports/queries/noted-file';
import { saveImport } from '@/lib/imports/commands/save';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';
import { cell, MAMPARI, MARAJAI, openBalangan, refusalOf, sendSheet } from '../support/entry-sheet';
import { rowsOf, save, templateOf, upload, withCells, workbookOf } from '../support/import-file';

const database = await freshDatabase({ seeded: true });
const { owner } = database;
const { person, stored, traces, team } = await openBalangan(owner);
const dinkes = await person('dinkes');
const dinsos = await person('dinsos');

/** Address of a cell of the template: column letter and the row of a village and indicator. */
async function addressIn(file: Buffer, village: string, indicator: string): Promise<(column: string) => string> {
  const { rows } = await rowsOf(file);
  const at = rows.findIndex((row) => row[1] === village && row[3] === indicator);
  return (column) => `${column}${at + 1}`;
}

const csv = (rows: readonly (readonly string[])[], header = ['Kode desa', 'Desa', 'Kode indikator', 'Dilayani', 'Sasaran', 'Keadaan', 'Alasan']): Buffer => Buffer.from(csvText(header, rows, 'titik-koma'));

describe('templat nilai indikator', () => {
  it('berisi tepat desa lokus dan indikator instansi itu, satu baris contoh, id dan versi tersembunyi', async () => {
    const { name, rows } = await rowsOf(await templateOf(dinsos));
    expect([name, rows[0]?.[0], rows[1]?.[0]]).toEqual(['Nilai indikator', 'Nilai indikator · Dinsos · 2022 · Triwulan III', 'Simpul · nilai · 63.11 · dinsos · 2022-TW3']);
    const head = rows.findIndex((row) => row[0] === 'Kecamatan');
    expect(rows[head]).toEqual(['Kecamatan', 'Kode desa', 'Desa', 'Kode indikator', 'Indikator', 'Dilayani', 'Sasaran', 'Keadaan', 'Alasan', 'id', 'versi']);
    expect(rows[head + 1]?.[0]).toBe('Contoh – tidak dibaca');
    const data = rows.slice(head + 2);
    // 8 desa lokus × SE06, SE08, SE10
    expect(data).toHaveLength(24);
    expect([...new Set(data.map((row) => row[3]))].sort()).toEqual(['SE06', 'SE08', 'SE10']);
    expect(data.find((row) => row[9] === `${MAMPARI}/SE08`)).toEqual(['Batu Mandi', MAMPARI, 'Mampari', 'SE08', expect.any(String), 57, 62, 'angka', null, `${MAMPARI}/SE08`, '1:57:62:angka']);
  });

  it('diunggah kembali tanpa diubah: 0 perubahan, xlsx dan CSV, tanpa jejak', async () => {
    const before = await traces();
    for (const viewer of [dinkes, dinsos, await person('baznas')]) {
      for (const kind of ['xlsx', 'csv'] as const) {
        const job = await upload(viewer, { file: await templateOf(viewer, { kind }) });
        expect([job.state, job.sentence]).toEqual(['checked', null]);
        expect(job.report?.counts).toMatchObject({ new: 0, changed: 0, problems: 0 });
      }
    }
    expect(await traces()).toEqual(before);
  });
});

describe('menyimpan', () => {
  it('dua sel berubah: pratinjau, satu transaksi, satu baris audit dengan jumlah dan sha256; berkas yang sama lagi 0 perubahan', async () => {
    const file = await templateOf(dinsos);
    const se08 = await addressIn(file, MAMPARI, 'SE08');
    const se10 = await addressIn(file, MARAJAI, 'SE10');
    const edited = await withCells(file, { [se08('F')]: 60, [se10('F')]: '44' });
    const before = await traces();
    const job = await upload(dinsos, { file: edited });
    expect(job.report?.problems).toEqual([]);
    expect(job.report?.counts).toMatchObject({ read: 24, new: 0, changed: 2, same: 22 });
    expect(await traces()).toEqual(before);
    const saved = await save(dinsos, job);
    const after = await traces();
    expect([saved.state, after.audit - before.audit, after.history - before.history]).toEqual(['saved', 1, 2]);
    expect(await stored(MAMPARI, 'SE08')).toMatchObject({ numerator: 60, denominator: 62, version: 2, source: 'isian Dinsos', isExample: false });
    const [audit] = await owner<{ verb: string; detail: string }[]>`select verb, detail from audit_entry where jurisdiction_id = ${team.id} order by seq desc limit 1`;
    expect(JSON.parse(audit?.detail ?? '{}')).toMatchObject({ count: 2, changed: 2, time: '2022-TW3', file: { name: 'nilai.xlsx', sha256: job.sha256 } });
    expect(await changeAs(dinsos, (tx) => verifyChain(tx, team.id))).toMatchObject({ broken: null });
    const again = await upload(dinsos, { file: edited });
    expect(again.report?.counts).toMatchObject({ new: 0, changed: 0, same: 24, clashes: 0 });
    expect((await refusalOf(saveImport(dinsos, { id: job.id, timpa: false }))).message).toContain('sudah disimpan');
  });

  it('yang diubah orang lain sesudah templat diunduh tidak ditimpa tanpa persetujuan; yang tidak disentuh dibiarkan', async () => {
    const file = await templateOf(dinsos);
    const at = await addressIn(file, MAMPARI, 'SE10');
    const [words] = await owner`select v.version, v.numerator, v.denominator from indicator_value v join region r on r.id = v.region_id join indicator i on i.id = v.indicator_id join period p on p.id = v.period_id
      where v.jurisdiction_id = ${team.id} and r.code = ${MAMPARI} and i.code = 'SE10' and p.code = '2022-TW3' and v.stage = 'working'`;
    await sendSheet(dinsos, cell(`${MAMPARI}/SE10`, ['60', '73'], `${words?.version}:${words?.numerator}:${words?.denominator}:angka`));
    expect((await upload(dinsos, { file })).report?.counts).toMatchObject({ changed: 0 });
    const job = await upload(dinsos, { file: await withCells(file, { [at('F')]: 61 }) });
    expect(job.report?.counts).toMatchObject({ changed: 1, clashes: 1 });
    expect((await refusalOf(saveImport(dinsos, { id: job.id, timpa: false }))).message).toContain('sudah diubah orang lain sejak templat diunduh');
    expect(await stored(MAMPARI, 'SE10')).toMatchObject({ numerator: 60 });
    await save(dinsos, job, true);
    expect(await stored(MAMPARI, 'SE10')).toMatchObject({ numerator: 61 });
  });

  it('yang lain berubah sesudah pratinjau: semua diperiksa lagi, lalu tersimpan seperti pratinjau', async () => {
    const job = await upload(dinsos, { file: csv([[MARAJAI, '', 'SE08', '41', '62', '', 'penerima baru terdata']]) });
    expect([job.sentence, job.report?.problems, job.state]).toEqual([null, [], 'checked']);
    await owner`update jurisdiction_period_version set version = version + 1 where jurisdiction_id = ${team.id}`;
    expect(await save(dinsos, job)).toMatchObject({ state: 'saved', progress: 1 });
    expect(await stored(MARAJAI, 'SE08')).toMatchObject({ numerator: 41, denominator: 62 });
  });

  it('yang berubah antara pratinjau dan simpan: ditolak, tidak ada yang tersimpan', async () => {
    const job = await upload(dinsos, { file: csv([[MAMPARI, '', 'SE10', '62', '73'], [MARAJAI, '', 'SE10', '45', '47']]) });
    expect(job.report?.counts).toMatchObject({ changed: 2 });
    const now = await stored(MAMPARI, 'SE10');
    await sendSheet(dinsos, cell(`${MAMPARI}/SE10`, ['63', '73'], `${now?.version}:61:73:angka`));
    const before = await traces();
    expect((await refusalOf(saveImport(dinsos, { id: job.id, timpa: false }))).code).toBe('stale');
    expect(await traces()).toEqual(before);
    expect(await stored(MARAJAI, 'SE10')).toMatchObject({ numerator: 44 });
  });
});

describe('yang keliru disebut selnya (F74)', () => {
  it('kode desa keliru di B7; semua masalah sekaligus; tidak ada yang tersimpan; salinan bercatatan', async () => {
    const file = await templateOf(dinkes);
    const before = await traces();
    const job = await upload(dinkes, { file: await withCells(file, { B7: '63.11.99.9999', F8: 'dua belas', G9: '1.500', F10: 40, G10: 30, H11: 'entah', F12: 3.5, G12: 9 }) });
    expect(job.state).toBe('refused');
    const said = Object.fromEntries((job.report?.problems ?? []).map((one) => [one.cell, one]));
    expect(said.B7).toMatchObject({ sheet: 'Nilai indikator', found: '63.11.99.9999', sentence: expect.stringContaining('Desa berkode 63.11.99.9999 tidak ada di Kabupaten Balangan.') });
    expect(said.F8?.sentence).toContain('bukan angka');
    expect(said.G9?.sentence).toContain('dapat berarti 1500 atau 1,500');
    expect(said.F10?.sentence).toContain('40 melebihi jumlah sasaran (30)');
    expect(said.H11?.sentence).toContain('tidak dikenal. Pilih');
    expect(said.F12?.sentence).toContain('pecahan');
    expect(await traces()).toEqual(before);
    expect((await refusalOf(saveImport(dinkes, { id: job.id, timpa: true }))).message).toContain('belum lolos pemeriksaan');
    const noted = await readAs(dinkes, (tx) => readNotedFile(tx, dinkes, job.id));
    expect((await annotate(noted.file, noted.notes, noted.fileName)).length).toBeGreaterThan(1000);
  });

  it('indikator kedua pada periode yang sama diterima (F75); baris yang sama dua kali ditanyakan', async () => {
    const two = await upload(dinkes, { file: csv([[MAMPARI, '', 'SP02', '3', '4'], [MAMPARI, '', 'SP03', '5', '9']]) });
    expect([two.report?.problems, two.report?.counts.new]).toEqual([[], 2]);
    const twice = await upload(dinkes, { file: csv([[MAMPARI, '', 'SP02', '3', '4'], [MAMPARI, '', 'SP02', '4', '4']]) });
    expect(twice.report?.problems[0]).toMatchObject({ cell: 'D3', sentence: expect.stringContaining('mengulang CSV!2') });
  });

  it('indikator instansi lain, desa bukan lokus, NIK, periode lain', async () => {
    const [other] = await owner<{ code: string; name: string }[]>`select code, name from region r where code like '63.11.01.%' and level = 4 and not exists (select from target_village v where v.region_id = r.id) order by code limit 1`;
    const job = await upload(dinkes, { file: csv([[MAMPARI, '', 'SE05', '3', '4'], [other?.code ?? '', '', 'SP02', '3', '4'], [MAMPARI, '', 'SP02', '3', '4', '', '6311040801990001']]) });
    expect(Object.fromEntries((job.report?.problems ?? []).map(({ cell: at, sentence }) => [at, sentence]))).toEqual({
      C2: expect.stringContaining('SE05 Sanitasi layak pada 2022 diisi Dinas PUPR'), A3: expect.stringContaining(`${other?.name} bukan desa lokus 2022`), G4: expect.stringContaining('tampak seperti NIK'),
    });
    expect(job.hasFile).toBe(false);
    const period = await upload(dinkes, { file: await templateOf(dinkes), periode: '2022-TW2' });
    expect([period.state, period.sentence]).toEqual(['refused', expect.stringContaining('sudah disahkan')]);
    const foreign = await upload(dinsos, { file: await templateOf(dinkes) });
    expect(foreign.sentence).toContain('templat instansi dinkes');
  });

  it('impor orang lain tidak ada; peran lain tidak mengimpor', async () => {
    const job = await upload(dinkes, { file: await templateOf(dinkes) });
    expect((await refusalOf(readAs(dinsos, (tx) => readJob(tx, dinsos, job.id)))).code).toBe('not-found');
    expect((await refusalOf(saveImport(dinsos, { id: job.id, timpa: true }))).code).toBe('not-found');
    const verifier = viewerWith({ team, role: 'verifier' }, dinkes.accountId);
    expect((await refusalOf(templateOf(verifier))).code).toBe('forbidden');
  });
});

describe('berkas yang jujur tetapi berantakan', () => {
  it('judul gabungan, tidak di baris pertama, kolom bertukar, tulisan desa lain, “-” untuk kosong', async () => {
    const file = await workbookOf([
      ['Laporan Triwulan III'], [], ['Desa', 'Indikator', 'Cakupan', null, 'Ket', 'Status'], [null, null, 'Sasaran', 'Terlayani'],
      ['Desa  mampari', 'sp 2', 4, '3', null, '-'], ['MARAJAI', 'SP02', '-', '-', null, 'belum ada data'], ['Jumlah', null, 4, 3],
    ], { merges: ['C3:D3'] });
    const job = await upload(dinkes, { file });
    expect([job.sentence, job.report?.problems]).toEqual([null, []]);
    const { counts } = job.report ?? {};
    expect([counts?.read, (counts?.new ?? 0) + (counts?.changed ?? 0)]).toEqual([2, 2]);
    expect(job.report?.notes.map(({ cell: at }) => at)).toEqual(['B5', 'A5', 'A6']);
  });

  it('kode desa yang titiknya dimakan Excel dibaca; angka sebagai teks; bulan dan triwulan dengan huruf', async () => {
    const header = ['Periode', 'Kode desa', 'Kode', 'Pembilang', 'Penyebut', 'Alasan'];
    const job = await upload(dinkes, { file: await workbookOf([header, ['TW III 2022', 6_311_042_008, 'SP02', '3', 4], ['Triwulan 3 2022', '6311022020', 'SP03', 2, 5, 'hasil pendataan ulang']]) });
    expect(job.report?.problems).toEqual([]);
    expect(job.report?.notes.map(({ cell: at }) => at)).toEqual(['B2', 'B3']);
    const wrong = await upload(dinkes, { file: await workbookOf([header, ['September 2022', MAMPARI, 'SP02', 3, 4]]) });
    expect(wrong.report?.problems[0]).toMatchObject({ cell: 'A2', sentence: expect.stringContaining('Baris ini untuk September 2022') });
  });

  it('berkas tanpa tabelnya, atau tanpa satu kolomnya, disebut', async () => {
    expect((await upload(dinkes, { file: await workbookOf([['Halo'], ['dunia']]) })).sentence).toContain('Tabel nilai tidak ditemukan');
    expect((await upload(dinkes, { file: await workbookOf([['Desa', 'Sasaran', 'Terlayani'], ['Mampari', 3, 4]]) })).sentence).toContain('Kolom Kode indikator atau Indikator tidak ada');
  });
});
