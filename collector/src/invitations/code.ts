import { createHmac, randomInt } from "node:crypto";
import { CROCKFORD, codeOfSigns } from "../../../src/schema/index.ts";

/** Signs by chance in a code: 55 bits, so that nobody meets one of 100,000 codes in fewer than 10^11 guesses. A check sign follows. */
const LENGTH = 11;

/** A new code, in three groups as people read it. @example "7K2M-0XQ4-V9RT" */
export const newCode = (): string =>
  codeOfSigns(Array.from({ length: LENGTH }, () => CROCKFORD[randomInt(CROCKFORD.length)]!).join(""));

/**
 * What is stored of a code. Without the key, which is in no database, nobody can try codes against it.
 * @returns 128 bits, hexadecimal
 */
export const codeHash = (key: string, survey: string, code: string): string =>
  createHmac("sha256", key).update(`${survey} ${code}`).digest("hex").slice(0, 32);
