import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../infra/chromium.ts";
import { faults } from "./support/axe.ts";
import { openSite, pageWith } from "./site.ts";
import { everyKind } from "./support/survey-files.ts";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  const head = `<title>Khảo sát</title><script type="module" src="/satisfaction-survey.js"></script>`;
  await openSite(page, { html: pageWith(head, everyKind), folder: "dist/browser" });
  await page.locator("satisfaction-survey").evaluate((each) => each.setAttribute("layout", "page"));
  await page.locator("[part~=progress]").waitFor();
});
afterAll(() => browser.close());

/** The colours of words that say less, of the edges of what can be pressed, and of the text. */
const colours = () =>
  page.locator("satisfaction-survey").evaluate((element) => {
    const styleOf = (selector: string) => getComputedStyle(element.shadowRoot!.querySelector(selector)!);
    return {
      help: styleOf("[part~=help]").color,
      edge: styleOf("[part~=option]").borderTopColor,
      field: styleOf("[part~=control]").borderTopColor,
      text: styleOf(".root").color,
    };
  });

describe.each(["light", "dark"] as const)("somebody who asked the device for more contrast, in %s", (colorScheme) => {
  test("has everything in the colour of the text, where others have shades of it", async () => {
    await page.emulateMedia({ colorScheme, contrast: "no-preference" });
    const before = await colours();
    for (const shade of [before.help, before.edge, before.field]) expect(shade).not.toBe(before.text);

    await page.emulateMedia({ colorScheme, contrast: "more" });
    const { text, ...shades } = await colours();
    expect(new Set(Object.values(shades))).toEqual(new Set([text]));
    expect(await faults(page)).not.toContainEqual(expect.stringContaining("color-contrast"));
  });
});
