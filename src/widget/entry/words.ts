import { en } from "../../locales/entry/en.ts";
import { type EntryWords, vi } from "../../locales/entry/vi.ts";
import { gapsIn } from "../../locales/checks/gaps.ts";
import { fillIn } from "../../locales/fill.ts";
import type { Ui } from "../ui.ts";

/** What a clerk is told, and in which language that is. */
export interface ClerkWords {
  words: EntryWords;
  language: string;
  fill(text: string, values: Record<string, string | number>): string;
}

/** The page's own, if it has them all: a file of words may do without those for clerks. */
export function clerkWords({ spoken, wordsLanguage }: Ui): ClerkWords {
  const { entry } = spoken;
  const isWhole = entry && !gapsIn({ entry }, { entry: vi }).length;
  const language = isWhole ? wordsLanguage : wordsLanguage === "en" ? "en" : "vi";
  const words = isWhole ? entry : language === "en" ? en : vi;
  return { words, language, fill: (text, values) => fillIn(text, values, language) };
}
