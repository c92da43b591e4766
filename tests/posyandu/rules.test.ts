import { describe, expect, it } from 'vitest';
import { isRed, partsProblem, readFound, reasonProblem, regionProblem, roundingNote, sharesVerdict } from '@/lib/posyandu/rules/parameters';
import { numberProblem } from '@/lib/posyandu/rules/register';
import { bpOf, checkMonth, NO_TEXTS, ratiosOf } from '@/lib/posyandu/rules/skdn';
import { classifyStrata, isPhiCandidate, type StrataFacts, strataReason, strataWords } from '@/lib/posyandu/rules/strata';

const half = { served: 50, target: 100 };
const unknown = { served: null, target: null };
const mandiri: StrataFacts = { sessionsYear: 8, dutyTenths: 50, weighed: half, kia: half, kb: half, vaccine: half, hasExtra: true, fund: half };

describe('strata menurut tabel (domain §4)', () => {
  it('tepat pada semua batas: 8 hari buka, 5 kader, 50 % adalah mandiri', () => {
    expect(classifyStrata(mandiri)).toMatchObject({ strata: 'mandiri', next: null, isFloor: false, stops: [] });
  });

  it.each([
    ['7 hari buka', { sessionsYear: 7 }, 'pratama', 'Hari buka setahun 7'],
    ['4,9 kader', { dutyTenths: 49 }, 'pratama', 'Rata-rata kader bertugas 4,9'],
    ['D/S 49 dari 100', { weighed: { served: 49, target: 100 } }, 'madya', 'D/S dari laporan bulanan 49 dari 100'],
    ['KB 49 dari 100', { kb: { served: 49, target: 100 } }, 'madya', 'Cakupan kumulatif KB 49 dari 100'],
    ['tanpa program tambahan', { hasExtra: false }, 'madya', 'Program tambahan tidak ada'],
    ['dana sehat 49 dari 100', { fund: { served: 49, target: 100 } }, 'purnama', 'Cakupan dana sehat 49 dari 100'],
  ])('%s menahan di tingkat di bawahnya dan disebut sebabnya', (_, change, strata, why) => {
    const found = classifyStrata({ ...mandiri, ...change });
    expect(found).toMatchObject({ strata, isFloor: false });
    expect(strataReason(found)).toContain(why);
  });

  it('yang belum diketahui bukan tidak: tingkatnya sedikitnya madya', () => {
    const found = classifyStrata({ ...mandiri, kia: unknown });
    expect(strataWords(found)).toBe('sedikitnya Madya');
    expect(strataReason(found)).toBe('Belum Purnama: Cakupan kumulatif KIA belum diketahui.');
    expect(isPhiCandidate(found)).toBe(false);
  });

  it('tanpa apa pun yang diketahui tidak disebut pratama', () => {
    expect(strataWords(classifyStrata({ sessionsYear: null, dutyTenths: null, weighed: unknown, kia: unknown, kb: unknown, vaccine: unknown, hasExtra: null, fund: unknown }))).toBe('belum dapat dihitung');
  });

  it('satu syarat gagal pasti menahan walau yang lain belum diketahui', () => {
    expect(strataWords(classifyStrata({ ...mandiri, sessionsYear: 6, dutyTenths: null }))).toBe('Pratama');
  });

  it('calon PHI: purnama dan mandiri', () => {
    expect([{}, { fund: { served: 1, target: 9 } }, { hasExtra: false }].map((change) => isPhiCandidate(classifyStrata({ ...mandiri, ...change })))).toEqual([true, true, false]);
  });
});

const month = (texts: Partial<typeof NO_TEXTS>, more = {}) => checkMonth({ texts: { ...NO_TEXTS, ...texts }, participation: 'normal', disturbance: '', isMissing: false, ...more });

describe('SKDN satu bulan (F29)', () => {
  it('S 40, K 38, D 30, N 24: K/S 95, D/S 75, N/D 80, N/S 60 %', () => {
    const ratios = ratiosOf({ s: 40, k: 38, d: 30, n: 24, o: null, b: null });
    expect([ratios.ks, ratios.ds, ratios.nd, ratios.ns].map(bpOf)).toEqual([9500, 7500, 8000, 6000]);
    expect(ratios.ndStrict).toBeNull();
  });

  it('N/(D−B−O): 24 dari 30 − 2 − 4 = 24 adalah 100 %', () => {
    expect(bpOf(ratiosOf({ s: 40, k: 38, d: 30, n: 24, o: 4, b: 2 }).ndStrict)).toBe(10_000);
  });

  it.each([
    [{ s: '40', d: '41' }, 'd', 'D 41 melebihi S (40). Periksa salah satunya.'],
    [{ s: '40', d: '30', k: '41' }, 'k', 'K 41 melebihi S (40). Periksa salah satunya.'],
    [{ s: '40', d: '30', n: '31' }, 'n', 'N 31 melebihi D (30). Periksa salah satunya.'],
    [{ s: '40', d: '30', n: '20', t: '8', o: '2', b: '1' }, 'n', 'N + T + O + B = 31 melebihi D (30). Setiap balita yang ditimbang masuk satu saja.'],
    [{ s: '40', d: '30', n: '20', t: '5', o: '2', b: '1' }, 'n', 'N + T + O + B = 28, seharusnya sama dengan D (30).'],
    [{ s: '40', d: '30', dMale: '14', dFemale: '15' }, 'dMale', 'Laki-laki 14 + perempuan 15 = 29, seharusnya D (30).'],
    [{ s: '40' }, 'd', 'Isi D, yang ditimbang bulan ini; tulis 0 bila tidak seorang pun.'],
    [{ s: '40', d: '75 %' }, 'd', 'D: ‘75 %’ adalah persen. Isi jumlahnya, persen dihitung sendiri.'],
  ])('%j ditolak dengan kalimat', (texts, field, sentence) => {
    const found = month(texts);
    expect(found.status === 'problem' && found.fields[field as 'd']).toBe(sentence);
  });

  it('kosong adalah belum ada data, bukan 0; 0 yang ditulis adalah 0', () => {
    expect(month({})).toEqual({ status: 'missing' });
    expect(month({ s: '40', d: '0' })).toMatchObject({ status: 'reported', counts: { s: 40, d: 0, k: null } });
  });

  it('terganggu meminta sebabnya', () => {
    expect(month({ s: '40', d: '20' }, { participation: 'disturbed' })).toMatchObject({ status: 'problem', fields: { disturbance: 'Tulis sebab terganggunya, misalnya banjir atau pandemi.' } });
    expect(month({ s: '40', d: '20' }, { participation: 'disturbed', disturbance: 'banjir' })).toMatchObject({ status: 'reported', disturbance: 'banjir' });
  });
});

const parts = (...counts: number[]) => counts.map((count, at) => ({ name: `hasil ${at + 1}`, count, shareBp: null }));
const shares = (...percents: number[]) => percents.map((percent) => percent * 100);

describe('parameter sasaran (F22–F24, F30)', () => {
  it('51 % merah, 50 % tidak; diputuskan pada jumlahnya', () => {
    expect([5100, 5000].map((shareBp) => isRed({ count: null, shareBp }, null))).toEqual([true, false]);
    // 86 dari 171 lebih dari separuh (50,29 %), 85 tidak (49,71 %); 100 dari 200 tepat separuh.
    expect([isRed({ count: 86, shareBp: null }, 171), isRed({ count: 85, shareBp: null }, 171), isRed({ count: 100, shareBp: null }, 200)]).toEqual([true, false, false]);
  });

  it('171 → 201 dan 171 → 245 meminta alasan, tanpa perubahan tidak', () => {
    expect(reasonProblem({ before: 171, now: 201, reason: '' })).toContain('berubah dari 171 menjadi 201');
    expect(reasonProblem({ before: 171, now: 245, reason: 'pengukuran ulang Agustus' })).toBeNull();
    expect(reasonProblem({ before: 171, now: 171, reason: '' })).toBeNull();
  });

  it('KEK 17 + 27 + 21 = 65 diterima, 17 + 27 + 20 ditolak', () => {
    expect(partsProblem(parts(17, 27, 21), 65)).toBeNull();
    expect(partsProblem(parts(17, 27, 20), 65)).toBe('17 + 27 + 20 = 64, seharusnya 65. Periksa salah satunya.');
  });

  it('kecamatan tidak melebihi seluruhnya, dan bila lengkap sama dengannya', () => {
    const whole = parts(17, 27, 21);
    const [halong, juai] = [{ name: 'Halong', parts: parts(10, 20, 15) }, { name: 'Juai', parts: parts(7, 7, 6) }];
    expect(regionProblem([halong, juai], whole, 65)).toBeNull();
    expect(regionProblem([halong], whole, 65)).toBeNull();
    expect(regionProblem([{ name: 'Halong', parts: parts(18, 0, 0) }], whole, 65)).toContain('jumlah kecamatan 18, seluruhnya 17');
    // 10 + 6 = 16 walau orangnya tetap 65: 45 + 20
    expect(regionProblem([halong, { name: 'Juai', parts: parts(6, 8, 6) }], whole, 65)).toContain('jumlah kecamatan 16, seluruhnya 17');
  });

  it('naik/tetap/turun: 80/11/9 tepat, 81/18/2 dengan catatan pembulatan, 80/11/30 ditolak', () => {
    expect(sharesVerdict(shares(80, 11, 9))).toEqual({ kind: 'exact' });
    expect(sharesVerdict(shares(81, 18, 2))).toEqual({ kind: 'rounded', sentence: '81 + 18 + 2 = 101\u00A0%: selisihnya dari pembulatan masing-masing.' });
    expect(sharesVerdict(shares(80, 11, 30))).toMatchObject({ kind: 'problem', sentence: '80 + 11 + 30 = 121\u00A0%, seharusnya 100\u00A0%. Periksa angkanya.' });
    expect(roundingNote(shares(72, 27).map((shareBp) => ({ count: null, shareBp })))).toContain('= 99');
  });

  it('membaca jumlah dan persen tercetak, kosong bukan 0', () => {
    expect([readFound('93'), readFound('51 %'), readFound('')]).toEqual([{ count: 93, shareBp: null }, { count: null, shareBp: 5100 }, { count: null, shareBp: null }]);
  });
});

describe('nomor resmi', () => {
  const desa = { code: '63.11.02.2020', name: 'Marajai' };
  it('menurut desanya', () => expect(numberProblem('63.11.02.2020.001', desa)).toBeNull());
  it('dari desa lain ditolak dengan kedua kode', () => expect(numberProblem('63.11.02.2019.001', desa)).toContain('milik desa berkode 63.11.02.2019; Marajai berkode 63.11.02.2020'));
  it('bentuk lain ditolak', () => expect(numberProblem('631102', desa)).toContain('PP.KK.CC.DDDD.NNN'));
});
