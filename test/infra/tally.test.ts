import { describe, expect, test } from "vitest";
import { settled, sum } from "./tally.ts";

describe("a runner's tally", () => {
  test("stays as it is when the runner ended well", () => {
    expect(settled({ passed: 3, failed: 0 }, true)).toEqual({ passed: 3, failed: 0 });
  });

  test("counts failed tests, not the exit code that they cause", () => {
    expect(settled({ passed: 3, failed: 2 }, false)).toEqual({ passed: 3, failed: 2 });
  });

  test("has a failure when the runner broke after its tests had passed", () => {
    expect(settled({ passed: 3, failed: 0 }, false)).toEqual({ passed: 3, failed: 1 });
  });

  test("has a failure when no test was executed", () => {
    expect(settled({ passed: 0, failed: 0 }, true)).toEqual({ passed: 0, failed: 1 });
  });

  test("adds up", () => {
    expect(
      sum([
        { passed: 1, failed: 2 },
        { passed: 3, failed: 4 },
      ]),
    ).toEqual({ passed: 4, failed: 6 });
  });
});
