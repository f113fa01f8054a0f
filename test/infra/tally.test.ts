import { describe, expect, test } from "vitest";
import { settled, sum } from "./tally.ts";

describe("a runner's tally", () => {
  test("stays as it is when the runner ended well", () => {
    expect(settled({ passed: 3, failures: [] }, true)).toEqual({ passed: 3, failures: [] });
  });

  test("counts failed tests, not the exit code that they cause", () => {
    expect(settled({ passed: 3, failures: ["one", "two"] }, false)).toEqual({ passed: 3, failures: ["one", "two"] });
  });

  test("has a failure when the runner broke after its tests had passed", () => {
    expect(settled({ passed: 3, failures: [] }, false).failures).toEqual(["The runner broke, and no test had failed."]);
  });

  test("has a failure when no test was run", () => {
    expect(settled({ passed: 0, failures: [] }, true).failures).toEqual(["No test was run."]);
  });

  test("adds up", () => {
    expect(
      sum([
        { passed: 1, failures: ["one"] },
        { passed: 3, failures: ["two", "three"] },
      ]),
    ).toEqual({ passed: 4, failures: ["one", "two", "three"] });
  });
});
