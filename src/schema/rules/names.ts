import { type ReportFault, shown } from "../fault.ts";
import { otherId } from "../instrument.ts";
import type { Survey } from "../survey.ts";
import { NAME } from "../patterns.ts";
import { optionsOfItem } from "./option-list.ts";
import { isObject, listOf, repeats } from "./walk.ts";

/** Attributes that the element or HTML itself reads, so that no context field may be called so. */
export const RESERVED: readonly string[] = [
  "src",
  "endpoint",
  "layout",
  "lang",
  "channel",
  "placement",
  "draft",
  "kiosk",
  "words",
  "qr",
  "mode",
  "survey",
  "id",
  "class",
  "style",
  "slot",
  "part",
  "title",
  "hidden",
  "dir",
  "role",
  "tabindex",
];

/** Ids are unique, and the names of scales and context fields are names. */
export function checkNames(survey: Survey, report: ReportFault): void {
  let path: (string | number)[] = [];
  const item = repeats((id) => report(path, "duplicate-id", { id }));
  const section = repeats((id) => report(path, "duplicate-id", { id }));
  const check = repeats((id) => report(path, "duplicate-id", { id }));
  for (const [s, { id, items }] of listOf(survey.sections)) {
    path = ["sections", s, "id"];
    section(id);
    for (const [i, each] of listOf(items)) {
      path = ["sections", s, "items", i, "id"];
      item(each.id);
      if (typeof each.id === "string" && optionsOfItem(survey, each).some(({ other }) => other)) item(otherId(each.id));
    }
  }
  for (const [c, { id }] of listOf(survey.checks)) {
    path = ["checks", c, "id"];
    check(id);
  }
  for (const key of ["scales", "context"] as const) {
    for (const name of isObject(survey[key]) ? Object.keys(survey[key]) : []) {
      if (!NAME.test(name)) report([key, name], "bad-name", { got: shown(name) });
      if (key === "context" && RESERVED.includes(name.toLowerCase())) report([key, name], "reserved-name", { name });
    }
  }
}
