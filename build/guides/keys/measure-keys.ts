import type * as z from "zod/mini";
import type {
  Band,
  Measure,
  MeasureOf,
  indicatorSchema,
  itemWeightsSchema,
  sectionWeightsSchema,
} from "../../../src/schema/measure.ts";
import { type KeyGroup, keysOf } from "./key-group.ts";
import { survey } from "./sample-survey.ts";

const placeMeasure: KeyGroup["place"] = (object, say) => survey(say, { measures: [object] });
const named = ["id", "label"] as const;

/** The keys of each type of measure. */
const measureKeys: Record<Measure["type"], KeyGroup> = {
  index: keysOf<MeasureOf<"index">>()({
    schema: "Index",
    title: { vi: "Chỉ số hài lòng (`measures`, `index`)", en: "Satisfaction index (`measures`, `index`)" },
    examples: (say) => ({
      type: "index",
      id: "index",
      label: say("Chỉ số hài lòng", "Satisfaction index"),
      items: ["waiting", "attitude"],
      weights: { items: { waiting: 2, attitude: 1 } },
    }),
    base: () => ({ type: "index", id: "index" }),
    place: placeMeasure,
  }),
  points: keysOf<MeasureOf<"points">>()({
    schema: "Points",
    title: { vi: "Điểm (`points`)", en: "Points (`points`)" },
    elsewhere: named,
    examples: (say) => ({
      type: "points",
      items: ["waiting", "attitude"],
      per: "mean",
      transform: { multiply: 2 },
      round: 0.1,
      total: "mean",
      bands: [{ code: "good", label: say("tốt", "good"), from: 8 }],
    }),
    base: () => ({ type: "points", id: "points", items: ["waiting"] }),
    place: placeMeasure,
  }),
  csat: keysOf<MeasureOf<"csat">>()({
    schema: "Csat",
    title: { vi: "Một câu hài lòng (`csat`)", en: "CSAT (`csat`)" },
    elsewhere: named,
    examples: () => ({ type: "csat", item: "waiting" }),
    base: () => ({ type: "csat", id: "csat", item: "waiting" }),
    place: placeMeasure,
  }),
  nps: keysOf<MeasureOf<"nps">>()({
    schema: "Nps",
    title: { vi: "Sẵn lòng giới thiệu (`nps`)", en: "NPS (`nps`)" },
    elsewhere: named,
    examples: () => ({ type: "nps", item: "recommend", promotersFrom: 9, detractorsTo: 6 }),
    base: () => ({ type: "nps", id: "nps", item: "recommend" }),
    place: placeMeasure,
  }),
  mean: keysOf<MeasureOf<"mean">>()({
    schema: "Mean",
    title: { vi: "Trung bình (`mean`)", en: "Mean (`mean`)" },
    elsewhere: named,
    examples: () => ({ type: "mean", items: ["minutes"] }),
    base: () => ({ type: "mean", id: "mean", items: ["waiting"] }),
    place: placeMeasure,
  }),
};

const weightKeys = [
  keysOf<z.infer<typeof itemWeightsSchema>>()({
    schema: "ItemWeights",
    title: { vi: "Trọng số của câu (`weights`)", en: "Weights of items (`weights`)" },
    examples: () => ({ items: { waiting: 2, attitude: 1 } }),
    place: (weights, say) => placeMeasure({ type: "index", id: "index", weights }, say),
  }),
  keysOf<z.infer<typeof sectionWeightsSchema>>()({
    schema: "SectionWeights",
    title: { vi: "Trọng số của phần (`weights`)", en: "Weights of sections (`weights`)" },
    examples: () => ({ sections: { service: 1 } }),
    place: (weights, say) => placeMeasure({ type: "index", id: "index", weights }, say),
  }),
];

const pointsKeys = [
  keysOf<NonNullable<MeasureOf<"points">["transform"]>>()({
    schema: "Points.transform",
    title: { vi: "Đổi thang (`transform`)", en: "Another scale (`transform`)" },
    examples: () => ({ multiply: 2, add: -1 }),
    place: (transform, say) => placeMeasure({ type: "points", id: "points", items: ["waiting"], transform }, say),
  }),
  keysOf<z.infer<typeof indicatorSchema>>()({
    schema: "Indicator",
    title: { vi: "Chỉ tiêu (`items` của `points`)", en: "Indicators (`items` of `points`)" },
    examples: () => ({ item: "waiting", or: ["attitude"], reverse: true }),
    base: () => ({ item: "waiting" }),
    place: (indicator, say) => placeMeasure({ type: "points", id: "points", items: [indicator] }, say),
  }),
  keysOf<Band>()({
    schema: "Band",
    title: { vi: "Mức xếp loại (`bands`)", en: "Bands (`bands`)" },
    examples: (say) => ({ code: "good", label: say("tốt", "good"), from: 8 }),
    base: (say) => ({ code: "x", label: say("đạt", "fair"), from: 5 }),
    place: (band, say) => placeMeasure({ type: "points", id: "points", items: ["waiting"], bands: [band] }, say),
  }),
];

/** What a report computes: each type of measure, and behind it what only that one is made of. */
export const measureKeyGroups: readonly KeyGroup[] = Object.entries(measureKeys).flatMap(([type, group]) => [
  group,
  ...(type === "index" ? weightKeys : type === "points" ? pointsKeys : []),
]);
