import { type ReportFault, shown } from "../fault.ts";
import { DEFAULT_TIME_ZONE, isDay, localMoment } from "../period.ts";
import type { Survey } from "../survey.ts";
import { isObject } from "./walk.ts";

/** The period has real days in a known time zone, and opens before it closes. */
export function checkPeriod({ period }: Survey, report: ReportFault): void {
  if (!isObject(period)) return;
  const { opens, closes, timeZone = DEFAULT_TIME_ZONE } = period;
  for (const [bound, moment] of Object.entries({ opens, closes })) {
    // Anything that does not even look like a day is the shape check's to report.
    if (typeof moment === "string" && /^\d{4}-\d\d-\d\d/.test(moment) && !isDay(moment)) {
      report(["period", bound], "no-such-day", { got: shown(moment) });
    }
  }
  if (typeof opens === "string" && typeof closes === "string" && closes < opens.slice(0, closes.length)) {
    report(["period", "closes"], "closes-before-opens", { opens, closes });
  }
  if (typeof timeZone === "string" && !isTimeZone(timeZone)) {
    report(["period", "timeZone"], "unknown-time-zone", { got: shown(timeZone) });
  }
}

function isTimeZone(timeZone: string): boolean {
  // Some engines take "+07:00" and others throw, so that a survey would open in some browsers only.
  if (!/^[A-Za-z]/.test(timeZone)) return false;
  try {
    return Boolean(localMoment(new Date(0), timeZone));
  } catch {
    return false;
  }
}
