import { isQuestion } from "../instrument.ts";
import type { Item } from "../item.ts";
import type { Section, Survey } from "../survey.ts";

/** Whether an item can be rotated at all: a question that everybody could be asked, whatever they answer. */
export const mayRotate = (section: Pick<Section, "askIf">, item: Item): boolean =>
  isQuestion(item) && !(section.askIf || item.askIf || item.sensitive);

/** The ids of the rotated items, in the survey's order, by what they are spread over: a section each, or what `from` joins. */
export function rotatedGroups({ rotation, sections }: Pick<Survey, "rotation" | "sections">): string[][] {
  const groups = new Map<unknown, string[]>();
  const { always, from } = rotation!;
  for (const section of sections) {
    for (const item of section.items) {
      const { id, type } = item;
      const entry = (from ?? [section.id]).find((each) =>
        [each].flat().some((name) => name === id || (name === section.id && type === "rating")),
      );
      if (!entry || always?.includes(id) || !mayRotate(section, item)) continue;
      const key = typeof entry === "string" ? section : entry;
      groups.set(key, [...(groups.get(key) ?? []), id]);
    }
  }
  return [...groups.values()];
}
