import * as z from "zod/mini";
import { strict } from "../primitives.ts";
import { checkOneCode } from "./codes.ts";
import { optioned } from "./keys.ts";
import { checkOrder, orderSchema } from "./order.ts";
import type { ItemRule } from "./rule.ts";

export const choiceSchema = strict({
  /** Chooses one option. */
  type: z.literal("choice"),
  ...optioned,
  /** How the options look. Default: `buttons`. */
  display: z.optional(z.literal(["buttons", "dropdown"])),
  /** `random`: each person gets the options in an order of their own, “other” and what stands alone last. On paper they are as written. Default: as written for everybody. */
  order: orderSchema,
});

export const checkChoice: ItemRule<z.infer<typeof choiceSchema>> = checkOrder;
export const checkChoiceAnswer = checkOneCode;
