import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { needChromium } from "../browsers.ts";
import { examplesIn } from "../support/guides.ts";
import { preset, program, slow, temporaryFolder } from "./support/cli.ts";
import { ndjson, submissions } from "./support/document-000.ts";

const tableOf = (head: string): string => examplesIn("csv").find((table) => table.startsWith(head))!;
const tables = {
  "counts.csv": tableOf("unit,item,"),
  "targets.csv": tableOf("unit,target"),
  // The collector's guide has how it is made.
  "letters.csv":
    "code,link,unit\n7K2M-0XQ4-V9R6,https://thuanloc.gov.vn/khao-sat?channel=post&m=7K2M-0XQ4-V9R6,thuan-loc\n",
};
const units = tableOf("id,label,parent\n");
const expected = examplesIn("text").find((table) => table.startsWith("id,label,parent,expected"))!;
/** Guides for several readers have some of them twice. */
const examples = [...new Set(examplesIn("sh"))].filter((code) => /npx satisfaction-survey(?!-collector)/.test(code));

/** A folder with the files that the examples name; `npx` there is this command, and `curl` brings the submissions. */
function folderWithFiles(code: string): string {
  const folder = temporaryFolder();
  copyFileSync(preset("sxd-2023"), join(folder, "survey.json"));
  writeFileSync(join(folder, "submissions.ndjson"), ndjson(submissions));
  writeFileSync(join(folder, "units.csv"), code.includes(" plan ") ? expected : units);
  for (const [name, table] of Object.entries(tables)) writeFileSync(join(folder, name), table);
  const programs = {
    npx: `shift\nexec "${process.execPath}" "${program}" "$@"`,
    curl: "exec cat submissions.ndjson",
  };
  mkdirSync(join(folder, "bin"));
  for (const [name, code] of Object.entries(programs))
    writeFileSync(join(folder, "bin", name), `#!/bin/sh\n${code}\n`, { mode: 0o755 });
  return folder;
}

describe("the guides' examples of the command", slow, () => {
  test("are found", () => expect(examples.length).toBeGreaterThan(2));

  test.each(examples.map((code, i) => [i + 1, code] as const))("run and write what they say: %i", async (_, code) => {
    const folder = folderWithFiles(code);
    const env = { ...process.env, CHROME_PATH: needChromium(), PATH: `${join(folder, "bin")}:${process.env["PATH"]}` };
    await promisify(execFile)("sh", ["-e", "-c", code], { cwd: folder, env });
    for (const [, out] of code.matchAll(/--out (\S+)/g)) {
      const file = out!.replace("{unit}", "thuan-loc");
      expect(existsSync(join(folder, file)), file).toBe(true);
      expect(statSync(join(folder, file)).size).toBeGreaterThan(4000);
    }
  });
});
