import { DEFAULT_TIME_ZONE, type Survey, localMoment } from "../schema/index.ts";

/** A midnight of any time zone is a quarter of an hour in UTC, so that within one the day is the same (milliseconds). */
const QUARTER = 15 * 60 * 1000;

/** @returns a function from an instant in UTC to its day in the survey's time zone; `undefined` for what is no instant */
export function localDays({ period }: Survey): (instant: unknown) => string | undefined {
  const zone = period?.timeZone ?? DEFAULT_TIME_ZONE;
  // Asking a clock takes longer than counting the whole submission, and submissions share their quarters.
  const known = new Map<number, string>();
  return (instant) => {
    if (typeof instant !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(instant)) return undefined;
    const time = Date.parse(instant);
    if (Number.isNaN(time)) return undefined;
    const quarter = Math.floor(time / QUARTER);
    const day = known.get(quarter) ?? localMoment(new Date(time), zone).slice(0, 10);
    known.set(quarter, day);
    return day;
  };
}
