import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type CsatFigures,
  type IndexFigures,
  type Report,
  mergeTallies,
  reportOf,
  tallyOf,
  withheldIn,
} from "../../src/report/index.ts";
import { bookletCount, bookletItems, bookletOf, checkSubmission, checkSurvey } from "../../src/schema/index.ts";
import { runs } from "../support/long.ts";
import { submissionOf } from "./support/forms.ts";
import { ROTATED_ITEMS, formOf, full, people, rotated } from "./support/rotated.ts";

const count = bookletCount(rotated);
/** Forms of booklets in turn: the first persons are satisfied with everything, the others with nothing. */
const formsOf = (n: number, satisfied: number) =>
  Array.from({ length: n }, (_, i) =>
    submissionOf(bookletOf(rotated, (i % count) + 1), {
      unit: "a",
      entries: Object.fromEntries([...ROTATED_ITEMS, "overall"].map((id) => [id, i < satisfied ? "5" : "2"])),
    }),
  );
const options = { asOf: "2025-07-01" } as const;
const reported = (forms: readonly unknown[], more: object = {}): Report =>
  reportOf(rotated, tallyOf(rotated, forms, { by: ["unit", "channel"] }), { ...options, ...more });
const item = ({ total }: Report, id: string) => total.items.find((each) => each.id === id)!;
const measure = <T>({ total }: Report, id: string): T => total.measures.find((each) => each.id === id) as T;

test("the survey of these tests is one that a widget takes", () => {
  expect(checkSurvey(rotated).faults.filter(({ level }) => level === "error")).toEqual([]);
  for (const form of formsOf(count, 1)) expect(checkSubmission(rotated, form).faults).toEqual([]);
});

test("what a booklet does not ask is no blank, and in no base", () => {
  const forms = formsOf(40 * count, 10 * count);
  const report = reported(forms);
  for (const id of ROTATED_ITEMS) {
    const asking = Array.from({ length: count }, (_, b) => bookletItems(rotated, b + 1)).filter((of) =>
      of.includes(id),
    );
    expect(item(report, id)).toMatchObject({
      asked: 40 * asking.length,
      answered: 40 * asking.length,
      nonresponse: { x: 0, n: 40 * asking.length },
      notAsked: [{ code: "not_asked", count: 40 * (count - asking.length) }, { count: 0 }, { count: 0 }],
    });
    expect(item(report, id).missing.every(({ x }) => x === 0)).toBe(true);
    expect(item(report, id).options.reduce((sum, { distribution }) => sum + distribution!, 0)).toBe(100);
  }
  expect(item(report, "overall")).toMatchObject({ asked: 40 * count, answered: 40 * count });
});

test("an unfinished form breaks off only where its booklet asks", () => {
  const booklet = bookletOf(rotated, 1);
  const form = submissionOf(booklet, { unit: "a", entries: {}, unreached: [...ROTATED_ITEMS, "overall"] });
  const report = reportOf(rotated, tallyOf(rotated, [form]), { ...options, disclosure: "none", partials: "counted" });
  const asked = bookletItems(rotated, 1);
  for (const id of ROTATED_ITEMS) {
    const isAsked = asked.includes(id);
    expect(item(report, id)).toMatchObject({
      asked: 0,
      notAsked: [{ count: isAsked ? 0 : 1 }, { count: 0 }, { count: isAsked ? 1 : 0 }],
      nonresponse: { x: isAsked ? 1 : 0, n: isAsked ? 1 : 0 },
    });
  }
});

test("who was not asked is not silent: only what everybody is asked has a range with those who are", () => {
  const report = reported(formsOf(200, 100), { invited: { web: 400 } });
  expect(measure<CsatFigures>(report, "all").bounds).toEqual({ invited: 400, low: 0.25, high: 0.75 });
  expect(measure<CsatFigures>(report, "csat").bounds).toBeUndefined();
  const { items } = measure<IndexFigures>(report, "index");
  expect(items.flatMap(({ item: id, bounds }) => (bounds ? id : []))).toEqual(["overall"]);
});

test("an index is the mean of the questions' shares, not of persons' means", () => {
  // Whoever is asked A is satisfied with A alone: a person's mean tells how many questions they answered.
  const forms = Array.from({ length: 20 * count }, (_, i) =>
    submissionOf(bookletOf(rotated, (i % count) + 1), {
      unit: "a",
      entries: Object.fromEntries([...ROTATED_ITEMS, "overall"].map((id) => [id, id === "a" ? "5" : "1"])),
    }),
  );
  const { overall } = measure<IndexFigures>(reported(forms), "index");
  expect(overall).toMatchObject({ percent2: 14.29, n: 20 * count });
  expect(overall.value).toBeCloseTo(1 / 7, 12);
});

test("a rotated question with fewer than 30 answers has no figures, and says why", () => {
  const report = reported(formsOf(50, 20));
  const few = ROTATED_ITEMS.filter((id) => item(report, id).few);
  expect(few).toEqual(ROTATED_ITEMS);
  for (const id of few) {
    expect(item(report, id)).toMatchObject({ hidden: true, asked: null, answered: null });
    expect(item(report, id).options.every(({ x, percent }) => x === null && percent === null)).toBe(true);
  }
  for (const id of ["csat", "nps", "mean", "points"])
    expect(measure(report, id), id).toMatchObject({ hidden: true, few: true });
  expect(measure(report, "all")).toMatchObject({ x: 20, n: 50 });
  // It is not for the sake of anybody's secret.
  expect(withheldIn(report)).toMatchObject({ counts: 0, groups: 0 });
});

test("but its index is published: over all questions, with the error that so few answers leave", () => {
  const { overall, items } = measure<IndexFigures>(reported(formsOf(50, 20)), "index");
  expect(items.map(({ few = false }) => few)).toEqual([...ROTATED_ITEMS.map(() => true), false]);
  expect(overall).toMatchObject({ n: 50, without: [], withheld: [] });
  expect(overall.value).toBeCloseTo(0.4, 1);
  expect(overall.se).toBeGreaterThan(0.05);
});

test("of fewer than 30 people it is withheld, too, and never one over the questions that have answers", () => {
  expect(measure<IndexFigures>(reported(formsOf(29, 10)), "index").overall).toMatchObject({ value: null, few: true });
  const none = reported(
    formsOf(60, 20).map((form) => {
      const { a: _, ...answers } = form.answers;
      return form.asked.includes("a") ? { ...form, answers, missing: { ...form.missing, a: "blank" } } : form;
    }),
  );
  expect(measure<IndexFigures>(none, "index").overall).toMatchObject({ value: null, few: true, without: [] });
});

test("inside the agency nothing is withheld", () => {
  const report = reported(formsOf(29, 10), { disclosure: "none" });
  expect(JSON.stringify(report)).not.toContain('"few":true');
  expect(measure<IndexFigures>(report, "index").overall.value).toBeGreaterThan(0);
});

test("the method says how many of how many were asked, and warns of fewer than 150 forms", () => {
  expect(reported(formsOf(149, 70)).method.rotation).toEqual({
    asked: [{ ask: 3, of: 6 }],
    leastAnswers: 30,
    leastForms: 150,
    fewForms: true,
  });
  expect(reported(formsOf(150, 70)).method.rotation).not.toHaveProperty("fewForms");
  expect(reportOf(full, tallyOf(full, []), options).method).not.toHaveProperty("rotation");
});

test("forms with all questions that are counted with rotated ones are as before where they stand alone", () => {
  const versions = [rotated, full];
  const waves = [
    { id: "before", from: "2025-01-01", to: "2025-01-31" },
    { id: "now", from: "2025-02-01", to: "2025-12-31" },
  ];
  const before = Array.from({ length: 20 }, () =>
    submissionOf(full, { unit: "a", day: "2025-01-31", entries: { a: "5", b: "4", overall: "5" } }),
  );
  const tally = tallyOf(versions, [...before, ...formsOf(40, 20)], { by: ["wave"], waves });
  const report = reportOf(versions, tally, options);
  expect(report.method.rotation).toMatchObject({ asked: [{ ask: 3, of: 6 }], mixed: true });
  const [first, second] = report.breakdowns[0]!.groups.map(({ figures }) => figures.items[0]!);
  expect(first).toMatchObject({ id: "a", asked: 20, answered: 20 });
  expect(second).toMatchObject({ id: "a", few: true, answered: null });
});

test("tallies of rotated and of full forms add up, in any order", () => {
  const versions = [rotated, full];
  const counted = (forms: readonly unknown[]) => tallyOf(versions, forms, { by: ["unit", "channel"] });
  fc.assert(
    fc.property(people, (persons) => {
      const short = persons.filter(({ isFull }) => !isFull).map((who) => formOf(rotated, who));
      const long = persons.filter(({ isFull }) => isFull).map((who) => formOf(full, who));
      const whole = counted([...short, ...long]);
      expect(whole.refused).toEqual({});
      expect(mergeTallies(counted(short), counted(long))).toEqual(whole);
      expect(mergeTallies(counted(long), counted(short))).toEqual(whole);
      const report = reportOf(versions, whole, { ...options, disclosure: "none", partials: "counted" });
      for (const { id, asked } of report.total.items)
        expect(asked, id).toBe([...short, ...long].filter((form) => form.asked.includes(id)).length);
    }),
    { numRuns: runs(10, 500) },
  );
});
