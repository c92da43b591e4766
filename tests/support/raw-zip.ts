import { crc32, deflateRawSync } from 'node:zlib';

/** A part as a hostile program would write it: what the headers say need not be true. */
export interface RawPart { name: string; content: string | Buffer; localName?: string; saidSize?: number; isEncrypted?: boolean; isStored?: boolean }

/** A zip of these parts, true to the letter of the format only where the parts are. */
export function rawZip(parts: readonly RawPart[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content as Buffer);
    const packed = part.isStored ? content : deflateRawSync(content, { level: 9 });
    const fields = (name: Buffer, start: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length);
      bytes.writeUInt16LE(20, start);
      bytes.writeUInt16LE(0x0800 | (part.isEncrypted ? 1 : 0), start + 2);
      bytes.writeUInt16LE(part.isStored ? 0 : 8, start + 4);
      bytes.writeUInt32LE(crc32(content), start + 10);
      bytes.writeUInt32LE(packed.length, start + 14);
      bytes.writeUInt32LE(part.saidSize ?? content.length, start + 18);
      bytes.writeUInt16LE(name.length, start + 22);
      return bytes;
    };
    const [localName, name] = [Buffer.from(part.localName ?? part.name), Buffer.from(part.name)];
    const local = fields(localName, 4, 30);
    local.writeUInt32LE(0x04034b50, 0);
    const central = fields(name, 6, 46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt32LE(offset, 42);
    pieces.push(local, localName, packed);
    directory.push(central, name);
    offset += local.length + localName.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, listed, end]);
}
