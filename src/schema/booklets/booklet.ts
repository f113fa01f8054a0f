import type { DrawnSurvey } from "../drawn/drawn.ts";
import { isQuestion } from "../instrument.ts";
import { looksAt } from "../looks-at.ts";
import type { Survey } from "../survey.ts";
import { rotatedGroups } from "./groups.ts";

/**
 * The survey as one booklet asks it.
 * @param asked the rotated items of the booklet with this number
 */
export function withBooklet(survey: Survey, asked: readonly string[], booklet: number): DrawnSurvey {
  const hidden = new Set(
    rotatedGroups(survey)
      .flat()
      .filter((id) => !asked.includes(id)),
  );
  const sections = survey.sections.map((section) => {
    for (const { id, askIf } of section.items) if (looksAt([section.askIf, askIf], hidden)) hidden.add(id);
    const isAsked = section.items.some((item) => isQuestion(item) && !hidden.has(item.id));
    const items = section.items.map((item) =>
      isAsked && !hidden.has(item.id) ? item : { ...item, source: "inspection" as const },
    );
    return { ...section, items };
  });
  return { ...survey, sections, booklet, whole: survey };
}
