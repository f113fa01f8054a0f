import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { startDemo } from "../demo/start-demo.ts";
import { presets } from "../src/presets/index.ts";
import { launchWholeChromium } from "../test/infra/chromium.ts";
import { root } from "./paths.ts";

/*
 * Pictures of everything that a citizen or a reader may see, on every width and in both colour schemes, for somebody to look at:
 * what is ugly or confusing is a defect. `npm run screenshots -- sipas` takes only what has this in its name.
 */
const widths = [320, 390, 768, 1280];
const schemes = ["light", "dark"] as const;
const folder = resolve(root, "screenshots");

interface Scene {
  name: string;
  /** The page, with what it is asked for. */
  path: string;
  /** What of the page is taken; the whole page without it. */
  part?: string;
  /** What a person does there first. */
  act?: (page: Page) => Promise<void>;
}

const survey = (name: string, layout: string): string => `survey.html?survey=${name}&layout=${layout}`;
const isReady = (page: Page) => page.locator("satisfaction-survey #next").first().waitFor();

/** Answers what is shown, as far as pressing goes: the levels in turn, so that all of them are seen chosen. */
async function answer(page: Page): Promise<void> {
  await isReady(page);
  await page.locator("satisfaction-survey").evaluate((element) => {
    const groups = element.shadowRoot!.querySelectorAll("[role=radiogroup], [role=group] .options");
    for (const [at, group] of [...groups].entries()) {
      const inputs = group.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]");
      inputs[at % inputs.length]?.click();
    }
  });
}

async function answerAndSend(page: Page): Promise<void> {
  await answer(page);
  const next = page.locator("satisfaction-survey #next");
  const outcome = page.locator("satisfaction-survey #outcome.received");
  for (let press = 0; press < 4 && !(await outcome.isVisible()); press++) {
    if (await next.isVisible()) await next.click();
    await page.waitForTimeout(200);
  }
  await outcome.waitFor();
}

const pages = [
  "index",
  "agency",
  "kiosk",
  "entry",
  "languages",
  "states",
  "results",
  "submissions",
  "design",
  "accessibility",
];

const scenes: Scene[] = [
  ...[...presets.map(({ name }) => name), "every-kind"].flatMap((name): Scene[] => [
    { name: `${name}-step`, path: survey(name, "steps"), part: ".frame", act: isReady },
    { name: `${name}-page`, path: survey(name, "page"), part: ".frame", act: answer },
  ]),
  ...["neutral", "portal", "host"].map((theme) => ({
    name: `theme-${theme}`,
    path: `design.html?theme=${theme}`,
    part: ".frame",
    act: answer,
  })),
  { name: "card", path: survey("sipas-2018", "card"), part: ".frame", act: answer },
  {
    name: "left-out",
    path: survey("one-stop-short", "steps"),
    part: ".frame",
    act: async (page) => {
      await isReady(page);
      await page.locator("satisfaction-survey #next").click();
      await page.locator("satisfaction-survey #summary").waitFor();
    },
  },
  { name: "received", path: survey("csat", "steps"), part: ".frame", act: answerAndSend },
  { name: "plain-form", path: "api/surveys/every-kind/form" },
  ...pages.map((name) => ({ name: `site-${name}`, path: `${name}.html` })),
];

async function take(browser: Browser, url: string, scene: Scene): Promise<string[]> {
  const files: string[] = [];
  for (const colorScheme of schemes) {
    const page = await browser.newPage({ colorScheme, reducedMotion: "reduce" });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${url}/${scene.path}`);
      await page.waitForLoadState("networkidle");
      await scene.act?.(page);
      await page.waitForTimeout(100);
      const file = `${scene.name}-${width}-${colorScheme}.png`;
      const target = scene.part ? page.locator(scene.part).first() : page;
      await target.screenshot({
        path: join(folder, file),
        animations: "disabled",
        ...(!scene.part && { fullPage: true }),
      });
      files.push(file);
    }
    await page.close();
  }
  return files;
}

const gallery = (taken: Map<string, string[]>): string => `<!doctype html>
<meta charset="utf-8" /><title>Screenshots</title>
<style>body{font:16px system-ui;background:#888}div{display:flex;gap:12px;align-items:start;overflow-x:auto}</style>
${[...taken].map(([name, files]) => `<h2 id="${name}">${name}</h2><div>${files.map((file) => `<img loading="lazy" alt="${file}" src="${file}" />`).join("")}</div>`).join("\n")}
`;

const [only = ""] = process.argv.slice(2);
const database = await mkdtemp(join(tmpdir(), "survey-screenshots-"));
const demo = await startDemo({ port: 0, database: join(database, "demo.db") });
const browser = await launchWholeChromium();
const taken = new Map<string, string[]>();
try {
  await mkdir(folder, { recursive: true });
  for (const scene of scenes.filter(({ name }) => name.includes(only))) {
    taken.set(scene.name, await take(browser, demo.url, scene));
    console.log(scene.name);
  }
  await writeFile(join(folder, "index.html"), gallery(taken));
  console.log(`screenshots/index.html shows ${[...taken.values()].flat().length} pictures.`);
} finally {
  await browser.close();
  await demo.close();
  await rm(database, { recursive: true, force: true });
}
