import { once } from 'node:events';
import { constants, crc32, createDeflateRaw, createInflateRaw, type InflateRaw } from 'node:zlib';
import { refuse } from '@/lib/refusal';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const BROKEN = 'Berkas ini rusak atau terpotong. Buka di Excel, simpan ulang sebagai .xlsx, lalu unggah lagi.';

/** One part of a zip as its directory tells; sizes there may lie, so nothing is reserved by them. */
export interface ZipEntry { name: string; method: number; packed: Buffer; isEncrypted: boolean }

const broken = (): Error => refuse('invalid', BROKEN);

/** The parts of a zip in the order of its directory; a directory that does not fit its file is refused. */
export function zipEntries(file: Buffer, limit: number): ZipEntry[] {
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  if (count > limit) throw refuse('invalid', `Berkas ini berisi ${count} bagian; paling banyak ${limit}. Salin lembar yang perlu ke berkas baru, lalu unggah lagi.`);
  const entries: ZipEntry[] = [];
  for (let at = file.readUInt32LE(end + 16), i = 0; i < count; i += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== CENTRAL) throw broken();
    const [nameLength, extraLength, remarkLength] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)];
    const next = at + 46 + nameLength + extraLength + remarkLength;
    if (next > end) throw broken();
    entries.push(entryAt(file, at, file.toString('utf8', at + 46, at + 46 + nameLength)));
    at = next;
  }
  return entries;
}

function endOf(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - 65_535); at -= 1) {
    if (file.readUInt32LE(at) === END && at + 22 + file.readUInt16LE(at + 20) === file.length) return at;
  }
  throw broken();
}

function entryAt(file: Buffer, central: number, name: string): ZipEntry {
  const local = file.readUInt32LE(central + 42);
  const size = file.readUInt32LE(central + 20);
  if (local + 30 > file.length || file.readUInt32LE(local) !== LOCAL) throw broken();
  const nameLength = file.readUInt16LE(local + 26);
  // Two names for one part: programs would disagree on what the file holds.
  if (file.toString('utf8', local + 30, local + 30 + nameLength) !== name) throw broken();
  const start = local + 30 + nameLength + file.readUInt16LE(local + 28);
  if (start + size > file.length) throw broken();
  return { name, method: file.readUInt16LE(central + 10), packed: file.subarray(start, start + size), isEncrypted: (file.readUInt16LE(central + 8) & 1) === 1 };
}

/** The content of a part, piece by piece; damaged or unknown packing is refused. */
export async function* inflated(entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.method === 0) return yield entry.packed;
  if (entry.method !== 8) throw broken();
  const inflater: InflateRaw = createInflateRaw({ chunkSize: 65_536, finishFlush: constants.Z_FINISH });
  inflater.end(entry.packed);
  try {
    for await (const piece of inflater) yield piece as Buffer;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) throw broken();
    throw error;
  }
}

/** The whole content of a part; only for parts that the gate has measured. */
export async function contentOf(entry: ZipEntry): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of inflated(entry)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** A part that is packed already, ready to stand in a new zip. */
export interface PackedPart { name: string; crc: number; size: number; method: number; packed: Buffer }

/** Packs one part, piece by piece, so that a long table never stands in memory as a whole. */
export async function pack(name: string, content: Iterable<string | Buffer>): Promise<PackedPart> {
  const deflater = createDeflateRaw({ level: 6 });
  const packed: Buffer[] = [];
  deflater.on('data', (piece: Buffer) => packed.push(piece));
  const ended = once(deflater, 'end');
  let crc = 0;
  let size = 0;
  for (const piece of content) {
    const bytes = Buffer.from(piece);
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (!deflater.write(bytes)) await once(deflater, 'drain');
  }
  deflater.end();
  await ended;
  return { name, crc, size, method: 8, packed: Buffer.concat(packed) };
}

/** A zip of these parts, with one fixed date so that the same content gives the same bytes. */
export function zipOf(parts: readonly PackedPart[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const local = Buffer.concat([header(LOCAL, part, name), name]);
    const central = header(CENTRAL, part, name);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
    pieces.push(local, part.packed);
    offset += local.length + part.packed.length;
  }
  const end = Buffer.alloc(22);
  const listed = Buffer.concat(directory);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, listed, end]);
}

/** Local and central headers share their middle; the central one starts two bytes later. */
function header(kind: number, part: PackedPart, name: Buffer): Buffer {
  const isCentral = kind === CENTRAL;
  const bytes = Buffer.alloc(isCentral ? 46 : 30);
  const at = isCentral ? 6 : 4;
  bytes.writeUInt32LE(kind, 0);
  if (isCentral) bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(0x0800, at + 2);
  bytes.writeUInt16LE(part.method, at + 4);
  // 1 January 2022, 00:00.
  bytes.writeUInt16LE(((2022 - 1980) << 9) | (1 << 5) | 1, at + 8);
  bytes.writeUInt32LE(part.crc, at + 10);
  bytes.writeUInt32LE(part.packed.length, at + 14);
  bytes.writeUInt32LE(part.size, at + 18);
  bytes.writeUInt16LE(name.length, at + 22);
  return bytes;
}
