import { createHmac, randomInt } from "node:crypto";

/** Crockford's base 32: no I, L, O or U, so that a code read out loud or copied by hand is not mistaken. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Signs by chance in a code: 55 bits, so that nobody meets one of 100,000 codes in fewer than 10^11 guesses. A check sign follows. */
const LENGTH = 11;

/** A new code, in three groups as people read it. @example "7K2M-0XQ4-V9RT" */
export function newCode(): string {
  const drawn = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]!).join("");
  return grouped(drawn + checkSign(drawn));
}

/**
 * The code that somebody typed, however they did, as it was made.
 * @returns `undefined` for what cannot be one: its check sign, which shows each slip of one sign, is wrong
 */
export function codeIn(typed: string): string | undefined {
  const code = typed
    .normalize("NFKC")
    .replaceAll(/[\s\p{Pd}]/gu, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
  if (code.length !== LENGTH + 1 || [...code].some((sign) => !SIGNS.includes(sign))) return undefined;
  return checkSign(code.slice(0, LENGTH)) === code[LENGTH] ? grouped(code) : undefined;
}

/**
 * What is stored of a code. Without the key, which is in no database, nobody can try codes against it.
 * @returns 128 bits, hexadecimal
 */
export const codeHash = (key: string, survey: string, code: string): string =>
  createHmac("sha256", key).update(`${survey} ${code}`).digest("hex").slice(0, 32);

const grouped = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, "$1-");

/** Luhn's scheme over 32 signs: one wrong sign never fits, and of two that changed places hardly ever. */
function checkSign(code: string): string {
  const size = SIGNS.length;
  const sum = [...code].reverse().reduce((total, sign, i) => {
    const value = SIGNS.indexOf(sign) * (i % 2 ? 1 : 2);
    return total + Math.floor(value / size) + (value % size);
  }, 0);
  return SIGNS[(size - (sum % size)) % size]!;
}
