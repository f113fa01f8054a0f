import type * as z from "zod/mini";
import type { Comparison, allSchema, anySchema, notSchema } from "../../../src/schema/condition.ts";
import { type KeyGroup, keysOf } from "./key-group.ts";
import { question, withItem } from "./sample-survey.ts";

const placeCondition: KeyGroup["place"] = (askIf, say) => withItem(say, { ...question("text")(say), askIf });

/** When something is asked. */
export const conditionKeys = [
  keysOf<Comparison>()({
    schema: "Comparison",
    title: { vi: "Điều kiện (`askIf`, `when`)", en: "Conditions (`askIf`, `when`)" },
    examples: () => ({ item: "waiting", is: "1", in: ["1", "3"], not: "5", gte: 3, lte: 2, answered: true }),
    beside: () => ({ item: { answered: true } }),
    base: () => ({ item: "waiting" }),
    place: placeCondition,
  }),
  keysOf<z.infer<typeof allSchema>>()({
    schema: "All",
    title: { vi: "Mọi điều kiện (`all`)", en: "All of them (`all`)" },
    examples: () => ({
      all: [
        { item: "waiting", lte: 2 },
        { item: "way", is: "desk" },
      ],
    }),
    place: placeCondition,
  }),
  keysOf<z.infer<typeof anySchema>>()({
    schema: "Any",
    title: { vi: "Một trong các điều kiện (`any`)", en: "Any of them (`any`)" },
    examples: () => ({
      any: [
        { item: "waiting", lte: 2 },
        { item: "attitude", lte: 2 },
      ],
    }),
    place: placeCondition,
  }),
  keysOf<z.infer<typeof notSchema>>()({
    schema: "Not",
    title: { vi: "Ngược lại (`not`)", en: "The opposite (`not`)" },
    examples: () => ({ not: { item: "way", is: "web" } }),
    place: placeCondition,
  }),
];
