import type { EntryWords } from "../../locales/parts/entry/type.ts";
import { entryWords } from "../../locales/parts/entry/all.ts";
import { gapsIn } from "../../locales/checks/gaps.ts";
import { fillIn } from "../../locales/fill.ts";
import { ownLanguageOf } from "../words/own-language.ts";
import type { Ui } from "../view/ui.ts";

/** What a clerk is told, and in which language that is. */
export interface ClerkWords {
  words: EntryWords;
  language: string;
  fill(text: string, values: Record<string, string | number>): string;
}

/** The page's own, if it has them all: a file of words may do without those for clerks. */
export function clerkWords({ spoken }: Ui): ClerkWords {
  const { entry } = spoken;
  const isWhole = entry && !gapsIn({ entry }, { entry: entryWords.vi }).length;
  const own = ownLanguageOf(spoken);
  const language = isWhole ? spoken.language : own;
  const words = isWhole ? entry : entryWords[own];
  return { words, language, fill: (text, values) => fillIn(text, values, language) };
}
