import * as z from "zod/mini";
import { conditionSchema } from "./condition.ts";
import { itemSchema } from "./item.ts";
import { measureSchema } from "./measure.ts";
import { scaleSchema } from "./option.ts";
import { filled, mapOf, strict, whole } from "./primitives.ts";
import { languageSchema, nameSchema, textSchema, wordsSchema } from "./text.ts";

const moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\d(T([01]\d|2[0-3]):[0-5]\d)?$/, "bad-moment"));

export const sectionSchema = strict({
  /** Stable name of the section. Unique in the survey. */
  id: nameSchema,
  /** The factor's name, shown as a heading. */
  title: z.optional(textSchema),
  /** The words that every item of the section completes, said once and repeated to screen readers. */
  stem: z.optional(textSchema),
  /** When the section is asked. It may look only at items of earlier sections. */
  askIf: z.optional(conditionSchema),
  /** The questions or criteria, in the order in which they are asked. */
  items: filled(itemSchema),
});
export type Section = z.infer<typeof sectionSchema>;

export const periodSchema = strict({
  /** The first moment: `YYYY-MM-DD` (from the start of that day) or `YYYY-MM-DDTHH:mm`. */
  opens: z.optional(moment),
  /** The last moment: `YYYY-MM-DD` (to the end of that day) or `YYYY-MM-DDTHH:mm`. */
  closes: z.optional(moment),
  /** IANA time zone of both. Default: `Asia/Ho_Chi_Minh`. */
  timeZone: z.optional(z.string()),
});
export type Period = z.infer<typeof periodSchema>;

export const consistencySchema = strict({
  /** Stable name of the check; recorded in the submission when it was shown. */
  id: nameSchema,
  /** The answers that do not go together. */
  when: conditionSchema,
  /** The one question asked then. The citizen may dismiss it. */
  message: textSchema,
});
export type Consistency = z.infer<typeof consistencySchema>;

export const contextFieldSchema = strict({
  /** What the field is, for reports. */
  label: z.optional(textSchema),
  /** The URL parameter that may fill it. Without one, only the tag's attribute of the same name does. */
  param: z.optional(nameSchema),
  /** The only values accepted. Default: any short name. */
  values: z.optional(filled(wordsSchema)),
  /** `person`: the field says who somebody is, such as age or residence. A report is careful with tables of it. */
  about: z.optional(z.literal("person")),
});
export type ContextField = z.infer<typeof contextFieldSchema>;

export const consentSchema = strict({
  /** The sentence that the citizen agrees to. */
  text: textSchema,
  /** What the data is for. */
  purpose: textSchema,
  /** Who answers for the data. */
  controller: textSchema,
  /** How long the data is kept. */
  retention: textSchema,
  /**
   * So many days after a form is finished, a collector erases what its person wrote or what names them: texts, sensitive dates, the form's number, and
   * context fields without `values`, but for the unit. Counts stay. `retention` must say so. Default: never.
   */
  eraseAfterDays: z.optional(whole),
  /**
   * Whether what was answered is also delivered when a person stops before the end. The text must say so. The consent is then asked
   * before the first question, because what is delivered before it is asked would be delivered without it. Default: false.
   */
  partial: z.optional(z.boolean()),
});
export type Consent = z.infer<typeof consentSchema>;

export const rotationSchema = strict({
  /** How many of the rotated items each person is asked, beside all that is not rotated. */
  ask: whole,
  /** Ids of items that everybody is asked, though `from` names them or their section. */
  always: z.optional(z.array(nameSchema)),
  /**
   * What is rotated: ids of sections, whose ratings without a condition are meant, and ids of items. Each person is asked of each section its share.
   * Sections and items in a list of their own count as one section. Default: every section.
   */
  from: z.optional(filled(z.union([nameSchema, filled(nameSchema)]))),
  /** The URL parameter that may say which booklet somebody gets, as the QR code on paper does. Without one, a page draws it. */
  param: z.optional(nameSchema),
});
export type Rotation = z.infer<typeof rotationSchema>;

/** What is done with how fast somebody answers. */
export const PACES = ["record", "remind"] as const;

export const surveySchema = strict({
  /** The address of this JSON Schema, so that editors complete and explain the file. */
  $schema: z.optional(z.string()),
  /** The version of the survey format: 1. */
  schemaVersion: z.literal(1),
  /** Stable name of the instrument, the same in every version. */
  id: nameSchema,
  /** The version of this instrument. Change it whenever a text, an option or an item changes. */
  version: nameSchema,
  /** BCP-47 tags of the languages it is written in, the first being the original. */
  languages: filled(languageSchema),
  /** The survey's name. */
  title: textSchema,
  /** A few words before the first question. */
  intro: z.optional(textSchema),
  /** What the citizen reads after sending. */
  thanks: z.optional(textSchema),
  /** The agency that asks. */
  organisation: z.optional(textSchema),
  /** When answers are accepted. Default: always. */
  period: z.optional(periodSchema),
  /** Sets of options that items share, by name. */
  scales: z.optional(mapOf(scaleSchema)),
  /** The survey's parts, in order. */
  sections: filled(sectionSchema),
  /** Soft questions about answers that do not go together. */
  checks: z.optional(z.array(consistencySchema)),
  /** Asks each person a few of the items, drawn by chance and never by earlier answers, so that all are asked of equally many. Default: everybody is asked everything. */
  rotation: z.optional(rotationSchema),
  /**
   * Whether a submission says how fast it was answered, in one word (`usual` or `fast`), which the device makes of times that never leave it. `record`: it
   * does. `remind`: and who answers far too fast is asked once to read again. Default: nothing is measured.
   */
  pace: z.optional(z.enum(PACES)),
  /** Facts that the host page supplies, by name. Anything undeclared is refused. */
  context: z.optional(mapOf(contextFieldSchema)),
  /** What a citizen may agree to, once per survey; never ticked beforehand. Asked just before the first `sensitive` item, in its section. */
  consent: z.optional(consentSchema),
  /** What a report computes from the answers: indices, points, CSAT, NPS, means. */
  measures: z.optional(z.array(measureSchema)),
});
export type Survey = z.infer<typeof surveySchema>;
