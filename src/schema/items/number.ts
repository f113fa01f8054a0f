import * as z from "zod/mini";
import { decimalsOf, numberBounds } from "../limits.ts";
import { strict } from "../primitives.ts";
import { textSchema } from "../text.ts";
import { checkRange, isAbove } from "./above.ts";
import { count, typed } from "./keys.ts";
import type { AnswerRule, ItemRule } from "./rule.ts";

export const numberSchema = strict({
  /** A number. */
  type: z.literal("number"),
  ...typed,
  /** The least value accepted. */
  min: z.optional(z.number()),
  /** The greatest value accepted. */
  max: z.optional(z.number()),
  /** The most digits after the decimal mark. Default: 0. */
  decimals: count,
  /** What is counted, shown after the field, such as "days". */
  suffix: z.optional(textSchema),
  /** What the answer says, in one sentence that is said back; `{value}` in it stands for the number. */
  means: z.optional(textSchema),
});

type NumberItem = z.infer<typeof numberSchema>;

/** Beyond this, a number in binary has no more digits to give. */
const MOST_DECIMALS = 15;

export const checkNumber: ItemRule<NumberItem> = (item, place) => {
  const { path, report } = place;
  checkRange(item, place);
  if (isAbove(item.decimals, MOST_DECIMALS)) report([...path, "decimals"], "beyond-precision", { most: MOST_DECIMALS });
};

export const checkNumberAnswer: AnswerRule<NumberItem> = (item, got, { path, report, wrong }) => {
  if (typeof got !== "number") {
    wrong();
    return;
  }
  const { id, decimals = 0 } = item;
  const { min, max } = numberBounds(item);
  if (got < min) report(path, "below-min", { item: id, got, min });
  if (got > max) report(path, "above-max", { item: id, got, max });
  if (decimalsOf(got) > decimals) report(path, "too-many-decimals", { item: id, got, decimals });
};
