import { describe, expect, it } from 'vitest';
import type { Outcome } from '@/components/reporting/cell-post';
import { CellQueue, type QueueState } from '@/components/reporting/cell-queue';
import { cellKey, type KeptCell } from '@/components/reporting/cell-store';

const HALONG = '63.11.02.2005/SE06';
const UREN = '63.11.02.2019/SE06';
const cell = (address: string, n: string, more: Partial<KeptCell> = {}): KeptCell => ({ periode: '2022-TW3', address, n, d: '253', m: '', r: '', w: '1:230:253:angka', ...more });
const saved = (...shown: [string, string][]): Outcome => ({ kind: 'saved', nomor: 31, jam: '10.42 WITA', shown: new Map(shown) });
const refused = (status: number, problems: Record<string, string>): Outcome => ({ kind: 'refused', status, says: 'Belum ada yang tersimpan.', problems });
const LATER: Outcome = { kind: 'later', says: 'Server tidak menjawab.' };

/** A queue whose clock stands still until `tick`, with a memory that outlives it. */
function arrange(answers: Outcome[], memory = new Map<string, KeptCell>()) {
  const [calls, waits, shown]: [KeptCell[][], number[], string[]] = [[], [], []];
  let due: (() => void) | null = null;
  let last: QueueState | null = null;
  const queue = new CellQueue({
    store: {
      keep: async (cells) => { for (const one of cells) memory.set(cellKey(one), one); },
      forget: async (cells) => { for (const one of cells) memory.delete(cellKey(one)); },
      all: async () => [...memory.values()],
    },
    send: async (cells) => { calls.push([...cells]); return answers.shift() ?? saved(...cells.map(({ address, n, d }): [string, string] => [address, `2:${n}:${d}:angka`])); },
    after: (ms, run) => { waits.push(ms); due = run; return () => { due = null; }; },
    changed: (state) => { last = state; },
    saved: ({ address }, w) => { shown.push(`${address} ${w}`); },
  });
  const tick = async (): Promise<void> => {
    const run = due;
    due = null;
    run?.();
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  const phases = (): Record<string, string> => Object.fromEntries([...queue.state.entries.values()].map(({ cell: { address }, phase }) => [address, phase]));
  return { queue, calls, waits, shown, memory, tick, phases, state: () => last };
}

describe('antrean sel lembar isian (U4)', () => {
  it('menyimpan dahulu di peramban, mengirim setelah sel ditinggalkan, lalu melupakannya', async () => {
    const { queue, calls, memory, tick, shown, state } = arrange([]);
    queue.put([cell(HALONG, '24')], 'typing');
    await tick();
    expect([calls.length, memory.size]).toEqual([0, 1]);
    queue.put([cell(HALONG, '240')], 'waiting');
    await tick();
    expect(calls.map((cells) => cells.map(({ n }) => n))).toEqual([['240']]);
    expect(shown).toEqual([`${HALONG} 2:240:253:angka`]);
    expect([memory.size, state()?.entries.size, state()?.receipt]).toEqual([0, 0, { nomor: 31, jam: '10.42 WITA' }]);
  });

  it('yang baru diisi separuh menunggu pasangannya, kecuali diminta sekarang', async () => {
    const { queue, calls, tick, phases } = arrange([]);
    queue.put([cell(HALONG, '240', { d: '' })], 'waiting');
    await tick();
    expect([calls.length, phases()]).toEqual([0, { [HALONG]: 'half' }]);
    await queue.hurry(true);
    expect(calls.length).toBe(1);
  });

  it('kata di tempat angka tidak menunggu pasangannya: langsung ditanyakan', async () => {
    const { queue, tick, phases } = arrange([refused(422, { [`${HALONG}/n`]: '‘dua belas’ bukan angka. Isi bilangan bulat, misalnya 1234.' })]);
    queue.put([cell(HALONG, 'dua belas', { d: '' })], 'waiting');
    await tick();
    expect(phases()).toEqual({ [HALONG]: 'refused' });
  });

  it('tanpa jawaban mencoba lagi setelah 1, 2, 4, 8, 15, 15 detik dan tidak kehilangan apa pun', async () => {
    const { queue, waits, tick, memory, state, calls } = arrange([LATER, LATER, LATER, LATER, LATER, LATER]);
    queue.put([cell(HALONG, '240')], 'waiting');
    for (let turn = 0; turn < 6; turn++) await tick();
    expect(waits).toEqual([250, 1000, 2000, 4000, 8000, 15_000, 15_000]);
    expect([memory.size, state()?.trouble]).toEqual([1, 'unanswered']);
    queue.put([cell(UREN, '90')], 'waiting'); // yang diketik sementara itu ikut pada percobaan berikutnya
    await tick();
    expect([calls.at(-1)?.length, memory.size, state()?.trouble]).toEqual([2, 0, null]);
  });

  it('tab yang tertutup: antrean baru mengirim isi yang tertinggal', async () => {
    const before = arrange([LATER]);
    before.queue.put([cell(HALONG, '240'), cell(UREN, '90')], 'waiting');
    await before.tick();
    const { queue, calls, memory, tick } = arrange([], before.memory);
    queue.put([...before.memory.values()], 'waiting');
    await tick();
    expect([calls[0]?.map(({ n }) => n), memory.size]).toEqual([['240', '90'], 0]);
  });

  it('sesi yang berakhir disebut dan selnya menunggu', async () => {
    const { queue, tick, phases, state } = arrange([{ kind: 'signed-out', says: 'Silakan masuk lagi.' }]);
    queue.put([cell(HALONG, '240')], 'waiting');
    await tick();
    expect([state()?.trouble, state()?.says, phases()]).toEqual(['signed-out', 'Silakan masuk lagi.', { [HALONG]: 'waiting' }]);
    await queue.hurry();
    expect(state()?.entries.size).toBe(0);
  });

  it('satu sel yang keliru tidak menahan sel lain dari blok yang sama', async () => {
    const { queue, tick, phases, calls } = arrange([refused(422, { [`${HALONG}/n`]: 'Halong, SE06: 300 melebihi jumlah sasaran (253).' })]);
    queue.put([cell(HALONG, '300'), cell(UREN, '90')], 'waiting');
    await tick();
    expect(calls.map((cells) => cells.length)).toEqual([2, 1]);
    expect(phases()).toEqual({ [HALONG]: 'refused' });
    expect(queue.state.entries.get(cellKey(cell(HALONG, '')))?.says).toContain('melebihi');
  });

  it('penolakan yang tidak menyebut sel dicari dengan membagi dua; periode terkunci tidak', async () => {
    const foreign = refused(403, {});
    const { queue, tick, phases, calls } = arrange([foreign, foreign]); // dua sel, lalu yang pertama sendiri
    queue.put([cell(HALONG, '240'), cell(UREN, '90')], 'waiting');
    await tick();
    expect([calls.map((cells) => cells.length), phases()]).toEqual([[2, 1, 1], { [HALONG]: 'refused' }]);
    const locked = arrange([refused(409, {})]);
    locked.queue.put([cell(HALONG, '240'), cell(UREN, '90')], 'waiting');
    await locked.tick();
    expect([locked.calls.length, locked.phases()]).toEqual([1, { [HALONG]: 'refused', [UREN]: 'refused' }]);
  });

  it('bentrok membawa nilai orang lain, peringatan meminta alasan', async () => {
    const { queue, tick, phases } = arrange([refused(409, { [`${HALONG}/n`]: 'sudah diubah', [`${HALONG}/w`]: '2:199:253:angka', [`${UREN}/r`]: 'turun 53 poin; tulis alasannya' })]);
    queue.put([cell(HALONG, '240'), cell(UREN, '90')], 'waiting');
    await tick();
    expect(phases()).toEqual({ [HALONG]: 'clash', [UREN]: 'reason' });
    expect(queue.state.entries.get(cellKey(cell(HALONG, '')))?.theirs).toBe('2:199:253:angka');
  });

  it('jawaban yang hilang bukan bentrok dengan diri sendiri', async () => {
    const { queue, tick, calls, memory } = arrange([LATER, refused(409, { [`${HALONG}/n`]: 'sudah diubah oleh Anda sendiri', [`${HALONG}/w`]: '2:240:253:angka' })]);
    queue.put([cell(HALONG, '240')], 'waiting');
    await tick();
    queue.put([cell(HALONG, '241')], 'waiting'); // 240 sudah sampai, jawabannya tidak
    await tick();
    expect(calls.map(([one]) => [one?.n, one?.w])).toEqual([['240', '1:230:253:angka'], ['241', '1:230:253:angka'], ['241', '2:240:253:angka']]);
    expect(memory.size).toBe(0);
  });

  it('yang diketik selama pengiriman dikirim lagi dengan versi yang baru', async () => {
    const { queue, tick, calls } = arrange([]);
    queue.put([cell(HALONG, '240')], 'waiting');
    const sending = tick();
    queue.put([cell(HALONG, '241')], 'waiting');
    await sending;
    await tick();
    expect(calls.map(([one]) => [one?.n, one?.w])).toEqual([['240', '1:230:253:angka'], ['241', '2:240:253:angka']]);
  });
});
