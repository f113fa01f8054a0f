import { describe, expect, test } from "vitest";
import { distance, nearest } from "../../src/schema/nearest.ts";

test.each([
  ["label", "label", 0],
  ["lable", "label", 1],
  ["labl", "label", 1],
  ["llabel", "label", 1],
  ["libel", "label", 1],
  ["albel", "label", 1],
  ["", "abc", 3],
  ["kitten", "sitting", 3],
])("from %j to %j it is %i slips", (a, b, slips) => {
  expect(distance(a, b)).toBe(slips);
  expect(distance(b, a)).toBe(slips);
});

describe("the name that was meant", () => {
  const known = ["id", "label", "help", "askIf", "organisation", "five-level"];

  test.each([
    ["lable", "label"],
    ["Label", "label"],
    ["ask_if", "askIf"],
    ["organization", "organisation"],
    ["fivelevels", "five-level"],
  ])("for %j is %j", (wanted, name) => {
    expect(nearest(wanted, known)).toBe(name);
  });

  test.each(["", "is", "colour", "constructor", "helicopter", "x".repeat(100_000)])("for %j is none", (wanted) => {
    expect(nearest(wanted, known)).toBeUndefined();
  });

  test("is the nearest of several", () => {
    expect(nearest("level-3", ["level-31", "levels-3", "level-3a", "level-3"])).toBe("level-3");
  });
});
