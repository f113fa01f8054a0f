import { describe, expect, test } from "vitest";
import type { Entry } from "../../src/schema/entry.ts";
import { placesOf } from "../../src/schema/instrument.ts";
import { askedItems, holds } from "../../src/schema/routing.ts";
import type { Survey } from "../../src/schema/survey.ts";
import { itemsOf, publicLaw, readPreset } from "./files.ts";

const asked = (survey: Survey, entries: Record<string, Entry> = {}) =>
  askedItems(survey, new Map(Object.entries(entries)), false).map(({ id }) => id);
const points = (survey: Survey, id: string, code: string) =>
  placesOf(survey)
    .get(id)!
    .options.find((option) => option.code === code)!.value;

test("citizens are asked indicators 1, 3, 4 and 7 of the circular, and no other", () => {
  const survey = readPreset("circular-01-2018");
  expect(asked(survey)).toEqual(["CS1", "CS3", "CS4", "CS7"]);
  expect(asked(survey)).toEqual(
    publicLaw.circular_01_2018_indicators.filter((each) => each.ask_citizen).map(({ number }) => `CS${number}`),
  );
  expect(itemsOf(survey).map(({ source }) => source ?? "citizen")).toEqual([
    "citizen",
    "system",
    "citizen",
    "citizen",
    "inspection",
    "system",
    "citizen",
    "system",
    "system",
  ]);
});

describe("Bình Thuận's question 3", () => {
  const survey = readPreset("binh-thuan-1063");

  test("a person who came once and was asked for nothing ends with contacts-0 and full points", () => {
    expect(asked(survey)).toEqual(["Q3", "Q4"]);
    expect(asked(survey, { Q3: "contacts-0" })).toEqual(["Q3", "Q4"]);
    expect(points(survey, "Q3", "contacts-0")).toBe(2);
    expect(points(readPreset("circular-01-2018"), "CS3", "contacts-0")).toBe(2);
  });

  test("a person who had to come again is asked how often, and one more time is not none", () => {
    expect(asked(survey, { Q3: "contacts-some" })).toEqual(["Q3", "Q3.times", "Q4"]);
    expect(points(survey, "Q3", "contacts-some")).toBeUndefined();
    expect(points(survey, "Q3.times", "contacts-1")).toBe(1);
    expect(points(survey, "Q3.times", "contacts-2plus")).toBe(0);
  });
});

test("question 4 of Bình Thuận carries no points, because it is not what the circular counts", () => {
  expect(
    placesOf(readPreset("binh-thuan-1063"))
      .get("Q4")!
      .options.map(({ value }) => value),
  ).toEqual([undefined, undefined, undefined]);
});

test("the fifth factor of SIPAS is asked only of people who gave feedback", () => {
  const survey = readPreset("sipas-2018");
  const fifth = (entries: Record<string, Entry>) => asked(survey, entries).filter((id) => id.startsWith("F5"));
  expect(fifth({})).toEqual([]);
  expect(fifth({ has_feedback: "no" })).toEqual([]);
  expect(fifth({ has_feedback: "yes" })).toEqual(["F5.1", "F5.2", "F5.3", "F5.4"]);
  expect(asked(survey, { has_feedback: "yes" }).at(-1)).toBe("overall");
});

test("the short form asks once when the overall rating is the opposite of all four", () => {
  const survey = readPreset("one-stop-short");
  const fires = (overall: string, area: string) => {
    const entries = new Map<string, Entry>([
      ["overall", overall],
      ...["TL1", "TL2", "TL3", "TL4"].map((id) => [id, area] as const),
    ]);
    return holds(survey.checks![0]!.when, survey, entries);
  };
  expect(fires("khong-hai-long", "rat-hai-long")).toBe(true);
  expect(fires("hai-long", "rat-khong-hai-long")).toBe(true);
  expect(fires("hai-long", "rat-hai-long")).toBe(false);
  expect(fires("binh-thuong", "rat-hai-long")).toBe(false);
});

test("the circular's unrepaired question asks back when the first submission may have been counted", () => {
  const survey = readPreset("circular-01-2018");
  const { when } = survey.checks![0]!;
  expect(holds(when, survey, new Map([["CS3", "contacts-1"]]))).toBe(true);
  expect(holds(when, survey, new Map([["CS3", "contacts-0"]]))).toBe(false);
});
