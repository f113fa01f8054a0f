/** Says what stood where something is masked. */
export interface MaskWords {
  email: string;
  phone: string;
  identity: string;
  number: string;
}

/** Signs that nobody sees, and that would hide a number from the patterns. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
/** With a blank around the sign, or the sign in words, as people write who fear robots. */
const EMAIL = /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\s?\.\s?[\p{L}\p{N}-]+)*\.\s?\p{L}{2,}/giu;
/** Nine digits or more, whatever people put between them. A day or an amount below a billion has fewer. */
const DIGITS = /\(?\+?\(?\d(?:[\s().\-–_,/]{0,3}\d){8,}/gu;

/**
 * A text without e-mail addresses, telephone numbers and identity numbers (CCCD has 12 digits, CMND 9). Every other number of
 * nine digits or more goes as well: an account or a file number leads to a person, too.
 */
export const masked = (text: string, words: MaskWords): string =>
  text
    .normalize("NFKC")
    .replaceAll(UNSEEN, "")
    .replaceAll(EMAIL, words.email)
    .replaceAll(DIGITS, (found) => words[kindOf(found.replaceAll(/[^\d+]/g, ""))]);

function kindOf(number: string): keyof MaskWords {
  if (/^(?:\+|00)?84\d{9,10}$|^0\d{9,10}$/.test(number)) return "phone";
  return /^(?:\d{9}|\d{12})$/.test(number) ? "identity" : "number";
}
