import { describe, expect, test } from "vitest";
import { isDay, periodState } from "../../src/schema/period.ts";
import { faultsOf, rating, surveyOf } from "../support/bare-survey.ts";

const periodFaults = (period: object): string[] =>
  faultsOf(surveyOf([rating("a")], { period })).map((fault) => fault.replace("$.period.", ""));

describe("a period", () => {
  test.each([
    { opens: "2026-01-31", closes: "2026-01-31" },
    { opens: "2026-01-31T08:00", closes: "2026-01-31" },
    { opens: "2026-01-31", closes: "2026-01-31T08:00" },
    { opens: "2026-01-31T08:00", closes: "2026-01-31T08:00" },
    { closes: "2024-02-29" },
    { timeZone: "Europe/Paris" },
    {},
  ])("may be %j", (period) => {
    expect(periodFaults(period)).toEqual([]);
  });

  test.each([
    { opens: "2026-01-31", closes: "2026-01-30" },
    { opens: "2026-01-31", closes: "2026-01-30T23:59" },
    { opens: "2026-01-31T08:00", closes: "2026-01-31T07:59" },
    { opens: "2026-01-31T08:00", closes: "2026-01-30" },
  ])("does not close before it opens: %j", (period) => {
    expect(periodFaults(period)).toEqual(["closes closes-before-opens"]);
  });

  test.each([
    ["2026-02-29", "no-such-day"],
    ["2026-04-31T08:00", "no-such-day"],
    ["2026-13-01", "no-such-day"],
    ["2026-01-31T24:00", "bad-moment"],
    ["2026-01-31T08:60", "bad-moment"],
    ["2026-01-31 08:00", "bad-moment"],
    ["31/01/2026", "bad-moment"],
  ])("has real days and times, not %s", (opens, code) => {
    expect(periodFaults({ opens })).toEqual([`opens ${code}`]);
  });

  test.each(["Asia/Saigonn", "+07:00", "", "GMT+25"])(
    "has a time zone that every browser knows, not %j",
    (timeZone) => {
      expect(periodFaults({ timeZone })).toEqual(["timeZone unknown-time-zone"]);
    },
  );
});

describe("whether answers are accepted", () => {
  test.each([
    ["2026-01-30T16:59:59Z", "early"],
    ["2026-01-30T17:00:00Z", "open"],
    ["2026-02-01T16:59:59Z", "open"],
    ["2026-02-01T17:00:00Z", "closed"],
  ])("goes by whole days in Hà Nội when days are given: at %s %s", (now, state) => {
    expect(periodState({ opens: "2026-01-31", closes: "2026-02-01" }, new Date(now))).toBe(state);
  });

  test.each([
    ["2026-01-31T00:59:59Z", "early"],
    ["2026-01-31T01:00:00Z", "open"],
    ["2026-01-31T10:30:59Z", "open"],
    ["2026-01-31T10:31:00Z", "closed"],
  ])("goes by the minute when times are given, the last one included: at %s %s", (now, state) => {
    expect(periodState({ opens: "2026-01-31T08:00", closes: "2026-01-31T17:30" }, new Date(now))).toBe(state);
  });

  test.each([
    ["Pacific/Kiritimati", "open"],
    ["Asia/Ho_Chi_Minh", "early"],
    ["America/Los_Angeles", "early"],
  ])("goes by the clocks of %s", (timeZone, state) => {
    expect(periodState({ opens: "2026-01-31", timeZone }, new Date("2026-01-30T10:00:00Z"))).toBe(state);
  });

  test.each([
    ["2026-03-29T00:59:00Z", "open"],
    ["2026-03-29T01:00:00Z", "closed"],
  ])("keeps to the clock on the night on which it changes: at %s %s", (now, state) => {
    // In Paris 01:59 is followed by 03:00.
    expect(periodState({ closes: "2026-03-29T02:30", timeZone: "Europe/Paris" }, new Date(now))).toBe(state);
  });

  test("has no bound where none is given", () => {
    const now = new Date("2026-01-31T00:00:00Z");
    expect(periodState(undefined, now)).toBe("open");
    expect(periodState({}, now)).toBe("open");
    expect(periodState({ opens: "2026-01-01" }, now)).toBe("open");
    expect(periodState({ closes: "2026-01-01" }, now)).toBe("closed");
  });
});

test.each([
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["2026-04-31", false],
  ["2026-00-10", false],
  ["26-01-01", false],
  ["", false],
])("whether %j is a day: %s", (day, expected) => {
  expect(isDay(day)).toBe(expected);
});
