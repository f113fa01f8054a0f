import { expect, test } from "vitest";
import { checkSurvey } from "../../src/schema/check-survey.ts";
import { explain } from "../../src/schema/explain.ts";
import { faultsOf, surveyOf } from "../support/bare-survey.ts";

const labelled = (label: unknown): Record<string, unknown> => surveyOf([{ id: "a", type: "text", label }]);
const path = "$.sections[0].items[0].label";

test.each(["a\u202eb", "\u202da", "a\u202ab\u202c"])(
  "no text has letters read in another order than they are stored: %j",
  (label) => {
    expect(faultsOf(labelled(label))).toEqual([`${path} overridden`]);
    const [fault] = checkSurvey(labelled(label)).faults;
    expect(explain(fault!, "vi").mend).toContain("U+202E");
    expect(explain(fault!, "en").mend).toContain("U+202E");
  },
);

test.each(["\u200b", "\u2060 \u00ad", "\u2800", "\ufeff\u200e"])(
  "no text consists of what nobody sees: %j",
  (label) => {
    expect(faultsOf(labelled(label))).toEqual([`${path} unseen`]);
  },
);

test.each(["Hài lòng", "👍🏽", "👨‍👩‍👧", "نعم\u200f", "می\u200cخواهم", "\u2067نعم\u2069"])(
  "what languages and emoji need is no fault: %s",
  (label) => {
    expect(faultsOf(labelled(label))).toEqual([]);
  },
);
