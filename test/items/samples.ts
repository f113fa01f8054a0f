import type { Entry, ItemOf, ItemType } from "../../src/schema/index.ts";

/** An item of one type, and what a person and a clerk do with it. */
export interface Sample<T extends ItemType> {
  item: ItemOf<T>;
  /** A good answer, as the widget has it. */
  entry: Entry;
  /** The same in the fields of a form without JavaScript. */
  fields: readonly (readonly [name: string, value: string])[];
  /** The same as a clerk types it from paper. */
  typed: string;
  /** What is no answer to it. */
  wrong: string | number | string[];
  /** What everybody sees of it, in the report of one form. */
  published: string;
}

const options = [
  { code: "staff", label: "The staff" },
  { code: "speed", label: "The speed" },
  { code: "price", label: "The price" },
];
const item = { id: "it", label: "The question" };

/** A sample of every item type: a new one is not complete without. */
export const samples: { [T in Exclude<ItemType, "note">]: Sample<T> } = {
  rating: {
    item: { ...item, type: "rating", scale: "quality" },
    entry: "fair",
    fields: [["answer:it", "fair"]],
    typed: "2",
    wrong: 2,
    published: "Fair",
  },
  choice: {
    item: { ...item, type: "choice", options },
    entry: "speed",
    fields: [["answer:it", "speed"]],
    typed: "2",
    wrong: ["speed"],
    published: "The speed",
  },
  choices: {
    item: { ...item, type: "choices", options },
    entry: ["staff", "price"],
    fields: [
      ["answer:it", "staff"],
      ["answer:it", "price"],
    ],
    typed: "1 3",
    wrong: "staff",
    published: "The price",
  },
  number: {
    item: { ...item, type: "number", max: 100 },
    entry: 12,
    fields: [["answer:it", "12"]],
    typed: "12",
    wrong: "12",
    published: "12",
  },
  text: {
    item: { ...item, type: "text" },
    entry: "Well done",
    fields: [["answer:it", "Well done"]],
    typed: "Well done",
    wrong: 12,
    published: "wrote",
  },
  date: {
    item: { ...item, type: "date" },
    entry: "2025-03-09",
    fields: [
      ["answer:it:day", "9"],
      ["answer:it:month", "3"],
      ["answer:it:year", "2025"],
    ],
    typed: "9/3/2025",
    wrong: 20250309,
    published: "The question",
  },
  lookup: {
    item: { ...item, type: "lookup", options },
    entry: "price",
    fields: [["answer:it", "price"]],
    typed: "3",
    wrong: 3,
    published: "The price",
  },
  rank: {
    item: { ...item, type: "rank", options },
    entry: ["price", "staff"],
    fields: [
      ["place:it:price", "1"],
      ["place:it:staff", "2"],
    ],
    typed: "3 1",
    wrong: "price",
    published: "The price",
  },
};
