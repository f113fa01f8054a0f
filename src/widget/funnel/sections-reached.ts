import type { Session } from "../store/session.ts";

/**
 * The sections that a person has come to, from the first on, without those that are not asked: up to the one that is shown; where
 * everything is shown at once, up to the one that was answered.
 * @param answered the id of the item that was answered, if one was
 */
export function sectionsReached({ asked, steps, position, survey }: Session, answered: string | undefined): string[] {
  const shown = steps.length > 1 ? steps[position]!.parts.flatMap(({ items }) => items.map(({ id }) => id)) : [];
  const reached = new Set([...shown, answered]);
  const ids = new Set(asked.map(({ id }) => id));
  const sections = survey.sections.filter(({ items }) => items.some(({ id }) => ids.has(id)));
  const isReached = sections.map(({ items }) => items.some(({ id }) => reached.has(id)));
  return sections.slice(0, Math.max(isReached.lastIndexOf(true), 0) + 1).map(({ id }) => id);
}
