import * as z from "zod/mini";
import { filled, mapOf, strict } from "./primitives.ts";
import { nameSchema, textSchema } from "./text.ts";

const common = {
  /** Stable name of the measure. Unique among the measures. */
  id: nameSchema,
  /** What a report calls it. Default: the renderer's word for this type of measure. */
  label: z.optional(textSchema),
};

export const itemWeightsSchema = strict({
  /** How much each item counts, by item id. Only the proportions matter. Items that are not named count 0. */
  items: mapOf(z.number()),
});

export const sectionWeightsSchema = strict({
  /** How much each section counts, by section id; its items share that equally. Sections that are not named count 0. */
  sections: mapOf(z.number()),
});

export const indexSchema = strict({
  /** Satisfaction index: answers in the top boxes (options with `satisfied`) ÷ substantive answers, averaged over items. */
  type: z.literal("index"),
  ...common,
  /** Ids of the items. Default: every item with a top box that citizens answer. */
  items: z.optional(filled(nameSchema)),
  /** How much each item or section counts in the overall index. Default: each item the same. */
  weights: z.optional(z.union([itemWeightsSchema, sectionWeightsSchema])),
});

export const indicatorSchema = strict({
  /** The id of an item whose options have a `value`. */
  item: nameSchema,
  /** Ids of further items that hold the value where this one has none: a question that is asked in steps. */
  or: z.optional(filled(nameSchema)),
  /** Turns the values around: the highest becomes the lowest. Default: false. */
  reverse: z.optional(z.boolean()),
});

export const bandSchema = strict({
  /** Stable name of the band. */
  code: nameSchema,
  /** What a report calls it, such as "xuất sắc". */
  label: textSchema,
  /** The least total that belongs to it; the border itself does. */
  from: z.number(),
});

export const pointsSchema = strict({
  /** Points: the mean or the sum of the options' values per indicator, rounded, then put together, then banded. */
  type: z.literal("points"),
  ...common,
  /** The indicators: ids of items whose options have a `value`, or more about one. */
  items: filled(z.union([nameSchema, indicatorSchema])),
  /** An indicator's points: the `mean` or the `sum` of the values over all submissions. Default: `mean`. */
  per: z.optional(z.literal(["mean", "sum"])),
  /** A linear transformation of each indicator's points, before rounding. */
  transform: z.optional(
    strict({
      /** The factor. Default: 1. */
      multiply: z.optional(z.number()),
      /** What is added to the product. Default: 0. */
      add: z.optional(z.number()),
    }),
  ),
  /** The step to which each indicator's points are rounded, half up, before they are put together, such as 0.1. */
  round: z.optional(z.number()),
  /** The total: the `sum` or the `mean` of the indicators' points. Default: `sum`. */
  total: z.optional(z.literal(["sum", "mean"])),
  /** What totals are called, the highest band first. A total below the last has none. */
  bands: z.optional(filled(bandSchema)),
});

export const csatSchema = strict({
  /** CSAT: answers in the top boxes of one item ÷ its substantive answers. */
  type: z.literal("csat"),
  ...common,
  /** The id of an item with options that are `satisfied`. */
  item: nameSchema,
});

export const npsSchema = strict({
  /** Net promoter score: the percentage of promoters minus that of detractors. */
  type: z.literal("nps"),
  ...common,
  /** The id of an item whose options have values from 0 to 10. */
  item: nameSchema,
  /** The least value of a promoter. Default: 9. */
  promotersFrom: z.optional(z.number()),
  /** The greatest value of a detractor. Default: 6. */
  detractorsTo: z.optional(z.number()),
});

export const meanSchema = strict({
  /** Mean of the options' values, or of the numbers, per item and over the items. */
  type: z.literal("mean"),
  ...common,
  /** Ids of items whose options have a `value`, or of type `number`. */
  items: filled(nameSchema),
});

export const measureSchema = z.discriminatedUnion("type", [
  indexSchema,
  pointsSchema,
  csatSchema,
  npsSchema,
  meanSchema,
]);

/** A figure that a report computes from the answers. */
export type Measure = z.infer<typeof measureSchema>;
export type MeasureOf<T extends Measure["type"]> = Extract<Measure, { type: T }>;
export type Band = z.infer<typeof bandSchema>;
