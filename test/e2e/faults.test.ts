import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { isLong, runs } from "../support/long.ts";

/** What `delivery/whose-answer` and `outbox/several-tabs` ask, too. The same happens here with clocks set, and mixed. */
const asked =
  "none,refused,reset-before,error-before,busy-seconds,busy-date,portal-page,portal-redirect,two-tabs,five-tabs";

/** One of each sort stands for these: an answer that is lost, one that comes too late, a browser that is killed, a clock that is wrong. */
const alike = "half-answer,error-after,late-request,late-answer,unresolved,killed-at-send,clock-forward";

/** `npm run faults` in short: every other fault once, killing and restarting included. The long run has all, and three browsers. */
const forms = runs(15, 100);
const without = ["--without", `${asked},${alike}`];
const narrow = isLong ? [] : ["--browsers", "chromium", "--lanes", "3", "--forms", String(forms), ...without];
const args = ["--quick", "--collector", "collector/dist/main.js", ...narrow];

test("submissions meet faults, and each is delivered once, unchanged", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", "test/faults/run.ts", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  createInterface(child.stdout).on("line", (line) => {
    lines.push(line);
    console.log(line);
  });
  const [code] = (await once(child, "close")) as [number];

  const [, delivered, typed] = /^delivered (\d+) of (\d+), lost 0, duplicated 0, changed 0$/.exec(lines.at(-1)!) ?? [];
  expect(Number(typed)).toBeGreaterThanOrEqual(forms);
  expect(delivered).toBe(typed);
  expect(lines.filter((line) => line.startsWith("FAILED"))).toEqual([]);
  expect(code).toBe(0);
}, 600_000);
