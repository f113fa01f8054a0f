import { rmSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type BrowserName, browserNames } from "./browser.ts";
import { startCollector } from "./collector.ts";
import { lastLine, together } from "./compare.ts";
import { play } from "./episode/play.ts";
import type { Played } from "./episode/stage.ts";
import { type Kind, kindNames } from "./kinds.ts";
import { type Lane, freePort, openLane } from "./lanes.ts";
import { scheduleTable } from "./report.ts";
import { nameOf, scheduleOf, seedOf } from "./schedule.ts";
import { readSite } from "./site.ts";
import { type Verdict, inFull, inShort, judge } from "./verdict.ts";

const { values: flags } = parseArgs({
  options: {
    /** Submissions in all, of each seed. */
    forms: { type: "string" },
    /** What the schedule is drawn from; without it, another one each time. */
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    /** So many seeds, one after the other from that one on. */
    seeds: { type: "string", default: "1" },
    /** chromium, firefox, webkit. */
    browsers: { type: "string", default: browserNames.join(",") },
    /** Kinds of fault to leave out, by name and with commas between. */
    without: { type: "string", default: "" },
    /** 100 submissions instead of 2,000. */
    quick: { type: "boolean", default: false },
    /** How many Chromiums run at once. */
    lanes: { type: "string" },
    /** The folder with the widget as it is published. */
    widget: { type: "string", default: "dist/browser" },
    /** The collector's program as it is built; without it, its sources run. */
    collector: { type: "string" },
    /** A file for the schedule, one episode a line. */
    schedule: { type: "string" },
  },
});

const seeds = Array.from({ length: Number(flags.seeds) }, (_, at) => Number(flags.seed) + at);
const isOne = seeds.length === 1;
// For two cores: much of an episode is waiting, but a storage that answers too late is a fault that nobody ordered.
const lanes = Number(flags.lanes ?? (flags.quick ? 4 : 5));
const browsers = flags.browsers.split(",") as BrowserName[];
const forms = Number(flags.forms ?? (flags.quick ? 100 : 2000));
const without = flags.without.split(",").filter(Boolean) as Kind[];
const unknown = without.filter((kind) => !kindNames.includes(kind));
if (unknown.length > 0)
  throw new Error(`There are no faults called ${unknown.join(", ")}, but ${kindNames.join(", ")}.`);
const runs = seeds.map((seed) => ({
  seed,
  schedule: scheduleOf({ seed, forms, browsers, without }),
  played: [] as Played[],
}));
const schedule = runs.flatMap((each) => each.schedule);
const total = schedule.reduce((sum, { forms }) => sum + forms.length, 0);

console.log(`seed ${seeds.join(", ")}: ${total} forms in ${schedule.length} episodes\n\n${scheduleTable(schedule)}\n`);
if (flags.schedule) await writeFile(flags.schedule, schedule.map((each) => `${JSON.stringify(each)}\n`).join(""));

const began = Date.now();
const folder = await mkdtemp(join(tmpdir(), "survey-faults-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const site = readSite(flags.widget);
const program = flags.collector ? [flags.collector] : ["--import", "tsx", "collector/src/main.ts"];
const collector = await startCollector(folder, await freePort(), program);
const open: Lane[] = [];
const verdicts: Promise<Verdict>[] = [];

/** Plays one browser's episodes of all seeds, as many at once as it has lanes. */
async function run(browser: BrowserName, lanes: number): Promise<void> {
  const waiting = schedule.filter((each) => each.browser === browser);
  await Promise.all(
    Array.from({ length: lanes }, async (_, at) => {
      const number = browserNames.indexOf(browser) * 100 + at;
      const lane = await openLane({ browser, number, folder, collector: collector.url, site });
      open.push(lane);
      for (let episode = waiting.shift(); episode; episode = waiting.shift()) {
        const one = await play(lane, episode, collector);
        const { seed } = episode;
        const run = runs.find((each) => each.seed === seed)!;
        run.played.push(one);
        say(one);
        if (run.played.length === run.schedule.length) verdicts.push(end(run));
      }
      await lane.front.settled();
      await lane.browser.close();
    }),
  );
}

/** All of a seed was played; what is still on its way to the collector arrives first. */
async function end({ seed, schedule, played }: (typeof runs)[number]): Promise<Verdict> {
  await Promise.all(open.map(({ front }) => front.settled()));
  const verdict = await judge(seed, schedule, played, collector, without);
  console.log(isOne ? inFull(verdict, played) : inShort(verdict));
  return verdict;
}

let done = 0;
let said = Date.now();
function say({ episode, troubles, milliseconds }: Played): void {
  done += episode.forms.length;
  const name = `${isOne ? "" : `seed ${episode.seed}, `}${nameOf(episode)}`;
  for (const trouble of troubles) console.log(`  ${name}, ${milliseconds} ms: ${trouble}`);
  if (Date.now() < said + 10_000 && done < total) return;
  said = Date.now();
  console.log(`${((said - began) / 1000).toFixed(0).padStart(4)} s  ${done} of ${total} forms`);
}

try {
  await Promise.all(browsers.map((browser) => run(browser, browser === "chromium" ? lanes : 1)));
  const all = await Promise.all(verdicts);
  const strangers = (await collector.received()).filter(
    ({ submission }) => !seeds.includes(seedOf(submission.answers["dossier"])),
  );
  for (const { submission } of strangers) console.log(`FAILED: nobody typed ${submission.id}`);
  const isGood = all.length === seeds.length && all.every((each) => each.isGood) && !strangers.length;
  const bad = seeds.filter((seed) => !all.find((each) => each.seed === seed)?.isGood);
  const which = isOne ? `seed ${seeds[0]}` : `${seeds.length} seeds, bad: ${bad.join(", ") || "none"}`;
  console.log(`${((Date.now() - began) / 1000).toFixed(0)} s, ${which}, collector killed ${collector.kills()} times`);
  console.log(lastLine(together(all.map(({ comparison }) => comparison))));
  process.exitCode = isGood ? 0 : 1;
} finally {
  for (const { front } of open) front.close();
  collector.close();
}
// A browser that hangs must not keep it alive.
process.exit();
