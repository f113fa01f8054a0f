import type { Facts } from "./facts.ts";

/** The title of a section: its first question where it has none. */
export function sectionTitle({ survey, text }: Facts, id: string): string {
  const { title, items } = survey.sections.find((section) => section.id === id)!;
  return text(title ?? items.find(({ type }) => type !== "note")?.label);
}
