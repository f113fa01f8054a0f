import type { Question } from "../../schema/index.ts";
import { choice } from "./choice.ts";
import { choices } from "./choices.ts";
import type { CountedType } from "./counted-type.ts";
import { date } from "./date.ts";
import { lookup } from "./lookup.ts";
import { number } from "./number.ts";
import { rank } from "./rank.ts";
import { rating } from "./rating.ts";
import { text } from "./text.ts";

/** How every type of question is counted. */
export const countedTypes: Record<Question["type"], CountedType> = {
  rating,
  choice,
  choices,
  number,
  text,
  date,
  lookup,
  rank,
};
