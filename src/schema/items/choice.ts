import * as z from "zod/mini";
import { strict } from "../primitives.ts";
import { checkOneCode } from "./codes.ts";
import { optioned } from "./keys.ts";
import { nothingMore } from "./rule.ts";

export const choiceSchema = strict({
  /** Chooses one option. */
  type: z.literal("choice"),
  ...optioned,
  /** How the options look. Default: `buttons`. */
  display: z.optional(z.literal(["buttons", "dropdown"])),
});

export const checkChoice = nothingMore;
export const checkChoiceAnswer = checkOneCode;
