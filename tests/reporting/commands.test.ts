import { describe, expect, it } from 'vitest';
import { appDb } from '@/db/client';
import { verifyChain } from '@/lib/audit';
import { changeAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { changeFigures } from '@/lib/convergence/commands/figures';
import type { Refusal } from '@/lib/refusal';
import { recordValues } from '@/lib/reporting/commands/record-values';
import { entryInput } from '@/lib/reporting/input';
import { type Receipt, receiptSentence } from '@/lib/reporting/rules/entry';
import { sql } from 'drizzle-orm';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const { owner } = database;
const MAMPARI = '63.11.04.2008';
const MARAJAI = '63.11.02.2020';
const HAUWAI = '63.11.02.2001';

const [team] = await owner<{ id: number; code: string; name: string; level: 'regency'; timeZone: 'Asia/Makassar' }[]>`
  select id, code, name, level, time_zone as "timeZone" from jurisdiction where slug = 'balangan'`;
if (!team) throw new Error('Balangan is not seeded.');

async function person(code: string): Promise<Viewer> {
  const [agency] = await owner<{ id: string; shortName: string }[]>`select id, short_name as "shortName" from agency where jurisdiction_id = ${team!.id} and code = ${code}`;
  const [account] = await owner<{ id: string }[]>`select id from account where username = ${`${code}.balangan`}`;
  return viewerWith({ team, role: 'operator', agency: agency as never }, account?.id);
}
const dinsos = await person('dinsos');
const dinkes = await person('dinkes');
/** Two columns of the open quarter are no longer in their agencies' hands. */
for (const [code, state] of [['SE06', 'verified'], ['SE03', 'submitted']] as const) {
  await owner`update indicator_value v set state = ${state} from indicator i where i.id = v.indicator_id and i.code = ${code} and v.jurisdiction_id = ${team.id} and v.stage = 'working' and v.state = 'draft'`;
}

type Fields = Record<string, string>;
/** Sends the form as the browser would: every field by its name. */
const send = (viewer: Viewer, fields: Fields, periode = '2022-TW3'): Promise<Receipt> => {
  const input = entryInput.parse({ periode, ...fields });
  return changeFigures(viewer, input.year, (tx) => recordValues(tx, viewer, input));
};
const cell = (address: string, [n, d]: [string, string], was = '1:57:62:angka', state = 'angka'): Fields =>
  ({ [`${address}/n`]: n, [`${address}/d`]: d, [`${address}/m`]: state, [`${address}/w`]: was });
const refusal = async (saving: Promise<unknown>): Promise<Refusal> => saving.then(() => { throw new Error('It was saved.'); }, (error: Refusal) => error);

interface Stored { numerator: number | null; denominator: number | null; status: string; version: number; state: string; source: string; isExample: boolean; enteredBy: string | null; remark: string | null }
async function stored(village: string, indicator: string, period = '2022-TW3'): Promise<Stored | undefined> {
  const [row] = await owner<Stored[]>`select v.numerator, v.denominator, v.status, v.version, v.state, v.source, v.is_example as "isExample", v.entered_by as "enteredBy", v.remark
    from indicator_value v join region r on r.id = v.region_id join indicator i on i.id = v.indicator_id join period p on p.id = v.period_id
    where v.jurisdiction_id = ${team!.id} and r.code = ${village} and i.code = ${indicator} and p.code = ${period} and v.stage = 'working' and v.source_kind = 'agency'`;
  return row;
}
async function traces(): Promise<{ audit: number; history: number; sum: string }> {
  const [row] = await owner<{ audit: number; history: number; sum: string }[]>`select
    (select count(*) from audit_entry where jurisdiction_id = ${team!.id})::int as audit, (select count(*) from indicator_value_history where jurisdiction_id = ${team!.id})::int as history,
    (select md5(string_agg(v::text, '' order by v::text)) from indicator_value v) as sum`;
  if (!row) throw new Error('No traces.');
  return row;
}
const SE08 = `${MAMPARI}/SE08`;
const SE10 = `${MAMPARI}/SE10`;

describe('menyimpan lembar isian', () => {
  it('menulis sel yang berubah saja: riwayat, satu baris audit, bukan contoh lagi', async () => {
    const before = await traces();
    // SE08 Mampari: contoh 57 dari 62; SE10 Mampari tetap 58 dari 73
    const receipt = await send(dinsos, { ...cell(SE08, ['60', '62']), ...cell(SE10, ['58', '73'], '1:58:73:angka') });
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
    await send(dinsos, cell(`${MARAJAI}/SE10`, ['47', '47'], '1:38:47:angka'));
    expect(await rollup()).toEqual({ score: 6955, version: Number(before?.version) + 1 });
  });

  it('tanpa perubahan: 0 perubahan, tanpa jejak', async () => {
    const before = await traces();
    const receipt = await send(dinsos, { ...cell(SE08, ['60', '62'], '2:60:62:angka'), ...cell(SE10, [' 58 ', '73'], '1:58:73:angka') });
    expect(receiptSentence(receipt, 'Asia/Makassar')).toContain('0 perubahan');
    expect(await send(dinsos, {})).toMatchObject({ changed: 0, seq: null });
    expect(await traces()).toEqual(before);
  });

  it('angka sama yang ditulis lain (1.234.567) bukan perubahan; sel baru mulai pada versi 1', async () => {
    expect(await send(dinkes, cell(`${MAMPARI}/SP01`, ['3', '4'], '0:::angka'))).toMatchObject({ changed: 1 });
    expect(await stored(MAMPARI, 'SP01')).toMatchObject({ numerator: 3, denominator: 4, version: 1, source: 'isian Dinkes' });
    expect(await send(dinkes, cell(`${MAMPARI}/SP01`, ['03', '4'], '1:3:4:angka'))).toMatchObject({ changed: 0 });
  });

  it('“tidak ada sasaran” dan “belum ada data” adalah keadaan; yang baru dipilih menggantikan angka lama', async () => {
    await send(dinsos, cell(SE08, ['60', '62'], '2:60:62:angka', 'tanpa-sasaran'));
    expect(await stored(MAMPARI, 'SE08')).toMatchObject({ status: 'not_applicable', numerator: null, denominator: null, version: 3 });
    await send(dinsos, cell(SE08, ['', ''], '3:::tanpa-sasaran', 'belum-ada'));
    expect(await stored(MAMPARI, 'SE08')).toMatchObject({ status: 'missing', version: 4 });
    await send(dinsos, cell(SE08, ['57', '62'], '4:::belum-ada', 'belum-ada'));
    expect(await stored(MAMPARI, 'SE08')).toMatchObject({ status: 'reported', numerator: 57, version: 5 });
  });

  it('ya atau belum untuk Stop BABS', async () => {
    const odf = `${MAMPARI}/SE11`;
    await send(dinkes, { [`${odf}/m`]: 'ya', [`${odf}/w`]: '0:::' });
    expect(await stored(MAMPARI, 'SE11')).toMatchObject({ numerator: 1, denominator: 1, version: 1 });
    await send(dinkes, { [`${odf}/m`]: 'belum', [`${odf}/w`]: '1:::ya' });
    expect(await stored(MAMPARI, 'SE11')).toMatchObject({ numerator: 0, denominator: 1, version: 2 });
    expect((await refusal(send(dinkes, { [`${odf}/m`]: '', [`${odf}/w`]: '2:::belum' }))).fields).toEqual({ [`${odf}/m`]: 'Mampari, SE11: isian belum dikosongkan. Bila memang belum ada datanya, pilih “belum ada data”.' });
  });

  it('isian yang dikembalikan menjadi draf lagi dan alasannya tinggal di riwayat', async () => {
    expect(await stored(HAUWAI, 'SE10')).toMatchObject({ state: 'returned', remark: expect.stringContaining('DTKS') });
    await send(dinsos, cell(`${HAUWAI}/SE10`, ['60', '78'], '1:58:78:angka'));
    expect(await stored(HAUWAI, 'SE10')).toMatchObject({ state: 'draft', remark: null, version: 2 });
    const [kept] = await owner<{ remark: string }[]>`select remark from indicator_value_history where state = 'returned' and jurisdiction_id = ${team.id}`;
    expect(kept?.remark).toContain('DTKS');
  });

  it('SE02 dan SE09 diisi untuk kabupaten, bukan per desa', async () => {
    const kb = await person('opd_kb');
    expect(await send(kb, cell('63.11/SE02', ['40', '200'], '0:::angka'))).toMatchObject({ changed: 1 });
    expect((await refusal(send(kb, cell(`${MAMPARI}/SE02`, ['1', '2'], '0:::angka')))).message).toBe('SE02 diisi untuk Kabupaten Balangan seluruhnya, bukan per desa.');
  });
});

describe('angka yang tidak dapat disimpan', () => {
  const wrong = async (n: string, d: string): Promise<Record<string, string>> => {
    const before = await traces();
    const { code, fields } = await refusal(send(dinsos, { ...cell(SE08, [n, d], '5:57:62:angka'), ...cell(SE10, ['70', '73'], '1:58:73:angka') }));
    expect(code).toBe('invalid');
    expect(await traces()).toEqual(before); // sel lain yang benar pun tidak tersimpan
    return fields;
  };
  it.each([
    ['66', '62', 'n', 'Mampari, SE08: 66 melebihi jumlah sasaran (62). Periksa salah satunya.'],
    ['1.234', '2000', 'n', 'Mampari, SE08: ‘1.234’ dapat berarti 1234 atau 1,234. Tulis 1234 bila itu maksudnya.'],
    ['57', '1,234', 'd', 'Mampari, SE08: ‘1,234’ dapat berarti 1234 atau 1,234. Tulis 1234 bila itu maksudnya.'],
    ['12,5', '62', 'n', 'Mampari, SE08: ‘12,5’ pecahan. Isi bilangan bulat.'],
    ['-5', '62', 'n', 'Mampari, SE08: ‘-5’ negatif. Jumlah tidak boleh kurang dari 0.'],
    ['n/a', '62', 'n', 'Mampari, SE08: ‘n/a’ bukan angka. Isi bilangan bulat, misalnya 1234. Bila angkanya memang tidak ada, pilih “tidak ada sasaran” atau “belum ada data”.'],
    ['57', '', 'd', 'Mampari, SE08: Isi juga jumlah sasarannya.'],
    ['', '62', 'n', 'Mampari, SE08: Isi juga yang dilayani; tulis 0 bila belum ada.'],
    ['0', '0', 'd', 'Mampari, SE08: jumlah sasaran 0. Bila memang tidak ada yang perlu dilayani, pilih “tidak ada sasaran”.'],
    ['', '', 'n', 'Mampari, SE08: isian 57 dari 62 dikosongkan. Bila memang belum ada datanya, pilih “belum ada data”.'],
    ['9'.repeat(5000), '62', 'n', 'Mampari, SE08: yang ditulis 5.000 huruf, paling panjang 40. Isi bilangan bulat saja.'],
  ])('%#', async (n, d, part, sentence) => {
    expect(await wrong(n, d)).toEqual({ [`${SE08}/${part}`]: sentence });
  });
  it('angka baru bersama keadaan baru ditanyakan', async () => {
    const { fields } = await refusal(send(dinsos, cell(SE08, ['60', '62'], '5:57:62:angka', 'belum-ada')));
    expect(fields).toEqual({ [`${SE08}/n`]: 'Mampari, SE08: Pilih salah satu: isi angka, atau beri tanda.' });
  });
});

describe('yang bukan milik operator itu', () => {
  const untouched = async (saving: () => Promise<unknown>): Promise<Refusal> => {
    const before = await traces();
    const refused = await refusal(saving());
    expect(await traces()).toEqual(before);
    return refused;
  };
  it('indikator instansi lain, dengan nama pemiliknya', async () => {
    const refused = await untouched(() => send(dinsos, cell(`${MAMPARI}/SE05`, ['1', '2'], '1:134:280:angka')));
    expect([refused.code, refused.message]).toEqual(['forbidden', 'SE05 Sanitasi layak pada 2022 diisi Dinas PUPR (penanggung jawab utama). Dinsos mengisi SE06, SE08, dan SE10.']);
  });
  it('desa lain: bukan lokus, atau di luar kabupaten', async () => {
    const [other] = await owner<{ code: string; name: string }[]>`select code, name from region r where code like '63.11.01.%' and level = 4 and not exists (select from target_village v where v.region_id = r.id) order by code limit 1`;
    expect((await untouched(() => send(dinsos, cell(`${other?.code}/SE08`, ['1', '2'], '0:::angka')))).message).toBe(`${other?.name} bukan desa lokus 2022. Isian hanya untuk desa lokus; sekretaris tim yang menetapkannya.`);
    expect((await untouched(() => send(dinsos, cell('99.01.01.2001/SE08', ['1', '2'], '0:::angka')))).message).toBe('Desa berkode 99.01.01.2001 tidak ada di Kabupaten Balangan.');
  });
  it('periode yang disahkan, periode yang tidak dikenal', async () => {
    const closed = await untouched(() => send(dinsos, cell(SE08, ['1', '62'], '1:57:62:angka'), '2022-TW2'));
    expect([closed.code, closed.message]).toEqual(['wrong-state', '2022 · Triwulan II: Periode ini sudah disahkan dan ditutup. Sekretaris tim dapat membukanya kembali dengan alasan.']);
    expect((await untouched(() => send(dinsos, cell(SE08, ['1', '62']), '2031-TW2'))).message).toContain('belum dibuka untuk Kabupaten Balangan');
    expect(entryInput.safeParse({ periode: '2022-TW9' }).error?.issues[0]?.message).toContain('Periode lembar ini tidak dikenal');
  });
  it('isian yang sudah diperiksa (B8) dan yang sudah dikirim', async () => {
    expect((await untouched(() => send(dinsos, cell(`${MAMPARI}/SE06`, ['1', '177'], '1:158:177:angka')))).fields).toEqual({
      [`${MAMPARI}/SE06/n`]: 'Mampari, SE06: isian ini sudah diperiksa. Minta Bappeda mengembalikannya lebih dahulu.',
    });
    const kemenag = await person('kemenag');
    expect((await untouched(() => send(kemenag, cell('63.11.02.2019/SE03', ['1', '4'], '1:4:4:angka')))).fields['63.11.02.2019/SE03/n']).toContain('sudah dikirim');
  });
  it('peran lain tidak mengisi', async () => {
    for (const role of ['verifier', 'coordinator', 'leader', 'admin'] as const) {
      expect((await untouched(() => send(viewerWith({ team, role }, dinsos.accountId), cell(SE08, ['1', '62'])))).code).toBe('forbidden');
    }
  });
  it('Baznas (pendukung) mengisi yang kosong, tidak menimpa isian instansi lain', async () => {
    const baznas = await person('baznas');
    expect((await untouched(() => send(baznas, cell(`${MAMPARI}/SE10`, ['1', '73'], '1:58:73:angka')))).fields[`${SE10}/n`]).toContain('sudah diisi instansi lain');
    expect(await send(baznas, cell(`${MAMPARI}/SP08`, ['2', '5'], '0:::angka'))).toMatchObject({ changed: 1 });
  });
  it('isian selundupan ditolak semuanya (B7)', () => {
    for (const name of ['agency_id', 'state', 'version', 'source', 'isExample', `${SE08}/state`, `${SE08}/n/x`, '__proto__']) {
      const smuggled = JSON.parse(`{"periode":"2022-TW3","${name}":"1"}`) as unknown;
      expect(entryInput.safeParse(smuggled).error?.issues[0]?.message, name).toBe(`Isian tidak dikenal: ${name}.`);
    }
    expect(entryInput.safeParse({ periode: '2022-TW3', [`${SE08}/n`]: ['1', '2'] }).success).toBe(false);
    expect(entryInput.safeParse({ periode: '2022-TW3', [`${SE08}/m`]: 'verified' }).success).toBe(false);
    expect(entryInput.safeParse({ periode: '2022-TW3', [`${SE08}/w`]: 'x' }).success).toBe(false);
  });
  it('basis data sendiri menolak, tanpa aturan aplikasi (RLS)', async () => {
    const forge = (viewer: Viewer) => changeAs(viewer, (tx) => tx.execute(sql`update indicator_value set numerator = 0 where jurisdiction_id = ${team.id} returning 1`));
    const before = await traces();
    const bare = await appDb().execute(sql`update indicator_value set numerator = 0 returning 1`);
    expect([...bare]).toHaveLength(0);
    expect([...await forge(viewerWith({ team, role: 'leader' }))]).toHaveLength(0);
    const insert = changeAs(dinsos, (tx) => tx.execute(sql`insert into indicator_value (jurisdiction_id, period_id, region_id, indicator_id, source_kind, stage, status, basis, state, agency_id)
      select jurisdiction_id, period_id, region_id, indicator_id, 'lain', stage, 'missing', 'counted', 'draft', ${dinkes.agencyId} from indicator_value where jurisdiction_id = ${team.id} limit 1`));
    await expect(insert).rejects.toMatchObject({ cause: { message: expect.stringContaining('row-level security') } });
    expect(await traces()).toEqual(before);
  });
});

describe('dua orang pada sel yang sama (E1, E2)', () => {
  it('simpanan kedua ditolak: siapa, kapan, kedua nilai; dikirim lagi dengan versi baru menimpa', async () => {
    await owner`update account set display_name = 'Siti Rahmah' where id = ${dinsos.accountId}`;
    const was = '5:57:62:angka';
    await send(dinsos, cell(SE08, ['58', '62'], was));
    await owner`update indicator_value set entered_at = '2022-10-03T02:42:00Z' where version = 6 and entered_by = ${dinsos.accountId}`;
    const before = await traces();
    const { code, status, message, fields } = await refusal(send(dinsos, cell(SE08, ['61', '62'], was)));
    expect([code, status]).toEqual(['stale', 409]);
    expect(message).toContain('Satu sel sudah diubah orang lain. Belum ada yang tersimpan');
    expect(fields).toEqual({
      [`${SE08}/n`]: 'Mampari, SE08: sudah diubah oleh Siti Rahmah pada 3 Okt 2022, 10.42 WITA menjadi 58 dari 62; yang Anda ketik 61 dari 62.',
      [`${SE08}/w`]: '6:58:62:angka',
    });
    expect(await traces()).toEqual(before);
    expect(await send(dinsos, cell(SE08, ['61', '62'], '6:58:62:angka'))).toMatchObject({ changed: 1 });
    expect(await stored(MAMPARI, 'SE08')).toMatchObject({ numerator: 61, version: 7 });
  });
  it('sel yang tidak disentuh tidak mengembalikan nilai lama', async () => {
    expect(await send(dinsos, cell(SE08, ['57', '62'], '5:57:62:angka'))).toMatchObject({ changed: 0 });
    expect(await stored(MAMPARI, 'SE08')).toMatchObject({ numerator: 61, version: 7 });
  });
  it('nilai yang kebetulan sama bukan bentrok', async () => {
    expect(await send(dinsos, cell(SE08, ['61', '62'], '6:58:62:angka'))).toMatchObject({ changed: 0 });
  });
  it('50 simpanan serentak dengan versi yang sama: tepat satu menang', async () => {
    const before = await traces();
    const results = await Promise.allSettled(Array.from({ length: 50 }, (_, at) => send(dinsos, cell(SE08, [String(at), '62'], '7:61:62:angka'))));
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
