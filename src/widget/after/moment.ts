import type { Language } from "../../schema/index.ts";

/** A bound of a period in words: it stands on local clocks already, so it is read and written as UTC. */
export function momentText(moment = "", language: Language): string {
  const time = moment.includes("T");
  return new Intl.DateTimeFormat(language, {
    dateStyle: "long",
    ...(time && { timeStyle: "short" }),
    timeZone: "UTC",
  }).format(new Date(time ? `${moment}Z` : moment));
}
