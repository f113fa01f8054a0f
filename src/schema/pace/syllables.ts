/** What a word is made of: letters with their marks, digits, and apostrophes inside. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;

/** Letters of scripts whose syllables do not show: without spaces between words, or without vowels. */
const OTHER_LETTER = /[^\P{L}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** One vowel, or several side by side, in Latin, Cyrillic and Greek letters without their marks. */
const VOWELS = /[aeiouyæœøıəɛɔơưαεηιουωаеиоуыэюяіїєүө]+/g;

/** English and French end so many words in an “e” that nobody says. */
const SILENT = /([^aeiou])e$/;

/**
 * How many syllables a text has at least: the groups of vowels in each word, and one in a word without any. In Vietnamese that is their number,
 * for a syllable is a word and has one group; in other languages it may be less, never much more.
 * @returns `undefined` where that cannot be told: in Khmer, Thai, Chinese or Arabic letters, for example
 */
export function syllablesOf(text: string): number | undefined {
  if (OTHER_LETTER.test(text)) return undefined;
  const words = text.normalize("NFC").toLowerCase().match(WORD) ?? [];
  return words.reduce((sum, word) => sum + Math.max(groupsIn(word.replace(SILENT, "$1")), 1), 0);
}

const groupsIn = (word: string): number => word.normalize("NFD").replaceAll(/\p{M}/gu, "").match(VOWELS)?.length ?? 0;
