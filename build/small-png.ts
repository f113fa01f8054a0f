import { deflateSync, inflateSync } from "node:zlib";
import { chunk, pngOf } from "../src/cli/qr/png.ts";

/*
 * Browsers write screenshots with three bytes a pixel. A page needs few colours, so one byte is enough, and the file
 * half as large. https://www.w3.org/TR/png-3/
 */

export interface Pixels {
  width: number;
  height: number;
  /** Red, green and blue of every pixel as one number, row by row. */
  colours: Uint32Array;
}

const mostColours = 256;

/** The same picture with a palette of its most frequent colours; a rare one becomes the palette's nearest. */
export function smallPng(png: Buffer): Buffer {
  const pixels = decode(png);
  const palette = frequent(pixels.colours);
  return encode(pixels, palette);
}

/** The colours of every pixel. */
export function decode(png: Buffer): Pixels {
  const parts: Buffer[] = [];
  let [width, height, bytes] = [0, 0, 3];
  for (let at = 8, length = 0; at < png.length; at += length + 12) {
    length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") [width, height, bytes] = [data.readUInt32BE(0), data.readUInt32BE(4), data[9] === 6 ? 4 : 3];
    if (type === "IDAT") parts.push(data);
  }
  const lines = unfiltered(inflateSync(Buffer.concat(parts)), width * bytes, bytes);
  const colours = Uint32Array.from({ length: width * height }, (_, i) => lines.readUIntBE(i * bytes, 3));
  return { width, height, colours };
}

/** Undoes the filters: each line says by a first byte how it was derived from its left and upper neighbours. */
function unfiltered(raw: Buffer, stride: number, bytes: number): Buffer {
  const height = raw.length / (stride + 1);
  const lines = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]!;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < bytes ? 0 : lines[at - bytes]!;
      const up = y ? lines[at - stride]! : 0;
      const corner = x < bytes || !y ? 0 : lines[at - stride - bytes]!;
      const guesses = [0, left, up, (left + up) >> 1, paeth(left, up, corner)];
      lines[at] = raw[y * (stride + 1) + 1 + x]! + guesses[filter]!;
    }
  }
  return lines;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [l, u, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (l <= u && l <= c) return left;
  return u <= c ? up : corner;
}

function frequent(colours: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!).slice(0, mostColours);
}

function encode({ width, height, colours }: Pixels, palette: readonly number[]): Buffer {
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const placeOf = (colour: number): number => {
    if (!places.has(colour)) places.set(colour, nearest(palette, colour));
    return places.get(colour)!;
  };
  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = placeOf(colours[y * width + x]!);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const rgb = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return pngOf(chunk("IHDR", header), chunk("PLTE", rgb), chunk("IDAT", deflateSync(lines, { level: 9, memLevel: 9 })));
}

function nearest(palette: readonly number[], colour: number): number {
  const distance = (other: number): number =>
    [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
  return palette.reduce((best, other, place) => (distance(other) < distance(palette[best]!) ? place : best), 0);
}
