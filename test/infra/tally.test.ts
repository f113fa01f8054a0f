import { describe, expect, test } from "vitest";
import { settled, sum } from "./tally.ts";

describe("a runner's tally", () => {
  const tally = (passed: number, ...failures: string[]) => ({ passed, skipped: 1, failures });

  test("stays as it is when the runner ended well", () => {
    expect(settled(tally(3), true)).toEqual(tally(3));
  });

  test("counts failed tests, not the exit code that they cause", () => {
    expect(settled(tally(3, "one", "two"), false)).toEqual(tally(3, "one", "two"));
  });

  test("has a failure when the runner broke after its tests had passed", () => {
    expect(settled(tally(3), false)).toEqual(tally(3, "The runner broke, and no test had failed."));
  });

  test("has a failure when no test was run", () => {
    expect(settled(tally(0), true)).toEqual(tally(0, "No test was run."));
  });

  test("adds up", () => {
    expect(sum([tally(1, "one"), tally(3, "two", "three")])).toEqual({
      passed: 4,
      skipped: 2,
      failures: ["one", "two", "three"],
    });
  });
});
