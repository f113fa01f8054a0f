import * as z from "zod/mini";
import { conditionSchema } from "./condition.ts";
import { givenMissingSchema, optionsSchema } from "./option.ts";
import { mapOf, strict, whole } from "./primitives.ts";
import { nameSchema, textSchema, wordsSchema } from "./text.ts";

const flag = z.optional(z.boolean());
const count = z.optional(whole);
const isoDate = z.string().check(z.regex(/^(today|\d{4}-\d\d-\d\d)$/, "bad-date"));

/** What every item may say. */
const common = {
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

const answerable = {
  ...common,
  /** Ask once more when it is left blank. It never stops anyone from going on. Default: false. */
  required: flag,
  /** Personal data: asked only of people who agree to the survey's `consent`. Default: false. */
  sensitive: flag,
  /** `person`: the answer says who somebody is, such as age or residence. A report is careful with tables of it. */
  about: z.optional(z.literal("person")),
};

const optioned = {
  ...answerable,
  /** The options, when no scale is named. */
  options: z.optional(optionsSchema),
  /** The name of a scale under `scales`, instead of `options`. */
  scale: z.optional(nameSchema),
};

const typed = {
  ...answerable,
  /** Ways to say why there is no answer, offered beside the field. */
  offer: z.optional(z.array(givenMissingSchema)),
};

export const ratingSchema = strict({
  /** Rates one thing on a scale. */
  type: z.literal("rating"),
  ...answerable,
  /** The name of a scale under `scales`. */
  scale: nameSchema,
  /** How the levels look; the codes stored are the same. Default: `buttons`. */
  display: z.optional(z.literal(["buttons", "faces", "stars", "numbers", "slider", "dropdown"])),
});

export const choiceSchema = strict({
  /** Chooses one option. */
  type: z.literal("choice"),
  ...optioned,
  /** How the options look. Default: `buttons`. */
  display: z.optional(z.literal(["buttons", "dropdown"])),
});

export const choicesSchema = strict({
  /** Chooses several options. */
  type: z.literal("choices"),
  ...optioned,
  /** The fewest options to choose, once any is chosen. */
  min: count,
  /** The most options to choose. */
  max: count,
});

export const numberSchema = strict({
  /** A number. */
  type: z.literal("number"),
  ...typed,
  /** The least value accepted. */
  min: z.optional(z.number()),
  /** The greatest value accepted. */
  max: z.optional(z.number()),
  /** The most digits after the decimal mark. Default: 0. */
  decimals: count,
  /** What is counted, shown after the field, such as "days". */
  suffix: z.optional(textSchema),
});

export const textItemSchema = strict({
  /** Free text. */
  type: z.literal("text"),
  ...typed,
  /** One line (`short`) or several (`long`). Default: `short`. */
  display: z.optional(z.literal(["short", "long"])),
  /** The most characters. Default: 200 for `short`, 2000 for `long`. */
  maxLength: count,
});

export const dateSchema = strict({
  /** A calendar date. */
  type: z.literal("date"),
  ...typed,
  /** The first date accepted: `YYYY-MM-DD` or `today`. */
  min: z.optional(isoDate),
  /** The last date accepted: `YYYY-MM-DD` or `today`. */
  max: z.optional(isoDate),
});

export const lookupSchema = strict({
  /** Chooses one entry of a long list by searching in it. */
  type: z.literal("lookup"),
  ...typed,
  /** The list, when it stands in the survey. */
  options: z.optional(optionsSchema),
  /** Where the list is: http(s), answering a JSON array of options. Instead of `options`. */
  url: z.optional(wordsSchema),
});

export const rankSchema = strict({
  /** Puts options in order, first the most important. */
  type: z.literal("rank"),
  ...optioned,
  /** How many places to fill. Default: all. */
  max: count,
});

export const noteSchema = strict({
  /** Words only; nothing to answer. */
  type: z.literal("note"),
  ...common,
});

export const itemSchema = z.discriminatedUnion("type", [
  ratingSchema,
  choiceSchema,
  choicesSchema,
  numberSchema,
  textItemSchema,
  dateSchema,
  lookupSchema,
  rankSchema,
  noteSchema,
]);

export type Item = z.infer<typeof itemSchema>;
export type ItemType = Item["type"];
export type ItemOf<T extends ItemType> = Extract<Item, { type: T }>;
/** An item that can have an answer. */
export type Question = Exclude<Item, { type: "note" }>;
/** An item whose answer is one or more codes of a list. */
export type Optioned = ItemOf<"rating" | "choice" | "choices" | "rank" | "lookup">;
