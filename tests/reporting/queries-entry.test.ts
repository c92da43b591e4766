import { describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer';
import { readAs } from '@/lib/auth/transaction';
import { sheetRowsHtml, shareText } from '@/lib/reporting/grid';
import { parseEntryRequest } from '@/lib/reporting/input';
import { type EntryPage, readEntryPage } from '@/lib/reporting/queries/entry-page';
import { boardHeadline, chunkEvenly, entryHeadline } from '@/lib/reporting/rules/entry';
import type { Role } from '@/lib/auth/access';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const { owner } = await freshDatabase({ seeded: true });

async function person(place: string, code: string | null, role: Role = 'operator'): Promise<Viewer> {
  const [team] = await owner`select id, code, name, level, time_zone as "timeZone" from jurisdiction where slug = ${place}`;
  const [agency] = await owner`select id, short_name as "shortName" from agency where jurisdiction_id = ${team?.id} and code = ${code}`;
  return viewerWith({ team: team as never, role, agency: agency as never });
}
const open = async (viewer: Viewer, params: Record<string, string> = {}): Promise<EntryPage> => readAs(viewer, (tx) => readEntryPage(tx, viewer, params));
async function sheetOf(place: string, code: string, params: Record<string, string> = {}) {
  const page = await open(await person(place, code), params);
  if (page.kind !== 'sheet') throw new Error('Not a sheet.');
  return { ...page, ...page.sheet, html: sheetRowsHtml(page.sheet.packed, page.sheet.columns) };
}

describe('lembar isian instansi (F60)', () => {
  it('Dinsos Balangan: SE06, SE08, SE10 × 8 desa lokus pada periode terbuka yang terbaru', async () => {
    const { indicators, headline, html, groups, counts, team, mayWrite, hasExample } = await sheetOf('balangan', 'dinsos');
    expect(indicators.map(({ code, role, leadName, target }) => [code, role, leadName, target?.targetBp])).toEqual([
      ['SE06', 'lead', 'Dinsos', 9000], ['SE08', 'lead', 'Dinsos', 9000], ['SE10', 'lead', 'Dinsos', 9000],
    ]);
    expect([team.period.code, mayWrite, hasExample, groups.length]).toEqual(['2022-TW3', true, true, 1]);
    expect(counts).toEqual({ expected: 24, filled: 24, declared: 0, returned: 1 }); // 3 indikator × 8 desa
    expect(headline).toBe('Semua 24 isian Dinsos sudah masuk. Satu dikembalikan untuk diperbaiki.');
    expect(html.match(/<th scope="row"/g)).toHaveLength(8);
    expect(html).toContain('name="63.11.04.2008/SE08/n" id="63.11.04.2008/SE08/n" inputmode="numeric" autocomplete="off" value="57"');
    expect(html).toContain('Hauwai, SE10:</b> Dikembalikan: SE10 Hauwai belum memakai data DTKS terbaru.');
    expect(html).not.toMatch(/SE05|SP0/);
  });

  it('Dinkes: sepuluh indikator dalam kelompok 4, 3, 3; ?indikator= memilih', async () => {
    const first = await sheetOf('balangan', 'dinkes');
    expect(first.groups.map(({ codes }) => codes.length)).toEqual([4, 3, 3]);
    // Mampari hanya mengisi SP07 dan SP09: SP01–SP04 28 dari 32, SP05–SP07 22 dari 24, SP08 SP09 SE11 22 dari 24
    expect(first.groups.map(({ filled, expected }) => `${filled}/${expected}`)).toEqual(['28/32', '22/24', '22/24']);
    expect(first.headline).toBe('72 dari 80 isian Dinkes sudah masuk.');
    const picked = await sheetOf('balangan', 'dinkes', { indikator: 'SP09,SE11,SE05' });
    expect(picked.indicators.map(({ code }) => code)).toEqual(['SP09', 'SE11']);
    expect(picked.ignored).toEqual(['indikator=SE05']);
    expect(picked.html).toContain('<option value="" selected>belum diisi</option><option value="ya">ya</option>'); // Stop BABS Mampari
  });

  it('OPD KB: SE02 tingkat kabupaten pada kelompok sendiri', async () => {
    const { groups, html, places } = await sheetOf('balangan', 'opd_kb', { indikator: 'SE02' });
    expect(groups.map(({ codes, expected }) => [codes.join(), expected])).toEqual([['SE01,SE07', 16], ['SE02', 1]]);
    expect([places, html.includes('name="63.11/SE02/n"'), html.includes('>Kabupaten Balangan<')]).toEqual([1, true, true]);
  });

  it('yang belum diisi periode ini menyebut nilai yang masih berlaku', async () => {
    // SE07 Uren tidak dilaporkan TW III; TW II 68/74 = 91,9 %
    const { html } = await sheetOf('balangan', 'opd_kb');
    expect(html).toContain('<output>—</output><small>lalu 91,9</small>');
  });

  it('Baznas mendukung SP01, SP08, SE10: yang diisi instansi lain hanya dibaca', async () => {
    const { role, html, headline } = await sheetOf('balangan', 'baznas');
    expect([role, headline]).toEqual(['support', '22 dari 24 isian yang didukung Baznas sudah masuk.']);
    expect(html.match(/<input name=/g)).toHaveLength(4); // Mampari SP01 dan SP08, kiri dan kanan
    expect(html).toContain('diisi Dinsos');
  });

  it('instansi tanpa penugasan, periode yang disahkan, instansi yang tidak ada', async () => {
    expect(await sheetOf('balangan', 'satpolpp')).toMatchObject({ role: null, indicators: [] });
    const closed = await sheetOf('balangan', 'dinsos', { periode: '2022-TW2' });
    expect([closed.mayWrite, closed.html.includes('<input')]).toEqual([false, false]);
    expect(closed.team.locked).toContain('Sekretaris tim dapat membukanya kembali');
    await expect(sheetOf('balangan', 'dinsos', { opd: 'dinas_x' })).rejects.toMatchObject({ code: 'not-found', message: 'Instansi “dinas_x” tidak ada di Kabupaten Balangan.' });
    await expect(sheetOf('balangan', 'dinsos', { periode: '2023-TW1' })).rejects.toMatchObject({ code: 'not-found', message: expect.stringContaining('belum dibuka') });
  });

  it('200 desa dibagi 50; satu halaman penuh di bawah 40 KB setelah dimampatkan', async () => {
    const { places, html, page } = await sheetOf('contoh', 'dinkes', { halaman: '4' });
    const { gzipSync } = await import('node:zlib');
    expect([places, page, html.match(/<th scope="row"/g)?.length]).toEqual([200, 4, 50]);
    expect(gzipSync(html).length).toBeLessThan(24_000);
  });
});

describe('siapa sudah mengisi', () => {
  it('papan bagi yang bukan operator, yang paling ditunggu dahulu', async () => {
    const page = await open(await person('balangan', null, 'verifier'));
    if (page.kind !== 'board') throw new Error('Not the board.');
    const row = (code: string) => page.board.rows.find((one) => one.code === code);
    // SE03 8 desa: Mampari belum, Hauwai tidak diperbarui → 6 (satu di antaranya tidak ada sasaran)
    expect(row('kemenag')).toMatchObject({ indicators: 1, expected: 8, filled: 6, declared: 0 });
    expect(row('dinsos')).toMatchObject({ indicators: 3, expected: 24, filled: 24, returned: 1, lastAt: null });
    // OPD KB: SE01 dan SE07 16 sel + SE02 satu sel kabupaten; Mampari 2, SE01 Halong, SE07 Uren dan Gunung Batu, SE02 kosong → 11
    expect(row('opd_kb')).toMatchObject({ indicators: 3, expected: 17, filled: 11 });
    expect(page.board.rows.slice(0, 2).map(({ code, mark }) => [code, mark])).toEqual([['diskominfo', 'empty'], ['dinkes', 'partial']]); // yang kosong dahulu, lalu yang paling banyak kurang (8 sel)
    // 72 + 24 + 16 + 11 + 6 + 0 = 129 dari 80 + 24 + 16 + 17 + 8 + 1 = 146
    expect(boardHeadline(page.board.rows)).toBe('129 dari 146 isian sudah masuk; dua dari enam instansi lengkap.');
  });
  it('lembar instansi lain hanya dibaca', async () => {
    const page = await open(await person('balangan', null, 'verifier'), { opd: 'dinsos' });
    expect(page).toMatchObject({ kind: 'sheet', sheet: { isOwn: false, mayWrite: false } });
    expect(await open(await person('balangan', 'dinkes'), { opd: 'dinsos' })).toMatchObject({ sheet: { isOwn: false, mayWrite: false } });
    expect(await open(await person('balangan', 'dinkes'), { opd: 'semua' })).toMatchObject({ kind: 'board', ownAgency: 'Dinkes' });
  });
  it('tim tanpa pembagian indikator', async () => {
    expect(await open(await person('kaltim', null, 'leader'))).toMatchObject({ kind: 'board', board: { rows: [], headline: 'Belum ada instansi yang ditugasi mengisi.' } });
  });
});

describe('kata dan gambar lembar isian', () => {
  it('menghitung persen sambil mengetik', () => {
    expect([shareText('57', '62', ''), shareText('66', '62', ''), shareText('', '62', ''), shareText('x', '62', ''), shareText('0', '62', ''), shareText('', '', 'tanpa-sasaran')])
      .toEqual(['91,9', 'n > d', '—', '?', '0,0', 'TS']);
  });
  it('kalimat kepala', () => {
    expect(entryHeadline('Dinsos', { expected: 32, filled: 30, declared: 1, returned: 0 })).toBe('30 dari 32 isian Dinsos sudah masuk. Satu dinyatakan belum ada data.');
    expect(entryHeadline('Dinsos', { expected: 8, filled: 0, declared: 0, returned: 0 })).toBe('Belum satu pun dari 8 isian Dinsos masuk.');
    expect(boardHeadline([{ expected: 8, filled: 8 }])).toBe('8 dari 8 isian sudah masuk; satu-satunya instansi lengkap.');
    expect(chunkEvenly([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 4)).toEqual([[1, 2, 3, 4], [5, 6, 7], [8, 9, 10]]);
  });
  it('yang diketik dan pesan tetap teks (XSS)', async () => {
    const { packed, columns } = (await sheetOf('balangan', 'dinsos'));
    const name = '63.11.04.2008/SE08/n';
    const html = sheetRowsHtml(packed, columns, { typed: { [name]: '"><script>1</script>' }, fields: { [name]: '<img src=x onerror=1>' } });
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('aria-invalid="true" aria-describedby="63.11.04.2008/SE08/galat"');
  });
  it('alamat: pilihan yang tidak dikenal dilewati dan disebut', () => {
    expect(parseEntryRequest({ opd: 'semua', indikator: 'SP01, <b>', halaman: '0' })).toEqual({ agency: null, everyone: true, codes: ['SP01'], rows: 50, page: 1, cell: null, ignored: ['indikator=<b>', 'halaman=0'] });
  });
});
