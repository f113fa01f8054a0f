import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";

/** `npm run faults` in short: every fault, in three browsers, killing and restarting included. */
test("at least 100 submissions meet every fault, and each is delivered once, unchanged", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", "test/faults/run.ts", "--quick"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  createInterface(child.stdout).on("line", (line) => {
    lines.push(line);
    console.log(line);
  });
  const [code] = (await once(child, "close")) as [number];

  const [, delivered, typed] = /^delivered (\d+) of (\d+), lost 0, duplicated 0, changed 0$/.exec(lines.at(-1)!) ?? [];
  expect(Number(typed)).toBeGreaterThanOrEqual(100);
  expect(delivered).toBe(typed);
  expect(lines.filter((line) => line.startsWith("FAILED"))).toEqual([]);
  expect(code).toBe(0);
}, 600_000);
