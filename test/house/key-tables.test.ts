import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { keyGroups, surveysOf } from "../../build/guides/keys/index.ts";
import { fillKeys, keyTables, keysPage, sayIn } from "../../build/guides/key-tables.ts";
import { guideLanguages } from "../../build/guides/languages.ts";
import { jsonSchemas } from "../../build/json-schema.ts";
import { checkSurvey } from "../../src/schema/index.ts";

describe.each(guideLanguages)("every key of the survey format, in %s", (language) => {
  test("is in the guide with meaning, type, default and example; `npm run tables` brings it up to date", async () => {
    const page = await readFile(keysPage(language), "utf8");
    expect(page).toBe(fillKeys(page, await keyTables(language)));
    const rows = page.split("\n").filter((line) => line.startsWith("| `"));
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) expect(row).toMatch(/^\| `[^`]+` \| .{8,} \| .+ \| .*\| `".+` \|$/);
  });

  test.each(keyGroups.map((group) => [group.title[language], group] as const))(
    "has examples that a whole survey takes: %s",
    (_, group) => {
      const surveys = surveysOf(group, sayIn(language));
      expect(surveys.length).toBeGreaterThan(0);
      for (const [key, survey] of surveys) expect(checkSurvey(survey).faults, key).toEqual([]);
    },
  );
});

test("no kind of object is left out", async () => {
  const { survey } = await jsonSchemas();
  const kinds = Object.entries(survey.$defs ?? {}).filter(([, definition]) => definition.properties);
  const nested = [["survey", survey] as const, ...kinds].flatMap(([name, { properties = {} }]) =>
    Object.entries(properties).flatMap(([key, property]) =>
      typeof property === "object" && property.properties ? `${name}.${key}` : [],
    ),
  );
  expect([...new Set(keyGroups.map(({ schema }) => schema))].sort()).toEqual(
    ["survey", ...kinds.map(([name]) => name), ...nested].sort(),
  );
});

test("an example that is wrong would be noticed", () => {
  const scales = keyGroups.find(({ schema }) => schema === "Rating")!;
  const wrong = scales.place({ ...scales.base!(sayIn("en")), scale: "nowhere" }, sayIn("en"));
  expect(checkSurvey(wrong).faults).not.toEqual([]);
});
