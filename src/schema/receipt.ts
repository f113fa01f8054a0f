import { CROCKFORD, signsIn } from "./typed-signs.ts";

/**
 * The code by which a citizen can name their submission later: the first 40 bits of its id.
 * It needs no network, so the widget can show it while the submission still waits.
 * @param id a random (version 4) UUID
 * @example receiptOf("ffffffff-ff00-4000-8000-000000000000") === "ZZZZ-ZZZZ"
 */
export function receiptOf(id: string): string {
  let rest = Number.parseInt(id.replace("-", "").slice(0, 10), 16);
  let code = "";
  for (let i = 0; i < 8; i++) {
    code = CROCKFORD[rest % 32] + code;
    rest = Math.floor(rest / 32);
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

const RECEIPT = /^[0-9A-HJKMNP-TV-Z]{8}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * How the id begins of the submission that a person names: by its receipt code, however they type it, or by the id itself.
 * @returns `undefined` for what is neither
 * @example idPrefixOf("zzzz zzzz") === "ffffffff-ff"
 */
export function idPrefixOf(typed: string): string | undefined {
  const id = typed.trim().toLowerCase();
  if (ID.test(id)) return id;
  const code = signsIn(typed);
  if (!RECEIPT.test(code)) return undefined;
  const bits = [...code].reduce((sum, digit) => sum * 32 + CROCKFORD.indexOf(digit), 0);
  const hex = bits.toString(16).padStart(10, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}
