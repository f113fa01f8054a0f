import * as z from "zod/mini";
import { filled, strict } from "../../schema/primitives.ts";
import { wordsSchema } from "../../schema/text.ts";

/** One paragraph, or a list of them. */
const textsSchema = z.union([wordsSchema, filled(wordsSchema)]);

export const signatureSchema = strict({
  /** In whose place it is signed, such as `TM. ỦY BAN NHÂN DÂN` or `KT. GIÁM ĐỐC`. Leave it out where the head signs for themselves. */
  authority: z.optional(wordsSchema),
  /** The signer's office, such as `CHỦ TỊCH`. */
  title: z.optional(wordsSchema),
  /** The signer's full name. */
  name: z.optional(wordsSchema),
});

export const letterheadSchema = strict({
  /** The address of this schema, for editors. */
  $schema: z.optional(z.string()),
  /** The agency above. `null` where there is none. */
  parentAgency: z.optional(z.nullable(wordsSchema)),
  /** The agency that reports. Default: the survey's `organisation`. */
  agency: z.optional(wordsSchema),
  /** The number that the registry gave, such as `"2127"`. */
  number: z.optional(wordsSchema),
  /** The kind of document and the agency in short, such as `BC-SXD`. */
  symbol: z.optional(wordsSchema),
  /** Where it is signed, such as `Thuận Lộc`. */
  place: z.optional(wordsSchema),
  /** The day on which it is signed, `YYYY-MM-DD`. */
  date: z.optional(wordsSchema),
  /** What the report is about, as it stands below “BÁO CÁO”. Default: the survey's title. */
  subject: z.optional(wordsSchema),
  /** The plans and decisions that the survey carries out, each a whole sentence: `Thực hiện Kế hoạch số 15/KH-UBND …`. */
  grounds: z.optional(filled(wordsSchema)),
  /** What the survey is for. */
  purpose: z.optional(textsSchema),
  /** Where the results are posted for the public. */
  posted: z.optional(textsSchema),
  /** What went well, as the agency judges. The best figures stand above it by themselves. */
  strengths: z.optional(textsSchema),
  /** What remains to be done, as the agency judges. The lowest figures stand above it by themselves. */
  shortcomings: z.optional(textsSchema),
  /** What the agency proposes. */
  proposals: z.optional(textsSchema),
  /** Who gets the report, the file last: `Lưu: VT, VP.` */
  recipients: z.optional(filled(wordsSchema)),
  /** Who signs. */
  signature: z.optional(signatureSchema),
});
