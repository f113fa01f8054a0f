import { mkdtemp, rm, stat } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildTools } from "./build-tools.ts";
import { readPreset } from "../../e2e/support/survey-files.ts";
import { median } from "../statistics.ts";
import { table } from "../table.ts";
import { writeSubmissions } from "./submissions.ts";
import { type Run, timed } from "./timed.ts";

/*
 * npm run bench:report: how fast the command reads submissions, beside a bare JSON.parse of the same lines.
 */
const { values: flags } = parseArgs({
  options: {
    /** How many submissions. */
    forms: { type: "string", default: "1000000" },
    /** How often each program runs, in turn. */
    runs: { type: "string", default: "3" },
  },
});
const [forms, runs] = [Number(flags.forms), Number(flags.runs)];
const preset = resolve(import.meta.dirname, "../../../src/presets/sipas-2018.json");

const folder = await mkdtemp(join(tmpdir(), "survey-bench-"));
try {
  const file = join(folder, "submissions.ndjson");
  writeSubmissions(file, readPreset("sipas-2018"), forms);
  const { size } = await stat(file);
  await buildTools(folder, ["floor", "usage"]);
  const command = [join(folder, "satisfaction-survey.mjs"), "report", "--survey", preset, "--submissions", file];
  const programs: Record<string, string[]> = {
    "JSON.parse of every line": [join(folder, "floor.mjs"), file],
    report: command,
    "report --by unit,channel": [...command, "--by", "unit,channel"],
  };
  const results: Record<string, Run[]> = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const [name, args] of Object.entries(programs)) results[name]!.push(await timed(folder, args));
  }

  const middle = (name: string, of: keyof Run) => median(results[name]!.map((run) => run[of]));
  const [floor] = Object.keys(programs) as [string];
  console.log(
    table([
      ["", "seconds", "submissions per second", "CPU seconds", "× JSON.parse (aim ≤ 2)", "peak memory, MB"],
      ...Object.keys(programs).map((name) => [
        name,
        middle(name, "seconds").toFixed(1),
        Math.round(forms / middle(name, "seconds")).toLocaleString("en"),
        middle(name, "cpu").toFixed(1),
        (middle(name, "cpu") / middle(floor, "cpu")).toFixed(2),
        middle(name, "memory").toFixed(0),
      ]),
    ]),
  );
  console.log(
    `\n${forms.toLocaleString("en")} submissions of ${Math.round(size / forms)} bytes, ${cpus().length} CPUs, ` +
      `load ${loadavg()[0]!.toFixed(1)} at the end, medians of ${runs} interleaved runs`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
