import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { collectorPages } from "../checkers/collector-pages.ts";
import { forms, pages, reports, severalForms } from "../checkers/documents.ts";
import { launchChromium } from "../infra/chromium.ts";
import { isLong } from "../support/long.ts";
import { faults } from "./support/axe.ts";

/* Pages without a script of ours, or before it has come: paper forms, forms in the tag, reports, the collector's and the guide's pages. */

/** Stands in a frame only, in a page with a heading and a main part. */
const FRAMED = "page-embedding-iframe-survey-frame.html";

/** In `npm test`, what differs in more than its words; the long run looks at all. */
const some =
  /^(paper|form)-every-kind|paper-every-text|several|report-vi|every-block|embedding|given-back-every-kind|blank-circular|received-circular|late|refused/;

let browser: Browser;
let page: Page;
let shown = "";
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  await page.route("**/*", (route) => {
    if (route.request().isNavigationRequest()) return route.fulfill({ contentType: "text/html", body: shown });
    const { pathname } = new URL(route.request().url());
    return route.fulfill(pathname.endsWith(".css") ? { path: `dist/browser${pathname}` } : { status: 404 });
  });
});
afterAll(() => browser.close());

test("axe finds nothing in them, and none is wider than a phone", async () => {
  const own = (await pages()).filter(([name]) => name.includes("embedding") && name !== FRAMED);
  const documents = [...forms(), ...severalForms(), ...reports(), ...own, ...(await collectorPages())]
    .filter(([name]) => isLong || some.test(name))
    .filter(([name]) => !name.startsWith("link-"));
  expect(documents.length).toBeGreaterThan(13);
  const found: string[] = [];
  for (const [at, [name, content]] of documents.entries()) {
    shown = content;
    for (const width of isLong ? [360, 1280] : [at % 4 ? 360 : 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: at % 2 ? "dark" : "light" });
      await page.goto("http://localhost/");
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) found.push(`${name}, ${width} wide: ${over} too wide`);
      for (const fault of await faults(page)) found.push(`${name}, ${width} wide: ${fault}`);
    }
  }
  expect(found).toEqual([]);
}, 600_000);
