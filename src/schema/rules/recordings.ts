import { type ReportFault, shown } from "../fault.ts";
import { LANGUAGE } from "../patterns.ts";
import type { Survey } from "../survey.ts";
import { isObject, listOf, stringsOf } from "./walk.ts";

/** Recordings are in languages that the survey has, at addresses that a page may play. Not every language needs one. */
export function checkRecordings(survey: Survey, report: ReportFault): void {
  const languages = stringsOf(survey.languages);
  for (const [s, section] of listOf(survey.sections)) {
    for (const [i, { audio }] of listOf(section.items)) {
      for (const [language, address] of isObject(audio) ? Object.entries(audio) : []) {
        const path = ["sections", s, "items", i, "audio", language];
        if (!LANGUAGE.test(language)) report(path, "bad-language", { got: shown(language) });
        else if (!languages.includes(language)) report(path, "undeclared-recording", { language }, "warning");
        if (typeof address === "string" && !isHttp(address)) report(path, "bad-address", { got: shown(address) });
      }
    }
  }
}

/** Relative, or http(s). Browsers pass over white space and control characters in front of an address, and tabs and line ends in it. */
function isHttp(address: string): boolean {
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(address.replaceAll(/[\p{Cc}\s]/gu, "")) ?? [];
  return !scheme || /^https?$/i.test(scheme);
}
