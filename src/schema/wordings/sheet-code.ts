import { recordOf } from "../record-of.ts";
import { drawnOf } from "../drawn/drawn.ts";
import type { Survey } from "../survey.ts";
import { type WordedItem, drawWeight, wordedItems } from "./worded-items.ts";

/** Letters of the wordings of an item, in their order. */
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * The wordings on a sheet of paper as letters, one for each item with wordings that is on it: “BA” is the second of the first item and the first
 * of the second one. `undefined` where no wording was drawn.
 */
export function codeOf(survey: Survey): string | undefined {
  const { variants } = drawnOf(survey);
  if (!variants) return undefined;
  const code = wordedItems(survey).map(
    (item) => LETTERS[item.variants.findIndex(({ id }) => id === variants[item.id])],
  );
  return code.length ? code.join("") : undefined;
}

/** What letters on a sheet of paper say, in capitals; `undefined` where they say nothing. */
export function variantsOf(survey: Survey, code: string): Record<string, string> | undefined {
  const items = wordedItems(survey);
  const found = items.flatMap((item, at): [string, string][] => {
    const variant = item.variants[LETTERS.indexOf(code[at] ?? "?")];
    return variant ? [[item.id, variant.id]] : [];
  });
  return found.length === items.length && code.length === items.length ? recordOf(found) : undefined;
}

/** Every combination of wordings, once: what can be printed of a survey. */
export const everyWording = (survey: Survey): Record<string, string>[] =>
  wordedItems(survey).reduce<Record<string, string>[]>(
    (sheets, { id, variants }) =>
      sheets.flatMap((sheet) => variants.map((variant) => ({ ...sheet, [id]: variant.id }))),
    [{}],
  );

/** How many combinations there are. They multiply, and so are counted without making them. */
export const wordingCount = (survey: Survey): number =>
  wordedItems(survey).reduce((product, { variants }) => product * variants.length, 1);

/**
 * The wordings of one sheet in a row of them. After as many as it takes, each item's have come exactly in their shares, and each beside all of
 * the others. The wordings of the first item change from sheet to sheet.
 * @param at counted from 0
 */
export function wordingsAt(survey: Survey, at: number): Record<string, string> {
  let rest = at;
  const drawn = wordedItems(survey).map((item): [string, string] => {
    const turns = turnsOf(item);
    const variant = turns[rest % turns.length]!;
    rest = Math.floor(rest / turns.length);
    return [item.id, variant];
  });
  return recordOf(drawn);
}

/** Each wording as often as its share says, and no more often than it takes. */
function turnsOf({ variants }: WordedItem): string[] {
  const by = variants.map(drawWeight).reduce(divisor);
  return variants.flatMap((variant) => Array.from({ length: drawWeight(variant) / by }, () => variant.id));
}

const divisor = (a: number, b: number): number => (b ? divisor(b, a % b) : a);
