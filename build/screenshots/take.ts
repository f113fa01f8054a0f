import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { startDemo } from "../../demo/start-demo.ts";
import { launchWholeChromium } from "../../test/infra/chromium.ts";
import { root } from "../paths.ts";
import { type Look, looks } from "./looks.ts";
import { type Visit, visits } from "./scenes.ts";
import { type Shot, layOut } from "./sheet.ts";

/*
 * Lays contact sheets: one picture for each state of everything that may be seen, on every screen, for somebody to look at. What is ugly or
 * confusing is a defect. `npm run screenshots -- sipas` takes only what has this in its name.
 */
const folder = resolve(root, "screenshots");

/** A page that is taken whole may be very long; nobody looks at more of it on a sheet. */
const LONGEST = 4000;

/** The pictures of one visit on one screen, by state, as far as it came. */
async function take(browser: Browser, url: string, { path, states, isWhole }: Visit, look: Look) {
  const { width, height, colorScheme, forcedColors = "none" } = look;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme,
    forcedColors,
    reducedMotion: "reduce",
  });
  page.setDefaultTimeout(20_000);
  const shots = new Map<string, Shot>();
  await page.goto(`${url}/${path}`);
  await page.waitForLoadState("networkidle");
  for (const [state, acts] of Object.entries(states)) {
    try {
      for (const act of [acts].flat()) await act(page);
    } catch (error) {
      console.error(`${path}, ${look.name}: there is no “${state}”. ${(error as Error).message.split("\n")[0]}`);
      continue;
    }
    await page.waitForTimeout(100);
    const whole = isWhole ? await page.evaluate(() => document.documentElement.scrollHeight) : height;
    const clip = { x: 0, y: 0, width, height: Math.min(whole, LONGEST) };
    shots.set(state, {
      look,
      png: await page.screenshot({ animations: "disabled", ...(isWhole && { fullPage: true, clip }) }),
    });
  }
  await page.close();
  return shots;
}

const [only = ""] = process.argv.slice(2);
const database = await mkdtemp(join(tmpdir(), "survey-screenshots-"));
const demo = await startDemo({ port: 0, database: join(database, "demo.db"), sample: true });
const browser = await launchWholeChromium();
try {
  await mkdir(folder, { recursive: true });
  const desk = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  let sheets = 0;
  for (const visit of visits.filter(({ name }) => name.includes(only))) {
    const rows: Map<string, Shot>[][] = [];
    for (const row of looks) {
      rows.push([]);
      for (const look of row) rows.at(-1)!.push(await take(browser, demo.url, visit, look));
    }
    for (const state of Object.keys(visit.states)) {
      const name = `${visit.name}-${state}`;
      const taken = rows.map((row) => row.flatMap((shots) => shots.get(state) ?? []));
      await writeFile(join(folder, `${name}.png`), await layOut(desk, name, taken));
      console.log(name);
      sheets++;
    }
  }
  console.log(`screenshots/ has ${sheets} sheets.`);
} finally {
  await browser.close();
  await demo.close();
  await rm(database, { recursive: true, force: true });
}
