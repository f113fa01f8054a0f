import type { DrawnSurvey } from "../drawn/drawn.ts";
import { placesOf } from "../instrument.ts";
import type { Survey } from "../survey.ts";
import { withBooklet } from "./booklet.ts";
import { familyOf } from "./family.ts";
import { rotatedGroups } from "./groups.ts";

const families = new WeakMap<Survey, readonly (readonly string[])[]>();

/** Computed once per survey, which has a `rotation` without faults. */
function familyIn(survey: Survey): readonly (readonly string[])[] {
  const family = families.get(survey) ?? familyOf(rotatedGroups(survey), survey.rotation!.ask);
  families.set(survey, family);
  return family;
}

/** How many booklets a survey with a `rotation` has. They are numbered from 1. */
export const bookletCount = (survey: Survey): number => familyIn(survey).length;

/** The ids of the rotated items that a booklet asks, in the survey's order. */
export function bookletItems(survey: Survey, number: number): string[] {
  const asked = familyIn(survey)[number - 1]!;
  return [...placesOf(survey).keys()].filter((id) => asked.includes(id));
}

/**
 * The survey as the booklet with this number asks it, for whatever shows a survey or reads answers to it. What the booklet leaves out is there, and
 * asked of nobody: the rotated items of other booklets, whatever follows an answer to them, and sections of which no question is left.
 * @param survey with a `rotation` that `checkSurvey` finds no errors in
 * @param number from 1 to `bookletCount`
 */
export const bookletOf = (survey: Survey, number: number): DrawnSurvey =>
  withBooklet(survey, bookletItems(survey, number), number);
