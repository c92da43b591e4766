import { describe, expect, it } from 'vitest';
import { readAs } from '@/lib/auth/transaction';
import { readProgrammePage, type ProgrammeReport } from '@/lib/programs/queries/programme-page';
import { readProgrammeList } from '@/lib/programs/queries/programmes';
import { outputFigure } from '@/lib/programs/rules/outputs';
import type { Viewer } from '@/lib/auth/viewer';
import { Refusal } from '@/lib/refusal';
import { readApiTable } from '@/lib/reports/queries/api';
import { plainText } from '@/lib/sentence';
import { type Agency, type Team, viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const teamOf = async (code: string): Promise<Team> => ({ ...(await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, code) }))!, db: database.db });
const agencyOf = async (team: Team, code: string): Promise<Agency> => (await database.db.query.agency.findFirst({ where: (row, { and, eq }) => and(eq(row.jurisdictionId, team.id), eq(row.code, code)) }))!;
const [ntt, kupang, tts, ttu] = [await teamOf('53'), await teamOf('53.01'), await teamOf('53.02'), await teamOf('53.03')];
const of = { '53': viewerWith({ team: ntt, children: [kupang, tts, ttu] }), '53.01': viewerWith({ team: kupang }) };
const viewer = async (code: string) => (code in of ? of[code as keyof typeof of] : viewerWith({ team: await teamOf(code) }));
const page = async (team: string, code: string, params = {}): Promise<ProgrammeReport> => {
  const reader = await viewer(team);
  return readAs(reader, (tx) => readProgrammePage(tx, reader, code, params));
};

/** Name → figure as read, of one topic; before and after one behind the other. */
const figures = ({ topics }: ProgrammeReport, topic: string): (readonly [string, string])[] =>
  (topics.find(({ name }) => name === topic)?.rows ?? []).map((row) => [row.name, outputFigure(row).replaceAll('\u00A0', ' ')] as const);
const checks = ({ topics }: ProgrammeReport, topic: string): string[] => (topics.find(({ name }) => name === topic)?.checks ?? []).map((text) => text.replaceAll('\u00A0', ' '));

describe('PONSERA, seperti tercetak', async () => {
  const report = await page('61.12', 'ponsera');

  it('empat kegiatan di satu desa; rupiah tidak tercetak', () => {
    expect(plainText(report.headline)).toBe('PONSERA, program PPN DPPU Supadio, berjalan di 1 desa dengan 4 kegiatan; belum ada dana yang tercatat.');
    expect(report.villages.map(({ code }) => code)).toEqual(['61.12.01.2011']);
    expect(report.hasExample).toBe(false);
  });

  it('Tabel 6.2: pendapatan kelompok per tahun, 2021 sampai Juni', () => {
    const rows = report.topics.find(({ name }) => name === 'Pendapatan kelompok')?.rows ?? [];
    expect(rows.map(({ name, periodCode, amount, coversUntil }) => [name, periodCode, amount, coversUntil])).toEqual([
      ['Kelompok Berdaya', '2019', 2_400_000n, null], ['Kelompok Berdaya', '2020', 11_688_000n, null], ['Kelompok Berdaya', '2021', 6_372_000n, '2021-06-30'],
      ['Posyandu PONSERA', '2019', 1_200_000n, null], ['Posyandu PONSERA', '2020', 2_400_000n, null], ['Posyandu PONSERA', '2021', 2_100_000n, '2021-06-30'],
      ['Kelompok Taman Emas', '2019', null, null], ['Kelompok Taman Emas', '2020', 1_152_000n, null], ['Kelompok Taman Emas', '2021', 840_000n, '2021-06-30'],
    ]);
  });

  it('Tabel 6.1: kemiskinan Limbung 8,9 % = 1,2 + 2,0 + 2,6 + 3,1', () => {
    expect(figures(report, 'Kemiskinan per dusun')).toEqual([['Desa Limbung', '8,9 %'], ['Dusun Merdeka', '1,2 %'], ['Dusun Limbung Jaya', '2 %'], ['Dusun Mulyorejo', '2,6 %'], ['Dusun Sidomulyo', '3,1 %']]);
    expect(checks(report, 'Kemiskinan per dusun')).toEqual(['Desa Limbung: 1,2 % + 2 % + 2,6 % + 3,1 % = 8,9 %.']);
  });

  it('DTKS: 23 penerima manfaat, berkurang 13 = 3 mandiri + 10 ke desil 4', () => {
    expect(figures(report, 'Keluar dari DTKS')).toEqual([['Penerima manfaat yang masuk DTKS', '23'], ['Berkurang dari DTKS', '13'], ['Dinyatakan mandiri', '3'], ['Naik kepada Desil 4', '10']]);
    expect(checks(report, 'Keluar dari DTKS')).toEqual(['Berkurang dari DTKS: 3 + 10 = 13.']);
  });

  it('PMT, delivery, lahan, dan keadaan wilayah', () => {
    expect(figures(report, 'PMT dan posyandu').map(([, figure]) => figure)).toEqual(['8', '1', '5', '12']);
    expect(figures(report, 'Keadaan wilayah').map(([, figure]) => figure)).toEqual(['13,4 %', '7,9 %', '6,7 %', '637', '42']);
  });

  it('dua tabel aspek inovasi, tiga SDGs, penghargaan tanpa nama orang', () => {
    const aspects = report.notes.filter(({ kind }) => kind === 'aspect');
    expect(aspects.map(({ topic }) => topic)).toEqual([...Array<string>(5).fill('Inovasi Olahan PMT'), ...Array<string>(5).fill('PMT Delivery Service')]);
    expect(report.notes.filter(({ kind }) => kind === 'sdg').map(({ heading }) => heading)).toEqual(['1', '2', '3']);
    expect(report.notes.find(({ kind }) => kind === 'award')?.text).toContain('seorang kader binaan (nama tidak disimpan)');
    expect(report.decrees.map(({ number }) => number)).toEqual(['Permendagri Nomor 11 Tahun 2011']);
  });

  it('angka yang sama dengan nilai indikator menunjuk ke sana', async () => {
    const row = report.topics.flatMap(({ rows }) => rows).find(({ name }) => name.startsWith('Anak gizi buruk berkurang'));
    const { explanation } = await page('61.12', 'ponsera', { jelas: `hasil:${row?.id}` });
    expect(explanation).toMatchObject({ value: '5 anak', inputs: expect.arrayContaining([{ label: 'Indikator', value: 'OP31', href: '/indikator/OP31' }]) as unknown });
    expect((await page('61.12', 'ponsera', { jelas: 'desa' })).explanation?.value).toBe('1');
  });
});

describe('Kemitraan NTT, satu program provinsi di tiga kabupaten', async () => {
  const report = await page('53', 'kemitraan-ntt-2020');

  it('14 kegiatan provinsi dan 3 di kabupaten, 15 desa yang berbeda', () => {
    expect(report.activities).toHaveLength(17);
    expect(report.villages).toHaveLength(15); // Kupang 6 + TTS 4 (Tesiayofanu tercetak dua kali) + TTU 5
    expect(report.row.home).toBeNull();
  });

  it('74 posyandu = 46 Kupang + 17 TTS + 11 TTU, 3.662 anak, cakupan 80 % dan 50 %', () => {
    expect(figures(report, 'Monitoring Posyandu').map(([, figure]) => figure)).toEqual(['74', '46', '17', '11', '3.662', '80 %', '80 %', '50 %']);
    expect(checks(report, 'Monitoring Posyandu')).toEqual(['Posyandu dampingan: 46 + 17 + 11 = 74.']);
  });

  it('keluaran edukasi 346, 1.956, 2.185, 1.499; TTD 25 + 49 + 26 = 100', () => {
    expect(figures(report, 'Edukasi TTD ibu hamil').map(([, figure]) => figure)).toEqual(['346', '25 %', '49 %', '26 %']);
    expect(checks(report, 'Edukasi TTD ibu hamil')).toEqual(['Ibu hamil penerima edukasi TTD: 25 % + 49 % + 26 % = 100 %.']);
    expect(['Edukasi TTD remaja & wanita subur', 'Edukasi PHBS dan STBM', 'Edukasi pola asuh 1000 HPK'].map((topic) => figures(report, topic)[0]?.[1])).toEqual(['1.956', '2.185', '1.499']);
  });

  it('dampak PMT 81/18/2 dan 80/11/9, pola makan 72/27, dengan catatan pembulatan', () => {
    expect(figures(report, 'Monitoring dampak PMT').map(([, figure]) => figure)).toEqual(['81 %', '18 %', '2 %', '80 %', '11 %', '9 %']);
    expect(figures(report, 'Monitoring perubahan pola makan').map(([, figure]) => figure)).toEqual(['72 %', '27 %']);
    expect(report.topics.find(({ name }) => name === 'Monitoring dampak PMT')?.rows[0]?.note).toContain('101 %');
  });

  it('toilet: 75 KK dan 366 jiwa, sebelum 36 % dan 64 %, sesudah 100 % penerima sehat', () => {
    expect(figures(report, 'Pembangunan toilet bersih').map(([, figure]) => figure).sort()).toEqual(['100 %', '27 %', '36 %', '366', '64 %', '73 %', '75']);
    expect(checks(report, 'Pembangunan toilet bersih')).toEqual(['Keluarga penerima toilet bersih: 27 % + 73 % = 100 %.', 'Keluarga penerima toilet bersih: 36 % + 64 % = 100 %.']);
    expect(figures(report, 'Pembangunan, renovasi, pengadaan alat').map(([, figure]) => figure)).toEqual(['3', '11', '74']);
  });

  it('sajian PMT yang hilang bersama gambar tidak diisi', () => {
    expect(figures(report, 'Kegiatan PMT ibu hamil dan Baduta').map(([, figure]) => figure)).toEqual(['tidak tersedia di sumber', 'tidak tersedia di sumber']);
  });

  it('dua tahapan selesai, enam tantangan dengan jawabannya', () => {
    expect(report.stages.map(({ key, state }) => [key, state])).toEqual([['verifikasi', 'done'], ['baseline', 'done']]);
    expect(report.log.map(({ kind }) => kind)).toEqual([...Array<string>(6).fill('obstacle'), 'step']);
  });

  it('kabupaten melihat kepala, tahapan, dan bagiannya sendiri; angka keluaran tetap pada provinsi', async () => {
    const own = await page('53.01', 'kemitraan-ntt-2020');
    expect(own.row).toMatchObject({ home: 'Provinsi Nusa Tenggara Timur', agency: 'Mitra program', activities: 1, villages: 6, outputs: 0 });
    expect(own.stages).toHaveLength(2);
    expect(own.topics).toEqual([]);
    expect(own.villages.every(({ isOwn }) => isOwn)).toBe(true);
  });

  it('tim lain tidak mengenalnya', async () => {
    await expect(page('63.11', 'kemitraan-ntt-2020')).rejects.toThrow(Refusal);
    await expect(page('53', 'balanting')).rejects.toThrow('Program berkode “balanting” tidak ada di tim Anda.');
  });
});

describe('BALANTING', async () => {
  const report = await page('63.11', 'balanting');

  it('lima kegiatan Tabel 2 di delapan desa lokus', () => {
    expect(plainText(report.headline)).toBe('BALANTING, program Pokja BALANTING, berjalan di 8 desa lokus dengan 5 kegiatan; belum ada dana yang tercatat.');
    expect(report.activities.reduce((sum, { doneCount }) => sum + (doneCount ?? 0), 0)).toBe(22);
    expect(report.board.rows).toHaveLength(8);
  });

  it('prevalensi 17,89 ke 14,91; sasaran 171, 201, 245; KEK 65 = 17 + 27 + 21', () => {
    expect(figures(report, 'Prevalensi stunting').map(([, figure]) => figure)).toEqual(['17,89 %', '14,91 %']);
    expect(figures(report, 'Sasaran yang dipantau').map(([, figure]) => figure)).toEqual(['171', '201', '171', '245', '65', '17', '27', '21']);
    expect(checks(report, 'Sasaran yang dipantau')).toEqual(['Sasaran ibu hamil KEK: 17 + 27 + 21 = 65.']);
  });

  it('tujuh tahapan a–g tanpa keadaan, lima langkah strategis, tiga kendala dengan langkahnya, tujuh saran', () => {
    expect(report.stages.map(({ key, state }) => `${key}${state ?? ''}`).join('')).toBe('abcdefg');
    const kinds = (kind: string): number => report.log.filter((line) => line.kind === kind).length;
    expect([kinds('strategy'), kinds('obstacle'), kinds('step'), kinds('advice')]).toEqual([5, 3, 3, 7]);
    expect(report.decrees.map(({ number }) => number).sort()).toEqual(['188.45/313/Kum/2022', '188.45/317/Kum/2022', '188.45/498/Kum/2021']);
  });
});

describe('PHI Serdang Bedagai', async () => {
  const report = await page('12.18', 'phi');

  it('15 SKPD pembina dengan tugasnya, lima bagian, empat dasar keputusan', () => {
    expect(new Set(report.duties.map(({ agencyCode }) => agencyCode)).size).toBe(15);
    expect(report.duties.every(({ duty }) => duty !== null)).toBe(true);
    expect(new Set(report.duties.map(({ column }) => column))).toEqual(new Set(['umum', 'care', 'green', 'healthy', 'smart', 'creative']));
    expect(report.decrees.map(({ number }) => number)).toEqual(['154/060/tahun 2014', '208/050/tahun 2014', '23 Tahun 2013', '31 Tahun 2014']);
  });

  it('10 posyandu model di 10 desa dan 10 kecamatan, 5 dengan bank sampah, satu pendamping tiap PHI', () => {
    expect(figures(report, 'Model dan pendampingan').map(([, figure]) => figure)).toEqual(['10', '5', '10', '10', '1']);
  });
});

describe('Ekspor', () => {
  it('rincian dan saatnya ikut: 27 angka PONSERA, 75 KK dirinci 27 % dan 73 % (F89)', async () => {
    const [kuburaya, province] = [await viewer('61.12'), of['53']];
    const read = (reader: Viewer, program: string) => readAs(reader, async (tx) => (await readApiTable(tx, reader, 'programme-outputs', { program })).table.json() as Record<string, unknown>[]);
    expect(await read(kuburaya, 'ponsera')).toHaveLength(27);
    expect((await read(kuburaya, 'ponsera')).find(({ name, period }) => name === 'Kelompok Berdaya' && period === '2021')).toMatchObject({ amount_idr: '6372000', covers_until: '2021-06-30', count: null });
    expect((await read(province, 'kemitraan-ntt-2020')).filter(({ part_of: part }) => part === 'Keluarga penerima toilet bersih').map(({ name, share, moment }) => [name, share, moment])).toEqual([
      ['Keluarga 1000 HPK', 0.27, null], ['Keluarga dengan balita/anak/produktif', 0.73, null], ['Tidak memiliki toilet', 0.36, 'before'], ['Kondisi toilet rusak/darurat', 0.64, 'before'],
    ]);
    expect(await read(kuburaya, 'tidak-ada')).toEqual([]);
  });
});

describe('Daftar program', () => {
  it('mitra melihat semua program timnya; hanya yang boleh menulis ditawari mencatat', async () => {
    const team = await teamOf('61.12');
    const operator = viewerWith({ role: 'operator', team, agency: await agencyOf(team, 'ppn_supadio') });
    expect(await readAs(operator, (tx) => readProgrammeList(tx, operator))).toMatchObject({ mayCreate: true, rows: [{ code: 'ponsera', activities: 4, villages: 1, budgetIdr: null }] });
    const leader = viewerWith({ team });
    expect((await readAs(leader, (tx) => readProgrammeList(tx, leader))).mayCreate).toBe(false);
  });

  it('tim tanpa program mempunyai kalimatnya sendiri', async () => {
    const leader = await viewer('64');
    expect(await readAs(leader, (tx) => readProgrammeList(tx, leader))).toMatchObject({ rows: [], headline: 'Belum ada program yang tercatat di Provinsi Kalimantan Timur.' });
  });
});
