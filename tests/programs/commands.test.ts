import { describe, expect, it } from 'vitest';
import { changeAs, readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { saveAssessment } from '@/lib/programs/commands/assessment';
import { linkActivity } from '@/lib/programs/commands/link';
import { saveNote } from '@/lib/programs/commands/notes';
import { saveOutput } from '@/lib/programs/commands/outputs';
import { createProgramme, editProgramme } from '@/lib/programs/commands/programme';
import { markVillages, saveStage } from '@/lib/programs/commands/stages';
import { linkInput, marksInput, newProgrammeInput, programmeInput, stageInput } from '@/lib/programs/input';
import { assessmentInput, noteInput, outputInput } from '@/lib/programs/input/content';
import { readAssessment } from '@/lib/programs/queries/assessment';
import { readMonitoring } from '@/lib/programs/queries/monitoring';
import { readProgrammePage } from '@/lib/programs/queries/programme-page';
import { readProgrammeList, readProgrammes } from '@/lib/programs/queries/programmes';
import { Refusal } from '@/lib/refusal';
import { aBudgetLine, aJurisdiction, aMember, anActivity, anAgency, aRegion, aVillage } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const team = await aJurisdiction(database, { name: 'Kabupaten Uji', code: '90.77' });
const company = await anAgency(team, { shortName: 'PT Maju', code: 'pt_maju', kind: 'company' });
const rival = await anAgency(team, { shortName: 'LSM Lain', code: 'lsm_lain', kind: 'ngo' });
await database.owner`update region set level = 2 where id = ${team.regionId}`;
const district = await aRegion(team, { code: '90.77.01', level: 3, parentId: team.regionId, name: 'Uji' });
const uren = await aVillage(team, { name: 'Uren', lokus: 2022, district });
const marajai = await aVillage(team, { name: 'Marajai', lokus: 2022, district });
await database.owner`insert into jurisdiction_period (jurisdiction_id, period_id) select ${team.id}, id from period where code in ('2022', '2022-TW3')`;
const partner = await aMember(team, { role: 'operator', agency: company });
const other = await aMember(team, { role: 'operator', agency: rival });
const coordinator = await aMember(team, { role: 'coordinator' });
const leader = await aMember(team, { role: 'leader' });

const facts = (given: Record<string, string> = {}) => ({ singkat: 'Kebun Gizi', nama: 'Program Kebun Gizi', tujuan: '', mitra: '', cakupan: 'activities', mulai: '2022', selesai: '', keadaan: 'running', sk: '', catatan: '', ...given });
const create = (viewer: Viewer, kode: string, given = {}) => changeAs(viewer, (tx) => createProgramme(tx, viewer, newProgrammeInput.parse({ kode, instansi: '', ...facts(given) })));
const outputForm = (given: Record<string, string> = {}) => outputInput.parse({
  program: 'kebun', id: '', versi: '0', topik: 'PMT', nama: 'Sajian PMT', ukuran: 'count', satuan: 'sajian', golongan: 'specific', sasaran: 'Balita', bagian: '', saat: '', wilayah: uren.code, periode: '2022', sampai: '', angka: '120', rencana: '150',
  catatan: '', sumber: '', ...given,
});
const output = (viewer: Viewer, given: Record<string, string> = {}) => changeAs(viewer, (tx) => saveOutput(tx, viewer, outputForm(given)));
const page = (viewer: Viewer = leader) => readAs(viewer, (tx) => readProgrammePage(tx, viewer, 'kebun', {}));
const refusal = async (work: Promise<unknown>): Promise<Refusal> => work.then(
  () => { throw new Error('It was not refused.'); },
  (error: unknown) => { if (error instanceof Refusal) return error; throw error; },
);
const audits = async (): Promise<string[]> => (await database.owner<{ verb: string }[]>`select verb from audit_entry where jurisdiction_id = ${team.id} order by seq`).map(({ verb }) => verb);
const rows = async (): Promise<number> => Number((await database.owner`select (select count(*) from programme_output where jurisdiction_id = ${team.id}) + (select count(*) from programme_history where jurisdiction_id = ${team.id}) + (select count(*) from audit_entry where jurisdiction_id = ${team.id}) as n`)[0]?.n);

describe('mitra mencatat programnya sendiri', () => {
  it('dan hanya miliknya; pimpinan tidak, kode yang terpakai tidak', async () => {
    expect(await create(partner, 'kebun')).toEqual({ code: 'kebun' });
    expect(await readAs(leader, (tx) => readProgrammes(tx, leader))).toMatchObject([{ code: 'kebun', agency: 'PT Maju', agencyKind: 'company', state: 'running', activities: 0, budgetIdr: null }]);
    expect((await refusal(create(leader, 'lain'))).message).toContain('Hanya operator');
    expect((await refusal(create(other, 'kebun'))).fields.kode).toBe('Kode “kebun” sudah dipakai Program Kebun Gizi. Pilih kode lain.');
    expect((await refusal(create(coordinator, 'tanpa-instansi'))).fields.instansi).toContain('Pilih instansi');
    expect(await audits()).toEqual(['programme.create']);
  });

  it('mitra lain tidak mengubahnya, koordinator boleh; versi lama ditolak', async () => {
    const edit = (viewer: Viewer, versi: string) => changeAs(viewer, (tx) => editProgramme(tx, viewer, programmeInput.parse({ program: 'kebun', versi, ...facts({ mitra: 'Posyandu Uren' }) })));
    expect((await refusal(edit(other, '1'))).message).toBe('Hanya operator PT Maju yang boleh mengubah program ini. Anda masuk sebagai operator LSM Lain.');
    await edit(coordinator, '1');
    expect((await refusal(edit(partner, '1'))).code).toBe('stale');
    expect((await page()).history.map(({ kind }) => kind)).toEqual(['programme']);
  });

  it('kode yang menjadi alamat lain, tahun terbalik, dan huruf besar ditolak dengan kalimat', () => {
    const wrong = (given: Record<string, string>) => newProgrammeInput.safeParse({ kode: 'kebun', instansi: '', ...facts(), ...given }).error?.issues[0]?.message;
    expect(wrong({ kode: 'dampak' })).toContain('dipakai halaman lain');
    expect(wrong({ kode: 'a b' })).toContain('huruf kecil');
    expect(wrong({ selesai: '2021' })).toBe('Tahun selesai mendahului tahun mulai.');
    expect(wrong({ mulai: 'dua ribu' })).toContain('empat angka');
  });
});

describe('daftar program', () => {
  it('disaring menurut jenis pemilik; jenis yang tidak dikenal disebut (F43)', async () => {
    await create(other, 'gizi-lsm');
    const list = (params = {}) => readAs(leader, (tx) => readProgrammeList(tx, leader, params));
    expect(await list()).toMatchObject({ all: 2, kinds: ['company', 'ngo'], kind: null });
    expect((await list({ jenis: 'ngo' })).rows.map(({ code }) => code)).toEqual(['gizi-lsm']);
    expect(await list({ jenis: 'partai' })).toMatchObject({ kind: null, ignored: 'jenis=partai' });
  });
});

describe('angka keluaran', () => {
  it('ditulis dengan satuan dan rencana, dirinci, dan dijumlahkan', async () => {
    await output(partner);
    await output(partner, { nama: 'Laki-laki', bagian: 'Sajian PMT', angka: '70', rencana: '' });
    await output(partner, { nama: 'Perempuan', bagian: 'Sajian PMT', angka: '50', rencana: '' });
    const [topic] = (await page()).topics;
    expect(topic?.rows.map(({ name, amount, planned }) => [name, amount, planned])).toEqual([['Sajian PMT', 120n, 150n], ['Laki-laki', 70n, null], ['Perempuan', 50n, null]]);
    expect(topic?.checks).toEqual(['Sajian PMT: 70 + 50 = 120.']);
  });

  it('isian yang salah ditolak dan tidak menulis apa pun', async () => {
    const before = await rows();
    expect((await refusal(output(other))).message).toContain('Hanya operator PT Maju');
    expect((await refusal(output(partner, { wilayah: '63.11.02.2019', nama: 'Lain' }))).fields.wilayah).toBe('63.11.02.2019 tidak ada di wilayah tim Anda. Pilih dari daftar.');
    expect((await refusal(output(partner))).fields.nama).toContain('sudah ada untuk wilayah, periode, dan saat yang sama');
    expect((await refusal(output(partner, { nama: 'Tanpa satuan', satuan: '' }))).fields.satuan).toContain('tulis apa yang dihitung');
    expect((await refusal(output(partner, { nama: 'Setengah', sampai: '30 Juni 2021' }))).fields.sampai).toContain('di luar periode 2022');
    const message = (given: Record<string, string>) => { try { outputForm(given); return ''; } catch (error) { return String(error); } };
    expect(message({ angka: 'n/a' })).toContain('Angka:');
    expect(message({ ukuran: 'rupiah', angka: '1,5 juta' })).toContain('Angka:');
    expect(message({ ukuran: 'share', angka: 'banyak' })).toContain('Angka:');
    expect(message({ periode: 'tahun lalu' })).toContain('eriode');
    expect(await rows()).toBe(before);
  });

  it('diubah menyimpan yang lama; dihapus perlu alasan; nilai indikator tidak diubah di sini', async () => {
    const found = (await page()).topics[0]?.rows.find(({ name }) => name === 'Laki-laki');
    await output(partner, { id: found?.id ?? '', versi: '1', nama: 'Laki-laki', bagian: 'Sajian PMT', angka: '71', rencana: '', alasan: 'Salah ketik' });
    const [kept] = await database.owner<{ before: string; reason: string }[]>`select before, reason from programme_history where jurisdiction_id = ${team.id} and kind = 'output'`;
    expect(JSON.parse(kept?.before ?? '{}')).toMatchObject({ amount: '70' });
    expect(kept?.reason).toBe('Salah ketik');
    expect((await page()).topics[0]?.checks).toEqual(['Sajian PMT: 71 + 50 = 121, padahal tercatat 120. Periksa ke sumbernya.']);
    const gone = { id: found?.id ?? '', versi: '2', nama: 'Laki-laki', bagian: 'Sajian PMT', angka: '71', rencana: '', hapus: 'ya' };
    expect((await refusal(output(partner, gone))).fields.alasan).toContain('sedikitnya 5 huruf');
    await output(partner, { ...gone, alasan: 'Tidak dirinci' });
    expect((await page()).topics[0]?.rows.map(({ name }) => name)).toEqual(['Sajian PMT', 'Perempuan']);
    await database.owner`update programme_output set indicator_id = (select id from indicator where code = 'OP19'), amount = null where jurisdiction_id = ${team.id} and name = 'Perempuan'`;
    const linked = (await page()).topics[0]?.rows.find(({ name }) => name === 'Perempuan');
    expect((await refusal(output(partner, { id: linked?.id ?? '', versi: '1', nama: 'Perempuan', bagian: 'Sajian PMT', angka: '1' }))).message).toContain('nilai indikator');
  });
});

describe('kegiatan, dana, dan desa datang dari kegiatan yang dikaitkan', () => {
  it('kegiatan yang diperiksa menjadi draf lagi; kegiatan instansi lain tidak dapat dikaitkan', async () => {
    const own = await anActivity(team, { agency: company, year: 2022, name: 'Pelatihan kader kebun', villages: [uren, marajai], plannedCount: 4, doneCount: 3, verification: 'verified' });
    const foreign = await anActivity(team, { agency: rival, year: 2022, name: 'Kegiatan lain' });
    await aBudgetLine(team, { agency: company, fiscalYear: 2022, activityId: own.id, budgetIdr: 8_000_000n, split: 'equal', villages: [uren, marajai] } as never);
    const tie = (kegiatan: string, lepas = '') => changeFigures(partner, 2022, (tx) => linkActivity(tx, partner, linkInput.parse({ program: 'kebun', kegiatan, lepas })));
    expect((await refusal(tie(foreign.id))).code).toBe('forbidden');
    await tie(own.id);
    expect((await refusal(tie(own.id))).message).toContain('sudah bertanda program “kebun”');
    const report = await page();
    expect(report.row).toMatchObject({ activities: 1, villages: 2, budgetIdr: 8_000_000n });
    expect(report.activities).toMatchObject([{ name: 'Pelatihan kader kebun', verification: 'draft' }]);
    await tie(own.id, 'ya');
    expect((await page()).row.activities).toBe(0);
    await tie(own.id);
  });

  it('pemantauan berjenjang: masukan dan keluaran dari kabupaten sampai desa', async () => {
    const { tiers, year } = await readAs(leader, (tx) => readMonitoring(tx, leader, 'kebun', {}));
    expect(year).toBe(2022);
    const of = (code: string) => tiers.find((tier) => tier.code === code);
    expect(of(team.code)).toMatchObject({ level: 'regency', activities: 1, agencies: 1, progress: ['3 dari 4 kali'] });
    expect(of(district.code)).toMatchObject({ level: 'district', activities: 1, budgetIdr: 8_000_000n });
    expect(of(marajai.code)).toMatchObject({ budgetIdr: 4_000_000n, outputs: [] });
    expect(of(uren.code)).toMatchObject({ level: 'village', activities: 1, outputs: [{ name: 'Sajian PMT' }, { name: 'Perempuan' }] });
  });
});

describe('tahapan', () => {
  it('ditulis mitra dan ditandai per desa; desa di luar program ditolak', async () => {
    await changeAs(partner, (tx) => saveStage(tx, partner, stageInput.parse({ program: 'kebun', id: '', versi: '0', nama: 'Baseline', keadaan: 'running', tanggal: '', catatan: '' })));
    const [stage] = (await page()).stages;
    const mark = (viewer: Viewer, desa: string[]) => changeAs(viewer, (tx) => markVillages(tx, viewer, marksInput.parse({ program: 'kebun', tahapan: stage?.key, desa, keadaan: 'done', tanggal: '30 Juni 2022', catatan: '' })));
    expect((await refusal(mark(other, [`${uren.code}|0`]))).code).toBe('forbidden');
    expect((await refusal(mark(partner, ['63.11.02.2019|0']))).fields.desa).toContain('bukan desa program ini');
    expect(await mark(partner, [`${uren.code}|0`])).toEqual({ marked: 1 });
    expect((await refusal(mark(partner, [`${uren.code}|0`, `${marajai.code}|0`]))).code).toBe('stale');
    await mark(partner, [`${uren.code}|1`, `${marajai.code}|0`]);
    expect((await page()).board).toMatchObject({ marked: 2, stages: [{ done: 2 }] });
    const remove = changeAs(partner, (tx) => saveStage(tx, partner, stageInput.parse({ program: 'kebun', id: stage?.id, versi: '1', nama: 'Baseline', keadaan: '', tanggal: '', catatan: '', hapus: 'ya', alasan: 'Tidak dipakai' })));
    expect((await refusal(remove)).message).toContain('sudah ditandai di desa');
  });
});

describe('catatan dan tantangan', () => {
  it('aspek disimpan pada program, tantangan masuk catatan kendala tim dengan tanda programnya', async () => {
    const note = (given: Record<string, string>) => changeAs(partner, (tx) => saveNote(tx, partner, noteInput.parse({ program: 'kebun', id: '', versi: '0', jenis: 'aspect', topik: '', judul: 'Perilaku', sebelum: 'Lahan kosong', isi: 'Lahan ditanami', sumber: '', ...given })));
    await note({});
    await note({ jenis: 'obstacle', judul: '', sebelum: '', isi: 'Musim hujan memutus jalan desa' });
    const report = await page();
    expect(report.notes).toMatchObject([{ kind: 'aspect', heading: 'Perilaku', before: 'Lahan kosong', text: 'Lahan ditanami' }]);
    expect(report.log).toMatchObject([{ kind: 'obstacle', text: 'Musim hujan memutus jalan desa', status: 'open' }]);
  });
});

describe('instrumen LAN', () => {
  const form = (given: Record<string, string> = {}) => assessmentInput.parse({ program: 'kebun', tahun: '2022', baris: 'output-services', versi: '0', sebelum: '', sesudah: 'Tiga pelatihan', angka_sebelum: '', angka_sesudah: '3', satuan: 'kali', bukti: 'Daftar hadir', alasan: '', ...given });
  const save = (viewer: Viewer, given: Record<string, string> = {}) => changeAs(viewer, (tx) => saveAssessment(tx, viewer, form(given)));
  const read = (params = {}) => readAs(partner, (tx) => readAssessment(tx, partner, { program: 'kebun', tahun: '2022', ...params }));

  it('mengusulkan yang diketahui Simpul dengan sumbernya, tanpa menyimpannya', async () => {
    const { lines, headline } = await read();
    const of = (code: string) => lines.find((line) => line.code === code);
    expect(of('output-services')?.suggestion).toMatchObject({ after: '3 dari 4 kali terlaksana', evidence: 'Kegiatan program' });
    expect(of('input-capital')?.suggestion).toMatchObject({ afterHundredths: 800_000_000n, unit: 'Rp' }); // Rp 8.000.000 in hundredths
    expect(of('process-time')?.suggestion).toBeNull();
    expect(headline).toBe('Dampak inovasi Kebun Gizi 2022: belum satu pun dari 19 baris instrumen LAN terisi.');
  });

  it('menyimpan baris dengan kata, angka, dan bukti; perubahan masuk riwayat', async () => {
    await save(partner);
    expect((await refusal(save(partner))).code).toBe('stale');
    await save(partner, { versi: '1', sesudah: 'Empat pelatihan', angka_sesudah: '4', alasan: 'Satu lagi di Marajai' });
    const { lines, history } = await read({ baris: 'output-services' });
    expect(lines.find(({ code }) => code === 'output-services')?.stored).toMatchObject({ afterText: 'Empat pelatihan', afterHundredths: 400n, unit: 'kali', version: 2 });
    expect(history).toMatchObject([{ row: 'output-services', reason: 'Satu lagi di Marajai' }]);
    expect((await refusal(save(other, { versi: '2' }))).code).toBe('forbidden');
    expect((await refusal(save(partner, { baris: 'input-fee', sesudah: '', angka_sesudah: '', satuan: '', bukti: '' }))).fields.sesudah).toContain('Tulis keadaan sesudahnya');
    expect(() => form({ angka_sesudah: '1.5' })).toThrow('tidak terbaca sebagai angka');
    expect(() => form({ satuan: '' })).toThrow('Satuan');
  });

  it('BALANTING mendapat usul dari tabel 2 dan prevalensi laporannya', async () => {
    const [row] = await database.owner<{ id: number }[]>`select id from jurisdiction where code = '63.11'`;
    const balangan = await database.db.query.jurisdiction.findFirst({ where: (one, { eq }) => eq(one.id, row?.id ?? 0) });
    const reader = await aMember({ ...balangan!, db: database.db }, { role: 'leader' });
    const { lines } = await readAs(reader, (tx) => readAssessment(tx, reader, { program: 'balanting', tahun: '2022' }));
    expect(lines.find(({ code }) => code === 'output-services')?.suggestion?.after).toBe('22 dari 29 kali terlaksana');
    expect(lines.find(({ code }) => code === 'output-quality')?.suggestion).toMatchObject({ beforeHundredths: 1789n, afterHundredths: 1491n, unit: '%' });
  });
});
