import type { Survey } from "../../schema/index.ts";
import type { Disclosure } from "../disclosure.ts";
import type { CountLayout } from "../layout.ts";
import { routersOf } from "./routers.ts";

/** Whether a dimension says who somebody is. */
export const isAboutPersons = ({ context = {} }: Survey, dimension: string): boolean =>
  Object.hasOwn(context, dimension) && context[dimension]!.about === "person";

/**
 * Per item, whether its answers say who somebody is: itself, or by whom it is asked. How many were not led to a question
 * tells what they had answered before.
 */
export function itemsAboutPersons(layout: CountLayout): boolean[] {
  const found: boolean[] = [];
  for (const laid of layout.items) {
    const { about, sensitive } = laid.item;
    found.push(about === "person" || Boolean(sensitive) || routersOf(layout, laid).some((router) => found[router]));
  }
  return found;
}

/** Per item, whether even its total is guarded: who is asked it may be told apart by unit, and then its total tells of a unit. */
export function itemsWithGuardedTotal(layout: CountLayout, aboutPersons = itemsAboutPersons(layout)): boolean[] {
  return layout.items.map(
    (item, i) => aboutPersons[i]! && routersOf(layout, item).some((router) => !aboutPersons[router]),
  );
}

/** Whether a report has tables that hide small counts. @param by what it is broken down by */
export function hasGuardedTables(layout: CountLayout, by: readonly string[], { level }: Disclosure): boolean {
  if (level !== "public") return level === "strict";
  const [survey] = layout.surveys;
  const tells = by.length ? itemsAboutPersons(layout) : itemsWithGuardedTotal(layout);
  return tells.some(Boolean) || by.some((dimension) => isAboutPersons(survey, dimension));
}

/** Which counts of forms that are no group are too small to print, such as those of unfinished forms. */
export const formsThreshold = ({ level, threshold }: Disclosure): number => (level === "strict" ? threshold : 0);
