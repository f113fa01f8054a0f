import * as z from "zod/mini";
import { mapOf, strict } from "./primitives.ts";
import { nameSchema, textSchema } from "./text.ts";

/** The greatest share: paper forms repeat after the sum of the shares. */
export const MOST_SHARE = 100;

/** Each wording has a letter, which stands on paper. */
export const MOST_VARIANTS = 26;

export const shareSchema = z.number().check((context) => {
  const { value } = context;
  if (!(Number.isInteger(value) && value >= 1 && value <= MOST_SHARE)) {
    context.issues.push({ code: "custom", input: value, params: { fault: "bad-share", most: MOST_SHARE } });
  }
});

export const optionWordingSchema = strict({
  /** What the citizen reads in place of the option's label. */
  label: z.optional(textSchema),
  /** What choosing the option says, in place of the option's `means`. */
  means: z.optional(textSchema),
});

export const variantSchema = strict({
  /** Stable name of the wording; a submission says which one the person read. */
  id: nameSchema,
  /** How often it is drawn, beside the shares of the others: 3 beside 1 is three times in four. Default: 1. */
  share: z.optional(shareSchema),
  /** The question in this wording. Without it, as the item has it; with it, the item's `emphasis` and `audio` are left out. */
  label: z.optional(textSchema),
  /** Words of this label that stand out. */
  emphasis: z.optional(textSchema),
  /** The line under the question. Without it, as the item has it. */
  help: z.optional(textSchema),
  /** What the answer says, of a number or a date. Without it, as the item has it. */
  means: z.optional(textSchema),
  /** Other words of options, by their code. Codes, their order and what they count stay. */
  options: z.optional(mapOf(optionWordingSchema)),
});
export type Variant = z.infer<typeof variantSchema>;
