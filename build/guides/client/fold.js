/**
 * Text as people type it who leave out the marks: small letters, no diacritics, `đ` as `d`. Of a text in NFC every letter stays one, so
 * that what is found in it can be shown in the original.
 */
export const fold = (text) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\0-\x7F]/g, (letter) => (letter === "đ" ? "d" : letter.normalize("NFD")[0]));
