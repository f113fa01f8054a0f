import type { Option } from "./option.ts";

/** Which end of a scale comes first. */
export type LevelOrder = "best-first" | "worst-first";

/**
 * Which end comes first: by the values, which rise or fall from level to level; without values by where the satisfied ones stand.
 * @returns `undefined` where the scale does not say so
 */
export function orderOf(options: readonly Option[]): LevelOrder | undefined {
  const levels = options.filter(({ missing }) => !missing);
  const marks = levels.every(({ value }) => typeof value === "number")
    ? levels.map(({ value }) => value!)
    : levels.map(({ satisfied }) => Number(satisfied === true));
  const steps = marks.slice(1).map((mark, at) => Math.sign(mark - marks[at]!));
  const falls = steps.includes(-1);
  return falls === steps.includes(1) ? undefined : falls ? "best-first" : "worst-first";
}

/** The levels from the worst to the best; as they are where the scale does not say which that is. */
export const worstFirst = (levels: readonly Option[]): readonly Option[] =>
  orderOf(levels) === "best-first" ? [...levels].reverse() : levels;
