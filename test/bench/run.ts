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
    /** Only the page with so many criteria: 22 or 500. */
    criteria: { type: "string" },
    /** A file for the raw numbers. */
    json: { type: "string" },
  },
});
const pages = (["22", "500"] as const).filter((page) => !flags.criteria || page === flags.criteria);
if (!pages.length) throw new Error("--criteria is 22 or 500");
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
  for (const page of pages)
    folders.set(`${page}-${contender.name}`, await build(contender, { 22: survey22, 500: survey500 }[page]));
}

const server = await serve(folders);
const browser = await chromium.launch({ executablePath: needProgram("chromium"), args: chromiumArgs });
try {
  // Only the page with 22 criteria has a section that opens.
  for (const { name, label } of pages.includes("22") ? present : []) {
    const reason = await fault(browser, server.address(`22-${name}`));
    if (reason) throw new Error(`${label} does not work: ${reason}`);
  }
  const visits = await measure(browser, server, present, { pages, ...times });
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
