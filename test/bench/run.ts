import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { chromiumArgs, needProgram } from "../browsers.ts";
import { build, unavailable } from "./build.ts";
import { conditions } from "./conditions.ts";
import { contenders } from "./contenders.ts";
import { install } from "./install.ts";
import { aims, report, type PageName, type Results } from "./report.ts";
import { serve } from "./serve.ts";
import { summarise } from "./summary.ts";
import { survey22, survey500 } from "./survey.ts";
import { checkWorks, visit, type Visit } from "./visit.ts";

const { values: options } = parseArgs({
  options: {
    runs: { type: "string", default: "10" },
    clicks: { type: "string", default: "50" },
    only: { type: "string", multiple: true },
    json: { type: "string" },
  },
});
const runs = Number(options.runs);
const pages = { 22: survey22, 500: survey500 };
const progress = (words: string) => process.stderr.isTTY && process.stderr.write(`\r${words.padEnd(40)}\r`);
const pageNames = Object.keys(pages) as PageName[];

install();
const present = contenders.filter((contender) => {
  if (options.only && !options.only.includes(contender.name)) return false;
  const reason = unavailable(contender);
  if (reason) console.log(`Left out: ${contender.label}. ${reason}`);
  return !reason;
});
const folders = new Map<string, string>();
for (const contender of present) {
  for (const page of pageNames) folders.set(`${page}-${contender.name}`, await build(contender, pages[page]));
}

const server = await serve(folders);
const browser = await chromium.launch({ executablePath: needProgram("chromium"), args: chromiumArgs });
const visits = new Map([...folders.keys()].map((name): [string, Visit[]] => [name, []]));
try {
  for (const { name } of present) await checkWorks(browser, server.address(`22-${name}`));
  for (let run = 0; run < runs; run++) {
    for (const page of pageNames) {
      // Another one goes first each time, so that what the machine does meanwhile falls on all alike.
      for (let turn = 0; turn < present.length; turn++) {
        const name = `${page}-${present[(run + turn) % present.length]?.name}`;
        progress(`run ${run + 1} of ${runs}: ${name}`);
        visits.get(name)?.push(await visit(browser, server.address(name), Number(options.clicks)));
      }
    }
  }
  progress("");
} finally {
  await browser.close();
  server.close();
}

const summaries = (page: PageName) =>
  Object.fromEntries(present.map(({ name }) => [name, summarise(visits.get(`${page}-${name}`) ?? [])]));
const results: Results = { 22: summaries("22"), 500: summaries("500") };
const machine = { cpus: cpus().length, chromium: browser.version(), runs, clicks: Number(options.clicks) };

console.log(report(results));
console.log(`\n${aims(results)}`);
console.log(
  `\n${machine.cpus} CPUs, Chromium ${machine.chromium}, medians of ${runs} interleaved runs, ` +
    `${conditions.cpuSlowdown}× slower CPU, slow 4G, cold cache`,
);
if (options.json)
  writeFileSync(options.json, JSON.stringify({ machine, results, visits: Object.fromEntries(visits) }, null, 2));
