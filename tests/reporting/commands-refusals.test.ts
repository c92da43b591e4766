import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { appDb } from '@/db/client';
import { changeAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import type { Refusal } from '@/lib/refusal';
import { entryInput } from '@/lib/reporting/input';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';
import { cell, MAMPARI, openBalangan, refusalOf, sendSheet } from '../support/entry-sheet';

const { owner } = await freshDatabase({ seeded: true });
const { team, person, traces } = await openBalangan(owner);
const dinsos = await person('dinsos');
const dinkes = await person('dinkes');
const SE08 = `${MAMPARI}/SE08`;
const SE10 = `${MAMPARI}/SE10`;
/** Two columns of the open quarter are no longer in their agencies' hands. */
for (const [code, state] of [['SE06', 'verified'], ['SE03', 'submitted']] as const) {
  await owner`update indicator_value v set state = ${state} from indicator i where i.id = v.indicator_id and i.code = ${code} and v.jurisdiction_id = ${team.id} and v.stage = 'working' and v.state = 'draft'`;
}

describe('angka yang tidak dapat disimpan', () => {
  const wrong = async (n: string, d: string): Promise<Record<string, string>> => {
    const before = await traces();
    const { code, fields } = await refusalOf(sendSheet(dinsos, { ...cell(SE08, [n, d], '1:57:62:angka'), ...cell(SE10, ['70', '73'], '1:58:73:angka') }));
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
    const { fields } = await refusalOf(sendSheet(dinsos, cell(SE08, ['60', '62'], '1:57:62:angka', 'belum-ada')));
    expect(fields).toEqual({ [`${SE08}/n`]: 'Mampari, SE08: Pilih salah satu: isi angka, atau beri tanda.' });
  });
});

describe('yang bukan milik operator itu', () => {
  const untouched = async (saving: () => Promise<unknown>): Promise<Refusal> => {
    const before = await traces();
    const refused = await refusalOf(saving());
    expect(await traces()).toEqual(before);
    return refused;
  };
  it('indikator instansi lain, dengan nama pemiliknya', async () => {
    const refused = await untouched(() => sendSheet(dinsos, cell(`${MAMPARI}/SE05`, ['1', '2'], '1:134:280:angka')));
    expect([refused.code, refused.message]).toEqual(['forbidden', 'SE05 Sanitasi layak pada 2022 diisi Dinas PUPR (penanggung jawab utama). Dinsos mengisi SE06, SE08, dan SE10.']);
  });
  it('desa lain: bukan lokus, atau di luar kabupaten', async () => {
    const [other] = await owner<{ code: string; name: string }[]>`select code, name from region r where code like '63.11.01.%' and level = 4 and not exists (select from target_village v where v.region_id = r.id) order by code limit 1`;
    expect((await untouched(() => sendSheet(dinsos, cell(`${other?.code}/SE08`, ['1', '2'], '0:::angka')))).message).toBe(`${other?.name} bukan desa lokus 2022. Isian hanya untuk desa lokus; sekretaris tim yang menetapkannya.`);
    expect((await untouched(() => sendSheet(dinsos, cell('99.01.01.2001/SE08', ['1', '2'], '0:::angka')))).message).toBe('Desa berkode 99.01.01.2001 tidak ada di Kabupaten Balangan.');
  });
  it('periode yang disahkan, periode yang tidak dikenal', async () => {
    const closed = await untouched(() => sendSheet(dinsos, cell(SE08, ['1', '62'], '1:57:62:angka'), '2022-TW2'));
    expect([closed.code, closed.message]).toEqual(['wrong-state', '2022 · Triwulan II: Periode ini sudah disahkan dan ditutup. Sekretaris tim dapat membukanya kembali dengan alasan.']);
    expect((await untouched(() => sendSheet(dinsos, cell(SE08, ['1', '62']), '2031-TW2'))).message).toContain('belum dibuka untuk Kabupaten Balangan');
    expect(entryInput.safeParse({ periode: '2022-TW9' }).error?.issues[0]?.message).toContain('Periode lembar ini tidak dikenal');
  });
  it('isian yang sudah diperiksa (B8) dan yang sudah dikirim', async () => {
    expect((await untouched(() => sendSheet(dinsos, cell(`${MAMPARI}/SE06`, ['1', '177'], '1:158:177:angka')))).fields).toEqual({
      [`${MAMPARI}/SE06/n`]: 'Mampari, SE06: isian ini sudah diperiksa. Minta Bappeda mengembalikannya lebih dahulu.',
    });
    const kemenag = await person('kemenag');
    expect((await untouched(() => sendSheet(kemenag, cell('63.11.02.2019/SE03', ['1', '4'], '1:4:4:angka')))).fields['63.11.02.2019/SE03/n']).toContain('sudah dikirim');
  });
  it('peran lain tidak mengisi', async () => {
    for (const role of ['verifier', 'coordinator', 'leader', 'admin'] as const) {
      expect((await untouched(() => sendSheet(viewerWith({ team, role }, dinsos.accountId), cell(SE08, ['1', '62'])))).code).toBe('forbidden');
    }
  });
  it('Baznas (pendukung) mengisi yang kosong, tidak menimpa isian instansi lain', async () => {
    const baznas = await person('baznas');
    expect((await untouched(() => sendSheet(baznas, cell(`${MAMPARI}/SE10`, ['1', '73'], '1:58:73:angka')))).fields[`${SE10}/n`]).toContain('sudah diisi instansi lain');
    expect(await sendSheet(baznas, cell(`${MAMPARI}/SP08`, ['2', '5'], '0:::angka'))).toMatchObject({ changed: 1 });
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

