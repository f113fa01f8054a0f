import { createHmac } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import type { Submission } from "../../../src/schema/index.ts";

/** Bytes that are looked for at once: few enough for most texts, enough that they do not turn up by chance. */
const WIDTH = 12;

const BASE = 0x01000193;

/** `BASE` to the power of `WIDTH`, by which the oldest byte leaves the sum. */
const LEAVING = Array.from({ length: WIDTH }).reduce<number>((power) => Math.imul(power, BASE), 1);

/**
 * By what erased texts are found again without keeping them: keyed fingerprints of pieces of twelve bytes. Somebody who has it can confirm
 * a guess, and read nothing; so it is thrown away once the files were looked through.
 */
export interface Witness {
  version: 1;
  /** Random, of this witness only. */
  key: string;
  /** Fingerprints by the sum that finds them. */
  pieces: Record<string, string[]>;
  /** Texts that are too short to be looked for. */
  tooShort: number;
}

/** Where a piece was found. */
export interface Found {
  file: string;
  at: number;
}

export const emptyWitness = (key: string): Witness => ({ version: 1, key, pieces: {}, tooShort: 0 });

/** Adds what is in a submission before, and not after. */
export function addErased(witness: Witness, before: Submission, after?: Submission): void {
  for (const [name, text] of textsOf(before)) {
    if (after && textsOf(after).some(([other, same]) => other === name && same === text)) continue;
    addText(witness, name, text);
  }
}

function* piecesIn(name: string, text: string): Generator<Buffer> {
  const bytes = Buffer.from(JSON.stringify(text).slice(1, -1));
  // A short text is looked for with the name before it, as it stands in a submission.
  const whole = bytes.length < WIDTH ? Buffer.from(`${JSON.stringify(name)}:${JSON.stringify(text)}`) : bytes;
  if (whole.length < WIDTH) return;
  if (whole !== bytes) yield whole.subarray(-WIDTH);
  else {
    for (let at = 0; at + WIDTH < bytes.length; at += WIDTH) yield bytes.subarray(at, at + WIDTH);
    yield bytes.subarray(-WIDTH);
  }
}

function addText(witness: Witness, name: string, text: string): void {
  const pieces = [...piecesIn(name, text)];
  if (!pieces.length) witness.tooShort++;
  for (const piece of pieces) {
    const places = (witness.pieces[sumOf(piece)] ??= []);
    const print = fingerprint(witness.key, piece);
    if (!places.includes(print)) places.push(print);
  }
}

/** Takes out what others have said, too, and so stays rightly. @returns whether anything is left to look for */
export function leaveOut(witness: Witness, body: string): void {
  for (const { sum, print } of matches(witness, new Scan(), Buffer.from(body))) {
    const left = witness.pieces[sum]!.filter((each) => each !== print);
    if (left.length) witness.pieces[sum] = left;
    else delete witness.pieces[sum];
  }
}

/** Looks through files, and all files below folders; what ends in `.gz` is unpacked. */
export async function* lookFor(witness: Witness, paths: readonly string[]): AsyncGenerator<Found | { file: string }> {
  for (const path of paths) {
    if ((await stat(path)).isDirectory()) {
      yield* lookFor(
        witness,
        (await readdir(path)).map((name) => join(path, name)),
      );
      continue;
    }
    yield { file: path };
    const bytes = createReadStream(path, { highWaterMark: 1 << 20 });
    const scan = new Scan();
    for await (const chunk of path.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes) {
      for (const { at } of matches(witness, scan, chunk as Buffer)) yield { file: path, at };
    }
  }
}

/** The last bytes of a stream, and their sum. */
class Scan {
  readonly last = Buffer.alloc(WIDTH);
  count = 0;
  sum = 0;
}

function* matches(witness: Witness, scan: Scan, bytes: Buffer): Generator<{ sum: number; print: string; at: number }> {
  const sums = new Set(Object.keys(witness.pieces).map(Number));
  const { last } = scan;
  for (let i = 0; i < bytes.length; i++) {
    const place = scan.count % WIDTH;
    scan.sum = (Math.imul(scan.sum, BASE) + bytes[i]! - Math.imul(last[place]!, LEAVING)) | 0;
    last[place] = bytes[i]!;
    scan.count++;
    if (scan.count < WIDTH || !sums.has(scan.sum)) continue;
    const begin = scan.count % WIDTH;
    const print = fingerprint(witness.key, Buffer.concat([last.subarray(begin), last.subarray(0, begin)]));
    if (witness.pieces[scan.sum]?.includes(print)) yield { sum: scan.sum, print, at: scan.count - WIDTH };
  }
}

const sumOf = (piece: Buffer): number => piece.reduce((sum, byte) => (Math.imul(sum, BASE) + byte) | 0, 0);

const fingerprint = (key: string, piece: Buffer): string =>
  createHmac("sha256", key).update(piece).digest("hex").slice(0, 32);

/** All that somebody wrote, or that the page said of them, by the name before it. */
const textsOf = ({ answers, context, formNumber }: Submission): [string, string][] =>
  [
    ...Object.entries(answers),
    ...Object.entries(context),
    ...(formNumber ? [["formNumber", formNumber] as const] : []),
  ].filter((entry): entry is [string, string] => typeof entry[1] === "string");
