/** How wide signs are in Times New Roman, in thousandths of the size, by class; whatever is in none is a small letter. */
const CLASSES: readonly [RegExp, number][] = [
  [/[\s.,;:!'’|]/, 260],
  [/[ijltfrI()[\]/\-“”"]/, 330],
  [/[mwMW%@…]/, 860],
  [/[A-ZĐ]/, 730],
  [/\d/, 510],
  [/[=+<>−]/, 570],
];
const OTHERS = 530;
const BOLD = 1.08;

/** About how wide a text is, in twentieths of a point: a little more than Word makes it, since other programs take other letters. */
export function textWidth(text: string, points: number, isBold = false): number {
  // A letter is as wide with its marks as without.
  const letters = [...text.normalize("NFD").replaceAll(/\p{M}/gu, "")];
  const sum = letters.reduce((total, letter) => total + (CLASSES.find(([of]) => of.test(letter))?.[1] ?? OTHERS), 0);
  return Math.ceil((sum / 1000) * points * 20 * (isBold ? BOLD : 1));
}

/** A number that no line divides: “36 %”, “7,4% – 30,4%”, “(n = 300)”. Only before its base may it go to the next line. */
export const unbroken = (number: string): string => number.replaceAll(/ (?!\()/g, "\u00A0");
