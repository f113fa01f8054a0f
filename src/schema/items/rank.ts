import * as z from "zod/mini";
import { strict } from "../primitives.ts";
import { checkCodes, checkRoom } from "./codes.ts";
import { count, optioned } from "./keys.ts";
import type { AnswerRule, ItemRule } from "./rule.ts";

export const rankSchema = strict({
  /** Puts options in order, first the most important. */
  type: z.literal("rank"),
  ...optioned,
  /** How many places to fill. Default: all. */
  max: count,
});

type RankItem = z.infer<typeof rankSchema>;

export const checkRank: ItemRule<RankItem> = checkRoom;

export const checkRankAnswer: AnswerRule<RankItem> = (item, value, place) =>
  checkCodes(item, value, place, () => ({ max: item.max }));
