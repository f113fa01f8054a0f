import * as z from "zod/mini";
import { strict } from "../primitives.ts";
import { nameSchema } from "../text.ts";
import { checkOneCode } from "./codes.ts";
import { answerable } from "./keys.ts";
import { nothingMore } from "./rule.ts";

export const ratingSchema = strict({
  /** Rates one thing on a scale. */
  type: z.literal("rating"),
  ...answerable,
  /** The name of a scale under `scales`. */
  scale: nameSchema,
  /** How the levels look; the codes stored are the same. Default: `buttons`. */
  display: z.optional(z.literal(["buttons", "faces", "stars", "numbers", "slider", "dropdown"])),
});

export const checkRating = nothingMore;
export const checkRatingAnswer = checkOneCode;
