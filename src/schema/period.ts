import { recordOf } from "./record-of.ts";
import { utcSeconds } from "./utc-seconds.ts";

export const DEFAULT_TIME_ZONE = "Asia/Ho_Chi_Minh";

interface Period {
  opens?: string | undefined;
  closes?: string | undefined;
  timeZone?: string | undefined;
}

/** Whether answers are accepted at `now`, or when they will be or were. */
export function periodState(period: Period | undefined, now: Date): "early" | "open" | "closed" {
  if (!period) return "open";
  const local = localMoment(now, period.timeZone ?? DEFAULT_TIME_ZONE);
  // A bare date means the whole day, so both sides are cut to the length of the bound.
  if (period.opens && local.slice(0, period.opens.length) < period.opens) return "early";
  if (period.closes && local.slice(0, period.closes.length) > period.closes) return "closed";
  return "open";
}

/** The same for a day of which nobody knows the hour: `YYYY-MM-DD`, in the survey's time zone. */
export function periodStateOn({ opens = "", closes = "" }: Period = {}, day: string): "early" | "open" | "closed" {
  if (day < opens.slice(0, 10)) return "early";
  return closes && day > closes.slice(0, 10) ? "closed" : "open";
}

/** By time zone: making one takes longer than all else that is checked of a submission. */
const formats: Record<string, Intl.DateTimeFormat> = {};

/** `2023-10-27T08:30`, on the clocks of a time zone. @throws when there is no such zone */
export function localMoment(now: Date, timeZone: string): string {
  const two = "2-digit";
  const { year, month, day, hour, minute } = recordOf(
    (formats[timeZone] ??= new Intl.DateTimeFormat("en-US", {
      timeZone,
      year: "numeric",
      month: two,
      day: two,
      hour: two,
      minute: two,
      hourCycle: "h23",
    }))
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  );
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

/** Whether `YYYY-MM-DD` (a time may follow) is a day that exists. */
export function isDay(text: string): boolean {
  const day = text.slice(0, 10);
  // Libraries for dates have a `Date.parse` of their own, which reads less. The constructor does not ask it.
  return /^\d{4}-\d\d-\d\d$/.test(day) && utcSeconds(new Date(`${day}T00:00:00Z`)).startsWith(day);
}
