import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyChain } from '@/lib/audit';
import { changeAs, readAs } from '@/lib/auth/transaction';
import { addDecreeFile, removeDecreeFile } from '@/lib/jurisdictions/commands/decree-files';
import { readDecreeFiles, readDecreeScan } from '@/lib/jurisdictions/queries/decree-files';
import { listDecrees, readDecreePage } from '@/lib/jurisdictions/queries/decrees';
import { LARGEST_DECREE_FILE, provenMedia, safeFileName, scanNews, sizeWords } from '@/lib/jurisdictions/rules/decree-file';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });
const viewerOf = async (code: string, role: 'coordinator' | 'operator' | 'leader') => {
  const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, code) });
  if (!team) throw new Error(`${code} is not seeded.`);
  return viewerWith({ team, role });
};
const [secretary, regent, stranger] = [await viewerOf('63.11', 'coordinator'), await viewerOf('63.11', 'leader'), await viewerOf('53.01', 'coordinator')];
const [decree] = await readAs(secretary, (tx) => listDecrees(tx, secretary));
const decreeId = String(decree?.id);

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF');
const PNG = Buffer.from([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]);
const JPEG = Buffer.from([0xFF, 0xD8, 0xFF, 0xE0, 0, 16]);
const add = (fileName: string, file: Buffer, by = secretary) => changeAs(by, (tx) => addDecreeFile(tx, by, { decreeId, fileName, file }));
const kept = async () => (await readAs(secretary, (tx) => readDecreeFiles(tx, secretary))).get(decreeId) ?? [];

describe('berkas keputusan: jenis dari isinya, nama yang aman', () => {
  it('hanya byte awal PDF, JPEG, dan PNG yang dipercaya; HTML bernama .pdf, SVG, ZIP, dan PDF yang didahului HTML bukan', () => {
    expect([PDF, JPEG, PNG].map((bytes) => provenMedia(bytes))).toEqual(['application/pdf', 'image/jpeg', 'image/png']);
    const hostile = ['<!doctype html><script>alert(1)</script>', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'PK\u0003\u0004', '<script>x</script>%PDF-1.7', 'GIF89a', '%PDF-', ''];
    expect(hostile.map((text) => provenMedia(Buffer.from(text, 'latin1')))).toEqual(hostile.map(() => null));
  });
  it('nama tanpa folder, tanda kutip, baris baru, dan akhiran ganda; akhirannya menurut isinya', () => {
    expect(['../../etc/passwd', 'C:\\SK\\sk lokus.PDF', 'a"; filename="x.html', 'sk\r\nset-cookie: a=b.pdf', 'jahat.php.pdf', '.htaccess', 'SK №1 — “lokus”.jpg', '…'].map((name) => safeFileName(name, 'application/pdf')))
      .toEqual(['passwd.pdf', 'sk-lokus.pdf', 'a-filename-x.pdf', 'sk-set-cookie-a-b.pdf', 'jahat.php.pdf', 'htaccess.pdf', 'SK-No1-lokus.pdf', 'keputusan.pdf']);
    expect([1, 340_000, 1_240_000].map(sizeWords)).toEqual(['1 KB', '340 KB', '1,2 MB']);
  });
});

describe('mengunggah dan menghapus (F41)', () => {
  it('menyimpan, menyebut jenis dan ukurannya, dan dapat diunduh utuh oleh siapa pun di tim', async () => {
    expect(await add('../SK lokus 2022.pdf', PDF)).toBe('tersimpan');
    const [file] = await kept();
    expect(file).toMatchObject({ name: 'SK-lokus-2022.pdf', sha256: createHash('sha256').update(PDF).digest('hex') });
    expect(file?.about).toMatch(/^PDF, 1 KB, diunggah \d{1,2} \w{3} \d{4}$/);
    const scan = await readAs(regent, (tx) => readDecreeScan(tx, regent, String(file?.id)));
    expect([scan.media, Buffer.from(scan.file).equals(PDF)]).toEqual(['application/pdf', true]);
    const page = await readAs(secretary, (tx) => readDecreePage(tx, secretary, { ubah: decreeId, kabar: 'tersimpan' }));
    expect(page.news).toEqual({ kind: 'saved', text: `Berkas ${decree?.number}: tersimpan.` });
    expect(page.decrees.find(({ id }) => id === decreeId)?.files).toHaveLength(1);
  });
  it('menolak HTML bernama .pdf, SVG, berkas kosong, 6 MB, dan berkas yang sama; tidak ada yang tertulis', async () => {
    const before = [await kept(), (await database.owner`select count(*)::int as rows from audit_entry where verb like 'decree-file.%'`)[0]?.rows];
    expect(await add('sk.pdf', Buffer.from('<html><script>alert(1)</script>'))).toBe('bukan-jenis');
    expect(await add('sk.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('bukan-jenis');
    expect(await add('sk.pdf', Buffer.alloc(0))).toBe('kosong');
    expect(await add('sk.pdf', Buffer.concat([PDF, Buffer.alloc(6 * 1024 * 1024)]))).toBe('terlalu-besar');
    expect(await add('lain.pdf', PDF)).toBe('sama');
    expect([await kept(), (await database.owner`select count(*)::int as rows from audit_entry where verb like 'decree-file.%'`)[0]?.rows]).toEqual(before);
    expect(scanNews('bukan-jenis', 'SK 1')?.text).toBe('Berkas SK 1: isinya bukan PDF, JPEG, atau PNG, apa pun namanya. Pindai keputusannya, lalu unggah hasil pindaiannya.');
    expect(scanNews('toString', 'SK 1')).toBeNull();
    expect(LARGEST_DECREE_FILE).toBe(5_242_880);
  });
  it('hanya koordinator yang mengunggah; tim lain tidak melihat apa pun; paling banyak sepuluh', async () => {
    await expect(add('sk.pdf', JPEG, regent)).rejects.toThrow('Hanya koordinator');
    await expect(add('sk.pdf', JPEG, stranger)).rejects.toThrow('tidak ada dalam daftar tim Anda');
    const [file] = await kept();
    await expect(readAs(stranger, (tx) => readDecreeScan(tx, stranger, String(file?.id)))).rejects.toThrow('tidak ada di tim Anda');
    await expect(readAs(secretary, (tx) => readDecreeScan(tx, secretary, "x' or 1=1 --"))).rejects.toThrow('tidak ada di tim Anda');
    for (let at = 1; at < 10; at += 1) expect(await add(`${at}.png`, Buffer.concat([PNG, Buffer.from([at])]))).toBe('tersimpan');
    expect(await add('11.png', PNG)).toBe('penuh');
  });
  it('penghapusan perlu dicentang, mencatat nama dan sidiknya di jejak audit, dan tidak untuk orang lain', async () => {
    const [file] = await kept();
    const berkas = String(file?.id);
    await expect(changeAs(secretary, (tx) => removeDecreeFile(tx, secretary, { berkas, setuju: false }))).rejects.toThrow('belum dihapus');
    await expect(changeAs(stranger, (tx) => removeDecreeFile(tx, stranger, { berkas, setuju: true }))).rejects.toThrow('tidak ada lagi di tim Anda');
    await expect(changeAs(regent, (tx) => removeDecreeFile(tx, regent, { berkas, setuju: true }))).rejects.toThrow('Hanya koordinator');
    await changeAs(secretary, (tx) => removeDecreeFile(tx, secretary, { berkas, setuju: true }));
    expect((await kept()).map(({ id }) => id)).not.toContain(berkas);
    const [entry] = await database.owner`select verb, detail from audit_entry where verb = 'decree-file.remove' order by seq desc limit 1`;
    expect(JSON.parse(String(entry?.detail))).toMatchObject({ name: 'SK-lokus-2022.pdf', sha256: file?.sha256 });
    expect(await readAs(secretary, (tx) => verifyChain(tx, secretary.jurisdictionId))).toMatchObject({ broken: null });
  });
});
