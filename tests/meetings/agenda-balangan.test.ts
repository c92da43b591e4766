import { describe, expect, it } from 'vitest';
import { readAs } from '@/lib/auth/transaction';
import { readProposal } from '@/lib/meetings/queries/agenda-facts';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, '63.11') });
if (!team) throw new Error('Balangan is not seeded.');
const viewer = viewerWith({ team, role: 'coordinator' });
const propose = (today: string) => readAs(viewer, (tx) => readProposal(tx, viewer, { meetingId: '0199aaaa-0000-7000-8000-000000000001', periodCode: '2022-TW3', today }));

/**
 * Balangan 2022-TW3 by hand, target × group − reached: SE05 (90 %) Hauwai 270−111 + Marajai 162−50 + Mampari 252−134 + Gunung Batu 234−203 = 420;
 * SE04 (100 %) Hauwai 144 + Marajai 106 + Mampari 87 = 337; SP03 (58 %) Hauwai 49−0 + Mamantang 38−26 + Marajai 29−22 = 68. No commitments, so
 * their 2 places go to the next celah. SE05 in Halong, where only DLH works: 468−343 = 125. Dinkes misses 8 of 80 cells, OPD KB 6 of 17.
 */
describe('agenda Balangan (F101)', () => {
  it('hal pertama: Dinas PUPR untuk sanitasi, 420 keluarga di empat desa; lalu air minum 337; lalu remaja putri 68', async () => {
    const items = await propose('2022-12-15');
    expect(items.map(({ subject, people }) => [subject.replace(/decree:.*/, 'decree'), people])).toEqual([
      ['gap:pupr:SE05', 420], ['gap:pupr:SE04', 337], ['gap:dinkes:SP03', 68], ['gap:opd_kb:SE07', 44], ['gap:dinkes:SP09', 35], ['absent:pupr:SE05', 125],
      ['missing:dinkes:2022-TW3', null], ['missing:opd_kb:2022-TW3', null], ['mismatch:SE11', null], ['expiring:decree', null],
    ]);
    expect(items[0]?.reason).toBe('Dinas PUPR belum hadir di 4 desa untuk SE05 dan tidak ada pihak lain: 420 keluarga perlu dijangkau.');
    expect(items[9]?.title).toContain('188.45/498/Kum/2021');
    expect(items[9]?.reason).toBe('Berlaku sampai 31 Des 2022, 16 hari lagi: perlu diperbarui.');
  });
  it('dua bulan sebelumnya SK lokus belum perlu disebut (F19)', async () => {
    expect((await propose('2022-10-20')).filter(({ kind }) => kind === 'expiring')).toEqual([]);
  });
  it('dua kali dibaca sama persis', async () => expect(await propose('2022-12-15')).toEqual(await propose('2022-12-15')));
});
