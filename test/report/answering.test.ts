import fc from "fast-check";
import { describe, expect, test } from "vitest";
import sipas from "../../src/presets/sipas-2018.json" with { type: "json" };
import {
  type Report,
  type ReportOptions,
  type Tally,
  counterOf,
  emptyTally,
  mergeTallies,
  reportOf,
  tallyOf,
} from "../../src/report/index.ts";
import type { PaceSeen, Submission, Survey } from "../../src/schema/index.ts";
import { runs } from "../support/long.ts";
import { submissionOf } from "./support/forms.ts";

const survey = { ...(sipas as unknown as Survey), pace: "record" } as Survey;
const codes = survey.scales!["five-level"]!.options.map(({ code }) => code);
const ratings = survey.sections.flatMap(({ items }) => items.flatMap(({ id, type }) => (type === "rating" ? id : [])));

/** A form with these levels, from the first question on. */
const form = (levels: readonly number[], pace?: PaceSeen): Submission => ({
  ...submissionOf(survey, {
    entries: { has_feedback: "yes", ...Object.fromEntries(levels.map((level, i) => [ratings[i]!, codes[level]!])) },
  }),
  quality: { checks: [], ...(pace && { pace }) },
});

const times = (count: number, one: () => Submission): Submission[] => Array.from({ length: count }, one);
const every = (level: number, count = 22): number[] => Array.from({ length: count }, () => level);
/** As people answer: mostly one level, with others between. */
const usual = (): number[] => every(3).map((level, i) => (i % 4 ? level : level - 1 - (i % 3)));
const ends = (): number[] => every(0).map((_, i) => (i % 2 ? 4 : 0));

const report = (forms: readonly Submission[] | Tally, options: Partial<ReportOptions> = {}): Report =>
  reportOf(survey, Array.isArray(forms) ? tallyOf(survey, forms) : (forms as Tally), {
    asOf: "2026-03-31",
    ...options,
  });

const marks = ({ answering }: Report): Record<string, unknown> =>
  Object.fromEntries(answering!.rules.map(({ rule, x, n }) => [rule, [x, n]]));

describe("a report tells how forms were answered", () => {
  test("by pace, by the longest run of one level, and by how widely levels spread", () => {
    const forms = [
      ...times(30, () => form(usual(), "usual")),
      ...times(4, () => form(every(4), "usual")),
      ...times(3, () => form(ends())),
      ...times(5, () => form(usual(), "fast")),
    ];
    const { answering } = report(forms);
    expect(marks(report(forms))).toEqual({ fast: [5, 39], run: [4, 42], spread: [3, 42] });
    expect([answering!.marked.x, answering!.marked.n]).toEqual([12, 42]);
  });

  test("and counts a form with two signs once", () => {
    const forms = [...times(20, () => form(usual())), ...times(2, () => form(every(0), "fast"))];
    expect(report(forms).answering!.marked.x).toBe(2);
  });

  test("without leaving any form out of any other figure", () => {
    const forms = [...times(30, () => form(usual())), ...times(12, () => form(every(4), "fast"))];
    const unmarkedWords = forms.map((each) => ({ ...each, quality: { checks: [] } }));
    const rest = { ...report(forms), answering: undefined };
    expect(rest).toEqual({ ...report(unmarkedWords), answering: undefined });
    expect(rest.total.forms).toBe(42);
  });

  test("with every measure once more, as a report of the other forms alone has it", () => {
    const others = times(30, () => form(usual()));
    const { answering } = report([...others, ...times(12, () => form(every(4)))]);
    expect(answering!.without).toEqual({ forms: 30, measures: report(others).total.measures });
  });

  test("whoever adds tallies up, in whatever order", () => {
    const [one, two] = [
      [...times(20, () => form(usual(), "usual")), ...times(7, () => form(every(4), "fast"))],
      [...times(15, () => form(ends())), ...times(5, () => form(usual()))],
    ];
    const whole = report([...one, ...two]);
    const [first, second] = [one, two].map((forms) => JSON.parse(JSON.stringify(tallyOf(survey, forms))) as Tally);
    expect(report(mergeTallies(first!, second!))).toEqual(whole);
    expect(report(mergeTallies(second!, first!))).toEqual(whole);
    expect(mergeTallies(first!, emptyTally(survey))).toEqual(first);
  });

  test("and takes back what was withdrawn", () => {
    const tally = tallyOf(
      survey,
      times(12, () => form(usual())),
    );
    const before = JSON.stringify(tally);
    const { count, uncount } = counterOf(survey, tally);
    for (const each of [form(every(4), "fast"), form(ends())]) {
      count(each);
      uncount(each);
    }
    expect(JSON.stringify(tally)).toBe(before);
  });
});

describe("a short form", () => {
  const answer = fc.record({ level: fc.integer({ min: 0, max: 4 }), count: fc.integer({ min: 1, max: 14 }) });

  test("that is uniform is never marked for it", () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 30 }), (people) => {
        const forms = people.map(({ level, count }) => form(every(level, count), "usual"));
        const { answering } = report(forms, { disclosure: "none" });
        expect(answering!.marked.x).toBe(0);
        expect(answering!.rules.map(({ rule }) => rule)).toEqual(["fast"]);
      }),
      { numRuns: runs(50, 1000) },
    );
  });

  test("nor is a booklet, of which each asks a few questions", () => {
    const from = [["F1", "F4"], "F2", "F3"];
    const short = {
      ...survey,
      measures: [],
      pace: undefined,
      rotation: { ask: 6, always: ["overall"], from },
    } as never as Survey;
    const forms = times(40, () =>
      submissionOf(short, { entries: Object.fromEntries(ratings.slice(0, 6).map((id) => [id, codes[4]!])) }),
    );
    const { answering } = reportOf(short, tallyOf(short, forms), { asOf: "2026-03-31" });
    expect(answering).toBe(undefined);
  });

  test("and a report in which no form could be judged says nothing of it", () => {
    expect(report(times(20, () => form(every(4, 8)))).answering).toBe(undefined);
  });
});

describe("what marked people said cannot be computed", () => {
  const forms = (marked: number, others: number): Submission[] => [
    ...times(others, () => form(usual())),
    ...times(marked, () => form(every(4))),
  ];

  test.each([
    [9, 40],
    [40, 9],
    [1, 40],
  ])("where %i are marked and %i are not", (marked, others) => {
    const { answering } = report(forms(marked, others));
    expect([answering!.without, answering!.withheld]).toEqual([undefined, "few"]);
    expect(answering!.marked.x).toBe(marked);
  });

  test("where nearly all of a channel are marked, and nearly none of the others", () => {
    const from = (channel: string, of: Submission[]) => of.map((each) => ({ ...each, channel }));
    const sent = [...from("web", forms(20, 3)), ...from("kiosk", forms(2, 20))];
    const make = (by: string[]) => reportOf(survey, tallyOf(survey, sent, { by }), { asOf: "2026-03-31" }).answering!;
    expect(make([]).without!.forms).toBe(23);
    expect([make(["channel"]).without, make(["channel"]).withheld]).toEqual([undefined, "few"]);
  });

  test.each([{ followed: true }, { follows: true }])("where another edition can be subtracted: %o", (edition) => {
    const { answering } = report(forms(30, 40), edition);
    expect([answering!.without, answering!.withheld]).toEqual([undefined, "editions"]);
    expect(answering!.marked.x).toBe(30);
  });

  test("where every table hides small counts", () => {
    const { answering } = report(forms(30, 40), { disclosure: "strict" });
    expect([answering!.without, answering!.withheld]).toEqual([undefined, "strict"]);
    const few = report(forms(3, 40), { disclosure: "strict" }).answering!;
    expect([few.marked.x, few.rules.find(({ rule }) => rule === "run")!.x]).toEqual([null, null]);
  });

  test("in measures of what tells who somebody is", () => {
    const personal = JSON.parse(JSON.stringify(survey)) as Survey;
    for (const section of personal.sections)
      for (const item of section.items) if (item.id === ratings[0]) Object.assign(item, { about: "person" });
    const personalForms = forms(20, 40).map((each) => ({
      ...each,
      survey: submissionOf(personal, { entries: {} }).survey,
    }));
    const { answering, total } = reportOf(personal, tallyOf(personal, personalForms), { asOf: "2026-03-31" });
    expect(total.measures[0]!.hidden).toBe(undefined);
    expect(answering!.without!.measures[0]!.hidden).toBe(true);
  });

  test("unless the report stays in the agency", () => {
    expect(report(forms(1, 40), { disclosure: "none" }).answering!.without!.forms).toBe(40);
  });
});
