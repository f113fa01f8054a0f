import { type MeasureOf, type Survey, isQuestion, placesOf, traitsOf } from "../schema/index.ts";

/** One item of an index, and how much it counts. */
export interface IndexPart {
  item: string;
  section: string;
  /** From 0. Only the proportions matter. */
  weight: number;
}

/** The items of an index in the survey's order, with their weights. */
export function indexParts(survey: Survey, { items, weights }: MeasureOf<"index">): IndexPart[] {
  const parts = [...placesOf(survey).values()].flatMap(({ item, section, options }) =>
    (items ? items.includes(item.id) : isQuestion(item) && traitsOf(item).isRated && options.some(isTop))
      ? [{ item: item.id, section: section.id, weight: 1 }]
      : [],
  );
  if (!weights) return parts;
  return parts.map((part) => ({ ...part, weight: weightOf(part, weights, parts) }));
}

function weightOf(
  { item, section }: IndexPart,
  weights: NonNullable<MeasureOf<"index">["weights"]>,
  parts: readonly IndexPart[],
): number {
  const own = (of: Record<string, number>, name: string) => (Object.hasOwn(of, name) ? of[name]! : 0);
  if ("items" in weights) return own(weights.items, item);
  return own(weights.sections, section) / parts.filter((part) => part.section === section).length;
}

const isTop = ({ satisfied, missing }: { satisfied?: boolean | undefined; missing?: string | undefined }): boolean =>
  Boolean(satisfied && !missing);
