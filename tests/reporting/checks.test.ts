import { describe, expect, it } from 'vitest';
import { type CheckFacts, isAnswered, SOFT_CHECKS, softQuestions } from '@/lib/reporting/rules/checks';

const facts = (over: Partial<CheckFacts>): CheckFacts => ({
  now: { n: 30, d: 60 }, last: null, timing: 'snapshot', peersBp: [], district: 'Kecamatan Awayan', agreed: null, isYesNo: false, ...over,
});
const asked = (over: Partial<CheckFacts>, settings = [] as { checkCode: string; isActive: boolean; limitBp: number | null }[]): string[] =>
  softQuestions(facts(over), settings).map(({ sentence }) => sentence);
const last = (n: number, d: number, sameYear = true): CheckFacts['last'] => ({ n, d, sameYear, label: '2022 · Triwulan II' });

describe('pemeriksaan yang meminta alasan (F62)', () => {
  it('loncatan 50 poin: 84,5 % menjadi 31,1 % ditanya, 49,99 poin tidak', () => {
    // 169/200 = 84,5 %; 62/200 = 31 %: turun 53,5 → 54 poin. 69/200 = 34,5 %: turun tepat 50. 71/200: turun 49 poin.
    expect(asked({ now: { n: 62, d: 200 }, last: last(169, 200) })).toEqual(['turun 54 poin dari 2022 · Triwulan II (169 dari 200). Bila benar, tulis alasannya.']);
    expect(asked({ now: { n: 69, d: 200 }, last: last(169, 200) })).toHaveLength(1);
    expect(asked({ now: { n: 71, d: 200 }, last: last(169, 200) })).toEqual([]);
    expect(asked({ now: { n: 62, d: 200 } })).toEqual([]);
  });
  it('sasaran di bawah lima orang tidak ditanya: satu anak saja sudah 50 poin', () => {
    expect(asked({ now: { n: 0, d: 2 }, last: last(2, 2) })).toEqual([]);
    expect(asked({ now: { n: 0, d: 5 }, last: last(5, 5) })).toHaveLength(1);
  });
  it('ya menjadi belum ditanya', () => {
    expect(asked({ now: { n: 0, d: 1 }, last: last(1, 1), isYesNo: true })).toEqual(['2022 · Triwulan II “ya”, sekarang “belum”. Bila benar, tulis alasannya.']);
  });
  it('jauh dari desa lain sekecamatan: nilai tengah empat desa 85 %, desa ini 40 %', () => {
    const peersBp = [9000, 8000, 8700, 8300]; // diurutkan 80, 83, 87, 90: tengahnya (83 + 87) / 2 = 85
    expect(asked({ now: { n: 24, d: 60 }, peersBp })).toEqual(['45 poin di bawah desa lain di Kecamatan Awayan (nilai tengah 85,0\u00A0%). Bila benar, tulis alasannya.']);
    expect(asked({ now: { n: 28, d: 60 }, peersBp })).toEqual([]); // 46,67 %: 38,33 poin
    expect(asked({ now: { n: 24, d: 60 }, peersBp: [9000, 8000, 8700] })).toEqual([]);
    expect(asked({ now: { n: 24, d: 60 }, peersBp: [9000, 8000, 8700, 8300, 9500] })).toEqual(['47 poin di bawah desa lain di Kecamatan Awayan (nilai tengah 87,0\u00A0%). Bila benar, tulis alasannya.']);
  });
  it('sasaran berbeda dari yang disepakati', () => {
    const agreed = { people: 62, groupName: 'keluarga miskin dan rentan' };
    expect(asked({ agreed })).toEqual(['jumlah sasaran 60, sedangkan yang disepakati 62 keluarga miskin dan rentan. Pakai yang disepakati, atau tulis alasannya.']);
    expect(asked({ now: { n: 30, d: 62 }, agreed })).toEqual([]);
  });
  it('jumlah sejak Januari mengecil dalam tahun yang sama; keadaan akhir periode dan tahun baru tidak ditanya', () => {
    const falling = { now: { n: 30, d: 60 }, last: last(34, 60), timing: 'year_to_date' as const };
    expect(asked(falling)).toEqual(['dijumlahkan sejak Januari, tetapi 30 lebih kecil dari 2022 · Triwulan II (34). Bila itu perbaikan, tulis alasannya.']);
    expect(asked({ ...falling, timing: 'snapshot' })).toEqual([]);
    expect(asked({ ...falling, last: last(34, 60, false) })).toEqual([]);
    expect(asked({ ...falling, now: { n: 34, d: 70 } })).toEqual([]);
  });
  it('tim dapat mematikan pemeriksaan atau menggeser batasnya', () => {
    const jump = { now: { n: 71, d: 200 }, last: last(169, 200) }; // 49 poin
    expect(asked(jump, [{ checkCode: 'jump', isActive: true, limitBp: 4000 }])).toHaveLength(1);
    expect(asked({ ...jump, now: { n: 0, d: 200 } }, [{ checkCode: 'jump', isActive: false, limitBp: null }])).toEqual([]);
  });
  it('setiap pemeriksaan punya nama dan penjelasan, satu kode satu kali', () => {
    expect(SOFT_CHECKS.map(({ code }) => code)).toEqual(['falling', 'jump', 'outlier', 'denominator']);
    for (const { title, explanation } of SOFT_CHECKS) expect([title.length > 5, explanation.length > 20]).toEqual([true, true]);
  });
});

describe('alasan', () => {
  const questions = [{ code: 'jump' }, { code: 'denominator' }];
  it('lima huruf cukup, kosong dan "ok" tidak', () => {
    expect(isAnswered(questions, { reason: 'pindah', answered: [] })).toBe(true);
    expect(isAnswered(questions, { reason: ' ok  ', answered: [] })).toBe(false);
    expect(isAnswered([], { reason: '', answered: [] })).toBe(true);
  });
  it('yang sudah dijawab untuk sel ini tidak ditanya lagi, yang baru tetap ditanya', () => {
    expect(isAnswered(questions, { reason: '', answered: ['denominator', 'jump'] })).toBe(true);
    expect(isAnswered(questions, { reason: '', answered: ['jump'] })).toBe(false);
  });
});
