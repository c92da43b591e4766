import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../support/database';
import { cell, HAUWAI, MAMPARI, openBalangan, refusalOf, sendSheet } from '../support/entry-sheet';

const { owner } = await freshDatabase({ seeded: true });
const { team, person, stored, traces } = await openBalangan(owner);
const [dinsos, dinkes, baznas] = [await person('dinsos'), await person('dinkes'), await person('baznas')];

const SE08 = `${MAMPARI}/SE08`;
const region = async (code: string): Promise<number> => Number((await owner`select id from region where code = ${code}`)[0]?.id);
const kept = async (village: string, indicator: string) => (await owner`select v.warnings, v.warning_reason as reason, v.carried_from_id as carried, a.code as agency, v.version
  from indicator_value v join region r on r.id = v.region_id join indicator i on i.id = v.indicator_id join period p on p.id = v.period_id left join agency a on a.jurisdiction_id = v.jurisdiction_id and a.id = v.agency_id
  where v.jurisdiction_id = ${team.id} and r.code = ${village} and i.code = ${indicator} and p.code = '2022-TW3' and v.stage = 'working' and v.source_kind = 'agency'`)[0];

describe('sasaran yang disepakati (F111) dan alasan (F62)', () => {
  it('60 keluarga, padahal disepakati 62: diminta alasan, tidak ada yang tertulis', async () => {
    await owner`insert into target_population (jurisdiction_id, year, region_id, group_code, people) values (${team.id}, 2022, ${await region(MAMPARI)}, 'poor_families', 62)`;
    const before = await traces();
    const refused = await refusalOf(sendSheet(dinsos, cell(SE08, ['57', '60'])));
    expect(refused.fields).toEqual({ [`${SE08}/r`]: 'Mampari, SE08: jumlah sasaran 60, sedangkan yang disepakati 62 keluarga miskin dan rentan. Pakai yang disepakati, atau tulis alasannya.' });
    expect(await traces()).toEqual(before);
  });
  it('dengan alasan tersimpan, dan alasannya tinggal bersama angkanya', async () => {
    expect(await sendSheet(dinsos, { ...cell(SE08, ['57', '60']), [`${SE08}/r`]: 'Dua keluarga pindah ke Paringin.' })).toMatchObject({ changed: 1 });
    expect(await kept(MAMPARI, 'SE08')).toMatchObject({ warnings: ['denominator'], reason: 'Dua keluarga pindah ke Paringin.', version: 2 });
    const [audit] = await owner`select detail from audit_entry where jurisdiction_id = ${team.id} order by seq desc limit 1`;
    expect(String(audit?.detail)).toContain('57 dari 62 → 57 dari 60; alasan: Dua keluarga pindah ke Paringin.');
  });
  it('pertanyaan yang sama tidak diulang untuk sel itu; kembali ke yang disepakati menghapus tandanya', async () => {
    expect(await sendSheet(dinsos, cell(SE08, ['58', '60'], '2:57:60:angka'))).toMatchObject({ changed: 1 });
    expect(await kept(MAMPARI, 'SE08')).toMatchObject({ warnings: ['denominator'], reason: 'Dua keluarga pindah ke Paringin.' });
    await sendSheet(dinsos, cell(SE08, ['58', '62'], '3:58:60:angka'));
    expect(await kept(MAMPARI, 'SE08')).toMatchObject({ warnings: [], reason: null });
  });
});

describe('sama seperti periode lalu (F113)', () => {
  it('tanpa angka sebelumnya ditolak dengan penjelasan', async () => {
    await owner`delete from indicator_value v using region r, indicator i, period p where r.id = v.region_id and i.id = v.indicator_id and p.id = v.period_id and v.jurisdiction_id = ${team.id}
      and r.code = ${HAUWAI} and i.code = 'SE08' and p.code <> '2022-TW3'`;
    const row = await stored(HAUWAI, 'SE08');
    const shown = row ? `${row.version}:${row.numerator}:${row.denominator}:angka` : '0:::angka';
    const refused = await refusalOf(sendSheet(dinsos, cell(`${HAUWAI}/SE08`, ['', ''], shown, 'sama')));
    expect(refused.fields[`${HAUWAI}/SE08/m`]).toContain('belum ada angka periode lalu yang dapat disamakan');
  });
  it('mengambil angka triwulan lalu, dengan tanda yang terlihat', async () => {
    await owner`insert into indicator_value (jurisdiction_id, period_id, region_id, indicator_id, source_kind, stage, status, basis, numerator, denominator, state, agency_id)
      select ${team.id}, p.id, ${await region(HAUWAI)}, i.id, 'agency', 'working', 'reported', 'counted', 41, 50, 'verified', ${dinsos.agencyId} from period p, indicator i where p.code = '2022-TW2' and i.code = 'SE08'`;
    const row = await stored(HAUWAI, 'SE08');
    const shown = row ? `${row.version}:${row.numerator}:${row.denominator}:angka` : '0:::angka';
    const before = row ? [String(row.numerator), String(row.denominator)] as [string, string] : ['', ''] as [string, string];
    expect(await sendSheet(dinsos, cell(`${HAUWAI}/SE08`, before, shown, 'sama'))).toMatchObject({ changed: 1 });
    expect(await stored(HAUWAI, 'SE08')).toMatchObject({ numerator: 41, denominator: 50, status: 'reported' });
    expect((await kept(HAUWAI, 'SE08'))?.carried).not.toBeNull();
  });
  it('mengetik angka di atasnya melepas tanda itu', async () => {
    const row = await stored(HAUWAI, 'SE08');
    await sendSheet(dinsos, cell(`${HAUWAI}/SE08`, ['42', '50'], `${row?.version}:41:50:sama`, 'sama'));
    expect(await stored(HAUWAI, 'SE08')).toMatchObject({ numerator: 42 });
    expect(await kept(HAUWAI, 'SE08')).toMatchObject({ carried: null });
  });
});

describe('siapa yang diminta mengisi (F60)', () => {
  it('penanggung jawab menimpa isian pendukung yang belum diperiksa; pendukung tidak menimpa balik', async () => {
    expect(await sendSheet(baznas, cell(`${MAMPARI}/SP08`, ['2', '5'], '0:::angka'))).toMatchObject({ changed: 1 });
    expect(await kept(MAMPARI, 'SP08')).toMatchObject({ agency: 'baznas' });
    expect(await sendSheet(dinkes, cell(`${MAMPARI}/SP08`, ['3', '5'], '1:2:5:angka'))).toMatchObject({ changed: 1 });
    expect(await kept(MAMPARI, 'SP08')).toMatchObject({ agency: 'dinkes', version: 2 });
    expect((await refusalOf(sendSheet(baznas, cell(`${MAMPARI}/SP08`, ['4', '5'], '2:3:5:angka')))).fields[`${MAMPARI}/SP08/n`]).toContain('sudah diisi instansi lain');
    const [history] = await owner`select numerator from indicator_value_history h join region r on r.id = h.region_id join indicator i on i.id = h.indicator_id where r.code = ${MAMPARI} and i.code = 'SP08' and h.jurisdiction_id = ${team.id}`;
    expect(history?.numerator).toBe(2);
  });
  it('sel yang ditugaskan kepada instansi lain ditolak dengan namanya', async () => {
    await owner`insert into assignment_change (jurisdiction_id, id, year, indicator_id, region_id, agency_id, reason)
      select ${team.id}, gen_random_uuid(), 2022, i.id, ${await region(MAMPARI)}, ${baznas.agencyId}, 'uji' from indicator i where i.code = 'SE10'`;
    const refused = await refusalOf(sendSheet(dinsos, cell(`${MAMPARI}/SE10`, ['60', '73'], '1:58:73:angka')));
    expect([refused.code, refused.message]).toEqual(['forbidden', 'SE10 di Mampari diisi Baznas pada periode ini, menurut penugasan sekretaris tim.']);
    expect(await sendSheet(baznas, { ...cell(`${MAMPARI}/SE10`, ['60', '73'], '1:58:73:angka'), [`${MAMPARI}/SE10/r`]: 'Data desa.' })).toMatchObject({ changed: 1 });
    expect(await kept(MAMPARI, 'SE10')).toMatchObject({ agency: 'baznas', version: 2 });
  });
});
