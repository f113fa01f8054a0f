import * as z from "zod/mini";
import {
  choiceSchema,
  choicesSchema,
  dateSchema,
  lookupSchema,
  noteSchema,
  numberSchema,
  rankSchema,
  ratingSchema,
  textItemSchema,
} from "./items/schemas.ts";

export const itemSchema = z.discriminatedUnion("type", [
  ratingSchema,
  choiceSchema,
  choicesSchema,
  numberSchema,
  textItemSchema,
  dateSchema,
  lookupSchema,
  rankSchema,
  noteSchema,
]);

export type Item = z.infer<typeof itemSchema>;
export type ItemType = Item["type"];
export type ItemOf<T extends ItemType> = Extract<Item, { type: T }>;
/** An item that can have an answer. */
export type Question = Exclude<Item, { type: "note" }>;
/** An item whose answer is one or more codes of a list. */
export type Optioned = ItemOf<"rating" | "choice" | "choices" | "rank" | "lookup">;
