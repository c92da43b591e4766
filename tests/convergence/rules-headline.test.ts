import { describe, expect, it } from 'vitest';
import { dashboardHeadline, gridHeadline, type GridVillage, villageHeadline } from '@/lib/convergence/rules/headline';
import { NBSP } from '@/lib/format';
import { plainText } from '@/lib/sentence';

const said = (segments: Parameters<typeof plainText>[0]): string => plainText(segments).replaceAll(NBSP, ' ');
const balangan = { nowBp: 1491, beforeBp: 1789, target: { label: 'RPJMD', bp: 1840 }, rising: { count: 3, of: 8 } };

describe('kalimat dasbor (F109)', () => {
  it('tanpa satu pun desa yang dapat dinilai tidak berkata bahwa tidak ada celah', () => {
    expect(said(dashboardHeadline({ prevalence: null, villages: 6, convergent: 0, gaps: 0, scored: 0 }))).toBe('Belum satu pun dari 6 desa lokus dapat dinilai: data yang masuk belum cukup.');
    expect(said(dashboardHeadline({ prevalence: null, villages: 6, convergent: 0, gaps: 2, scored: 0 }))).toBe('Belum satu pun dari 6 desa lokus dapat dinilai: data yang masuk belum cukup; 2 celah belum ditangani siapa pun.');
  });

  it('Balangan 2022', () => {
    expect(said(dashboardHeadline({ prevalence: balangan, villages: 8, convergent: 4, gaps: 23 }))).toBe(
      'Stunting turun ke 14,91 %, di bawah target RPJMD 18,40 %, tetapi naik di tiga kecamatan. 4 dari 8 desa lokus konvergen; 23 celah belum ditangani siapa pun.',
    );
  });
  it.each([
    [{ ...balangan, target: { label: 'nasional', bp: 1400 }, rising: null }, 'Stunting turun ke 14,91 %, di atas target nasional 14,00 %.'],
    [{ ...balangan, nowBp: 1795, rising: { count: 1, of: 8 } }, 'Stunting tetap 17,95 %, di bawah target RPJMD 18,40 %, tetapi naik di satu kecamatan.'],
    [{ ...balangan, nowBp: 2000, target: null, rising: { count: 8, of: 8 } }, 'Stunting naik ke 20,00 %; naik di semua delapan kecamatan.'],
    [{ ...balangan, target: { label: 'RPJMD', bp: 1491 }, rising: { count: 0, of: 8 } }, 'Stunting turun ke 14,91 %, tepat pada target RPJMD 14,91 %, dan tidak naik di kecamatan mana pun.'],
    [{ ...balangan, beforeBp: null, target: null, rising: null }, 'Stunting 14,91 %.'],
    [{ ...balangan, target: null, rising: { count: 12, of: 20 } }, 'Stunting turun ke 14,91 %, tetapi naik di 12 kecamatan.'],
  ])('prevalensi %#', (prevalence, expected) => {
    expect(said(dashboardHeadline({ prevalence, villages: 0, convergent: 0, gaps: 0 }))).toBe(`${expected} Belum ada desa lokus untuk tahun ini.`);
  });
  it.each([
    [8, 0, 1, 'Belum satu pun dari 8 desa lokus konvergen; satu celah belum ditangani siapa pun.'],
    [8, 1, 0, '1 dari 8 desa lokus konvergen; tidak ada celah yang dibiarkan.'],
    [8, 8, 0, 'Semua 8 desa lokus konvergen; tidak ada celah yang dibiarkan.'],
    [1, 1, 2, 'Satu-satunya desa lokus konvergen; 2 celah belum ditangani siapa pun.'],
    [1, 0, 2, 'Satu-satunya desa lokus belum konvergen; 2 celah belum ditangani siapa pun.'],
  ])('%s desa, %s konvergen, %s celah', (villages, convergent, gaps, expected) => {
    expect(said(dashboardHeadline({ prevalence: null, villages, convergent, gaps }))).toBe(expected);
  });
  it('menandai angka yang dapat dibuka', () => {
    const refs = dashboardHeadline({ prevalence: balangan, villages: 8, convergent: 4, gaps: 23 }).flatMap((s) => (s.ref ? [s.ref] : []));
    expect(refs).toEqual(['prevalence', 'prevalence-target', 'rising-districts', 'convergent', 'gaps']);
  });
});

const village = (name: string, gaps: number, isConvergent = false, isWithheld = false): GridVillage => ({ code: name, name, gaps, isConvergent, isWithheld });
const eight = [
  village('Hauwai', 9), village('Mamantang', 5), village('Marajai', 4), village('Halong', 1, true), village('Batu Piring', 1, true),
  village('Uren', 0, true), village('Gunung Batu', 1, true), village('Mampari', 2, false, true),
];

describe('kalimat kisi desa (F109)', () => {
  it('delapan desa pada contoh', () => {
    expect(said(gridHeadline(eight))).toBe('Dari 8 desa lokus, 4 sudah konvergen. 23 celah terpusat di Hauwai dan Mamantang; Mampari belum dapat dinilai.');
  });
  it.each([
    [[], 'Belum ada desa lokus untuk tahun ini.'],
    [[village('A', 0, true), village('B', 0, true)], 'Dari 2 desa lokus, semuanya sudah konvergen. Tidak ada celah.'],
    [[village('A', 1), village('B', 0)], 'Dari 2 desa lokus, belum satu pun konvergen. Satu celah ada di A.'],
    [[village('A', 3), village('B', 0)], 'Dari 2 desa lokus, belum satu pun konvergen. 3 celah, semuanya di A.'],
    [Array.from({ length: 8 }, (_, i) => village(`D${i}`, 2)), 'Dari 8 desa lokus, belum satu pun konvergen. 16 celah tersebar di delapan desa.'],
    [[village('A', 0, false, true), village('B', 2, false, true)], 'Belum satu pun dari 2 desa lokus dapat dinilai: data yang masuk belum cukup. 2 celah, semuanya di B.'],
    [[village('A', 0, false, true), village('B', 0, false, true)], 'Belum satu pun dari 2 desa lokus dapat dinilai: data yang masuk belum cukup.'],
    [[village('A', 0, true)], 'Satu-satunya desa lokus konvergen. Tidak ada celah.'],
    [[village('A', 0, true), ...['B', 'C', 'D', 'E'].map((n) => village(n, 0, false, true))], 'Dari 5 desa lokus, 1 sudah konvergen. Tidak ada celah; empat desa belum dapat dinilai.'],
  ])('%#', (villages, expected) => expect(said(gridHeadline(villages))).toBe(expected));
});

describe('kalimat halaman desa (F109)', () => {
  const marajai = {
    name: 'Marajai', onTarget: 4, applicable: 18,
    lagging: [{ code: 'SE04', name: 'Air minum layak' }, { code: 'SE05', name: 'Sanitasi layak' }, { code: 'SP09', name: 'Imunisasi dasar lengkap' }],
    absentLeads: [{ code: 'pupr', name: 'Dinas PUPR' }],
  };
  it.each([
    [marajai, 'Marajai: 4 dari 18 indikator tercapai. Air minum layak dan sanitasi layak paling tertinggal, dan Dinas PUPR belum hadir.'],
    [{ ...marajai, onTarget: 0, absentLeads: [] }, 'Marajai: belum satu pun dari 18 indikator tercapai. Air minum layak dan sanitasi layak paling tertinggal.'],
    [{ ...marajai, onTarget: 18, lagging: [], absentLeads: [] }, 'Marajai: semua 18 indikator tercapai.'],
    [{ ...marajai, onTarget: 0, reported: 0, lagging: [], absentLeads: [] }, 'Marajai: belum satu pun dari 18 indikator dilaporkan.'],
    [{ ...marajai, onTarget: 1, applicable: 1, lagging: [], absentLeads: [] }, 'Marajai: satu-satunya indikator tercapai.'],
    [{ ...marajai, applicable: 0, onTarget: 0, lagging: [], absentLeads: [] }, 'Marajai: belum ada indikator yang dapat dinilai.'],
    [{ ...marajai, lagging: [{ code: 'SP02', name: 'TTD ibu hamil' }], absentLeads: [] }, 'Marajai: 4 dari 18 indikator tercapai. TTD ibu hamil paling tertinggal.'],
    [{ ...marajai, lagging: [], absentLeads: ['A', 'B', 'C', 'D'].map((name) => ({ code: name, name })) }, 'Marajai: 4 dari 18 indikator tercapai. Empat penanggung jawab belum hadir.'],
  ])('%#', (facts, expected) => expect(said(villageHeadline(facts))).toBe(expected));
});
