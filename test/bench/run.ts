import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { chromiumArgs } from "../browsers.ts";
import { needProgram } from "../programs.ts";
import { build, unavailable } from "./build.ts";
import { conditions } from "./conditions.ts";
import { contenders } from "./contenders.ts";
import { install } from "./install.ts";
import { measure } from "./measure.ts";
import { aims, report } from "./report.ts";
import { serve } from "./serve.ts";
import { summarise } from "./summary.ts";
import { waterfalls } from "./waterfalls.ts";
import { survey22, survey500 } from "./survey.ts";
import { fault } from "./visit.ts";

const { values: flags } = parseArgs({
  options: {
    /** Cold visits to each page. */
    runs: { type: "string", default: "10" },
    /** Answers given in each visit. */
    clicks: { type: "string", default: "50" },
    /** A contender's name, such as `ours`; may be given several times. */
    only: { type: "string", multiple: true, default: contenders.map(({ name }) => name) },
    /** A file for the raw numbers. */
    json: { type: "string" },
  },
});
const times = { runs: Number(flags.runs), clicks: Number(flags.clicks) };

install();
const load = loadavg()[0] ?? NaN;
const folders = new Map<string, string>();
const present = contenders.filter((contender) => {
  if (!flags.only.includes(contender.name)) return false;
  const reason = unavailable(contender);
  if (reason) console.log(`Left out: ${contender.label}: ${reason}`);
  return !reason;
});
for (const contender of present) {
  folders.set(`22-${contender.name}`, await build(contender, survey22));
  folders.set(`500-${contender.name}`, await build(contender, survey500));
}

const server = await serve(folders);
const browser = await chromium.launch({ executablePath: needProgram("chromium"), args: chromiumArgs });
try {
  for (const { name, label } of present) {
    const reason = await fault(browser, server.address(`22-${name}`));
    if (reason) throw new Error(`${label} does not work: ${reason}`);
  }
  const visits = await measure(browser, server, present, times);
  const machine = { cpus: cpus().length, load, chromium: browser.version(), ...times };
  const results = { 22: summarise(visits[22]), 500: summarise(visits[500]) };

  console.log(`${report(results)}\n\n${aims(results)}\n\n${waterfalls(visits[22])}\n`);
  console.log(
    `${machine.cpus} CPUs, load ${load.toFixed(1)} at the start, Chromium ${machine.chromium}, ` +
      `${conditions.cpuSlowdown}× slower CPU, slow 4G, cold cache, medians of ${times.runs} interleaved runs`,
  );
  if (flags.json) writeFileSync(flags.json, `${JSON.stringify({ machine, results, visits }, null, 2)}\n`);
} finally {
  await browser.close();
  server.close();
}
