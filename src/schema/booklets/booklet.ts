import { isAnswerable, isQuestion } from "../instrument.ts";
import { looksAt } from "../looks-at.ts";
import type { Survey } from "../survey.ts";
import { familyOf } from "./family.ts";
import { rotatedGroups } from "./groups.ts";
import type { Booklet } from "./whole.ts";

const families = new WeakMap<Survey, { rotated: readonly string[]; booklets: readonly number[][] }>();

/** The rotated items, and what each booklet asks of them. Computed once per survey, which has a `rotation` without faults. */
function familyIn(survey: Survey): { rotated: readonly string[]; booklets: readonly number[][] } {
  let family = families.get(survey);
  if (!family) {
    const groups = rotatedGroups(survey);
    const sizes = groups.map(({ length }) => length);
    family = { rotated: groups.flat(), booklets: familyOf(sizes, survey.rotation!.ask)! };
    families.set(survey, family);
  }
  return family;
}

/** How many booklets a survey with a `rotation` has. They are numbered from 1. */
export const bookletCount = (survey: Survey): number => familyIn(survey).booklets.length;

/** The ids of the rotated items that a booklet asks. */
export function bookletItems(survey: Survey, number: number): string[] {
  const { rotated, booklets } = familyIn(survey);
  return rotated.filter((_, place) => booklets[number - 1]!.includes(place));
}

/**
 * The survey as the booklet with this number asks it, for whatever shows a survey or reads answers to it. What the booklet leaves out is there, and
 * asked of nobody: the rotated items of other booklets, whatever follows an answer to them, and sections of which no question is left. Checks
 * that look at them are gone.
 * @param survey with a `rotation` that `checkSurvey` finds no errors in
 * @param number from 1 to `bookletCount`
 */
export function bookletOf(survey: Survey, number: number): Booklet {
  const asked = bookletItems(survey, number);
  const hidden = new Set(familyIn(survey).rotated.filter((id) => !asked.includes(id)));
  const sections = survey.sections.map((section) => {
    const isGone = section.askIf && looksAt(section.askIf, hidden);
    for (const { id, askIf } of section.items) if (isGone || (askIf && looksAt(askIf, hidden))) hidden.add(id);
    const isEmpty = !section.items.some((item) => isQuestion(item) && !hidden.has(item.id));
    const items = section.items.map((item) =>
      hidden.has(item.id) || (isEmpty && !isAnswerable(item)) ? { ...item, source: "inspection" as const } : item,
    );
    return { ...section, items };
  });
  const checks = survey.checks?.filter(({ when }) => !looksAt(when, hidden));
  return { ...survey, sections, checks, booklet: number, whole: survey };
}
