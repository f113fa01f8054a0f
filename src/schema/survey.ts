import * as z from "zod/mini";
import { measureSchema } from "./measure.ts";
import { strict } from "./primitives.ts";
import { shown } from "./shown.ts";

export type { Consent, Consistency, ContextField, Period, Section } from "./shown.ts";

export const surveySchema = strict({
  ...shown,
  /** What a report computes from the answers: indices, points, CSAT, NPS, means. */
  measures: z.optional(z.array(measureSchema)),
});
export type Survey = z.infer<typeof surveySchema>;
