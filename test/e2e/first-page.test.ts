import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isLong } from "../support/long.ts";
import { type Site, startSite } from "./support/site.ts";

/* The page that `npm start` opens. */

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());

describe.each(["vi", "en"])("the demo's first page, in %s,", (language) => {
  const home = (): string => `${site.url}/?lang=${language}`;

  test("has its navigation in one line, on a phone as on a desk", async () => {
    const page = await site.newPage();
    await page.goto(home());
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 600 });
      const middles = await page.locator("header.site :is(.brand, .often, summary, .language)").evaluateAll((all) =>
        all
          .filter((each) => each.checkVisibility())
          .map((each) => {
            const { top, height } = each.getBoundingClientRect();
            return Math.round(top + height / 2);
          }),
      );
      expect(middles.length).toBeGreaterThan(2);
      expect(Math.max(...middles) - Math.min(...middles), `${width} pixels`).toBeLessThanOrEqual(2);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${width} pixels`).toBe(0);
    }
    await page.close();
  });

  /** What each of the four finds after one press, in the order of the cards. */
  const successes: [who: string, inView: (page: Page) => Promise<void>][] = [
    ["the webmaster: a survey that runs", (page) => isInView(page, "satisfaction-survey input[type=radio]")],
    ["the author: a survey of their file", (page) => isInView(page, "satisfaction-survey input[type=radio]")],
    ["the official: results", (page) => isInView(page, "satisfaction-results h2")],
    ["whoever runs the server: a form to send", (page) => isInView(page, "satisfaction-survey button.primary")],
  ];

  // Both languages have the same cards: the short run presses each in one of them, by turns.
  const isTried = (at: number): boolean => isLong || (at % 2 === 0) === (language === "vi");

  test.each(successes.map(([who, inView], at) => [who, at, inView] as const).filter(([, at]) => isTried(at)))(
    "leads %s, in one press and without scrolling",
    async (_, at, inView) => {
      const page = await site.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(home());
      await page.locator(".people .button.first").nth(at).click();
      await inView(page);
      await page.close();
    },
  );
});

async function isInView(page: Page, selector: string): Promise<void> {
  const found = page.locator(selector).first();
  await found.waitFor();
  await expect
    .poll(() =>
      found.evaluate((each) => {
        const { top, bottom } = each.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    )
    .toBe(true);
}
