import { describe, expect, it } from 'vitest';
import { readAs } from '@/lib/auth/transaction';
import { buildGrid } from '@/lib/convergence/queries/grid-report';
import { plainText } from '@/lib/sentence';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });

async function grid(code: string, params: Record<string, string>, children: string[] = []) {
  const teams = await database.db.query.jurisdiction.findMany();
  const [team] = teams.filter((one) => one.code === code);
  if (!team) throw new Error(`No team ${code}.`);
  const viewer = viewerWith({ team, children: teams.filter((one) => children.includes(one.code)) });
  return readAs(viewer, (tx) => buildGrid(tx, viewer, params));
}

describe('/desa provinsi', () => {
  it('NTT 2021: enam, empat, dan lima desa lokus di tiga kabupatennya, belum ada yang dapat dinilai', async () => {
    const { regencies, headline, list } = await grid('53', { periode: '2021' }, ['53.01', '53.02', '53.03']);
    expect(regencies?.map(({ name, lokus, villages }) => [name, lokus, villages.length])).toEqual([
      ['Kabupaten Kupang', 6, 6], ['Kabupaten Timor Tengah Selatan', 4, 4], ['Kabupaten Timor Tengah Utara', 5, 5],
    ]);
    expect(list.all).toEqual([]);
    expect(plainText(headline)).toBe('15 desa lokus di tiga kabupaten; belum satu pun dapat dinilai: nilai yang disahkan belum cukup.');
  });

  it('membaca hanya anaknya sendiri, dan tidak membaca periode sesudah periode halaman', async () => {
    expect((await grid('53', { periode: '2021' }, ['53.02'])).regencies?.map(({ code }) => code)).toEqual(['53.02']);
    expect((await grid('53', { periode: '2020-08' }, ['53.01'])).regencies).toMatchObject([{ lokus: 6, periodCode: null, villages: [] }]);
  });

  it('Kaltim belum punya kabupaten yang bekerja di Simpul; Balangan memilih desanya sendiri', async () => {
    const { regencies, headline } = await grid('64', {});
    expect(regencies).toEqual([]);
    expect(plainText(headline)).toBe('Belum ada kabupaten atau kota di Kalimantan Timur yang bekerja di Simpul.');
    expect((await grid('63.11', {})).regencies).toBeNull();
  });
});
