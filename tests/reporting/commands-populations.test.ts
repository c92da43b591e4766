import { describe, expect, it } from 'vitest';
import { changeAs, readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { addCandidate, chooseCandidate } from '@/lib/reporting/commands/candidates';
import { decidePopulations } from '@/lib/reporting/commands/decide-populations';
import { candidateInput } from '@/lib/reporting/input/candidates';
import { populationInput } from '@/lib/reporting/input/populations';
import { readRivalSets, readSizeConflicts } from '@/lib/reporting/queries/conflicts';
import { decidedSentence } from '@/lib/reporting/rules/populations';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';
import { cell, MAMPARI, openBalangan, refusalOf, sendSheet } from '../support/entry-sheet';

const { owner } = await freshDatabase({ seeded: true });
const { team, person, stored, traces } = await openBalangan(owner);
const account = async (name: string): Promise<string> => String((await owner`select id from account where username = ${name}`)[0]?.id);
const bappeda = viewerWith({ team, role: 'verifier' }, await account('bappeda.balangan'));
const dinsos = await person('dinsos');

const decide = (viewer: Viewer, fields: Record<string, string>) => {
  const input = populationInput.parse({ tahun: '2022', kelompok: 'poor_families', alasan: '', ...fields });
  return changeFigures(viewer, input.year, (tx) => decidePopulations(tx, viewer, input));
};

describe('daftar jumlah sasaran (F111)', () => {
  it('isian contoh Mampari memakai 62 (SE08) dan 73 (SE10) keluarga: terdaftar sebagai berbeda', async () => {
    const conflicts = await readAs(bappeda, (tx) => readSizeConflicts(tx, bappeda, 2022));
    expect(conflicts.find(({ village, groupCode }) => village === MAMPARI && groupCode === 'poor_families')).toMatchObject({
      name: 'Mampari', groupName: 'keluarga miskin dan rentan', agreed: null, used: [{ indicator: 'SE08', people: 62 }, { indicator: 'SE10', people: 73 }],
    });
  });
  it('disepakati 60: SE08 57/62 menjadi 57/60, SE10 58/73 menjadi 58/60, angka lama di riwayat, satu baris audit', async () => {
    const before = await traces();
    const decided = await decide(bappeda, { [`n/${MAMPARI}`]: '60', [`w/${MAMPARI}`]: '' });
    expect(decided).toMatchObject({ changed: 1, recalculated: 2, kept: 0, exceeding: 0 });
    expect(await stored(MAMPARI, 'SE08')).toMatchObject({ numerator: 57, denominator: 60, version: 2 });
    expect(await stored(MAMPARI, 'SE10')).toMatchObject({ numerator: 58, denominator: 60, version: 2 });
    const after = await traces();
    expect([after.audit - before.audit, after.history - before.history]).toEqual([1, 2]);
    const approved = await owner`select count(*)::int as n from indicator_value where jurisdiction_id = ${team.id} and origin = 'population' and period_id <> (select id from period where code = '2022-TW3')`;
    expect(approved[0]?.n).toBe(0); // periode yang disahkan tidak disentuh
  });
  it('mengubah yang sudah disepakati perlu alasan, dan yang lama tersimpan', async () => {
    const refused = await refusalOf(decide(bappeda, { [`n/${MAMPARI}`]: '64', [`w/${MAMPARI}`]: '60' }));
    expect(refused.fields).toEqual({ alasan: 'Jumlah yang sudah disepakati berubah: tulis alasannya, misalnya “pendataan ulang bersama kader, 245 anak”.' });
    expect(await decide(bappeda, { [`n/${MAMPARI}`]: '64', [`w/${MAMPARI}`]: '60', alasan: 'Pendataan ulang Juli 2022' })).toMatchObject({ changed: 1, recalculated: 2 });
    const [former] = await owner`select people from target_population_history where jurisdiction_id = ${team.id}`;
    expect(former?.people).toBe(60);
  });
  it('angka yang diberi alasan tetap; yang dilayani lebih banyak tidak dipotong', async () => {
    await sendSheet(dinsos, { ...cell(`${MAMPARI}/SE08`, ['57', '66'], '3:57:64:angka'), [`${MAMPARI}/SE08/r`]: 'Dua keluarga baru pindah masuk.' });
    const decided = await decide(bappeda, { [`n/${MAMPARI}`]: '50', [`w/${MAMPARI}`]: '64', alasan: 'Verifikasi lapangan' });
    expect(decided).toMatchObject({ recalculated: 0, kept: 1, exceeding: 1 });
    expect(decidedSentence(decided)).toBe(`Jumlah 1 desa disepakati (nomor ${decided.seq}); 0 angka dihitung ulang. 1 angka tetap, karena instansinya memberi alasan. 1 angka tidak diubah, karena yang dilayani lebih banyak daripada jumlah ini; kembalikan kepada instansinya.`);
    expect(await stored(MAMPARI, 'SE10')).toMatchObject({ numerator: 58, denominator: 64 });
  });
  it('ditolak: huruf, desa lain, pengosongan, yang sudah berubah, operator', async () => {
    const before = await traces();
    expect((await refusalOf(decide(bappeda, { [`n/${MAMPARI}`]: 'banyak', [`w/${MAMPARI}`]: '50' }))).fields[`n/${MAMPARI}`]).toContain('Mampari: ‘banyak’');
    expect((await refusalOf(decide(bappeda, { 'n/99.01.01.2001': '5', 'w/99.01.01.2001': '' }))).fields['n/99.01.01.2001']).toBe('Desa berkode 99.01.01.2001 bukan desa lokus 2022.');
    expect((await refusalOf(decide(bappeda, { [`n/${MAMPARI}`]: '', [`w/${MAMPARI}`]: '50' }))).fields[`n/${MAMPARI}`]).toContain('tidak dapat dikosongkan');
    expect((await refusalOf(decide(bappeda, { [`n/${MAMPARI}`]: '70', [`w/${MAMPARI}`]: '64', alasan: 'pendataan' }))).fields[`n/${MAMPARI}`]).toContain('sudah diubah orang lain menjadi 50');
    expect((await refusalOf(decide(dinsos, { [`n/${MAMPARI}`]: '70', [`w/${MAMPARI}`]: '50' }))).code).toBe('forbidden');
    expect(await traces()).toEqual(before);
  });
});

describe('angka yang bersaing (F110)', () => {
  it('17,89 / 17,90 / 17,91 terdaftar; yang dipilih dan alasannya tampil, yang lain tetap ada', async () => {
    const [set] = await readAs(bappeda, (tx) => readRivalSets(tx, bappeda));
    expect(set).toMatchObject({ indicator: 'OC01', place: 'Kabupaten Balangan', periodCode: '2021-TW4', sourceKind: 'e-ppgbm' });
    expect(set?.figures.map(({ shareBp, chosen }) => [shareBp, chosen])).toEqual([[1789, true], [1790, false], [1791, false]]);
    expect(set?.figures[0]?.reason).toContain('14,91 + 2,98');
  });
  const add = (viewer: Viewer, persen: string, sumber: string) => {
    const input = candidateInput.parse({ indikator: 'OC01', wilayah: '63.11.06', periode: '2022-TW3', persen, jenis: 'e-ppgbm', sumber });
    return changeAs(viewer, (tx) => addCandidate(tx, viewer, input));
  };
  const awayan = async () => (await owner`select v.share_bp, v.remark, v.source, v.version from indicator_value v join region r on r.id = v.region_id join period p on p.id = v.period_id join indicator i on i.id = v.indicator_id
    where v.jurisdiction_id = ${team.id} and r.code = '63.11.06' and p.code = '2022-TW3' and i.code = 'OC01' and v.source_kind = 'e-ppgbm' and v.stage = 'working'`)[0];
  it('mencatat angka lain tidak mengubah nilai; memilihnya mengubah, dengan alasan dan riwayat', async () => {
    const before = await awayan();
    await add(bappeda, '8,24', 'III.B');
    await add(bappeda, '8,42', 'Lampiran puskesmas');
    expect(await awayan()).toEqual(before);
    const set = (await readAs(bappeda, (tx) => readRivalSets(tx, bappeda))).find(({ place }) => place !== 'Kabupaten Balangan');
    const other = set?.figures.find(({ shareBp }) => shareBp === 842);
    const trace = await traces();
    await changeFigures(bappeda, 2022, (tx) => chooseCandidate(tx, bappeda, { calon: other?.id ?? '', alasan: 'Lampiran puskesmas lebih baru.' }));
    expect(await awayan()).toMatchObject({ share_bp: 842, remark: 'Lampiran puskesmas lebih baru.', source: 'Lampiran puskesmas' });
    expect((await traces()).audit - trace.audit).toBe(1);
    const again = (await readAs(bappeda, (tx) => readRivalSets(tx, bappeda))).find(({ place }) => place !== 'Kabupaten Balangan');
    expect(again?.figures.map(({ shareBp, chosen }) => [shareBp, chosen])).toEqual([[842, true], [824, false]]);
  });
  it('ditolak: dua kali angka yang sama, bukan persen, lebih dari 100 %, bukan verifikator', async () => {
    await expect(add(bappeda, '8,24', 'III.B')).rejects.toThrow('sudah tercatat');
    expect(() => add(bappeda, 'delapan', 'x')).toThrow('‘delapan’ bukan persen');
    expect(() => add(bappeda, '101', 'x')).toThrow('101 % melebihi 100 %');
    await expect(add(dinsos, '8,25', 'x')).rejects.toMatchObject({ code: 'forbidden' });
  });
});
