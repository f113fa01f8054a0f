import type { Missing } from "../schema/index.ts";

/** The reasons for having no answer, in the order of `ItemTally.missing`. */
export const MISSING = [
  "not_asked",
  "not_applicable",
  "dont_know",
  "refused",
  "blank",
  "break_off",
] as const satisfies readonly Missing[];

/** Reasons of forms in which the item was asked. `not_applicable` is here what the person said, not where routing led. */
export const GIVEN = ["not_applicable", "dont_know", "refused", "blank"] as const satisfies readonly Missing[];

/** Reasons of forms in which it was not asked. `not_applicable` is here where routing led. */
export const NOT_ASKED = ["not_asked", "not_applicable", "break_off"] as const satisfies readonly Missing[];
