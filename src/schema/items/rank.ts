import * as z from "zod/mini";
import { strict } from "../primitives.ts";
import { checkCodes, checkRoom } from "./codes.ts";
import { count, optioned } from "./keys.ts";
import { checkOrder, orderSchema } from "./order.ts";
import type { AnswerRule, ItemRule } from "./rule.ts";

export const rankSchema = strict({
  /** Puts options in order, first the most important. */
  type: z.literal("rank"),
  ...optioned,
  /** How many places to fill. Default: all. */
  max: count,
  /** `random`: each person gets the options in an order of their own, “other” and what stands alone last. On paper they are as written. Default: as written for everybody. */
  order: orderSchema,
});

type RankItem = z.infer<typeof rankSchema>;

export const checkRank: ItemRule<RankItem> = (item, place) => {
  checkRoom(item, place);
  checkOrder(item, place);
};

export const checkRankAnswer: AnswerRule<RankItem> = (item, value, place) =>
  checkCodes(item, value, place, () => ({ max: item.max }));
