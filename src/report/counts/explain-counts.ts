import { FOR_DEVELOPERS, LANGUAGES } from "../../locales/languages.ts";
import { countFaultWords } from "../../locales/parts/count-faults/all.ts";
import { type Language, matchLanguage } from "../../schema/index.ts";
import type { CountFault, CountFaultCode } from "./counts-type.ts";

/** More names would hide the sentence that they stand in. */
const MOST_NAMES = 12;

/**
 * Says in one line where counts are wrong, what is wrong, and how to mend it.
 * @param language of the reader; English when there are no words in it
 */
export function explainCounts({ code, at, column, params }: CountFault, language: Language): string {
  const words = countFaultWords[matchLanguage(language, LANGUAGES) ?? FOR_DEVELOPERS];
  const faults: Record<CountFaultCode, { problem: string; mend: string }> = words.faults;
  const { problem, mend } = faults[code];
  const place = "line" in at ? words.line : words.row;
  const all: Record<string, string | number | readonly string[]> = { ...params, ...at, column };
  return `${place}: ${problem} — ${mend}`.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = all[name] ?? "";
    if (typeof value !== "object") return String(value);
    return value.slice(0, MOST_NAMES).join(", ") + (value.length > MOST_NAMES ? " …" : "");
  });
}
