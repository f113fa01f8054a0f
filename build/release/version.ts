import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { root } from "../paths.ts";

const { version: written } = JSON.parse(await readFile(resolve(root, "package.json"), "utf8")) as { version: string };

/** The version of everything that is released together. */
export const version = written;
