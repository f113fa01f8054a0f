import type { Language } from "./language.ts";

/** A date, or a moment on local clocks, in words. It is read and written as UTC, so that no time zone moves it. */
export function momentText(moment = "", language: Language): string {
  const [day = "", time] = moment.split("T");
  // Vietnamese offices write 27/10/2023; elsewhere that order is ambiguous, so the month is spelled out, if Intl knows how.
  const isNumeric = language === "vi" || !Intl.DateTimeFormat.supportedLocalesOf(language).length;
  const month = isNumeric ? "2-digit" : "long";
  const date = new Intl.DateTimeFormat([language, "vi"], { day: "2-digit", month, year: "numeric", timeZone: "UTC" });
  return date.format(new Date(day)) + (time ? `, ${time}` : "");
}
