import { fill } from "../locales/fill.ts";
import type { Known } from "../report/index.ts";
import type { Submission } from "../schema/index.ts";
import type { CommandUi } from "./ui.ts";

/** Enough to see whether they are one's own; a stranger can make up any number. */
const MOST_SHOWN = 5;

/** The forms that a breakdown does not tell apart, because only the forms themselves name these values. */
export function unnamedValues(known: Known) {
  const found = Object.entries(known).map(([dimension, names]) => ({
    dimension,
    names,
    forms: 0,
    examples: new Set<string>(),
  }));
  return {
    add({ channel, context }: Submission): void {
      for (const each of found) {
        const { dimension, names, examples } = each;
        const value =
          dimension === "channel" ? channel : Object.hasOwn(context, dimension) ? context[dimension]! : null;
        if (value === null || names.has(value) || dimension === "wave") continue;
        each.forms++;
        if (examples.size <= MOST_SHOWN) examples.add(inOneLine(value));
      }
    },
    /** Notes how many there are, with what to do if they ought to be told apart. */
    tell(file: string, { note, words: { unnamed } }: CommandUi): void {
      for (const { dimension, forms, examples } of found) {
        if (!forms) continue;
        const some = [...examples].slice(0, MOST_SHOWN);
        const names = examples.size > MOST_SHOWN ? [...some, "…"] : some;
        const mend = unnamed.mends[dimension === "channel" || dimension === "unit" ? dimension : "other"];
        note(`${fill(unnamed.found, { file, forms, dimension, names: names.join(", ") })} ${mend}`);
      }
    },
  };
}

/** What a stranger typed, without the signs that control a terminal. */
const inOneLine = (value: string): string => value.slice(0, 40).replaceAll(/[^\p{L}\p{M}\p{N}._ -]/gu, "?");
