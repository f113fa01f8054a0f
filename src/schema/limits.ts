import { DEFAULT_TIME_ZONE, localMoment } from "./period.ts";

/** The most characters of a text answer that names no `maxLength`. */
export const TEXT_LENGTH = { short: 200, long: 2000 };

/** The most characters of the text beside an option such as "Other". */
export const OTHER_LENGTH = 200;

/** The most characters of a context field. */
export const CONTEXT_LENGTH = 200;

/** How many digits a number has after its decimal mark. @example decimalsOf(1.5e-7) === 8 */
export function decimalsOf(value: number): number {
  const [digits = "", exponent = 0] = String(value).split("e");
  return Math.max(0, (digits.split(".")[1] ?? "").length - Number(exponent));
}

/**
 * The least and the greatest number that an item accepts. Beyond 2^53 − 1 of its last decimal, a number cannot be kept as it
 * was typed, nor be added up.
 */
export function numberBounds({
  min = -Infinity,
  max = Infinity,
  decimals = 0,
}: {
  min?: number | undefined;
  max?: number | undefined;
  decimals?: number | undefined;
}): { min: number; max: number } {
  const most = Math.floor(Number.MAX_SAFE_INTEGER / 10 ** decimals);
  return { min: Math.max(min, -most), max: Math.min(max, most) };
}

/** What says on which clocks a survey is answered. */
export interface Zoned {
  period?: { timeZone?: string | undefined } | undefined;
}

/** The first and the last day that a date item accepts; `today` is the day of `now` in the survey's time zone. */
export function dateBounds(
  survey: Zoned,
  { min, max }: { min?: string | undefined; max?: string | undefined },
  now: Date | undefined,
): { min: string | undefined; max: string | undefined } {
  const day = (bound: string | undefined): string | undefined =>
    bound === "today" ? now && localMoment(now, survey.period?.timeZone ?? DEFAULT_TIME_ZONE).slice(0, 10) : bound;
  return { min: day(min), max: day(max) };
}
