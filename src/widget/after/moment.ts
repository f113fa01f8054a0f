import type { Language } from "../../schema/index.ts";

/** A bound of a period in words. It stands on local clocks already, so it is read and written as UTC. */
export function momentText(moment = "", language: Language): string {
  const [day = "", time] = moment.split("T");
  // Vietnamese offices write 27/10/2023; in English that order is ambiguous, so the month is spelled out.
  const dateStyle = language === "vi" ? "short" : "long";
  const date = new Intl.DateTimeFormat(language, { dateStyle, timeZone: "UTC" }).format(new Date(day));
  return time ? `${date}, ${time}` : date;
}
