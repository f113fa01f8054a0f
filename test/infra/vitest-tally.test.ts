import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Tally } from "./tally.ts";

test("Vitest's tally says what failed, also where no test did", async () => {
  const folder = mkdtempSync(join(tmpdir(), "survey-tally-"));
  const file = join(folder, "tally.json");
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--root", "test/fixtures/tallied"];
  const code = await new Promise((resolve) => {
    const run = execFile(process.execPath, vitest, { env: { ...process.env, TALLY_FILE: file } });
    run.once("exit", resolve);
  });
  const { passed, skipped, failures } = JSON.parse(readFileSync(file, "utf8")) as Tally;
  rmSync(folder, { recursive: true });

  expect({ code, passed, skipped }).toEqual({ code: 1, passed: 2, skipped: 1 });
  expect(failures.map((failure) => failure.split("\n    at ")[0]).sort()).toEqual([
    "test/fixtures/tallied/breaks.case.ts broke\nError: This file breaks.",
    expect.stringContaining("test/fixtures/tallied/fails.case.ts fails\nAssertionError: expected 1 to be 2"),
    "test/fixtures/tallied/forgets.case.ts forgets a promise: nobody caught an error\nError: Nobody waits for this.",
  ]);
});
