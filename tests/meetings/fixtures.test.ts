import { describe, expect, it } from 'vitest';
import { readAs } from '@/lib/auth/transaction';
import { listBodies } from '@/lib/meetings/queries/bodies';
import { readMeetingPage } from '@/lib/meetings/queries/meeting';
import { readMeetingsPage } from '@/lib/meetings/queries/meetings';
import { dayWords } from '@/lib/meetings/rules/words';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const viewerOf = async (code: string, role: 'leader' | 'coordinator' = 'leader') => {
  const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, code) });
  if (!team) throw new Error(`${code} is not seeded.`);
  return viewerWith({ team, role });
};

describe('rapat TP Posyandu Kaltim (domain §12.4, F17)', async () => {
  const viewer = await viewerOf('64');
  const { past, next, headline } = await readAs(viewer, (tx) => readMeetingsPage(tx, viewer));
  const [row] = past;
  const page = await readAs(viewer, (tx) => readMeetingPage(tx, viewer, String(row?.id)));

  it('satu rapat lalu di Samarinda, tanggalnya tidak tersedia di sumber', () => {
    expect([past.length, next.length, row?.place, row?.heldOn]).toEqual([1, 0, 'Samarinda', null]);
    expect(dayWords(page.facts)).toBe('tanggal tidak tersedia di sumber');
    expect(headline).toBe('Belum ada rapat berikutnya; satu rapat sudah dicatat.');
  });
  it('sebelas hadir menurut daftar, sesuai urutan tercetak; Disdik, BKKBN, dan DPMPD tidak tercantum', () => {
    expect(page.attendees.map(({ agencyCode, attended }) => [agencyCode, attended])).toEqual(
      ['dinkes', 'dinsos', 'pupr', 'dkp', 'baznas', 'kemenag', 'diskominfo', 'biro_kesra', 'bpbd', 'satpolpp', 'dlh'].map((code) => [code, true]));
  });
  it('empat belas komitmen tertaut ke kegiatan berstatus dijanjikan, tanpa tenggat; Satpol PP dan Biro Kesra tanpa komitmen', async () => {
    expect(page.commitments).toHaveLength(14);
    expect(page.commitments.filter(({ dueOn, status }) => dueOn === null && status === 'open')).toHaveLength(14);
    const states = await database.owner`select distinct state from activity where id in ${database.owner(page.commitments.map(({ activityId }) => String(activityId)))}`;
    expect(states.map(({ state }) => state)).toEqual(['pledged']);
    expect(page.commitments.map(({ agency }) => agency)).not.toEqual(expect.arrayContaining(['Satpol PP']));
    expect(page.commitments.map(({ agency }) => agency)).not.toEqual(expect.arrayContaining(['Biro Kesra']));
  });
  it('rapat tim lain tidak ada', async () => {
    const other = await viewerOf('63.11');
    await expect(readAs(other, (tx) => readMeetingPage(tx, other, String(row?.id)))).rejects.toThrow('tidak ada dalam daftar tim');
  });
});

describe('tim dengan keputusannya (F41, F42)', () => {
  const bodiesOf = async (code: string) => { const viewer = await viewerOf(code); return readAs(viewer, (tx) => listBodies(tx, viewer)); };

  it('Balangan: Pokja BALANTING dan TPPS menyebut nomor dan tanggal SK; ketua TPPS kecamatan tercetak', async () => {
    expect((await bodiesOf('63.11')).map(({ kind, decree, chair, members }) => [kind, decree?.number ?? null, decree?.issuedOn ?? null, chair, members.length])).toEqual([
      ['pokja', '188.45/317/Kum/2022', '2022-01-27', null, 4],
      ['tpps', null, null, 'Wakil Bupati', 1],
      ['tpps', '188.45/313/Kum/2022', '2022-01-03', null, 0],
    ]);
  });
  it('Serdang Bedagai: TKPKD; Kaltim: TP Posyandu; keputusan dan ketuanya tidak tercetak, jadi kosong', async () => {
    for (const [code, kind] of [['12.18', 'tkpkd'], ['64', 'tp_posyandu']] as const) {
      const [body] = await bodiesOf(code);
      expect([body?.kind, body?.decree, body?.chair]).toEqual([kind, null, null]);
      expect(body?.note).toContain('tidak tercetak');
    }
  });
});
