import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launchChromium } from "../infra/chromium.ts";
import { isLong } from "../support/long.ts";
import { browserDir } from "../size/weigh.ts";
import { type Site, openSite, pageWith } from "./site.ts";

const everyKind: unknown = JSON.parse(
  await readFile(resolve(import.meta.dirname, "../../demo/surveys/every-kind.json"), "utf8"),
);

const options = [
  { code: "yes", label: "Có", satisfied: true },
  { code: "no", label: "Không" },
];
const common = {
  schemaVersion: 1,
  id: "common",
  version: "1",
  languages: ["vi"],
  title: "Khảo sát",
  scales: { two: { options } },
  sections: [
    {
      id: "only",
      items: [
        { id: "rated", type: "rating", label: "Rõ ràng", scale: "two" },
        { id: "chosen", type: "choice", label: "Đúng hẹn", options },
        { id: "several", type: "choices", label: "Đã dùng", options },
        { id: "said", type: "text", label: "Góp ý" },
      ],
    },
  ],
};

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

/** Presses the button that leads on until the receipt is there. */
async function finish(): Promise<void> {
  const receipt = page.locator("[part~=receipt]");
  const onwards = page.locator("[part~=primary]");
  await onwards.waitFor();
  for (let pressed = 0; pressed < 60 && !(await receipt.isVisible()); pressed++) {
    await onwards.click({ timeout: 2000 }).catch(() => undefined);
  }
  await receipt.waitFor();
}

test("a survey of ratings, choices and texts can be answered with the main file alone", async () => {
  const script = `<script type="module" src="/satisfaction-survey.js"></script>`;
  const isHeld = (path: string) => path.startsWith("/chunks/");
  const site = await openSite(page, { html: pageWith(script, common), folder: browserDir, isHeld });

  for (const name of ["rated", "chosen", "several"]) {
    const option = page.locator(`input[name="${name}"]`).first();
    await option.check({ force: true });
    expect(await option.isChecked()).toBe(true);
  }
  const said = page.getByRole("textbox", { name: "Góp ý" });
  await said.fill("Rõ ràng");
  expect(await said.inputValue()).toBe("Rõ ràng");

  expect(site.answered).toEqual(["/", "/satisfaction-survey.js"]);
});

/* Round trips, counted without a clock: what is asked for while nothing is answered needs one together. */

const module = `<script type="module" src="/satisfaction-survey.js"></script>`;
const question = () => page.locator("input[type=radio]").first();
const waits = (site: Site) => expect.poll(() => site.held().sort());
const translated = { ...common, languages: ["vi", "en"] };

test.each(["vi", "en"])("the first question of a page in %s waits for the main file alone", async (language) => {
  const html = pageWith(module, translated, language);
  const site = await openSite(page, { html, folder: browserDir, isHeld: (path) => path !== "/" });

  await waits(site).toEqual(["/satisfaction-survey.js"]);
  site.release();
  await question().waitFor();
  await expect(page.locator("[part~=primary]").textContent()).resolves.toContain(language === "en" ? "Send" : "Gửi");
  expect(site.answered).toEqual(["/", "/satisfaction-survey.js"]);
});

test("a survey with a file of its own waits for one request more", async () => {
  const html = pageWith(module, "/survey.json");
  const site = await openSite(page, { html, folder: browserDir, survey: common, isHeld: (path) => path !== "/" });

  await waits(site).toEqual(["/satisfaction-survey.js"]);
  site.release();
  await waits(site).toEqual(["/survey.json"]);
  site.release();
  await question().waitFor();
  expect(site.answered).toEqual(["/", "/satisfaction-survey.js", "/survey.json"]);
});

test("with the line that the guide gives, it waits for none more, and the file is not loaded twice", async () => {
  const preload = `<link rel="preload" as="fetch" crossorigin href="/survey.json" />`;
  expect(await readFile(resolve(import.meta.dirname, "../../docs/en/webmaster/page.md"), "utf8")).toContain(
    preload.replace("/survey.json", "/surveys/one-stop-short.json"),
  );
  const html = pageWith(preload + module, "/survey.json");
  const site = await openSite(page, { html, folder: browserDir, survey: common, isHeld: (path) => path !== "/" });

  await waits(site).toEqual(["/satisfaction-survey.js", "/survey.json"]);
  site.release();
  await question().waitFor();
  expect(site.answered.sort()).toEqual(["/", "/satisfaction-survey.js", "/survey.json"]);
});

// The main file has both languages' first words. What comes later is in chunks of each.
test.each(isLong ? ["vi", "en"] : ["en"])(
  "what rarer kinds of questions need in %s comes at once, whatever they have in common",
  async (language) => {
    const isHeld = (path: string) => path.startsWith("/chunks/");
    const site = await openSite(page, { html: pageWith(module, everyKind, language), folder: browserDir, isHeld });

    // All are asked for in one go, and come in one after the other.
    let before = 0;
    const hasGrown = (): boolean => before < Math.max(7, (before = site.held().length));
    await expect.poll(hasGrown, { interval: 300 }).toBe(false);
    const first = site.held();
    site.release();
    await page.locator("[part~=item]").first().waitFor();
    expect(site.answered.filter((path) => path.startsWith("/chunks/")).sort()).toEqual(first.sort());
  },
);

test.each(isLong ? ["vi", "en"] : ["vi"])(
  "all that finishing needs in %s is there one round trip after the first question",
  async (language) => {
    const isHeld = (path: string) => path.startsWith("/chunks/");
    const site = await openSite(page, { html: pageWith(module, translated, language), folder: browserDir, isHeld });
    await question().waitFor();
    await expect.poll(() => site.held().length).toBe(3);
    site.release();

    await finish();
    expect(site.answered.filter((path) => path.startsWith("/chunks/"))).toHaveLength(3);
  },
);

test("nothing is loaded twice when the main file's address has a query", async () => {
  const script = `<script type="module" src="/satisfaction-survey.js?v=2"></script>`;
  const site = await openSite(page, { html: pageWith(script, everyKind), folder: browserDir });
  await finish();

  const scripts = site.asked.filter((path) => path.includes(".js"));
  expect(scripts.filter((path) => path.startsWith("/satisfaction-survey.js"))).toEqual(["/satisfaction-survey.js?v=2"]);
  expect(scripts.filter((path) => path.startsWith("/chunks/")).length).toBeGreaterThan(5);
  expect(new Set(scripts.map((path) => path.split("?")[0])).size).toBe(scripts.length);
});

test("the one file needs no other, as a plain script", async () => {
  const script = `<script src="/satisfaction-survey.all.js"></script>`;
  const site = await openSite(page, { html: pageWith(script, everyKind), folder: browserDir });
  await finish();

  expect(site.asked).toEqual(["/", "/satisfaction-survey.all.js", "/submissions"]);
});
