import { expect, test } from "vitest";
import { type Report, reportOf, tallyOf } from "../../src/report/index.ts";
import type { Survey } from "../../src/schema/index.ts";
import { randomFrom } from "../faults/random.ts";
import { type Form, submissionOf } from "../report/support/forms.ts";
import { runs } from "../support/long.ts";
import { type Audited, attack, audit, sampleOf } from "./audit.ts";
import { drawnSipas } from "./drawn-sipas.ts";
import { type Drawn, drawnSurvey } from "./drawn-survey.ts";
import { auditEditions, editionsOf } from "./editions.ts";
import { loadSolver } from "./ranges.ts";

const solver = await loadSolver();

test("nobody computes a withheld count from all that a report prints", () => {
  let secrets = 0;
  for (let seed = 1; seed <= runs(25, 3000); seed++) {
    const audited = audit(solver, drawnSurvey(randomFrom(seed)));
    expect(audited.findings, `seed ${seed}`).toEqual([]);
    secrets += audited.secrets;
  }
  expect(secrets).toBeGreaterThan(runs(100, 20_000));
});

test("nobody computes a withheld count from two editions together", () => {
  let secrets = 0;
  for (let seed = 1; seed <= runs(10, 1000); seed++) {
    const audited = auditEditions(solver, drawnSurvey(randomFrom(seed)));
    expect(audited.findings, `seed ${seed}`).toEqual([]);
    secrets += audited.secrets;
  }
  expect(secrets).toBeGreaterThan(runs(15, 3000));
});

test("nobody computes one from SIPAS 2018, by units and by where people live, nor from two editions of it", () => {
  let secrets = 0;
  for (let seed = 7; seed < 7 + runs(1, 40); seed++) {
    const drawn = drawnSipas(randomFrom(seed));
    const sample = sampleOf(randomFrom(seed), runs(40, 100));
    const audited = [audit(solver, drawn, sample), auditEditions(solver, drawn, true, sample)];
    for (const { findings } of audited) expect(findings, `seed ${seed}`).toEqual([]);
    secrets += audited.reduce((sum, each) => sum + each.secrets, 0);
  }
  expect(secrets).toBeGreaterThan(runs(80, 8000));
});

test("the attack on two editions finds what guarded tables would tell if each edition had them", () => {
  const found = Array.from({ length: 20 }, (_, i) => auditEditions(solver, drawnSurvey(randomFrom(i + 1)), false));
  expect(found.some(({ findings }) => findings.length)).toBe(true);
});

const survey: Survey = {
  schemaVersion: 1,
  id: "audited",
  version: "1",
  languages: ["en"],
  title: "Audited",
  sections: [
    {
      id: "all",
      items: [
        {
          id: "age",
          type: "choice",
          label: "Age",
          about: "person",
          options: [
            { code: "young", label: "Young" },
            { code: "old", label: "Old" },
          ],
        },
        {
          id: "ways",
          type: "choices",
          label: "Ways",
          options: [
            { code: "phone", label: "Phone" },
            { code: "letter", label: "Letter" },
            { code: "visit", label: "Visit" },
          ],
        },
      ],
    },
  ],
  context: { unit: { label: "Unit" } },
};

const times = (count: number, form: Form): Form[] => Array.from({ length: count }, () => form);
const published = (forms: readonly Form[], level: "public" | "strict"): { report: Report; open: Report } => {
  const submissions = forms.map((form) => submissionOf(survey, form));
  const tally = tallyOf(survey, submissions, { by: ["unit"] });
  const make = (disclosure: "none" | "public" | "strict"): Report =>
    reportOf(survey, tally, { asOf: "2025-04-01", disclosure });
  return { report: make(level), open: make("none") };
};
const formsBy = ({ breakdowns }: Report, dimension: string): (number | null)[] =>
  breakdowns.find((each) => each.dimension === dimension)!.groups.map(({ figures }) => figures.forms);
const attacked = ({ report, open }: { report: Report; open: Report }): Audited => attack(solver, report, open, survey);

test("the attack finds what is printed, and what follows from it", () => {
  const { report, open } = published(
    [
      ...times(11, { unit: "a", entries: { age: "young" } }),
      ...times(12, { unit: "b", entries: { age: "young" } }),
      ...times(3, { unit: "b", entries: { age: "old" } }),
      ...times(9, { unit: "a", entries: { age: "old" } }),
    ],
    "public",
  );
  expect(attacked({ report, open })).toEqual({ secrets: 1, findings: [] });
  const printed: Report = { ...open, method: report.method };
  expect(attacked({ report: printed, open }).findings).toMatchObject([{ name: "unit=b | age | old", range: [3, 3] }]);
  // Withheld alone, it follows from the row and from the column.
  const alone = structuredClone(printed);
  const { options } = alone.breakdowns[0]!.groups[1]!.figures.items[0]!;
  Object.assign(options[1]!, { x: null, percent: null, percent1: null, interval: null, distribution: null });
  expect(attacked({ report: alone, open }).findings).toMatchObject([{ name: "unit=b | age | old", range: [3, 3] }]);
});

test("what an earlier edition withheld does not follow where the later one has the same groups and one more", () => {
  // Between the second and the third edition one unit alone grows, by people who came another way. Everybody sees that who came before came
  // by the ways of before: so the age of those is known of all units together, and without the units that did not change, of the one that did.
  const forms = [
    ...times(21, { unit: "a", channel: "kiosk", entries: { age: "young" } }),
    ...times(10, { unit: "a", channel: "web", entries: { age: "old" } }),
    ...times(10, { unit: "b", channel: "web", entries: { age: "old" } }),
    ...times(10, { unit: "c", channel: "kiosk", entries: { age: "young" } }),
    ...times(1, { unit: "c", channel: "web", entries: { age: "old" } }),
    ...times(26, { unit: "c", channel: "post", entries: { age: "old" } }),
  ];
  const submissions = forms.map((form) => submissionOf(survey, form));
  for (const by of [
    ["unit", "channel"],
    ["channel", "unit"],
  ]) {
    const drawn: Drawn = { survey, submissions, by, partials: "apart", level: "public" };
    const [, before, last] = editionsOf(drawn).map(({ report }) => report);
    expect(formsBy(before!, "unit")).toEqual([31, 10, 11]);
    expect(formsBy(last!, "unit")).toEqual([31, 10, 37]);
    // The last one still has ages, by one of the two.
    expect(
      last!.breakdowns.map(({ groups }) => groups.some(({ figures }) => figures.items[0]!.answered !== null)),
    ).toEqual(by.map((dimension) => dimension === "unit"));
    const { secrets, findings } = auditEditions(solver, drawn);
    expect(secrets).toBeGreaterThan(0);
    expect(findings).toEqual([]);
  }
});

test("a group that is not shown is not known by what all agree on who are left over", () => {
  const forms = [
    ...times(30, { unit: "a", entries: { age: "young" } }),
    ...times(20, { unit: "a", entries: { age: "old" } }),
    ...times(17, { unit: "b", entries: { age: "old" } }),
    ...times(1, { unit: "c", entries: { age: "old" } }),
  ];
  const { secrets, findings } = attacked(published(forms, "public"));
  expect(secrets).toBeGreaterThan(0);
  expect(findings).toEqual([]);
});

test("what people ticked is not known by how many answered", () => {
  const forms = [
    ...times(15, { unit: "a", entries: { ways: ["phone", "letter"] } }),
    ...times(2, { unit: "b", entries: { ways: ["visit", "letter"] } }),
    ...times(13, { unit: "b", entries: {} }),
    ...times(17, { unit: "c", entries: {} }),
  ];
  const { secrets, findings } = attacked(published(forms, "strict"));
  expect(secrets).toBeGreaterThan(0);
  expect(findings).toEqual([]);
});
