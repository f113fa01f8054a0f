import { CROCKFORD, signsIn } from "./typed-signs.ts";

/** Signs of a code. The last one checks the others. */
const LENGTH = 12;

/** The code of an invitation in three groups, as people read it: these signs and their check sign. @example "7K2M-0XQ4-V9RT" */
export const codeOfSigns = (drawn: string): string => grouped(drawn + checkSign(drawn));

/**
 * The code that somebody typed, however they did, as it was made.
 * @returns `undefined` for what cannot be one: its check sign, which shows each slip of one sign, is wrong
 */
export function codeIn(typed: string): string | undefined {
  const code = signsIn(typed);
  if (code.length !== LENGTH || !isOfSigns(code)) return undefined;
  return checkSign(code.slice(0, -1)) === code.at(-1) ? grouped(code) : undefined;
}

/** Whether what was typed so far may become a code. */
export function isCodeBegun(typed: string): boolean {
  const code = signsIn(typed);
  return code.length < LENGTH && isOfSigns(code);
}

const isOfSigns = (code: string): boolean => [...code].every((sign) => CROCKFORD.includes(sign));

const grouped = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, "$1-");

/** Luhn's scheme over 32 signs: one wrong sign never fits, and of two that changed places hardly ever. */
function checkSign(code: string): string {
  const size = CROCKFORD.length;
  const sum = [...code].reverse().reduce((total, sign, i) => {
    const value = CROCKFORD.indexOf(sign) * (i % 2 ? 1 : 2);
    return total + Math.floor(value / size) + (value % size);
  }, 0);
  return CROCKFORD[(size - (sum % size)) % size]!;
}
