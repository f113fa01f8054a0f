import fc from "fast-check";
import { expect, test } from "vitest";
import { tallyOf } from "../../src/report/index.ts";
import { type Submission, type Survey, checkSubmission } from "../../src/schema/index.ts";
import { littleSurvey } from "../support/little-survey.ts";
import { submissionOf } from "./support/forms.ts";

/* What a collector accepts, a report counts: there is one rule for which answers are possible. */

const options = ["x", "y", "z"].map((code) => ({ code, label: code.toUpperCase(), value: 1 }));
const survey = littleSurvey(
  [
    { type: "rating", id: "rating", label: "R", scale: "s" },
    { type: "choice", id: "choice", label: "C", options },
    { type: "choices", id: "choices", label: "M", options },
    { type: "rank", id: "rank", label: "K", options },
    { type: "number", id: "number", label: "N" },
    { type: "number", id: "decimal", label: "D", decimals: 3 },
    { type: "text", id: "text", label: "T" },
    { type: "date", id: "date", label: "Day" },
    { type: "lookup", id: "list", label: "L", options },
    { type: "lookup", id: "remote", label: "U", url: "/list.json" },
  ],
  { scales: { s: { options } } },
) as Survey;
const ids = survey.sections[0]!.items.map(({ id }) => id);

const code = fc.constantFrom("x", "y", "z", "w", "__proto__", "constructor");
const value = fc.oneof(
  code,
  fc.array(code, { maxLength: 4 }),
  fc.double(),
  fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
  fc.constantFrom(2 ** 53, 2 ** 53 - 1, -(2 ** 53), (2 ** 53 - 1) / 1000, 2 ** 53 / 1000, 1e300, -0, 5e-324, 0.001),
  fc
    .date({ noInvalidDate: true, min: new Date("0001-01-01"), max: new Date("9999-12-31") })
    .map((day) => day.toISOString().slice(0, 10)),
  fc.string(),
  fc.jsonValue(),
);
const forms = fc.dictionary(fc.constantFrom(...ids), value, { maxKeys: 4 });

test("whatever answer is accepted is counted", { timeout: 60_000 }, () => {
  const found = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(forms, (answers) => {
      const blank = submissionOf(survey, { entries: {} });
      const given = Object.keys(answers);
      const missing = Object.fromEntries(Object.entries(blank.missing).filter(([id]) => !given.includes(id)));
      // As it would come over the wire.
      const sent = JSON.parse(JSON.stringify({ ...blank, answers, missing })) as Submission;
      const { faults } = checkSubmission(survey, sent);
      found[faults.length ? "refused" : "accepted"]++;
      if (faults.length) return;
      const tally = tallyOf(survey, [sent]);
      expect(tally.refused).toEqual({});
      expect(Object.values(tally.cells)[0]).toMatchObject({ forms: 1 });
    }),
    { numRuns: 3000 },
  );
  expect(Math.min(found.accepted, found.refused)).toBeGreaterThan(100);
});

test.each([
  [9007199254740992, ["above-max"]],
  [9007199254740991, []],
  [-9007199254740992, ["below-min"]],
])("a number that cannot be kept exactly is refused: %d", (number, codes) => {
  const sent = submissionOf(survey, { entries: { number } });
  expect(checkSubmission(survey, sent).faults.map(({ code }) => code)).toEqual(codes);
});
