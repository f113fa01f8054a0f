import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  Mismatch,
  type Tally,
  UnknownDimension,
  counterOf,
  emptyTally,
  mergeTallies,
  reportOf,
  tallyOf,
  tallyStream,
} from "../../src/report/index.ts";
import type { Entry, Submission, Survey } from "../../src/schema/index.ts";
import { type Form, submissionOf } from "./support/forms.ts";
import { survey } from "./support/survey.ts";

const level = fc.constantFrom("very", "good", "fair", "bad", undefined, { missing: "dont_know" as const });
const form = fc
  .record({
    staff: level,
    wait: level,
    handled: level,
    complained: fc.constantFrom("yes", "almost", undefined),
    ways: fc.constantFrom(undefined, ["phone"], ["phone", "letter"]),
    order: fc.constantFrom(undefined, ["speed", "care"], ["care", "speed"]),
    visits: fc.constantFrom(undefined, -1, 0.1, 0.2, 2.5),
    remark: fc.constantFrom(undefined, "Tốt"),
  })
  .map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, entry]) => entry !== undefined)));
const submission = fc
  .record({
    entries: form,
    unit: fc.constantFrom("a", "b", "constructor", undefined),
    channel: fc.constantFrom("web", "post"),
    day: fc.constantFrom("2025-03-10", "2025-04-02"),
    unreached: fc.constantFrom(undefined, undefined, ["remark"]),
  })
  .map((each) => submissionOf(survey, each as unknown as Form));

const waves = [
  { id: "spring", from: "2025-03-01", to: "2025-03-31" },
  { id: "summer", from: "2025-04-01", to: "2025-09-30" },
];
const options = { by: ["unit", "channel", "wave"], waves };
const count = (of: readonly unknown[]): Tally => tallyOf(survey, of, options);

describe("tallies", { timeout: 60_000 }, () => {
  test("of any parts, counted in any order and merged in any order, are the tally of all", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(submission, fc.nat(3), fc.nat()), { maxLength: 30 }), (drawn) => {
        const parts = [0, 1, 2, 3].map((part) => drawn.filter(([, to]) => to === part));
        const shuffled = (part: typeof drawn) => [...part].sort((a, b) => a[2] - b[2]).map(([each]) => each);
        const [a, b, c, d] = parts.map((part) => count(shuffled(part)));
        const whole = count(drawn.map(([each]) => each));
        const merged = mergeTallies(mergeTallies(c!, d!), mergeTallies(b!, a!));
        expect(merged).toEqual(whole);
        expect(mergeTallies(a!, mergeTallies(b!, mergeTallies(c!, d!)))).toEqual(whole);
        const reports = [merged, whole].map((tally) =>
          reportOf(survey, tally, { asOf: "2025-05-01", disclosure: "strict", threshold: 3 }),
        );
        expect(JSON.stringify(reports[0])).toBe(JSON.stringify(reports[1]));
      }),
    );
  });

  test("stay the same through JSON, and go on counting", () => {
    fc.assert(
      fc.property(fc.array(submission, { maxLength: 10 }), fc.array(submission, { maxLength: 10 }), (first, second) => {
        const stored = JSON.parse(JSON.stringify(count(first))) as Tally;
        const counter = counterOf(survey, stored);
        for (const each of second) counter.count(each);
        expect(stored).toEqual(count([...first, ...second]));
      }),
    );
  });

  test("forget without a trace what is taken back", () => {
    fc.assert(
      fc.property(fc.array(submission, { maxLength: 10 }), fc.array(submission, { maxLength: 10 }), (kept, taken) => {
        const tally = count([...taken, ...kept, {}]);
        const counter = counterOf(survey, tally);
        for (const each of [...taken, {}]) counter.uncount(each);
        expect(tally).toEqual(count(kept));
      }),
    );
  });

  test("are the same from a stream", async () => {
    const all = fc.sample(submission, 20);
    async function* stream(): AsyncGenerator<Submission> {
      yield* all;
    }
    expect(await tallyStream(survey, stream(), options)).toEqual(count(all));
  });

  test("hold whole numbers only", () => {
    const numbers = JSON.stringify(count(fc.sample(submission, 50))).match(/-?\d+\.\d+(?=[,}\]])/g);
    expect(numbers).toBeNull();
  });
});

describe("the index's standard error", { timeout: 60_000 }, () => {
  /** From persons, as the formula has it. */
  function direct(people: readonly Record<string, Entry>[]): number | null {
    const items = ["staff", "wait", "handled"];
    const answers = people.map((person) =>
      items.map((id) => {
        const entry = person[id];
        const isAsked = id !== "handled" || person["complained"] === "almost";
        return typeof entry === "string" && isAsked ? Number(entry === "very" || entry === "good") : undefined;
      }),
    );
    const persons = answers.filter((row) => row.some((y) => y !== undefined)).length;
    const parts = items.flatMap((_, k) => {
      const given = answers.flatMap((row) => row[k] ?? []);
      return given.length ? [{ k, n: given.length, p: given.reduce((sum, y) => sum + y, 0) / given.length }] : [];
    });
    if (persons < 2 || parts.some(({ n }) => n < 2)) return null;
    const squares = answers.map((row) => {
      const e = parts.reduce((sum, { k, n, p }) => {
        const y = row[k];
        return y === undefined ? sum : sum + ((1 / parts.length) * Math.sqrt(n / (n - 1)) * (y - p)) / n;
      }, 0);
      return e ** 2;
    });
    return Math.sqrt((persons / (persons - 1)) * squares.reduce((sum, square) => sum + square, 0));
  }

  test("is that of the persons, though the tally knows none", () => {
    fc.assert(
      fc.property(fc.array(form, { maxLength: 40 }), (people) => {
        const of = people.map((entries) => submissionOf(survey, { entries: entries as Form["entries"] }));
        const report = reportOf(survey, tallyOf(survey, of), { asOf: "2025-05-01", disclosure: "none" });
        const [index] = report.total.measures;
        const expected = direct(people as Record<string, Entry>[]);
        const se = index?.type === "index" ? index.overall.se : undefined;
        if (expected === null) expect(se).toBeNull();
        else expect(se).toBeCloseTo(expected, 9);
      }),
    );
  });
});

describe("what is not counted", () => {
  const good = submissionOf(survey, { entries: { staff: "good" } });

  test.each<[string, unknown]>([
    ["no-submission", null],
    ["no-submission", { ...good, answers: undefined }],
    ["other-survey", { ...good, survey: { ...good.survey, id: "other" } }],
    ["other-version", { ...good, survey: { ...good.survey, digest: "0".repeat(14) } }],
    ["other-track", { ...good, track: "self" }],
    ["no-time", { ...good, finishedAt: "yesterday" }],
    ["unknown-answer", { ...good, answers: { staff: "great" } }],
    ["unknown-answer", { ...good, missing: {} }],
    ["unknown-answer", { ...good, asked: ["nothing"] }],
  ])("is stated with its reason: %s", (reason, data) => {
    const tally = tallyOf(survey, [good, data]);
    expect(tally.refused).toEqual({ [reason]: 1 });
    expect(tally.versions[0]!.forms).toBe(1);
    expect(reportOf(survey, tally, { asOf: "2025-05-01" }).method.refused).toEqual({ [reason]: 1 });
  });

  test("belongs to another track, which has a tally of its own and is never added", () => {
    const self = { ...good, track: "self" as const };
    const own = tallyOf(survey, [good, self], { track: "self" });
    expect(own.versions[0]!.forms).toBe(1);
    expect(() => mergeTallies(own, tallyOf(survey, [good]))).toThrow(Mismatch);
    expect(() => mergeTallies(own, tallyOf(survey, [good]))).toThrow(/track/);
  });
});

test("tallies by different dimensions, or of other measures, are not merged", () => {
  const other: Survey = { ...survey, measures: [] };
  expect(() => mergeTallies(emptyTally(survey, options), emptyTally(survey))).toThrow(/“by”/);
  expect(() => mergeTallies(emptyTally(survey), emptyTally(other))).toThrow(/“layout”/);
  expect(() => counterOf(other, emptyTally(survey))).toThrow(Mismatch);
  expect(() => reportOf(other, emptyTally(survey), { asOf: "2025-05-01" })).toThrow(Mismatch);
});

test("nothing is counted by what the survey does not declare", () => {
  expect(() => emptyTally(survey, { by: ["district"] })).toThrow(UnknownDimension);
  expect(() => emptyTally(survey, { by: ["wave"] })).toThrow("Choose: channel, unit.");
});

test("a paper form counts on the day that it says, and not on the day on which it was typed in", () => {
  const typedIn = { ...submissionOf(survey, { entries: {}, day: "2025-05-20" }), answeredOn: "2025-03-31" };
  const tally = tallyOf(survey, [typedIn], options);
  expect(tally.days).toEqual({ "2025-03-31": 1 });
  expect(Object.values(tally.cells)[0]!.key).toEqual([null, "web", "spring"]);
  expect(tallyOf(survey, [{ ...typedIn, answeredOn: "31/3/2025" }], options).refused).toEqual({ "no-time": 1 });
});

test("a day is the day in the survey's time zone", () => {
  const late = { ...submissionOf(survey, { entries: {} }), finishedAt: "2025-03-31T17:30:00Z" };
  const tally = tallyOf(survey, [late], options);
  expect(tally.days).toEqual({ "2025-04-01": 1 });
  expect(Object.values(tally.cells)[0]!.key).toEqual([null, "web", "summer"]);
});
