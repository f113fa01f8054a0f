import fc from "fast-check";
import { expect, test } from "vitest";
import { eachLine } from "../../src/cli/input/each-line.ts";
import { slow } from "./support/cli.ts";

async function linesOf(pieces: readonly Buffer[]): Promise<string[]> {
  const lines: string[] = [];
  await eachLine(
    stream(pieces),
    (text, line) => {
      lines[line - 1] = text;
    },
    (why, line) => {
      lines[line - 1] = why;
    },
  );
  return lines;
}

async function* stream(pieces: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* pieces;
}

/** The bytes in pieces of these lengths, over and over. */
function cut(bytes: Buffer, lengths: readonly number[]): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = lengths[i % lengths.length]!;
    pieces.push(bytes.subarray(at, at + length));
    at += length;
  }
  return pieces;
}

test("lines are the same however the bytes come in pieces, in the middle of a letter, too", slow, async () => {
  const texts = fc.array(fc.string({ unit: "binary" }).map((text) => text.replaceAll("\n", "ệ")));
  const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(texts, lengths, fc.boolean(), async (lines, sizes, ended) => {
      const text = lines.join("\n") + (ended && lines.length ? "\n" : "");
      const expected = text === "" ? [] : text.replace(/\n$/, "").split("\n");
      expect(await linesOf(cut(Buffer.from(text), sizes))).toEqual(expected);
    }),
  );
});

test("a line of more than 1 MiB is told apart, and the next one is read", slow, async () => {
  const most = "x".repeat(1 << 20);
  const bytes = Buffer.from(`a\n${most}\n${most}x\nb\n${most}xx`);
  for (const size of [1000, 1 << 16, bytes.length]) {
    expect(await linesOf(cut(bytes, [size]))).toEqual(["a", most, "tooLong", "b", "tooLong"]);
  }
});

test("a line that is not UTF-8 is told apart, and the next one is read", async () => {
  const bytes = Buffer.concat([Buffer.from("Phường\nPh"), Buffer.from([0xf5, 0xdd]), Buffer.from("ng\nXã")]);
  for (const size of [1, 3, bytes.length])
    expect(await linesOf(cut(bytes, [size]))).toEqual(["Phường", "notUtf8", "Xã"]);
});
