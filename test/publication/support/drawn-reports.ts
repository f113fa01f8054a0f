import fc from "fast-check";
import { drawnForms, everyKind, units, waves } from "../../report/support/drawn.ts";
import type { Given } from "./explain/facts.ts";

/** What may be asked of the program, but for the level at which it publishes. */
export type Drawn = Omit<Given, "level">;

const CIRCUMSTANCES = ["unit", "channel", "wave", "residence"];

/** Reports of forms with every kind of item and measure, by whatever divides them. */
export const drawnReports: fc.Arbitrary<Drawn> = fc.record({
  survey: fc.constant(everyKind),
  forms: drawnForms,
  by: fc.oneof(fc.constant(CIRCUMSTANCES), fc.subarray(CIRCUMSTANCES)),
  units: fc.constantFrom(undefined, units),
  waves: fc.constant(waves),
  minimum: fc.constantFrom(10, 30),
  threshold: fc.constantFrom(3, 5),
  base: fc.constantFrom("asked", "answered"),
  partials: fc.constantFrom("apart", "counted"),
  population: fc.constantFrom(undefined, 500, 36_525),
  invited: fc.constantFrom<Record<string, number>>({}, { post: 200 }, { post: 200, web: 300, kiosk: 1500 }),
  asOf: fc.constant("2025-07-01"),
  language: fc.constantFrom("vi", "en"),
  textLanguage: fc.constant("en"),
  decimals: fc.constantFrom(undefined, 0, 1, 2),
});
