import { rotatedGroups } from "../booklets/groups.ts";
import type { ReportFault } from "../fault.ts";
import type { Item } from "../item.ts";
import { syllablesOf } from "../pace/syllables.ts";
import { LEAST_TIMED, isTimed } from "../pace/timed.ts";
import type { Survey } from "../survey.ts";
import { readable } from "./rotation.ts";
import { isObject, listOf, stringsOf } from "./walk.ts";

/** There is enough that can be timed, and how long its questions are can be told. */
export function checkPace(survey: Survey, report: ReportFault): void {
  if (survey.pace === undefined) return;
  const items = listOf(survey.sections).flatMap(([, section]) => listOf(section.items).map(([, item]) => item));
  const timed = items.filter((item) => isTimed(item));
  const count = timed.length - leftOut(survey, timed);
  if (count < LEAST_TIMED) report(["pace"], "pace-of-few", { count, least: LEAST_TIMED }, "warning");
  const languages = stringsOf(survey.languages).filter((language) =>
    timed.some((item) => syllablesOf(wordsOf(item, language)) === undefined),
  );
  if (languages.length) report(["pace"], "pace-uncounted", { languages }, "warning");
}

/** How many of them a booklet leaves out. */
function leftOut(survey: Survey, timed: readonly Item[]): number {
  if (!isObject(survey.rotation)) return 0;
  const rotated = new Set(rotatedGroups(readable(survey)).flat());
  const { length } = timed.filter(({ id }) => rotated.has(id));
  return Math.max(length - survey.rotation.ask, 0) || 0;
}

function wordsOf({ label }: Item, language: string): string {
  const words: unknown = isObject(label) ? label[language] : label;
  return typeof words === "string" ? words : "";
}
