import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { FileError } from "../cli-error.ts";
import { rememberRead } from "./files-read.ts";

/** Fewer, larger pieces are read faster. */
const PIECE = 1 << 20;

/** What messages call an input. */
export const inputName = (file: string): string => (file === "-" ? "stdin" : file);

export interface Input {
  /** Its length in bytes, if that is known beforehand. */
  size?: number;
  pieces: AsyncIterable<Buffer>;
}

/** A file, or standard input when the name is `-`. @throws FileError at once, or while it is read */
export async function openInput(file: string): Promise<Input> {
  if (file === "-") return { pieces: guarded(process.stdin, inputName(file)) };
  try {
    const { size } = await stat(file);
    rememberRead(file);
    return { size, pieces: guarded(createReadStream(file, { highWaterMark: PIECE }), file) };
  } catch (error) {
    throw new FileError("cannotRead", file, error);
  }
}

async function* guarded(stream: AsyncIterable<unknown>, name: string): AsyncGenerator<Buffer> {
  try {
    yield* stream as AsyncIterable<Buffer>;
  } catch (error) {
    throw new FileError("cannotRead", name, error);
  }
}
