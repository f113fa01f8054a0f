import * as z from "zod/mini";
import { strict } from "../primitives.ts";
import { everyItem } from "./keys.ts";
import { nothingMore } from "./rule.ts";

export const noteSchema = strict({
  /** Words only; nothing to answer. */
  type: z.literal("note"),
  ...everyItem,
});

export const checkNote = nothingMore;
