import { isObject } from "./is-object.ts";

const DAY = 86_400_000;

/** Devices without a battery for the clock begin in 1970, 1980 or 2000. */
const EARLIEST = Date.UTC(2000, 0, 2);

/**
 * The submission with times that can be. A kiosk or an old phone whose clock is far off is no reason to lose an answer; but when it says
 * that it was finished before 2000, or more than a day after it arrived, nobody knows more than that it arrived: so it was finished then, and
 * took as long as it took. What no clock shows stays as it is, and is refused by `checkSubmission`.
 */
export function withRightClock(data: unknown, arrived: Date): unknown {
  if (!isObject(data)) return data;
  const finished = timeOf(data["finishedAt"]);
  if (finished === undefined || (finished >= EARLIEST && finished <= arrived.getTime() + DAY)) return data;
  const took = finished - (timeOf(data["startedAt"]) ?? finished);
  const start = instant(arrived.getTime() - (took >= 0 && took <= DAY ? took : 0));
  const { consent } = data;
  return {
    ...data,
    startedAt: start,
    finishedAt: instant(arrived.getTime()),
    ...(isObject(consent) && timeOf(consent["at"]) !== undefined && { consent: { ...consent, at: start } }),
  };
}

/** A moment that a clock can show: of this or the last century, written as submissions write it. */
function timeOf(value: unknown): number | undefined {
  return typeof value === "string" &&
    /^(19[7-9]\d|20\d\d)-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) &&
    Date.parse(value) >= 0
    ? Date.parse(value)
    : undefined;
}

const instant = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
