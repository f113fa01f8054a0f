import { describe, expect, test } from "vitest";
import { checkSurvey } from "../../src/schema/check-survey.ts";
import { explain, formatFault } from "../../src/schema/explain.ts";
import { faultsOf, number, rating, surveyOf, text } from "../support/bare-survey.ts";

test("a bare survey has nothing wrong with it", () => {
  const survey = surveyOf([rating("a")]);
  expect(checkSurvey(survey)).toEqual({ survey, faults: [] });
});

test("everything that is wrong is reported at once, whatever the kind", () => {
  const survey = surveyOf(
    [
      { id: "a", type: "rating", scale: "levles", lable: "A" },
      { id: "a", type: "number", label: "B", min: 3, max: 1, decimals: -1 },
      { id: "c", type: "text", label: { en: "C", EN: "C" }, askIf: { item: "d", is: "x" } },
      { id: "e", type: "star", label: "E" },
    ],
    { version: undefined, period: { opens: "2026-02-30", closes: "soon" }, intro: " " },
  );
  expect(faultsOf(survey)).toEqual([
    "$.version missing-key",
    "$.intro no-words",
    "$.period.closes bad-moment",
    "$.sections[0].items[0].label missing-key",
    "$.sections[0].items[0].lable unknown-key",
    "$.sections[0].items[1].decimals not-whole",
    "$.sections[0].items[3].type not-one-of",
    "$.sections[0].items[1].id duplicate-id",
    "$.sections[0].items[0].scale unknown-scale",
    "$.sections[0].items[1].min min-above-max",
    "$.sections[0].items[2].askIf.item unknown-item",
    "$.sections[0].items[2].label.EN bad-language",
    "$.period.opens no-such-day",
  ]);
});

describe("a key that is not known", () => {
  test.each([
    [{ lable: "A" }, "label"],
    [{ Help: "A" }, "help"],
    [{ "ask-if": { item: "a", is: "x" } }, "askIf"],
    [{ requierd: true }, "required"],
    [{ dispaly: "faces" }, "display"],
  ])("%j is refused with the nearest known name", (extra, name) => {
    const { faults } = checkSurvey(surveyOf([rating("a", extra)]));
    expect(explain(faults[0]!, "en").mend).toContain(`Did you mean “${name}”?`);
    expect(explain(faults[0]!, "vi").mend).toContain(`Có phải định viết “${name}” không?`);
  });

  test("is refused with all names that are known when none is near", () => {
    const { faults } = checkSurvey(surveyOf([text("a", { colour: "red" })]));
    expect(faults.map((fault) => formatFault(fault, "en"))).toEqual([
      "$.sections[0].items[0].colour: There is no key “colour” here. — " +
        "Known here: type, id, label, help, audio, askIf, source, emphasis, required, sensitive, about, variants, offer, display, maxLength. If it is not needed, remove it.",
    ]);
  });

  test.each(["constructor", "toString", "hasOwnProperty", "__proto__"])(
    "is refused when every object inherits it: %s",
    (key) => {
      const survey = JSON.parse(JSON.stringify(surveyOf([rating("a")])).replace("{", `{"${key}":1,`)) as unknown;
      expect(faultsOf(survey)).toEqual([`$.${key} unknown-key`]);
    },
  );
});

describe("a condition with a mistake is read as the one that was meant", () => {
  test.each([
    [{ item: "a", isnt: "good" }, ["$.askIf.isnt unknown-key", "$.askIf no-operator"]],
    [{ itm: "a", is: "good" }, ["$.askIf.item missing-key", "$.askIf.itm unknown-key"]],
    [{ al: [{ item: "a", is: "good" }] }, ["$.askIf.all missing-key", "$.askIf.al unknown-key"]],
    [{ all: [] }, ["$.askIf.all empty-list"]],
    [{ all: [{ any: [{ item: "a", is: true }] }] }, ["$.askIf.all[0].any[0].is wrong-type"]],
    [{ not: [] }, ["$.askIf.not wrong-type"]],
    ["a = good", ["$.askIf wrong-type"]],
  ])("%j", (askIf, expected) => {
    const faults = faultsOf(surveyOf([rating("a"), rating("b", { askIf })]));
    expect(faults.map((fault) => fault.replace(".sections[0].items[1]", ""))).toEqual(expected);
  });
});

describe("a value of the wrong type is told what belongs there", () => {
  test.each([
    ["a text", { title: 5 }, "This is a number. — Write a text or an object here."],
    ["a list", { sections: {} }, "This is an object. — Write a list here."],
    ["a number", { schemaVersion: "1" }, '"1" is not one of the values allowed here. — Known here: 1.'],
    ["nothing", { title: null }, "This is null. — Write a text or an object here."],
  ])("%s", (_, change, words) => {
    const { faults } = checkSurvey(surveyOf([rating("a")], change));
    expect(formatFault(faults[0]!, "en")).toBe(`$.${Object.keys(change)[0]}: ${words}`);
  });

  test("a number that JSON can write but no computer store", () => {
    const { faults } = checkSurvey(surveyOf([number("a", { max: JSON.parse("1e999") as number })]));
    expect(formatFault(faults[0]!, "en")).toBe(
      "$.sections[0].items[0].max: This is a number too large to store. — Write a number here.",
    );
  });
});

test.each([
  ["languages", []],
  ["sections", []],
])("%s may not be empty", (key, list) => {
  expect(faultsOf(surveyOf([rating("a")], { [key]: list }))).toContain(`$.${key} empty-list`);
});

test("room for an answer is at least one, and decimals are as many as a number holds", () => {
  const items = [
    text("a", { maxLength: 0 }),
    { id: "b", type: "choices", label: "B", scale: "levels", max: 0 },
    { id: "c", type: "rank", label: "C", scale: "levels", max: 0 },
    number("d", { decimals: 16 }),
  ];
  expect(faultsOf(surveyOf(items))).toEqual([
    "$.sections[0].items[0].maxLength no-room",
    "$.sections[0].items[1].max no-room",
    "$.sections[0].items[2].max no-room",
    "$.sections[0].items[3].decimals beyond-precision",
  ]);
});
