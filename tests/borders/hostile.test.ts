import { describe, expect, it } from 'vitest';
import { inBorderChild } from '@/lib/borders/process';
import { readBorders } from '@/lib/borders/read';
import { Refusal } from '@/lib/refusal';
import { aCollection, aFeature, HOSTILE_BORDERS } from '../support/hostile-borders';

const job = { team: 'Kabupaten Balangan', areas: [{ code: '63.11.01.2001', name: 'Muara Ninian', level: 4 }, { code: '63.11.01', name: 'Juai', level: 3 }] };

const refusalOf = (run: () => unknown): Refusal => {
  try { run(); } catch (error) { if (error instanceof Refusal) return error; throw error; }
  throw new Error('It was not refused.');
};

describe('berkas batas yang tidak dapat dipakai', () => {
  it('ada sedikitnya 15 macam', () => {
    expect(new Set(HOSTILE_BORDERS.map(({ what }) => what)).size).toBe(HOSTILE_BORDERS.length);
    expect(HOSTILE_BORDERS.length).toBeGreaterThanOrEqual(15);
  });

  it.each(HOSTILE_BORDERS)('$what: ditolak dengan kalimat yang menyebut apa dan di mana', ({ file, says }) => {
    const { message, status } = refusalOf(() => readBorders(file(), job));
    expect(message).toContain(says);
    expect(status).toBe(422);
    expect(message.length).toBeLessThan(320);
  });

  it('dibaca dalam proses tersendiri; penolakannya sampai, yang baik kembali utuh', async () => {
    let heard: unknown = null;
    await expect(inBorderChild(job, aCollection([aFeature({ code: '53.01.04.2003' })]), (message) => { heard = message; })).rejects.toThrow('tidak ada di Kabupaten Balangan');
    expect(heard).toBeNull();
    await inBorderChild(job, aCollection([aFeature()]), (message) => { heard = message; });
    expect(heard).toMatchObject({ borders: { level: 4, pointsBefore: 5, borders: [{ code: '63.11.01.2001' }], renamed: [] } });
  });
});
