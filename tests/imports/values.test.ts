import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../support/database';
import { openBalangan } from '../support/entry-sheet';
import { rowsOf, templateOf, upload } from '../support/import-file';

const database = await freshDatabase({ seeded: true });
const { person, traces } = await openBalangan(database.owner);
const dinkes = await person('dinkes');

describe('templat nilai indikator', () => {
  it('berisi tepat desa lokus dan indikator instansi itu', async () => {
    const { name, rows } = await rowsOf(await templateOf(dinkes));
    expect(name).toBe('Nilai indikator');

  });
  it('diunggah kembali tanpa diubah: 0 perubahan', async () => {
    const before = await traces();
    const job = await upload(dinkes, { file: await templateOf(dinkes) });

    expect(job.state).toBe('checked');
    expect(job.report?.counts).toMatchObject({ new: 0, changed: 0, problems: 0 });
    expect(await traces()).toEqual(before);
  });
});
