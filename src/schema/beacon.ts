import * as z from "zod/mini";
import { strict } from "./primitives.ts";
import { namedSurveySchema } from "./submission.ts";
import { nameSchema } from "./text.ts";

/** The greatest count in one beacon. A page that nobody shares counts each step once; a kiosk's page counts many people's. */
export const MOST_VIEWS = 1000;

export const viewsSchema = z.number().check((context) => {
  const { value } = context;
  if (!(Number.isInteger(value) && value >= 1 && value <= MOST_VIEWS)) {
    context.issues.push({ code: "custom", input: value, params: { fault: "bad-count" } });
  }
});

export const beaconSchema = strict({
  /** The version of the beacon format: 1. */
  schemaVersion: z.literal(1),
  /** Which survey was shown. */
  survey: namedSurveySchema,
  /** How the survey reached the citizen, as in a submission. */
  channel: nameSchema,
  /** Where on the host's site it stood. */
  placement: z.optional(nameSchema),
  /** The context field `unit`, where the survey declares one and the page supplied it. */
  unit: z.optional(z.string()),
  /** How many views came to each step. A step that none came to is left out. */
  counts: strict({
    /** The survey was in view for a second. */
    seen: z.optional(viewsSchema),
    /** A person gave the first answer. */
    begun: z.optional(viewsSchema),
    /** A person came to the section, by the section's id. */
    sections: z.optional(z.record(nameSchema, viewsSchema)),
    /** A person sent what they had answered. */
    finished: z.optional(viewsSchema),
    /** The endpoint has accepted it while the page was open. */
    delivered: z.optional(viewsSchema),
    /** The endpoint has not accepted it. */
    refused: z.optional(viewsSchema),
  }),
});

/** What a page says when it goes away: how far views of the survey came. It names nobody, and no moment. */
export type Beacon = z.infer<typeof beaconSchema>;

/** The steps on the way through a survey, but for its sections. */
export const FUNNEL_STEPS = ["seen", "begun", "finished", "delivered", "refused"] as const;

export type FunnelStep = (typeof FUNNEL_STEPS)[number];
