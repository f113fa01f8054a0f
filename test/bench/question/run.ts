import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { chromiumArgs } from "../../browsers.ts";
import { needProgram } from "../../programs.ts";
import { browserDir } from "../../size/weigh.ts";
import { serve } from "../serve.ts";

/*
 * One question at the end of a page: how high it is, how many taps it takes, and how much it loads. Ours beside a plain "Was this page
 * helpful?" by hand (`pages/helpful`), which has two answers, keeps none of them on the device and delivers once.
 */

interface Asked {
  label: string;
  /** What is measured. */
  part: string;
  /** What a person taps, one after another, until they are thanked. */
  taps: readonly string[];
  thanks: string;
}

const ours = { part: "satisfaction-survey", thanks: "satisfaction-survey #outcome.received" };
const BRIEF = ["csat", "dossier-766", "page-information", "nps"];
const asked: Record<string, Asked> = {
  helpful: { label: "plain “Was this page helpful?”", part: "#question", taps: ["[value=yes]"], thanks: ".thanks" },
  ...Object.fromEntries(
    BRIEF.map((name) => [
      name,
      { ...ours, label: name, taps: ["satisfaction-survey [part=option] >> nth=0", "satisfaction-survey #next"] },
    ]),
  ),
};

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

const folder = await mkdtemp(join(tmpdir(), "survey-question-"));
const folders = new Map([["helpful", join(import.meta.dirname, "pages/helpful")]]);
for (const name of BRIEF) {
  const path = join(folder, name);
  await cp(browserDir, path, { recursive: true });
  const survey = await readFile(join(import.meta.dirname, `../../../src/presets/${name}.json`), "utf8");
  await writeFile(join(path, "index.html"), pageWith(JSON.parse(survey) as object));
  folders.set(name, path);
}
const server = await serve(folders);
const browser = await chromium.launch({ executablePath: needProgram("chromium"), args: chromiumArgs });
try {
  const rows = [];
  for (const [name, each] of Object.entries(asked)) {
    const [phone, wide] = [await visit(name, each, 390), await visit(name, each, 1280)];
    rows.push(
      `| ${each.label} | ${phone.height} | ${wide.height} | ${phone.taps} | ${kilobytes(phone.first)} | ${kilobytes(phone.all)} |`,
    );
  }
  console.log(
    [
      "| | px high at 390 | at 1280 | taps | KB before the first tap | KB in all |",
      "| --- | --- | --- | --- | --- | --- |",
      ...rows,
    ].join("\n"),
  );
} finally {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
}

function pageWith(survey: object): string {
  const json = JSON.stringify(survey).replaceAll("<", "\\u003c");
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Ours</title>
<link rel="icon" href="data:,"><style>body{margin:0 16px}</style><script type="module" src="satisfaction-survey.js"></script>
<satisfaction-survey endpoint="/api"><script type="application/json">${json}</script></satisfaction-survey></html>`;
}

async function visit(name: string, { part, taps, thanks }: Asked, width: number) {
  const context = await browser.newContext({ viewport: { width, height: 844 } });
  const page = await context.newPage();
  await page.addInitScript(() => addEventListener("survey-load", () => performance.mark("shown")));
  await page.route(/\/(api|feedback)$/, (route) => route.fulfill({ status: 201, json: {} }));
  await page.goto(server.address(name));
  await page.locator(taps[0]!).waitFor();
  const box = await page.locator(part).boundingBox();
  for (const tap of taps) await page.locator(tap).click();
  await page.locator(thanks).waitFor();
  const { first, all } = await page.evaluate(bytesLoaded);
  await context.close();
  return { height: Math.round(box!.height), taps: taps.length, first, all };
}

/** How many bytes have come, compressed: of what was asked for until the question was there, and of all. Runs in the page. */
function bytesLoaded(): { first: number; all: number } {
  const [mark] = performance.getEntriesByName("shown");
  const shownAt = mark ? mark.startTime : Infinity;
  let [first, all] = [0, 0];
  for (const type of ["navigation", "resource"])
    for (const { startTime, encodedBodySize } of performance.getEntriesByType(type) as PerformanceResourceTiming[]) {
      all += encodedBodySize;
      if (startTime < shownAt) first += encodedBodySize;
    }
  return { first, all };
}
