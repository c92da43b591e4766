import { describe, expect, it } from 'vitest';
import { changeAs, readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { buildMap } from '@/lib/convergence/queries/map-report';
import { discardBorders, keepBorderFile, readBorderFile, saveBorders, undoBorders } from '@/lib/villages/commands/borders';
import { readBorderDesk } from '@/lib/villages/queries/border-desk';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';
import { refusalOf } from '../support/entry-sheet';
import { aCollection, aFeature, square } from '../support/hostile-borders';

const database = await freshDatabase({ seeded: true });

async function viewerOf(code: string, role: 'coordinator' | 'admin' | 'operator' = 'coordinator'): Promise<Viewer> {
  const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, code) });
  if (!team) throw new Error(`No team ${code}.`);
  return viewerWith({ team, role });
}
const viewer = await viewerOf('63.11');

// Hauwai and Uren are target villages of 2022.
const HAUWAI = '63.11.02.2001';
const file = (size: number) => aCollection([aFeature({ code: HAUWAI, name: 'Hauwai', geometry: { type: 'Polygon', coordinates: square(115.6, -2.3, size) } }), aFeature({ code: '63.11.02.2012', name: 'Mamantang', geometry: { type: 'Polygon', coordinates: square(115.9, -2.3) } })]);
const send = async (bytes: Buffer, source = 'Badan Informasi Geospasial 2023', who = viewer) => {
  const outcome = await readBorderFile(who, bytes);
  return { outcome, ...await changeAs(who, (tx) => keepBorderFile(tx, who, { fileName: '..\\peta<b>.geojson', file: bytes, source, sourcedOn: '2023-06-30' }, outcome)) };
};
const desk = (who = viewer) => readAs(who, (tx) => readBorderDesk(tx, who));
const standing = async () => (await desk()).now[0]?.set.outlines.map(({ code, box }) => `${code} ${box[2] - box[0]}`) ?? [];
const verbs = async () => (await database.owner`select verb from audit_entry where verb like 'boundary.%' order by seq`).map(({ verb }) => String(verb));

describe('batas wilayah dimuat, dilihat, disimpan, ditarik (F49, F70)', () => {
  it('berkas yang ditolak tidak mengubah apa pun; kalimatnya tampil dan sumbernya tidak perlu ditulis lagi', async () => {
    await send(aCollection([aFeature({ code: '53.01.04.2003' })]), 'Sumber yang salah');
    const { pending, headline } = await desk();
    expect(pending).toMatchObject({ fileName: 'petab.geojson', source: 'Sumber yang salah', file: null });
    expect(pending?.refusal).toContain('kode “53.01.04.2003” tidak ada di Kabupaten Balangan');
    expect([headline, await standing(), await verbs()]).toEqual(['Belum ada batas wilayah; peta memakai petak.', [], []]);
  });

  it('dilihat dahulu: banyaknya batas, yang diganti, yang masih tanpa batas; belum ada yang berubah', async () => {
    await send(file(0.1));
    const { pending } = await desk();
    expect([pending?.outlines.map(({ name }) => name), pending?.replaces, pending?.bare]).toEqual([['Hauwai', 'Mamantang'], 0, 155]);
    expect(await standing()).toEqual([]);
  });

  it('disimpan sekali, dengan satu baris audit; peta memakainya dan menyebut sumbernya', async () => {
    const { pending } = await desk();
    const id = pending?.id ?? '';
    await changeAs(viewer, (tx) => saveBorders(tx, viewer, { id }));
    expect((await refusalOf(changeAs(viewer, (tx) => saveBorders(tx, viewer, { id })))).code).toBe('stale');
    // 0.1 degree of longitude is 1.000 units.
    expect([await standing(), await verbs()]).toEqual([[`${HAUWAI} 1000`, '63.11.02.2012 1000'], ['boundary.save']]);
    const { drawn } = await readAs(viewer, (tx) => buildMap(tx, viewer, { ukuran: 'celah' }));
    expect([drawn.outlines.outlines.length, drawn.outlines.sources[0]?.source, drawn.map.areas.length]).toEqual([2, 'Badan Informasi Geospasial 2023', 8]);
  });

  it('berkas baru mengganti; ditarik, batas sebelumnya kembali; yang lebih lama tidak dapat didahulukan', async () => {
    const first = (await desk()).saved[0]?.id ?? '';
    const { id } = await send(file(0.2), 'Pemerintah Kabupaten 2024');
    expect((await desk()).pending?.replaces).toBe(2);
    await changeAs(viewer, (tx) => saveBorders(tx, viewer, { id }));
    expect((await standing())[0]).toBe(`${HAUWAI} 2000`);
    expect((await refusalOf(changeAs(viewer, (tx) => undoBorders(tx, viewer, { id: first })))).code).toBe('wrong-state');
    await changeAs(viewer, (tx) => undoBorders(tx, viewer, { id }));
    expect((await standing())[0]).toBe(`${HAUWAI} 1000`);
    await changeAs(viewer, (tx) => undoBorders(tx, viewer, { id: first }));
    expect([await standing(), await verbs()]).toEqual([[], ['boundary.save', 'boundary.save', 'boundary.undo', 'boundary.undo']]);
  });

  it('dibuang: tidak ada yang menunggu lagi', async () => {
    const { id } = await send(file(0.1));
    await changeAs(viewer, (tx) => discardBorders(tx, viewer, { id }));
    expect((await desk()).pending).toBeNull();
  });

  it('admin boleh, operator dan tim lain tidak; provinsi hanya memuat kabupaten', async () => {
    const [admin, operator, other, province] = [await viewerOf('63.11', 'admin'), await viewerOf('63.11', 'operator'), await viewerOf('53.01'), await viewerOf('64')];
    const { id } = await send(file(0.1), 'Sumber admin 2024', admin);
    expect((await refusalOf(readBorderFile(operator, file(0.1)))).code).toBe('forbidden');
    expect((await refusalOf(desk(operator))).code).toBe('forbidden');
    expect((await refusalOf(changeAs(other, (tx) => saveBorders(tx, other, { id })))).code).toBe('not-found');
    const { outcome } = await send(aCollection([aFeature({ code: '64.01', name: 'Kabupaten Paser', geometry: { type: 'Polygon', coordinates: square(115, -2, 1) } })]), 'Sumber provinsi', province);
    expect(outcome).toMatchObject({ level: 2, borders: [{ code: '64.01' }], renamed: [] });
  });
});
