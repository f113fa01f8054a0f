import { execFileSync } from "node:child_process";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { buildTools } from "./build-tools.ts";
import { FORMATS } from "../../../src/cli/formats/index.ts";
import { readPreset } from "../../e2e/support/survey-files.ts";
import { needProgram } from "../../programs.ts";
import { table } from "../table.ts";
import { writeSubmissions } from "./submissions.ts";
import { timed } from "./timed.ts";

/*
 * npm run bench:national: how long the command takes for a report as large as a nation's, in each format, and whether LibreOffice
 * opens the Word file and the sheets.
 */
const { values: flags } = parseArgs({
  options: {
    /** As many as the index of 2018 has forms. */
    forms: { type: "string", default: "36525" },
    units: { type: "string", default: "195" },
    /** Keeps the files there. */
    out: { type: "string" },
  },
});
const [forms, units] = [Number(flags.forms), Number(flags.units)];
const preset = resolve(import.meta.dirname, "../../../src/presets/sipas-2018.json");

const folder = await mkdtemp(join(tmpdir(), "survey-bench-"));
const out = flags.out ?? folder;
try {
  const submissions = join(folder, "submissions.ndjson");
  writeSubmissions(submissions, readPreset("sipas-2018"), forms, units);
  const tree = join(folder, "units.csv");
  const rows = Array.from({ length: units }, (_, i) => `unit-${i},Xã Thuận Lộc số ${i}`);
  await writeFile(tree, ["id,label", ...rows].join("\n"));
  await buildTools(folder, ["usage"]);

  const opened = async (file: string): Promise<string> => {
    const began = performance.now();
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "office")).href}`;
    const args = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file];
    execFileSync(needProgram("libreOffice"), args, { stdio: "ignore" });
    const { size } = await stat(join(folder, "national.pdf"));
    await rm(join(folder, "national.pdf"));
    return `${((performance.now() - began) / 1000).toFixed(1)} s, PDF ${(size / 1e6).toFixed(1)} MB`;
  };
  const lines: string[][] = [
    ["", "seconds (aim ≤ 30)", "CPU seconds", "peak memory, MB", "file, MB", "in LibreOffice"],
  ];
  for (const format of Object.keys(FORMATS)) {
    const file = join(out, `national.${format}`);
    const command = [join(folder, "satisfaction-survey.mjs"), "report", "--survey", preset, "--units", tree];
    const args = [...command, "--submissions", submissions, "--by", "unit,channel", "--out", file];
    const { seconds, cpu, memory } = await timed(folder, args);
    const { size } = await stat(file);
    const figures = [seconds.toFixed(1), cpu.toFixed(1), memory.toFixed(0), (size / 1e6).toFixed(2)];
    lines.push([format, ...figures, ["docx", "xlsx"].includes(format) ? await opened(file) : ""]);
  }
  console.log(table(lines));
  const load = loadavg()[0]!.toFixed(1);
  console.log(
    `\n${forms.toLocaleString("en")} forms of ${units} units, by unit and channel; ${cpus().length} CPUs, load ${load}`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
