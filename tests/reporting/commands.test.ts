import { describe, expect, it } from 'vitest';
import { verifyChain } from '@/lib/audit';
import { changeAs } from '@/lib/auth/transaction';
import { changeFigures } from '@/lib/convergence/commands/figures';
import type { Refusal } from '@/lib/refusal';
import { recordValues } from '@/lib/reporting/commands/record-values';
import { entryInput } from '@/lib/reporting/input';
import { receiptSentence } from '@/lib/reporting/rules/entry';
import { anAccount, viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';
import { cell, HAUWAI, MAMPARI, MARAJAI, openBalangan, refusalOf, sendSheet } from '../support/entry-sheet';

const database = await freshDatabase({ seeded: true });
const { owner } = database;
const { team, person, stored, traces } = await openBalangan(owner);
const dinsos = await person('dinsos');
const dinkes = await person('dinkes');
const SE08 = `${MAMPARI}/SE08`;
const SE10 = `${MAMPARI}/SE10`;

describe('menyimpan lembar isian', () => {
  it('menulis sel yang berubah saja: riwayat, satu baris audit, bukan contoh lagi', async () => {
    const before = await traces();
    // SE08 Mampari: contoh 57 dari 62; SE10 Mampari tetap 58 dari 73
    const receipt = await sendSheet(dinsos, { ...cell(SE08, ['60', '62']), ...cell(SE10, ['58', '73'], '1:58:73:angka') });
    expect(receipt).toMatchObject({ changed: 1, seq: before.audit + 1, fromPeriodId: expect.any(Number) });
    expect(receiptSentence({ ...receipt, at: new Date('2022-10-03T02:42:00Z') }, 'Asia/Makassar')).toBe(`Tersimpan 10.42 WITA · 1 sel · nomor ${before.audit + 1}`);
    expect(await stored(MAMPARI, 'SE08')).toEqual({
      numerator: 60, denominator: 62, status: 'reported', version: 2, state: 'draft', source: 'isian Dinsos', isExample: false, enteredBy: dinsos.accountId, remark: null,
    });
    expect(await stored(MAMPARI, 'SE10')).toMatchObject({ numerator: 58, version: 1, isExample: true });
    const after = await traces();
    expect([after.audit - before.audit, after.history - before.history]).toEqual([1, 1]);
    const [kept] = await owner`select numerator, denominator, version, replaced_by, is_example from indicator_value_history where jurisdiction_id = ${team.id}`;
    expect(kept).toEqual({ numerator: 57, denominator: 62, version: 1, replaced_by: dinsos.accountId, is_example: true });
    const [audit] = await owner<{ verb: string; detail: string }[]>`select verb, detail from audit_entry where jurisdiction_id = ${team.id} order by seq desc limit 1`;
    expect(audit?.verb).toBe('value.record');
    expect(JSON.parse(audit?.detail ?? '{}')).toEqual({ agency: 'Dinsos', cells: ['63.11.04.2008 SE08: 57 dari 62 → 60 dari 62'], count: 1, period: '2022-TW3' });
    expect(await changeAs(dinsos, (tx) => verifyChain(tx, team.id))).toMatchObject({ broken: null });
  });

  it('terlihat di dasbor pada permintaan berikut (F48): rekap desa ikut diperbarui', async () => {
    const rollup = async (): Promise<{ score: number; version: number } | undefined> => {
      const [row] = await owner<{ score: number; version: number }[]>`select s.score_bp as score, v.version from village_score s join region r on r.id = s.region_id join period p on p.id = s.period_id
        join jurisdiction_period_version v on v.jurisdiction_id = s.jurisdiction_id and v.period_id = p.id
        where s.jurisdiction_id = ${team.id} and s.stage = 'working' and r.code = ${MARAJAI} and p.code = '2022-TW3'`;
      return row;
    };
    const before = await rollup();
    expect(before?.score).toBe(6892);
    // SE10 Marajai 38/47 = 80,85 % dari target 90 % → 8983; 47/47 → 10000. (110265 − 8983 + 10000) ÷ 16 = 6955,1
    await sendSheet(dinsos, cell(`${MARAJAI}/SE10`, ['47', '47'], '1:38:47:angka'));
    expect(await rollup()).toEqual({ score: 6955, version: Number(before?.version) + 1 });
  });

  it('tanpa perubahan: 0 perubahan, tanpa jejak', async () => {
    const before = await traces();
    const receipt = await sendSheet(dinsos, { ...cell(SE08, ['60', '62'], '2:60:62:angka'), ...cell(SE10, [' 58 ', '73'], '1:58:73:angka') });
    expect(receiptSentence(receipt, 'Asia/Makassar')).toContain('0 perubahan');
    expect(await sendSheet(dinsos, {})).toMatchObject({ changed: 0, seq: null });
    expect(await traces()).toEqual(before);
  });

  it('angka sama yang ditulis lain (1.234.567) bukan perubahan; sel baru mulai pada versi 1', async () => {
    expect(await sendSheet(dinkes, cell(`${MAMPARI}/SP01`, ['3', '4'], '0:::angka'))).toMatchObject({ changed: 1 });
    expect(await stored(MAMPARI, 'SP01')).toMatchObject({ numerator: 3, denominator: 4, version: 1, source: 'isian Dinkes' });
    expect(await sendSheet(dinkes, cell(`${MAMPARI}/SP01`, ['03', '4'], '1:3:4:angka'))).toMatchObject({ changed: 0 });
  });

  it('“tidak ada sasaran” dan “belum ada data” adalah keadaan; yang baru dipilih menggantikan angka lama', async () => {
    await sendSheet(dinsos, cell(SE08, ['60', '62'], '2:60:62:angka', 'tanpa-sasaran'));
    expect(await stored(MAMPARI, 'SE08')).toMatchObject({ status: 'not_applicable', numerator: null, denominator: null, version: 3 });
    await sendSheet(dinsos, cell(SE08, ['', ''], '3:::tanpa-sasaran', 'belum-ada'));
    expect(await stored(MAMPARI, 'SE08')).toMatchObject({ status: 'missing', version: 4 });
    await sendSheet(dinsos, cell(SE08, ['57', '62'], '4:::belum-ada', 'belum-ada'));
    expect(await stored(MAMPARI, 'SE08')).toMatchObject({ status: 'reported', numerator: 57, version: 5 });
  });

  it('ya atau belum untuk Stop BABS', async () => {
    const odf = `${MAMPARI}/SE11`;
    await sendSheet(dinkes, { [`${odf}/m`]: 'ya', [`${odf}/w`]: '0:::' });
    expect(await stored(MAMPARI, 'SE11')).toMatchObject({ numerator: 1, denominator: 1, version: 1 });
    await sendSheet(dinkes, { [`${odf}/m`]: 'belum', [`${odf}/w`]: '1:::ya' });
    expect(await stored(MAMPARI, 'SE11')).toMatchObject({ numerator: 0, denominator: 1, version: 2 });
    expect((await refusalOf(sendSheet(dinkes, { [`${odf}/m`]: '', [`${odf}/w`]: '2:::belum' }))).fields).toEqual({ [`${odf}/m`]: 'Mampari, SE11: isian belum dikosongkan. Bila memang belum ada datanya, pilih “belum ada data”.' });
  });

  it('isian yang dikembalikan menjadi draf lagi dan alasannya tinggal di riwayat', async () => {
    expect(await stored(HAUWAI, 'SE10')).toMatchObject({ state: 'returned', remark: expect.stringContaining('DTKS') });
    await sendSheet(dinsos, cell(`${HAUWAI}/SE10`, ['60', '78'], '1:58:78:angka'));
    expect(await stored(HAUWAI, 'SE10')).toMatchObject({ state: 'draft', remark: null, version: 2 });
    const [kept] = await owner<{ remark: string }[]>`select remark from indicator_value_history where state = 'returned' and jurisdiction_id = ${team.id}`;
    expect(kept?.remark).toContain('DTKS');
  });

  it('SE02 dan SE09 diisi untuk kabupaten, bukan per desa', async () => {
    const kb = await person('opd_kb');
    expect(await sendSheet(kb, cell('63.11/SE02', ['40', '200'], '0:::angka'))).toMatchObject({ changed: 1 });
    expect((await refusalOf(sendSheet(kb, cell(`${MAMPARI}/SE02`, ['1', '2'], '0:::angka')))).message).toBe('SE02 diisi untuk Kabupaten Balangan seluruhnya, bukan per desa.');
  });
});

describe('dua orang pada sel yang sama (E1, E2)', () => {
  it('simpanan kedua ditolak: siapa, kapan, kedua nilai; dikirim lagi dengan versi baru menimpa', async () => {
    const siti = await anAccount(database, { displayName: 'Siti Rahmah' });
    const colleague = viewerWith({ team, role: 'operator', agency: { id: dinsos.agencyId, shortName: 'Dinsos' } as never }, siti.id);
    const was = '5:57:62:angka';
    await sendSheet(colleague, cell(SE08, ['58', '62'], was));
    await owner`update indicator_value set entered_at = '2022-10-03T02:42:00Z' where version = 6 and entered_by = ${siti.id}`;
    const before = await traces();
    const { code, status, message, fields } = await refusalOf(sendSheet(dinsos, cell(SE08, ['61', '62'], was)));
    expect([code, status]).toEqual(['stale', 409]);
    expect(message).toBe('Satu sel sudah berubah sejak lembar ini dibuka. Belum ada yang tersimpan; yang Anda ketik masih ada.');
    expect(fields).toEqual({
      [`${SE08}/n`]: 'Mampari, SE08: sudah diubah oleh Siti Rahmah pada 3 Okt 2022, 10.42 WITA menjadi 58 dari 62; yang Anda ketik 61 dari 62.',
      [`${SE08}/w`]: '6:58:62:angka',
    });
    expect(await traces()).toEqual(before);
    expect(await sendSheet(dinsos, cell(SE08, ['61', '62'], '6:58:62:angka'))).toMatchObject({ changed: 1 });
    expect(await stored(MAMPARI, 'SE08')).toMatchObject({ numerator: 61, version: 7 });
  });
  it('sel yang tidak disentuh tidak mengembalikan nilai lama', async () => {
    expect(await sendSheet(dinsos, cell(SE08, ['57', '62'], '5:57:62:angka'))).toMatchObject({ changed: 0 });
    expect(await stored(MAMPARI, 'SE08')).toMatchObject({ numerator: 61, version: 7 });
  });
  it('nilai yang kebetulan sama bukan bentrok', async () => {
    expect(await sendSheet(dinsos, cell(SE08, ['61', '62'], '6:58:62:angka'))).toMatchObject({ changed: 0 });
  });
  it('50 simpanan serentak dengan versi yang sama: tepat satu menang', async () => {
    const before = await traces();
    const results = await Promise.allSettled(Array.from({ length: 50 }, (_, at) => sendSheet(dinsos, { ...cell(SE08, [String(at), '62'], '7:61:62:angka'), [`${SE08}/r`]: 'dihitung ulang bersama kader' })));
    const won = results.flatMap((result, at) => (result.status === 'fulfilled' ? [at] : []));
    expect(won).toHaveLength(1);
    expect(results.filter((result) => result.status === 'rejected' && (result.reason as Refusal).code === 'stale')).toHaveLength(49);
    expect(await stored(MAMPARI, 'SE08')).toMatchObject({ numerator: won[0], version: 8 });
    const after = await traces();
    expect([after.audit - before.audit, after.history - before.history]).toEqual([1, 1]);
  }, 60_000);
  it('gagal di tengah jalan tidak meninggalkan apa pun', async () => {
    const before = await traces();
    const input = entryInput.parse({ periode: '2022-TW3', ...cell(SE10, ['70', '73'], '1:58:73:angka') });
    await expect(changeFigures(dinsos, 2022, async (tx) => {
      await recordValues(tx, dinsos, input);
      throw new Error('listrik padam');
    })).rejects.toThrow('listrik padam');
    expect(await traces()).toEqual(before);
  });
});
