import { plainDigits } from "../../schema/digits.ts";

/** Says what stood where something is masked. */
export interface MaskWords {
  email: string;
  phone: string;
  identity: string;
  number: string;
}

/** Signs that nobody sees, and that would hide a number from the patterns. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

const AT = String.raw`(?:@|[([](?:at|a còng|a)[)\]]|\s(?:at|a còng)\s)`;
const DOT = String.raw`(?:[.,]|\s?[([](?:dot|chấm)[)\]]\s?|\s(?:dot|chấm)\s)`;
/** With a blank around the sign, or the signs in words, as people write who fear robots; and where the end is missing. */
const EMAIL = new RegExp(
  String.raw`[\p{L}\p{N}._%+-]+\s?${AT}\s?[\p{L}\p{N}-]+(?:\s?${DOT}\s?[\p{L}\p{N}-]+)*${DOT}\s?\p{L}{2,}|` +
    String.raw`[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+`,
  "giu",
);

/** What people put between the digits of one number. */
const GAP = String.raw`[\s().\-‐-―_,/*·•~']{0,3}`;
const AMOUNT = String.raw`[1-9]\d{0,2}(?:[.,]\d{3})+`;

/** In this order: what is kept, and what stands for which word. */
const NUMBERS = new RegExp(
  [
    // A day, a month, an amount.
    String.raw`(?<kept>(?<!\d)(?:\d{1,2}\/){1,2}(?:19|20)\d{2}(?!\d)|(?<![\d.,])(?:${AMOUNT}\s?[-–]\s?)?${AMOUNT}\s?(?:đồng|vnđ|vnd|đ)(?!\p{L}))`,
    // Nine digits or more, whatever is between them.
    String.raw`(?<long>\(?\+?\(?\d(?:${GAP}\d){8,})`,
    // Fewer digits, if the words before say what they are: a number without its area code, or a service number.
    String.raw`(?<called>(?<=(?<!\p{L})(?:đt|sđt|đtdđ|điện thoại|di động|số máy|tel|phone|mobile|fax|hotline|zalo|gọi|call)(?:[\s:.]|số|là|cho){0,6})\(?\d(?:${GAP}\d){5,})`,
    // A passport.
    String.raw`(?<passport>(?<![\p{L}\p{N}])[A-Z]\s?\d{7,8}(?!\d))`,
    // A number plate.
    String.raw`(?<plate>(?<![\p{L}\p{N}])\d{2}(?:\s?-?\s?[A-ZĐ]{1,2}\d?\s?[-–.]?\s?\d{3}[. ]?\d{2}|[A-ZĐ]\d?-\d{4})(?![\p{L}\p{N}]))`,
  ].join("|"),
  "giu",
);

/**
 * A text without e-mail addresses, telephone numbers and identity numbers (CCCD has 12 digits, CMND 9, a passport a letter and
 * seven or eight), and without number plates. Every other number of nine digits or more goes as well: an account or a file number leads to a
 * person, too. Numbers in the digits of another script are found as well; what is left of them is written in 0 to 9.
 */
export const masked = (text: string, words: MaskWords): string =>
  plainDigits(text.normalize("NFKC"))
    .replaceAll(UNSEEN, "")
    .replaceAll(EMAIL, words.email)
    .replaceAll(NUMBERS, (found, ...rest) => {
      const { kept, long, called, passport } = rest.at(-1) as Partial<Record<string, string>>;
      if (kept) return found;
      if (long) return words[kindOf(long.replaceAll(/[^\d+]/g, ""))];
      return called ? words.phone : passport ? words.identity : words.number;
    });

function kindOf(number: string): keyof MaskWords {
  if (/^(?:\+|00)?84\d{9,10}$|^0\d{9,10}$/.test(number)) return "phone";
  return /^(?:\d{9}|\d{12})$/.test(number) ? "identity" : "number";
}
