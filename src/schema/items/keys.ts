import * as z from "zod/mini";
import { conditionSchema } from "../condition.ts";
import { givenMissingSchema, optionsSchema } from "../option.ts";
import { mapOf, whole } from "../primitives.ts";
import { nameSchema, textSchema, wordsSchema } from "../text.ts";
import { variantSchema } from "../variant.ts";

const flag = z.optional(z.boolean());

/** A whole number, from 0. */
export const count = z.optional(whole);

/** What every item may say. */
export const everyItem = {
  /** Stable name of the item: the key of its answer. Unique in the survey. */
  id: nameSchema,
  /** The question, or the criterion under the section's stem. */
  label: textSchema,
  /** A line under the question that prevents misreading. */
  help: z.optional(textSchema),
  /** Addresses, http(s), of recordings of the question, by language: for those who would rather hear it than read it. */
  audio: z.optional(mapOf(wordsSchema)),
  /** When it is asked. It may look only at earlier items. */
  askIf: z.optional(conditionSchema),
  /** Who supplies the value. `system` and `inspection` items are never shown to a citizen. Default: `citizen`. */
  source: z.optional(z.literal(["citizen", "system", "inspection"])),
};

/** What every question may say. */
export const answerable = {
  ...everyItem,
  /** Words of the label in which it differs from its neighbours, written as they stand there. They stand out from the rest. */
  emphasis: z.optional(textSchema),
  /** Ask once more when it is left blank. It never stops anyone from going on. Default: false. */
  required: flag,
  /** Personal data: asked only of people who agree to the survey's `consent`. Default: false. */
  sensitive: flag,
  /** `person`: the answer says who somebody is, such as age or residence. A report is careful with tables of it. */
  about: z.optional(z.literal("person")),
  /** Wordings under test, of which each person is given one by chance. One that changes nothing has the item's own words. Default: everybody reads the item's own words. */
  variants: z.optional(z.array(variantSchema)),
};

/** What a question says whose options are its own or a scale's. */
export const optioned = {
  ...answerable,
  /** The options, when no scale is named. */
  options: z.optional(optionsSchema),
  /** The name of a scale under `scales`, instead of `options`. */
  scale: z.optional(nameSchema),
};

/** What a question says that is answered in a field. */
export const typed = {
  ...answerable,
  /** Ways to say why there is no answer, offered beside the field. */
  offer: z.optional(z.array(givenMissingSchema)),
};
