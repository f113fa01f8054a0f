import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../infra/chromium.ts";
import { rating, surveyOf } from "../support/little-survey.ts";
import { openSite, pageWith } from "./site.ts";

/* surveyjs/survey-library#1058: a step begins under the menu that Bootstrap 3 keeps at the top of the window. */

const MENU = 50;
const guide = readFileSync("docs/en/webmaster/looks.md", "utf8");
const [rule] = /satisfaction-survey \{\n {2}scroll-margin-top: [^}]*\}/.exec(guide)!;

let browser: Browser;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());

async function secondStep(style: string): Promise<{ head: number; question: number }> {
  const page = await browser.newPage({ viewport: { width: 390, height: 700 } });
  page.setDefaultTimeout(10_000);
  const [first, second] = ["a", "b"].map((name) => ({
    id: name,
    title: name,
    items: Array.from({ length: 8 }, (_, at) => rating(`${name}${at}`, { required: false })),
  }));
  const bootstrap = readFileSync("node_modules/bootstrap/dist/css/bootstrap.css", "utf8");
  const head = `<style>${bootstrap} body { padding-top: 70px } ${style}</style><script type="module" src="/satisfaction-survey.js"></script>`;
  const html = pageWith(head, surveyOf([first, second])).replace(
    "<body>",
    `<body><nav class="navbar navbar-default navbar-fixed-top" style="height: ${MENU}px">Menu</nav>`,
  );
  await openSite(page, { html, folder: "dist/browser" });
  await page.locator("#next").waitFor();
  await page.waitForLoadState("networkidle");
  await page.locator("#next").press("Enter");
  const question = page.locator('[id="label:b0"]');
  await question.waitFor();
  // Scrolled to, once the step is drawn.
  await expect.poll(async () => (await question.boundingBox())!.y).toBeLessThan(300);
  const tops = await Promise.all([page.locator(".later"), question].map((each) => each.boundingBox()));
  await page.close();
  return { head: tops[0]!.y, question: tops[1]!.y };
}

test("a step begins with its question in view below the menu, and by the guide's rule all of it does", async () => {
  expect((await secondStep("")).question).toBeGreaterThanOrEqual(MENU);
  expect((await secondStep(rule)).head).toBeGreaterThanOrEqual(MENU);
});
