import { describe, expect, it } from 'vitest';
import { newActivityInput, reasonedInput } from '@/lib/activities/input';
import { type Snapshot, storyOf } from '@/lib/activities/rules/history';
import { ACTIVITY_KINDS } from '@/lib/activities/rules/kinds';

const GOOD = { year: '2022', name: 'Kelas ibu hamil', state: 'planned' };
const problems = (given: Record<string, unknown>): Record<string, string> => {
  const read = newActivityInput.safeParse({ ...GOOD, ...given });
  return read.success ? {} : Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), message]));
};

describe('formulir kegiatan', () => {
  it('kosong tetap kosong, bukan nol', () => {
    expect(newActivityInput.parse(GOOD)).toMatchObject({ plannedCount: null, doneCount: null, beneficiaries: null, startsOn: null, kind: null, countUnit: 'kali', villages: [], columns: [], money: [] });
    expect(newActivityInput.parse({ ...GOOD, plannedCount: '5', doneCount: '0' })).toMatchObject({ plannedCount: 5, doneCount: 0 });
  });

  it.each([
    ['nama 5.000 huruf', { name: 'x'.repeat(5000) }, 'name', 'Nama kegiatan: paling panjang 200 huruf, yang ditulis 5.000.'],
    ['nama kosong', { name: '  ' }, 'name', 'Nama kegiatan belum diisi.'],
    ['31 Juni', { startsOn: '31 Juni 2022' }, 'startsOn', 'Mulai: 31 Juni tidak ada; Juni sampai 30.'],
    ['tahun lain', { endsOn: '1 Januari 2023' }, 'endsOn', 'Selesai: 1 Jan 2023 di luar tahun 2022. Kegiatan lintas tahun dicatat sekali tiap tahun.'],
    ['selesai sebelum mulai', { startsOn: '2 Mei 2022', endsOn: '1 Mei 2022' }, 'endsOn', 'Selesai 1 Mei 2022 mendahului mulai 2 Mei 2022.'],
    ['1.500', { plannedCount: '1.500' }, 'plannedCount', 'Rencana: ‘1.500’ dapat berarti 1500 atau 1,500. Tulis 1500 bila itu maksudnya.'],
    ['n/a', { plannedCount: '5', doneCount: 'n/a' }, 'doneCount', 'Terlaksana: ‘n/a’ bukan angka. Isi bilangan bulat, misalnya 1234.'],
    ['lebih dari rencana tanpa alasan', { plannedCount: '8', doneCount: '9' }, 'note', 'Terlaksana 9 melebihi rencana 8. Bila benar, tulis alasannya di Catatan.'],
    ['uang negatif', { moneyBudget: ['-1000000'], moneySource: ['CSR'], moneyClass: ['specific'] }, 'moneyBudget.0', 'Sumber dana baris 1, anggaran: ‘-1000000’ negatif. Jumlah rupiah tidak boleh kurang dari 0.'],
    ['sumber dana karangan', { moneyBudget: ['1000000'], moneySource: ['ARISAN'], moneyClass: ['specific'] }, 'moneySource.0', 'Pilihan “ARISAN” tidak ada dalam daftar.'],
    ['realisasi tanpa tanggal', { moneyBudget: ['1000000'], moneySpent: ['0'], moneySource: ['CSR'], moneyClass: ['specific'] }, 'spentOn', 'Realisasi diisi: tulis sampai tanggal berapa.'],
    ['bagi rata tanpa desa', { moneyBudget: ['1000000'], moneySource: ['CSR'], moneyClass: ['specific'], moneySplit: 'equal' }, 'moneySplit', 'Dana dibagi rata, tetapi belum ada desa yang dipilih.'],
    ['indikator karangan', { indicators: ['SP99'] }, 'indicators', 'Pilihan “SP99” tidak ada dalam daftar.'],
    ['keadaan batal lewat formulir', { state: 'cancelled' }, 'state', 'Pilihan “cancelled” tidak ada dalam daftar.'],
  ])('%s ditolak dengan kalimat', (_, given, field, sentence) => expect(problems(given)[field]).toBe(sentence));

  it('semua masalah sekaligus, dan baris dana kosong dilewati', () => {
    expect(Object.keys(problems({ name: '', startsOn: '31 Juni 2022', plannedCount: '-1', moneyBudget: ['', 'abc'], moneySource: ['CSR', 'CSR'], moneyClass: ['specific', 'specific'] })))
      .toEqual(['name', 'plannedCount', 'startsOn', 'moneyBudget.1']);
  });

  it('lebih dari rencana boleh bila ada alasannya; pembatalan selalu beralasan', () => {
    expect(problems({ plannedCount: '8', doneCount: '9', note: 'Satu kali atas permintaan desa' })).toEqual({});
    expect(reasonedInput.safeParse({ id: '01a20417-bae3-77ee-8d74-3f2e6c511252', version: '1', reason: '   ' }).success).toBe(false);
  });

  it('39 jenis dari rencana tindak lanjut seed 004: 13 dan 26', () => expect(new Set(ACTIVITY_KINDS).size).toBe(39));
});

describe('riwayat dalam kata', () => {
  const first: Snapshot = {
    name: 'FGD', kind: null, state: 'running', plannedCount: 8, doneCount: 6, countUnit: 'kali', startsOn: null, endsOn: null, aim: null, output: null, beneficiaries: null, note: null,
    verification: 'verified', version: 1, villages: [], columns: [{ lens: 'spm', code: 'health' }], changedBy: 'a', changedAt: '2022-06-01T00:00:00.000Z',
  };
  it('terbaru dahulu; yang diubah disebut dari apa menjadi apa', () => {
    const now: Snapshot = { ...first, version: 2, verification: 'draft', doneCount: 7, columns: [], changedBy: 'b', changedAt: '2022-07-01T00:00:00.000Z' };
    expect(storyOf([{ before: first, reason: null }], now)).toEqual([
      { version: 2, by: 'b', at: '2022-07-01T00:00:00.000Z', reason: null, deed: 'Diubah, kembali menjadi draf', changes: [
        { field: 'doneCount', label: 'Terlaksana', from: '6', to: '7' }, { field: 'spm', label: 'Bidang SPM', from: 'Kesehatan', to: '—' }] },
      { version: 1, by: 'a', at: '2022-06-01T00:00:00.000Z', reason: null, deed: 'Dicatat', changes: [] },
    ]);
  });
});
