import { readFile } from "node:fs/promises";
import { FileError, InputError } from "../cli-error.ts";

/** The text of a file, without a byte order mark. @throws FileError */
export async function readText(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).replace(/^\uFEFF/, "");
  } catch (error) {
    throw new FileError("cannotRead", file, error);
  }
}

/** What is in a JSON file. @throws FileError, InputError */
export async function readJson(file: string): Promise<unknown> {
  const text = await readText(file);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new InputError("notJson", { file, reason: (error as Error).message });
  }
}
