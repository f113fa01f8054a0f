import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { filesIn } from "./every-engine.ts";

test("every file that is to run in other engines, too, is there", () => {
  expect(
    Object.values(filesIn)
      .flat()
      .filter((file) => !existsSync(file)),
  ).toEqual([]);
});
