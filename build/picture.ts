import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { startDemo } from "../demo/start-demo.ts";
import { run } from "../src/cli/run.ts";
import { launchWholeChromium } from "../test/infra/chromium.ts";
import { guideLanguages } from "./guides/languages.ts";
import { root } from "./paths.ts";
import { type Picture, pictures } from "./pictures.ts";
import { smallPng } from "./small-png.ts";

// Takes the README's picture and those of the official's guide. `npm run picture -- report` takes only what has this in its name.
const [only = ""] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), "survey-picture-"));
const demo = await startDemo({ port: 0, database: join(folder, "demo.db") });
const browser = await launchWholeChromium();
try {
  if ("docs/agency.png".includes(only)) await takeAgency();
  for (const language of guideLanguages)
    for (const [name, picture] of Object.entries(pictures(language))) {
      const file = `docs/official/pictures/${name}.${language}.png`;
      if (file.includes(only)) await write(file, await take(picture, language));
    }
} finally {
  await browser.close();
  await demo.close();
  await rm(folder, { recursive: true, force: true });
}

async function write(file: string, png: Buffer): Promise<void> {
  await mkdir(dirname(resolve(root, file)), { recursive: true });
  const small = smallPng(png);
  await writeFile(resolve(root, file), small);
  console.log(`${file}: ${Math.round(small.length / 1024)} KB`);
}

/** The survey in a commune's page, half answered. */
async function takeAgency(): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1232, height: 1048 }, deviceScaleFactor: 2 });
  await page.goto(`${demo.url}/agency.html`);
  const questions = page.getByRole("radiogroup");
  for (const [at, label] of ["Hài lòng", "Rất hài lòng", "Bình thường"].entries()) {
    await questions.nth(at).getByRole("radio", { name: label, exact: true }).check();
  }
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
    scrollTo(0, 0);
  });
  await write("docs/agency.png", await page.screenshot());
}

async function take({ shows, width, height, act, part, from }: Picture, language: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1.5, locale: language });
  try {
    if ("page" in shows) await page.goto(`${demo.url}/${shows.page}`);
    else {
      await page.setContent(await htmlOf(shows.command, language));
      // A sheet has its margin from the printer.
      await page.evaluate(() => (document.body.style.padding = "20px"));
    }
    await act?.(page);
    return await page.screenshot({
      animations: "disabled",
      ...(part && { clip: await inView(page, part, from, height) }),
    });
  } finally {
    await page.close();
  }
}

/** What the command writes for this. */
async function htmlOf(command: string[], language: string): Promise<string> {
  const out = join(folder, "shown.html");
  await run([...command, "--language", language, "--out", out], {});
  return readFile(out, "utf8");
}

/** The part, or what of it begins at a heading, as high as the picture at most. */
async function inView(page: Page, part: string, from: RegExp | undefined, height: number): Promise<Clip> {
  const space = 16;
  const whole = page.locator(part).first();
  const first = from ? whole.getByRole("heading", { name: from }) : whole;
  await first.evaluate((each, above) => {
    each.scrollIntoView();
    scrollBy(0, -above);
  }, space);
  const [box, begins] = [(await whole.boundingBox())!, (await first.boundingBox())!];
  const y = Math.max(begins.y - space, 0);
  const bottom = Math.min(box.y + box.height + space, height);
  return { x: box.x - space, y, width: box.width + 2 * space, height: bottom - y };
}

type Clip = Record<"x" | "y" | "width" | "height", number>;
