import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { everyEngineFiles } from "./every-engine.ts";

test("every file that is to run in every engine is there", () => {
  expect(everyEngineFiles().filter((file) => !existsSync(file))).toEqual([]);
});
