import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { needProgram } from "../../test/programs.ts";
import type { Submission } from "../../src/schema/index.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { running } from "./running.ts";

/** Presses these keys in the form of the survey. */
async function lynx(url: string, keys: readonly string[]): Promise<void> {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const script = join(path, "keys");
  await writeFile(script, [...keys, "q", "y"].map((key) => `key ${key}\n`).join(""));
  const asked = promisify(execFile)(needProgram("lynx"), [`-cmd_script=${script}`, `${url}/surveys/one-stop/form`], {
    env: { ...process.env, TERM: "xterm", LANG: "C.UTF-8" },
  });
  asked.child.stdin!.end();
  await asked;
}

const SEND = ["End", "End", "^J"];

it.each([
  ["nothing", [], {}],
  ["one answer", ["Down Arrow", "Down Arrow", "Down Arrow", "Down Arrow", "^J"], { staff: "bad" }],
] as const)(
  "takes from Lynx, which chooses the first button where none is on, %s and no more",
  async (_, keys, answers) => {
    const { url, store, stop } = await running();
    onTestFinished(stop);
    await lynx(url, [...keys, ...SEND]);
    const [stored] = await store.page({ order: "newest-first", limit: 2 });
    const { answers: got, consent } = JSON.parse(stored!.body) as Submission;
    expect(got).toEqual(answers);
    expect(consent).toBeUndefined();
  },
);
