import { plainDigits } from "./digits.ts";

/** Crockford's base 32: no I, L, O or U, so that a code read out loud or copied by hand is not mistaken. */
export const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The signs of a code that somebody typed, in capitals and without what stands between them. Keyboards have digits and letters of their own;
 * phones turn hyphens into dashes; and what Crockford left out is read as what it looks like.
 */
export const signsIn = (typed: string): string =>
  plainDigits(typed.normalize("NFKC"))
    .replaceAll(/[\s\p{Pd}]/gu, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
