import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { presets } from "../../src/presets/index.ts";
import { checkSurvey } from "../../src/schema/check-survey.ts";
import { allPresets } from "./files.ts";

test("the index names every preset file, and no other", () => {
  const files = readdirSync(new URL("../../src/presets/", import.meta.url)).filter((name) => name.endsWith(".json"));
  expect(presets).toHaveLength(files.length);
  expect(new Set<string>(presets.map(({ file }) => file))).toEqual(new Set(files));
  for (const { name, file } of presets) expect(file).toBe(`${name}.json`);
});

test.each(allPresets)("%s is a survey, and its only warnings are known", (name, survey) => {
  const { faults } = checkSurvey(survey);
  const warning = {
    level: "warning",
    path: '$.scales["three-level"]',
    code: "unbalanced-scale",
    params: { satisfied: 2, other: 1 },
  };
  expect(faults).toEqual(name === "sxd-2023" ? [warning] : []);
});

test.each(allPresets)("%s names itself, both languages, its unit, and no agency", (name, survey) => {
  expect(survey.id).toBe(name);
  expect(survey.languages).toEqual(["vi", "en"]);
  expect(survey.context?.["unit"]?.param).toBe("unit");
  expect(survey.organisation).toBeUndefined();
});
