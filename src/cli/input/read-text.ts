import { readFile } from "node:fs/promises";
import { NotUtf8, decode } from "../../files/decode.ts";
import { FileError, InputError } from "../cli-error.ts";
import { rememberRead } from "./files-read.ts";

/** The text of a file, see `decode`. @throws FileError, InputError */
export async function readTextFile(file: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
    rememberRead(file);
  } catch (error) {
    throw new FileError("cannotRead", file, error);
  }
  try {
    return decode(bytes);
  } catch (error) {
    throw error instanceof NotUtf8 ? new InputError("notUtf8", { file, line: error.line }) : error;
  }
}

/** What is in a JSON file. @throws FileError, InputError */
export async function readJsonFile(file: string): Promise<unknown> {
  const text = await readTextFile(file);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new InputError("notJson", { file, reason: (error as Error).message });
  }
}
