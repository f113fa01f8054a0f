import { type Entry, type Option, chosenCodes } from "../schema/index.ts";

/** The entry after choosing one option: its code, or the missing code that it stands for. */
export const chooseOne = (option: Option): Entry => (option.missing ? { missing: option.missing } : option.code);

/**
 * The entry after ticking or clearing one option of several.
 * An `exclusive` option, and one that stands for a missing code, clears the others and is cleared by them.
 * @returns codes in the options' order, whatever the order of ticking
 */
export function chooseAmong(options: readonly Option[], entry: Entry | undefined, option: Option, on: boolean): Entry {
  const alone = ({ exclusive, missing }: Option): boolean => Boolean(exclusive || missing);
  if (on && alone(option)) return option.missing ? { missing: option.missing } : [option.code];
  const chosen = new Set(chosenCodes(entry, options));
  if (on) chosen.add(option.code);
  else chosen.delete(option.code);
  return options.filter((each) => chosen.has(each.code) && !alone(each)).map(({ code }) => code);
}
