import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isLong } from "../support/long.ts";
import { faults } from "./support/axe.ts";
import { type Choices, answer, send } from "./support/citizen.ts";
import { type Site, startSite } from "./support/site.ts";
import { readPreset } from "./support/survey-files.ts";
import { watch } from "./support/watch.ts";

const pages = [
  "index.html",
  "survey.html",
  "agency.html",
  "kiosk.html",
  "entry.html",
  "languages.html",
  "states.html",
  "submissions.html",
  "results.html",
  "design.html",
  "accessibility.html",
];

let site: Site;
beforeAll(async () => {
  site = await startSite();
  // Something for the list to show.
  const page = await site.newPage();
  await page.goto(`${site.url}/survey.html?survey=csat`);
  await answer(page, readPreset("csat"), { csat: "Hài lòng" } satisfies Choices);
  await send(page);
  await page.close();
});
afterAll(() => site.close());

/** Waits until everything that the page shows is there. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${site.url}/${path}`);
  await page.waitForLoadState("networkidle");
  await unfold(page);
}

async function unfold(page: Page): Promise<void> {
  for (const summary of await page.locator("summary").all()) {
    if (await summary.evaluate((each) => !(each.parentElement as HTMLDetailsElement).open)) await summary.click();
  }
}

/** A page's words and files are of one make in both languages; so the short run has each page in one of them, by turns. */
const pagesIn = (language: string): string[] =>
  pages.filter((_, at) => isLong || (at % 2 === 0) === (language === "vi"));

/** It shows on purpose what goes wrong; `content-security-policy` says what the console may hold there. */
const WITH_TROUBLES = "states.html";

describe.each([
  ["vi", "light", "dark"],
  ["en", "dark", "light"],
] as const)("in %s, %s when wide and %s when narrow", (language, whenWide, whenNarrow) => {
  test.each(pagesIn(language))(
    "%s keeps the policy, axe finds nothing, and nothing is to be scrolled sideways",
    async (path) => {
      const page = await site.newPage({ colorScheme: whenWide, viewport: { width: 1280, height: 800 } });
      const watched = await watch(page, site.url);
      await open(page, `${path}?lang=${language}`);
      // axe itself brings styles, so what is seen before it counts.
      if (path !== WITH_TROUBLES) expect(watched).toEqual({ violations: [], errors: [], foreign: [] });
      await expectNarrowEnough(page);
      if (isSeen(path, "wide")) expect(await faults(page)).toEqual([]);

      await page.setViewportSize({ width: 320, height: 800 });
      await page.emulateMedia({ colorScheme: whenNarrow });
      await unfold(page);
      await expectNarrowEnough(page);
      if (isSeen(path, "narrow")) expect(await faults(page)).toEqual([]);
      await page.close();
    },
  );
});

/** They hold text, and what axe looks at on other pages. */
const ofText = ["index.html", "design.html", "states.html", "languages.html", "accessibility.html"];

/** The pages share their styles: the short run has axe look at each on one screen, two by two. */
const isSeen = (path: string, screen: "wide" | "narrow"): boolean =>
  isLong || (!ofText.includes(path) && pages.indexOf(path) % 4 < 2 === (screen === "wide"));

async function expectNarrowEnough(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
}

test("the skip link leads past the navigation", async () => {
  const page = await site.newPage();
  await page.goto(`${site.url}/survey.html`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  await page.close();
});

test("without JavaScript the tag says where else to go", async () => {
  const page = await site.newPage({ javaScriptEnabled: false });
  for (const path of ["survey.html", "agency.html", "kiosk.html", "languages.html", "states.html"]) {
    await page.goto(`${site.url}/${path}`);
    for (const tag of await page.locator("satisfaction-survey").all()) {
      expect(await tag.locator("p").isVisible()).toBe(true);
    }
  }
  await page.close();
});
