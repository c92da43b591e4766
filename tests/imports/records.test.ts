import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../support/database';
import { openBalangan } from '../support/entry-sheet';
import { rowsOf, save, templateOf, upload, withCells } from '../support/import-file';

const database = await freshDatabase({ seeded: true });
const { owner } = database;
const { person, team } = await openBalangan(owner);
const dinkes = await person('dinkes');

const audit = async (): Promise<{ verb: string; detail: string }[]> => owner`select verb, detail from audit_entry where jurisdiction_id = ${team.id} order by seq desc limit 3`;

describe.each(['activities', 'budgets'] as const)('templat %s', (form) => {
  it('diunggah kembali tanpa diubah: 0 perubahan, untuk semua instansi', async () => {
    for (const code of ['dinkes', 'dinsos', 'pupr', 'ketapang', 'baznas', 'dlh']) {
      const viewer = await person(code);
      for (const kind of ['xlsx', 'csv'] as const) {
        const job = await upload(viewer, { form, file: await templateOf(viewer, { form, kind }) });
        expect([code, kind, job.state, job.sentence, job.report?.problems]).toEqual([code, kind, kind === 'csv' && job.sentence ? 'refused' : 'checked', job.sentence, job.sentence ? undefined : []]);
        expect(job.report?.counts).toMatchObject({ new: 0, changed: 0, left: 0 });
      }
    }
  });
});

describe('mengubah dan menambah kegiatan lewat Excel', () => {
  it('satu berubah, satu baru; berkas yang sama lagi: 0 perubahan; satu baris audit', async () => {
    const template = await templateOf(dinkes, { form: 'activities' });
    const { rows } = await rowsOf(template);
    const head = rows.findIndex((row) => row[0] === 'Nama kegiatan');
    const first = head + 2;
    const end = rows.length;
    const file = await withCells(template, {
      [`E${first + 1}`]: 3, [`D${first + 1}`]: 9, [`A${end + 1}`]: 'Kelas balita Juai', [`I${end + 1}`]: 'Mampari', [`J${end + 1}`]: 'SP07', [`Q${end + 1}`]: 'APBD kabupaten', [`R${end + 1}`]: 'spesifik', [`S${end + 1}`]: 'Rp 1.500.000,-',
      [`A${end + 2}`]: 'Kelas balita Juai', [`Q${end + 2}`]: 'Dana desa', [`S${end + 2}`]: 2_000_000,
    });
    const job = await upload(dinkes, { form: 'activities', file });
    expect(job.report?.problems).toEqual([]);
    expect(job.report?.counts).toMatchObject({ new: 1, changed: 1, problems: 0 });
    const saved = await save(dinkes, job);
    expect(saved.state).toBe('saved');
    const [last, before] = await audit();
    expect(last?.verb).toBe('import.activities');
    expect(before?.verb ?? '').not.toContain('activity');
    expect(JSON.parse(last?.detail ?? '{}')).toMatchObject({ count: 2, added: 1, changed: 1, file: { sha256: job.sha256 } });
    const lines = await owner`select l.funding_source as source, l.budget_idr::text as budget from budget_line l join activity a on a.id = l.activity_id where a.name = 'Kelas balita Juai' order by 1`;
    expect([...lines]).toEqual([{ source: 'APBD_KAB', budget: '1500000' }, { source: 'DANA_DESA', budget: '2000000' }]);
    const again = await upload(dinkes, { form: 'activities', file });
    expect([again.report?.problems, again.report?.counts.new, again.report?.counts.changed]).toEqual([[], 0, 0]);
  });

  it('yang keliru disebut selnya, dan tidak ada yang tersimpan', async () => {
    const template = await templateOf(dinkes, { form: 'activities' });
    const { rows } = await rowsOf(template);
    const end = rows.length;
    const count = async (): Promise<unknown> => (await owner`select count(*)::int as n from activity where jurisdiction_id = ${team.id}`)[0]?.n;
    const before = await count();
    const job = await upload(dinkes, { form: 'activities', file: await withCells(template, {
      [`A${end + 1}`]: 'Kegiatan keliru', [`G${end + 1}`]: '31 Juni 2022', [`I${end + 1}`]: 'Mamparri', [`S${end + 1}`]: '1,5 M', [`C${end + 1}`]: 'mungkin',
      [`A${end + 2}`]: 'Kegiatan benar',
    }) });
    expect(job.state).toBe('refused');
    const cells = Object.fromEntries((job.report?.problems ?? []).map(({ cell, sentence }) => [cell, sentence]));
    expect(cells[`G${end + 1}`]).toContain('31 Juni tidak ada; Juni sampai 30');
    expect(cells[`I${end + 1}`]).toContain('Mampari');
    expect(cells[`S${end + 1}`]).toContain('1.500.000.000 (miliar)');
    expect(cells[`C${end + 1}`]).toContain('mungkin');
    expect(Object.keys(cells)).toHaveLength(4);
    expect(await count()).toBe(before);
  });
});
