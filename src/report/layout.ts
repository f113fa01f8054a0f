import { SurveyError } from "../errors/survey-error.ts";
import { type Survey, digestOf, isAnswerable, placesOf } from "../schema/index.ts";
import { type ScaleItems, scalesOf } from "./answering/judge.ts";
import { type IndexPart, indexParts } from "./index-parts.ts";
import { countedTypes } from "./items/types.ts";
import type { LaidItem } from "./laid-item.ts";
import { rotatedItems } from "./rotated-items.ts";

export type { LaidItem };

/** What is counted, and in which order. The same for the same surveys. */
export interface CountLayout {
  surveys: readonly [Survey, ...Survey[]];
  items: readonly LaidItem[];
  itemAt: ReadonlyMap<string, number>;
  /** Positions in `items` of those with wordings under test. */
  worded: readonly number[];
  /** Per version, the positions in `items` of those that rotate. */
  rotated: readonly ReadonlySet<number>[];
  /** Positions in `items` of the items of any index. */
  indexItems: readonly number[];
  /** The sets of items whose persons an index needs: per index all of its items, then those of each section. */
  sets: readonly { key: string; members: readonly number[] }[];
  /** Per version, the scales by which a form can be judged. */
  scales: readonly (readonly ScaleItems[])[];
  /** Whether anything can be told of how a form was answered. */
  isJudged: boolean;
  fingerprint: string;
}

const known = new WeakMap<Survey, Map<string, CountLayout>>();

/**
 * The layout of one survey, or of several versions of it.
 * @param surveys the newest first; its labels, values and measures are the ones that count
 */
export function layoutOf(surveys: Survey | readonly Survey[]): CountLayout {
  const list = [surveys].flat() as [Survey, ...Survey[]];
  if (!list.length)
    throw new SurveyError("no-survey", "No survey was given. Give the survey, or its versions, the newest first.");
  const other = list.find(({ id }) => id !== list[0].id);
  if (other)
    throw new SurveyError(
      "other-survey",
      `“${other.id}” is no version of “${list[0].id}”. Give versions of one survey.`,
    );
  const layouts = known.get(list[0]) ?? new Map<string, CountLayout>();
  known.set(list[0], layouts);
  const key = list.map(digestOf).join();
  const layout = layouts.get(key) ?? build(list);
  layouts.set(key, layout);
  return layout;
}

function build(surveys: readonly [Survey, ...Survey[]]): CountLayout {
  const items = new Map<string, LaidItem>();
  for (const survey of surveys) {
    for (const { item, section, options } of placesOf(survey).values()) {
      if (!isAnswerable(item)) continue;
      const laid: LaidItem = items.get(item.id) ?? {
        id: item.id,
        type: item.type,
        item,
        section: section.id,
        options: [],
        optionAt: new Map<string, number>(),
        wordings: [],
        scale: countedTypes[item.type].scale(item),
      };
      items.set(item.id, laid);
      for (const { id } of item.variants ?? []) if (!laid.wordings.includes(id)) laid.wordings.push(id);
      for (const option of options) {
        if (option.missing || laid.optionAt.has(option.code)) continue;
        (laid.optionAt as Map<string, number>).set(option.code, laid.options.length);
        laid.options.push(option);
      }
    }
  }
  const list = [...items.values()];
  const itemAt = new Map(list.map(({ id }, i) => [id, i]));
  const indices = (surveys[0].measures ?? []).flatMap((measure) =>
    measure.type === "index" ? { id: measure.id, parts: indexParts(surveys[0], measure) } : [],
  );
  const inAny = new Set(indices.flatMap(({ parts }) => parts.map(({ item }) => itemAt.get(item)!)));
  const indexItems = [...inAny].sort((a, b) => a - b);
  const sets = indices.flatMap(({ id, parts }) => setsOf(id, parts, (item) => indexItems.indexOf(itemAt.get(item)!)));
  const scales = surveys.map((survey) => scalesOf(survey, list, itemAt));
  const isJudged = surveys.some(({ pace }, v) => pace || scales[v]!.length > 0);
  const fingerprint = digestOf([
    surveys.map(digestOf),
    indexItems,
    sets.map(({ key, members }) => [key, [...members]]),
    indexItems.map((i) => list[i]!.options.map(({ satisfied = false }) => satisfied)),
    ...(isJudged ? ["signs"] : []),
  ]);
  const rotated = surveys.map((survey) => new Set(rotatedItems(survey).map((id) => itemAt.get(id)!)));
  const worded = list.flatMap(({ wordings }, i) => (wordings.length ? [i] : []));
  return { surveys, items: list, itemAt, worded, rotated, indexItems, sets, scales, isJudged, fingerprint };
}

function setsOf(id: string, parts: readonly IndexPart[], at: (item: string) => number): CountLayout["sets"] {
  // Who answered only an item that counts nothing says nothing of the index.
  const members = (of: readonly IndexPart[]) => of.flatMap(({ item, weight }) => (weight > 0 ? at(item) : []));
  const sections = [...new Set(parts.map(({ section }) => section))];
  return [
    { key: setKey(id), members: members(parts) },
    ...sections.map((section) => ({
      key: setKey(id, section),
      members: members(parts.filter((part) => part.section === section)),
    })),
  ];
}

/** The name of the set of all items of an index, or of those of one section. */
export const setKey = (measure: string, section?: string): string => JSON.stringify([measure, section ?? null]);
