import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { palettePng } from '@/bin/palette-png';

/** The data of a chunk, found by its four letters. */
function chunk(png: Buffer, type: string): Buffer {
  const at = png.indexOf(type, 0, 'latin1');
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
}

describe('the picture of the README', () => {
  it('keeps every pixel when there are few colours', () => {
    const pixels = Uint32Array.from([0xffffff, 0x4a0012, 0x0b6fb8, 0xffffff, 0xffffff, 0x4a0012]);
    const png = palettePng({ width: 3, height: 2, pixels });
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([chunk(png, 'IHDR').readUInt32BE(0), chunk(png, 'IHDR').readUInt32BE(4)]).toEqual([3, 2]);
    const palette = chunk(png, 'PLTE');
    // Two rows of a filter byte and three places in the palette.
    const rows = inflateSync(chunk(png, 'IDAT'));
    expect([rows[0], rows[4], rows.length]).toEqual([0, 0, 8]);
    expect([1, 2, 3, 5, 6, 7].map((at) => palette.readUIntBE((rows[at] ?? 0) * 3, 3))).toEqual([...pixels]);
  });

  it('draws a rare colour in the nearest frequent one', () => {
    // 256 blues twice each, then one colour more: 0x000101 is nearest to the blue 0x000001.
    const often = Array.from({ length: 256 }, (_, at) => [at, at]).flat();
    const png = palettePng({ width: 513, height: 1, pixels: Uint32Array.from([...often, 0x000101]) });
    const rows = inflateSync(chunk(png, 'IDAT'));
    expect(chunk(png, 'PLTE').length).toBe(768);
    expect(chunk(png, 'PLTE').readUIntBE((rows[513] ?? 0) * 3, 3)).toBe(1);
  });
});
