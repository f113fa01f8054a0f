import * as z from "zod/mini";
import { MOST_BOOKLETS } from "./booklets/family.ts";
import { strict } from "./primitives.ts";
import { languageSchema, nameSchema, wordsSchema } from "./text.ts";

/** Why an item has no answer. */
export const missingSchema = z.enum(["not_asked", "not_applicable", "dont_know", "refused", "blank", "break_off"]);
export type Missing = z.infer<typeof missingSchema>;

/** Who rated. Tracks are never added up: self-scores are no citizens' answers. */
export const TRACKS = ["citizen", "self", "verified"] as const;
export type Track = (typeof TRACKS)[number];

/** The greatest revision: it fits the whole numbers of every database. */
export const MOST_REVISIONS = 2_147_483_647;

export const revisionSchema = z.number().check((context) => {
  const { value } = context;
  if (!(Number.isInteger(value) && value >= 1 && value <= MOST_REVISIONS)) {
    context.issues.push({ code: "custom", input: value, params: { fault: "bad-revision" } });
  }
});

export const bookletSchema = z.number().check((context) => {
  const { value } = context;
  if (!(Number.isInteger(value) && value >= 1 && value <= MOST_BOOKLETS)) {
    context.issues.push({ code: "custom", input: value, params: { fault: "bad-booklet" } });
  }
});

/** A calendar date, as far as its form tells. */
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, "no-such-day"));

const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, "bad-instant"));

/** How fast a form was answered: `fast` where most of its answers came before their questions can have been read. */
export const PACE_SEEN = ["usual", "fast"] as const;
export type PaceSeen = (typeof PACE_SEEN)[number];

export const answerSchema = z.union([z.string(), z.number(), z.array(nameSchema)]);

/** An item's id, or that with `.other` for the text of an option's own. */
const answerKeySchema = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,69}$/, "bad-name"));

export const namedSurveySchema = strict({
  /** The survey's `id`. */
  id: nameSchema,
  /** The survey's `version`. */
  version: nameSchema,
  /** The fingerprint of its content, see `digestOf`. */
  digest: z.string().check(z.regex(/^[0-9a-f]{14}$/, "bad-digest")),
});

export const submissionSchema = strict({
  /** The version of the submission format: 1. */
  schemaVersion: z.literal(1),
  /** A random UUID (version 4) made before the first byte is sent: the idempotency key, and the source of the receipt code. */
  id: z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, "bad-uuid")),
  /** Counts up when the same submission is sent again with more answers; the highest is kept. Default: 1. */
  revision: z.optional(revisionSchema),
  /** The person had not finished yet; a higher revision of the same id completes it. */
  partial: z.optional(z.literal(true)),
  /** Which instrument was answered. */
  survey: namedSurveySchema,
  /** Which booklet of a survey with a `rotation` the person was given, from 1. It decides which items were asked. */
  booklet: z.optional(bookletSchema),
  /** Which wording the person read, by item id: of each item that was asked and has `variants`. */
  variants: z.optional(z.record(nameSchema, nameSchema)),
  /** How the survey reached the citizen: `web`, `kiosk`, `qr`, `zalo`, `post`, `counter` … */
  channel: nameSchema,
  /** Set when it is no citizen who rates: the agency itself (`self`), or an inspection that verified it. Default: a citizen. */
  track: z.optional(z.literal(["self", "verified"])),
  /** Where on the host's site it stood. */
  placement: z.optional(nameSchema),
  /** The language in which it was answered last. */
  language: languageSchema,
  /** When the first answer was given, UTC, whole seconds. */
  startedAt: instant,
  /** When it was finished, or left in the case of a partial one, UTC, whole seconds. */
  finishedAt: instant,
  /**
   * The day on which the person answered, in the survey's time zone, where somebody typed a paper form in later. Waves and the period
   * go by it. Default: the day of `finishedAt`.
   */
  answeredOn: z.optional(day),
  /** The number on the paper form, by which it can be found again. No report shows it. */
  formNumber: z.optional(wordsSchema),
  /** The declared context fields that the page supplied. */
  context: z.record(nameSchema, z.string()),
  /** The answers by item id; an option's own text under `<item id>.other`. */
  answers: z.record(answerKeySchema, answerSchema),
  /** Why the other items have no answer. Every item but notes is either here or in `answers`. */
  missing: z.record(nameSchema, missingSchema),
  /** The ids of the items that were asked, in order; in a partial submission, of those that the person had come to. */
  asked: z.array(nameSchema),
  /** What the reader of the figures should know about how it was answered. */
  quality: strict({
    /** The ids of the consistency checks that were shown. */
    checks: z.array(nameSchema),
    /** How fast it was answered, where the survey has `pace`; absent where the device could not tell. */
    pace: z.optional(z.enum(PACE_SEEN)),
    /**
     * The ids of asked items with `variants` whose answer the person changed, in the order in which they did. It is absent where nobody could
     * notice, as on paper.
     */
    changed: z.optional(z.array(nameSchema)),
  }),
  /** What the person said to the survey's consent; absent when they said nothing or it has none. */
  consent: z.optional(
    strict({
      /** Whether they agreed. */
      agreed: z.boolean(),
      /** When they said so, UTC. */
      at: instant,
    }),
  ),
});
export type Submission = z.infer<typeof submissionSchema>;
