/**
 * Characters that are not seen and only direct how others are drawn: an override has letters read in another order than they are stored, so
 * that what a person chooses is not what they saw. Marks (U+200E, U+200F) and isolates are harmless, and right-to-left languages need them.
 */
export const OVERRIDES = /[\u202a-\u202e]/u;

/** A text as somebody sees it: without what is not drawn, and with one space where several look like one. */
export const asSeen = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu, (sign) => (/\s/u.test(sign) ? " " : ""))
    .replaceAll(/[\s\u2800]+/gu, " ")
    .trim();
