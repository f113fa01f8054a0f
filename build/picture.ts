import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { startDemo } from "../demo/start-demo.ts";
import { launchWholeChromium } from "../test/infra/chromium.ts";
import { root } from "./paths.ts";
import { smallPng } from "./small-png.ts";

// Takes the README's picture: the survey in a commune's page, half answered.
const file = resolve(root, "docs/agency.png");
const folder = await mkdtemp(join(tmpdir(), "survey-picture-"));
const demo = await startDemo({ port: 0, database: join(folder, "demo.db") });
const browser = await launchWholeChromium();
try {
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
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, smallPng(await page.screenshot()));
  console.log("docs/agency.png");
} finally {
  await browser.close();
  await demo.close();
  await rm(folder, { recursive: true, force: true });
}
