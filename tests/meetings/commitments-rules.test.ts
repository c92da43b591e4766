import { describe, expect, it } from 'vitest';
import { newCommitmentInput, parseCommitmentView } from '@/lib/meetings/input/commitments';
import { commitmentSentence, commitmentsHeadline, dueWords, isOverdue, keepingByAgency, stepProblem, stepsFrom } from '@/lib/meetings/rules/commitment';
import { FOLLOW_UPS, followUpsFor } from '@/lib/meetings/rules/follow-ups';

const TODAY = '2026-06-15';
const of = (agency: string, status: 'open' | 'running' | 'done' | 'cancelled', dueOn: string | null, doneOn: string | null = null) => ({ agencyCode: agency.toLowerCase(), agency, status, dueOn, doneOn });
const NOTHING = { evidence: null, doneOn: null, reason: null };

describe('batas waktu dan ditepati', () => {
  it('lewat batas: tenggat sebelum hari ini dan belum selesai; pada harinya sendiri belum lewat (F18)', () => {
    expect(isOverdue(of('PUPR', 'open', '2026-06-14'), TODAY)).toBe(true);
    expect(isOverdue(of('PUPR', 'running', '2026-06-15'), TODAY)).toBe(false);
    expect(isOverdue(of('PUPR', 'done', '2026-06-01', '2026-06-10'), TODAY)).toBe(false);
    expect(isOverdue(of('PUPR', 'cancelled', '2026-06-01'), TODAY)).toBe(false);
    expect(isOverdue(of('PUPR', 'open', null), TODAY)).toBe(false);
  });

  it('per instansi: ditepati, terlambat, lewat, menunggu; yang dibatalkan tidak dihitung', () => {
    const rows = [
      of('Dinkes', 'done', '2026-06-10', '2026-06-10'), of('Dinkes', 'done', null, '2026-06-01'), of('Dinkes', 'cancelled', '2026-01-01'),
      of('PUPR', 'done', '2026-05-01', '2026-05-04'), of('PUPR', 'open', '2026-06-01'), of('PUPR', 'running', '2026-07-01'),
    ];
    expect(keepingByAgency(rows, TODAY)).toEqual([
      { code: 'pupr', name: 'PUPR', total: 3, kept: 0, late: 1, broken: 1, waiting: 1 },
      { code: 'dinkes', name: 'Dinkes', total: 2, kept: 2, late: 0, broken: 0, waiting: 0 },
    ]);
    expect(commitmentsHeadline(rows, TODAY)).toBe('3 dari 5 komitmen selesai; 1 lewat batas: PUPR.');
    expect(commitmentsHeadline([], TODAY)).toBe('Belum ada komitmen yang dicatat.');
  });

  it('kata batas waktu: 14 hari lewat, hari ini, 16 hari lagi, terlambat 3 hari', () => {
    expect(dueWords(of('PUPR', 'open', '2026-06-01'), TODAY)).toBe('lewat 14 hari');
    expect(dueWords(of('PUPR', 'open', TODAY), TODAY)).toBe('batasnya hari ini');
    expect(dueWords(of('PUPR', 'open', '2026-07-01'), TODAY)).toBe('16 hari lagi');
    expect(dueWords(of('PUPR', 'done', '2026-05-01', '2026-05-04'), TODAY)).toBe('selesai 4 Mei 2026, terlambat 3 hari');
    expect(dueWords(of('PUPR', 'open', null), TODAY)).toBe('tanpa batas waktu');
  });
});

describe('langkah sebuah komitmen', () => {
  it('selesai memerlukan bukti dan tanggal yang sudah tiba; batal dan buka lagi memerlukan alasan', () => {
    expect(stepProblem('open', 'running', NOTHING, TODAY)).toBeNull();
    expect(stepProblem('running', 'done', NOTHING, TODAY)?.field).toBe('bukti');
    expect(stepProblem('running', 'done', { ...NOTHING, evidence: 'BA 12' }, TODAY)?.field).toBe('selesai');
    expect(stepProblem('running', 'done', { ...NOTHING, evidence: 'BA 12', doneOn: '2026-06-16' }, TODAY)?.sentence).toBe('16 Jun 2026 belum tiba; hari ini 15 Jun 2026.');
    expect(stepProblem('running', 'done', { ...NOTHING, evidence: 'BA 12', doneOn: TODAY }, TODAY)).toBeNull();
    expect(stepProblem('open', 'cancelled', NOTHING, TODAY)?.field).toBe('alasan');
    expect(stepProblem('cancelled', 'open', NOTHING, TODAY)?.field).toBe('alasan');
    expect(stepProblem('cancelled', 'done', NOTHING, TODAY)?.field).toBe('status');
  });

  it('instansi sendiri hanya menjalankan dan menyelesaikan; koordinator juga membatalkan dan membuka lagi', () => {
    expect(stepsFrom('open', false)).toEqual(['running', 'done']);
    expect(stepsFrom('open', true)).toEqual(['running', 'done', 'cancelled']);
    expect(stepsFrom('done', false)).toEqual(['done']);
    expect(stepsFrom('cancelled', false)).toEqual([]);
  });
});

describe('pustaka tindak lanjut', () => {
  it('13 butir perilaku kunci dan 26 butir kelompok berisiko, dengan kata seperti tercetak (F20)', () => {
    expect(FOLLOW_UPS.filter(({ list }) => list === 'household')).toHaveLength(13);
    expect(FOLLOW_UPS.filter(({ list }) => list === 'risk')).toHaveLength(26);
    expect(new Set(FOLLOW_UPS.map(({ code }) => code)).size).toBe(39);
    expect(FOLLOW_UPS.find(({ code }) => code === 'RT13')?.words).toBe('pemberian paket bantuan pangan untuk 8 lokus desa stunting');
    expect(FOLLOW_UPS.find(({ code }) => code === 'RB15')?.words).toBe('Pembangunan septik komunal');
    expect(FOLLOW_UPS.find(({ code }) => code === 'RB26')?.words).toBe('Rapat koordinasi, monitoring, evaluasi kemiskinan');
  });

  it('setiap dari 20 indikator mempunyai usul; SE05 lebih dahulu septik komunal', () => {
    const twenty = [...Array.from({ length: 9 }, (_, at) => `SP0${at + 1}`), ...Array.from({ length: 11 }, (_, at) => `SE${String(at + 1).padStart(2, '0')}`)];
    expect(twenty.filter((code) => followUpsFor(code).length === 0)).toEqual([]);
    expect(new Set(FOLLOW_UPS.flatMap(({ indicators }) => indicators))).toEqual(new Set(twenty));
    expect(followUpsFor('SE05')[0]?.words).toBe('Pembangunan septik komunal');
    expect(followUpsFor('SP01')[0]?.words).toBe('PMT untuk ibu hamil Kurang Energi Kronik (KEK) dan anemia');
  });
});

describe('kalimat dan isian', () => {
  it('kalimat komitmen dari celah', () => {
    expect(commitmentSentence({ words: 'Pembangunan septik komunal', village: 'Uren', indicator: 'SE05', people: 1040, unit: 'rumah tangga' }))
      .toBe('Pembangunan septik komunal di Uren: jangkau 1.040 rumah tangga untuk SE05.');
    expect(commitmentSentence({ words: null, village: 'Uren', indicator: null, people: null, unit: null })).toBe('Tindak lanjut di Uren.');
    expect(commitmentSentence({ words: null, village: null, indicator: null, people: null, unit: null })).toBe('');
  });

  it('tanpa instansi, isi, atau batas waktu ditolak per isian; saringan asing disebut', () => {
    const bad = newCommitmentInput.safeParse({ instansi: '', isi: 'x', rtl: 'RB99', desa: '', indikator: '', orang: '1,5', batas: '', rapat: '' });
    expect(bad.success ? [] : bad.error.issues.map(({ path }) => path[0])).toEqual(['instansi', 'isi', 'rtl', 'orang', 'batas']);
    expect(parseCommitmentView({ keadaan: 'ngebut', lewat: '1' })).toEqual({ agency: null, status: null, overdue: true, ignored: ['keadaan=ngebut'] });
  });
});
