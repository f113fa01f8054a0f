import { type Entry, type Submission, placesOf, textIn } from "../../../src/schema/index.ts";
import { publishedForms } from "../../e2e/published-forms.ts";
import { readPreset } from "../../e2e/support/survey-files.ts";
import { submissionOf } from "../../report/support/forms.ts";

/** The survey of the Department of Construction, 2023. */
export const survey = readPreset("sxd-2023");

/** The 38 forms behind the figures that were published, as submissions that came by post. */
export const submissions: Submission[] = publishedForms(survey).map((form, i) => {
  const entries = Object.entries(form).map(([item, label]): [string, Entry] => {
    const { options } = placesOf(survey).get(item)!;
    const option = options.find((each) => textIn(each.label, "vi") === label)!;
    return [item, option.missing ? { missing: option.missing } : option.code];
  });
  const day = `2023-08-${String(1 + (i % 28)).padStart(2, "0")}`;
  return submissionOf(survey, { entries: Object.fromEntries(entries), channel: "post", day });
});

export const ndjson = (lines: readonly unknown[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join("");
