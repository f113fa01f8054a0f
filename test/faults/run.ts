import { rmSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type BrowserName, browserNames } from "./browser.ts";
import { startCollector } from "./collector.ts";
import { compare, isFaultless, lastLine } from "./compare.ts";
import { play } from "./episode/play.ts";
import type { Played } from "./episode/stage.ts";
import { findings } from "./findings.ts";
import { freePort, openLane } from "./lanes.ts";
import { faultTable, scheduleTable, uncovered } from "./report.ts";
import { nameOf, scheduleOf } from "./schedule.ts";
import { readSite } from "./site.ts";

const { values: flags } = parseArgs({
  options: {
    /** Submissions in all. */
    forms: { type: "string" },
    /** What the schedule is drawn from; without it, another one each time. */
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    /** chromium, firefox, webkit. */
    browsers: { type: "string", default: browserNames.join(",") },
    /** 100 submissions instead of 2,000. */
    quick: { type: "boolean", default: false },
    /** How many Chromiums run at once. */
    lanes: { type: "string" },
    /** The folder with the widget as it is published. */
    widget: { type: "string", default: "dist/browser" },
    /** A file for the schedule, one episode a line. */
    schedule: { type: "string" },
  },
});

const seed = Number(flags.seed);
// For two cores: much of an episode is waiting, but a storage that answers too late is a fault that nobody ordered.
const lanes = Number(flags.lanes ?? (flags.quick ? 4 : 5));
const browsers = flags.browsers.split(",") as BrowserName[];
const schedule = scheduleOf({ seed, forms: Number(flags.forms ?? (flags.quick ? 100 : 2000)), browsers });
const total = schedule.reduce((sum, { forms }) => sum + forms.length, 0);

console.log(`seed ${seed}: ${total} forms in ${schedule.length} episodes\n\n${scheduleTable(schedule)}\n`);
if (flags.schedule) await writeFile(flags.schedule, schedule.map((each) => `${JSON.stringify(each)}\n`).join(""));

const began = Date.now();
const folder = await mkdtemp(join(tmpdir(), "survey-faults-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const site = readSite(flags.widget);
const collector = await startCollector(folder, await freePort());
const played: Played[] = [];

/** Plays one browser's episodes, as many at once as it has lanes. */
async function run(browser: BrowserName, lanes: number): Promise<void> {
  const waiting = schedule.filter((each) => each.browser === browser);
  await Promise.all(
    Array.from({ length: lanes }, async (_, at) => {
      const number = browserNames.indexOf(browser) * 100 + at;
      const lane = await openLane({ browser, number, folder, collector: collector.url, seed, site });
      for (let episode = waiting.shift(); episode; episode = waiting.shift()) {
        const one = await play(lane, episode, collector);
        played.push(one);
        say(one);
      }
      await lane.front.settled();
      await lane.browser.close();
      lane.front.close();
    }),
  );
}

let done = 0;
let said = Date.now();
function say({ episode, troubles, milliseconds }: Played): void {
  done += episode.forms.length;
  for (const trouble of troubles) console.log(`  ${nameOf(episode)}, ${milliseconds} ms: ${trouble}`);
  if (Date.now() < said + 10_000 && done < total) return;
  said = Date.now();
  console.log(`${((said - began) / 1000).toFixed(0).padStart(4)} s  ${done} of ${total} forms`);
}

try {
  await Promise.all(browsers.map((browser) => run(browser, browser === "chromium" ? lanes : 1)));
  const comparison = compare(
    played.flatMap(({ filled }) => filled),
    await collector.received(),
  );
  const found = findings(played);
  console.log(`\n${faultTable(played)}\n`);
  for (const line of uncovered(played)) console.log(`not covered: ${line}`);
  for (const { says, holds } of found) console.log(`${holds ? "ok" : "FAILED"}: ${says}`);
  for (const detail of comparison.details) console.log(detail);
  console.log(
    `${((Date.now() - began) / 1000).toFixed(0)} s, seed ${seed}, collector killed ${collector.kills()} times`,
  );
  console.log(lastLine(comparison));
  process.exitCode = isFaultless(comparison) && comparison.typed === total && found.every(({ holds }) => holds) ? 0 : 1;
} finally {
  collector.close();
}
// A browser that hangs must not keep it alive.
process.exit();
