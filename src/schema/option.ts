import * as z from "zod/mini";
import { filled, strict } from "./primitives.ts";
import { nameSchema, textSchema } from "./text.ts";

/** Why a person gave no substantive answer, when they said so themselves. */
export const givenMissingSchema = z.literal(["not_applicable", "dont_know", "refused"]);
export type GivenMissing = z.infer<typeof givenMissingSchema>;

export const optionSchema = strict({
  /** What is stored. It never changes between versions, even when the label does. */
  code: nameSchema,
  /** What the citizen reads. */
  label: textSchema,
  /** A number for scoring and for `gte` and `lte` in conditions. The highest is the best. */
  value: z.optional(z.number()),
  /** `true` marks a top box: this level counts as satisfied in the satisfaction index. */
  satisfied: z.optional(z.boolean()),
  /** Choosing this option says why there is no answer; it is counted as missing, apart from the levels. */
  missing: z.optional(givenMissingSchema),
  /** In `choices`: choosing this option clears the others ("None of these"). */
  exclusive: z.optional(z.boolean()),
  /** Choosing this option opens a text field; its text is the answer to `<item id>.other`. */
  other: z.optional(z.boolean()),
  /** What choosing this option says, in one sentence: it is said back as soon as the option is chosen, so that a misreading is noticed. On paper it stands under the option. */
  means: z.optional(textSchema),
});
export type Option = z.infer<typeof optionSchema>;

export const optionsSchema = filled(optionSchema);

export const scaleSchema = strict({
  /** The levels, best first or worst first; shown in this order. */
  options: optionsSchema,
  /** Words at the two ends of a `numbers` or `slider` display, for scales whose labels are bare numbers. */
  ends: z.optional(
    strict({
      /** What the first option means, such as "Not at all likely". */
      first: textSchema,
      /** What the last option means, such as "Extremely likely". */
      last: textSchema,
    }),
  ),
});
export type Scale = z.infer<typeof scaleSchema>;
