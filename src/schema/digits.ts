/**
 * The text with every digit of a script of its own written as 0 to 9: `១២` (Khmer), `١٢` (Arabic), `၁၂` (Burmese) and `１２` (full width) are 12.
 * Everything else stays as it is.
 */
export const plainDigits = (text: string): string => text.replaceAll(/(?!\d)\p{Nd}/gu, valueOf);

/** Unicode has the digits of a script in a row, and rows of ten side by side: how many stand before one says which it is. */
function valueOf(digit: string): string {
  let before = digit.codePointAt(0)!;
  while (/\p{Nd}/u.test(String.fromCodePoint(before - 1))) before--;
  return String((digit.codePointAt(0)! - before) % 10);
}
