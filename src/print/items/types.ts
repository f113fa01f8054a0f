import type { ItemOf, ItemType } from "../../schema/index.ts";
import { choice } from "./choice.ts";
import { choices } from "./choices.ts";
import { date } from "./date.ts";
import { lookup } from "./lookup.ts";
import { number } from "./number.ts";
import type { PrintedType } from "./printed-type.ts";
import { rank } from "./rank.ts";
import { rating } from "./rating.ts";
import { text } from "./text.ts";

/** How every type of question is printed. */
export const printedTypes: { [T in Exclude<ItemType, "note">]: PrintedType<ItemOf<T>> } = {
  rating,
  choice,
  choices,
  number,
  text,
  date,
  lookup,
  rank,
};
