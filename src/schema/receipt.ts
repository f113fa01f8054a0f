/** Crockford's base 32: no I, L, O or U, so that a code read out loud or copied by hand is not mistaken. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

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
    code = DIGITS[rest % 32] + code;
    rest = Math.floor(rest / 32);
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
