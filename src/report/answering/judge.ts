import { type Survey, isQuestion, placesOf, traitsOf } from "../../schema/index.ts";
import type { LaidItem } from "../laid-item.ts";

/** A form with fewer answers on one scale is short. Uniform praise of a short form is an opinion, and what varies in it may be chance. */
export const LEAST_RATINGS = 15;

/** The longest run of one level is marked from this share of the answers on. */
export const LONGEST_RUN = 0.9;

/** The standard deviation of answers is marked from this share of that of dice on. */
export const WIDEST_SPREAD = 0.9;

/** With fewer levels, whoever is content with some things and not with others varies as dice do. */
export const LEAST_LEVELS = 4;

/** Ratings of one scale in one version of a survey, in the order in which they are asked. */
export interface ScaleItems {
  /** Positions in the layout. */
  items: readonly number[];
  /** Per item, the places on the scale of the options that the layout has for it. */
  places: readonly ReadonlyMap<number, number>[];
  levels: number;
}

/** The scales that a survey has enough ratings of to judge a form by. */
export function scalesOf(
  survey: Survey,
  items: readonly LaidItem[],
  itemAt: ReadonlyMap<string, number>,
): ScaleItems[] {
  const scales = new Map<string, { codes: string[]; items: number[] }>();
  for (const { item, options } of placesOf(survey).values()) {
    if (!isQuestion(item) || !traitsOf(item).isRated) continue;
    const codes = options.flatMap(({ code, missing }) => (missing ? [] : code));
    const scale = scales.get(String(codes)) ?? { codes, items: [] };
    scales.set(String(codes), scale);
    scale.items.push(itemAt.get(item.id)!);
  }
  return [...scales.values()]
    .filter((scale) => scale.items.length >= LEAST_RATINGS)
    .map(({ codes, items: of }) => ({
      items: of,
      places: of.map((i) => new Map(codes.map((code, place) => [items[i]!.optionAt.get(code)!, place]))),
      levels: codes.length,
    }));
}

/** What a form's answers on one scale say. */
export interface Judged {
  run: boolean;
  /** Absent where the scale has too few levels. */
  spread?: boolean;
}

/**
 * Judges the answers on one scale, as places from 0.
 * @returns nothing for a short form
 */
export function judge(answers: readonly number[], levels: number): Judged | undefined {
  const { length } = answers;
  if (length < LEAST_RATINGS) return undefined;
  let [run, longest, sum, squares] = [0, 0, 0, 0];
  for (const [i, place] of answers.entries()) {
    run = place === answers[i - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
    sum += place;
    squares += place ** 2;
  }
  const isRun = longest >= LONGEST_RUN * length;
  if (levels < LEAST_LEVELS) return { run: isRun };
  const variance = (squares - sum ** 2 / length) / (length - 1);
  return { run: isRun, spread: variance >= WIDEST_SPREAD ** 2 * ((levels ** 2 - 1) / 12) };
}
