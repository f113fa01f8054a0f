import * as z from "zod/mini";
import { strict } from "../primitives.ts";
import { checkRange } from "./above.ts";
import { checkCodes, checkRoom } from "./codes.ts";
import { count, optioned } from "./keys.ts";
import { checkOrder, orderSchema } from "./order.ts";
import type { AnswerRule, ItemRule } from "./rule.ts";

export const choicesSchema = strict({
  /** Chooses several options. */
  type: z.literal("choices"),
  ...optioned,
  /** The fewest options to choose, once any is chosen. */
  min: count,
  /** The most options to choose. */
  max: count,
  /** `random`: each person gets the options in an order of their own, “other” and what stands alone last. On paper they are as written. Default: as written for everybody. */
  order: orderSchema,
});

type ChoicesItem = z.infer<typeof choicesSchema>;

export const checkChoices: ItemRule<ChoicesItem> = (item, place) => {
  checkRange(item, place);
  checkRoom(item, place);
  checkOrder(item, place);
};

export const checkChoicesAnswer: AnswerRule<ChoicesItem> = (item, value, place) =>
  checkCodes(item, value, place, (codes) => {
    const alone = place.options.find(({ code, exclusive }) => exclusive && codes.includes(code));
    return { min: alone ? 0 : item.min, max: item.max, alone };
  });
