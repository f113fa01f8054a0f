import { crc32, deflateSync } from "node:zlib";
import type { Modules } from "../../qr/modules.ts";
import { QUIET } from "../../qr/path.ts";

/** Pixels to a module: at 300 dots an inch a module is 0.7 mm wide. */
const SCALE = 8;

/** A picture of a bit to a pixel, 0 for black. https://www.w3.org/TR/png-3/ */
export function png(modules: Modules): Buffer {
  const side = (modules.length + 2 * QUIET) * SCALE;
  const stride = 1 + Math.ceil(side / 8);
  const lines = Buffer.alloc(side * stride, 255);
  for (let y = 0; y < side; y++) {
    // Each line says by a first byte how it was filtered: not at all.
    lines[y * stride] = 0;
    for (let x = 0; x < side; x++) {
      const isBlack = modules[Math.floor(y / SCALE) - QUIET]?.[Math.floor(x / SCALE) - QUIET];
      if (isBlack) lines[y * stride + 1 + (x >> 3)]! &= ~(128 >> (x & 7));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0], 8);
  return pngOf(chunk("IHDR", header), chunk("IDAT", deflateSync(lines, { level: 9 })));
}

/** A file of these chunks. */
export const pngOf = (...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...chunks, chunk("IEND", Buffer.alloc(0))]);

/** A piece of such a file, with its length before it and its check sum after it. */
export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
