import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import displays from "../../demo/surveys/displays.json" with { type: "json" };
import csat from "../../src/presets/csat.json" with { type: "json" };
import { launchChromium } from "../infra/chromium.ts";
import { isLong } from "../support/long.ts";
import { openSite, pageWith } from "./site.ts";

/* What is drawn is compared as a weak eye sees it: each picture a few dots wide, without colour. */

let browser: Browser;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());

async function open(options: Parameters<Browser["newPage"]>[0], survey: object = displays): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, ...options });
  page.setDefaultTimeout(10_000);
  const head = `<script type="module" src="/satisfaction-survey.js"></script>`;
  await openSite(page, { html: pageWith(head, survey), folder: "dist/browser" });
  await page.locator("satisfaction-survey #next").waitFor();
  return page;
}

/** How dark each dot is, from 0 to 1, in a picture of so many dots a side. */
async function dots(page: Page, part: Locator, side: number): Promise<number[]> {
  const png = (await part.screenshot()).toString("base64");
  return page.evaluate(
    async ({ png, side }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
      const context = canvas.getContext("2d")!;
      context.imageSmoothingQuality = "high";
      context.drawImage(image, 0, 0, side, side);
      const { data } = context.getImageData(0, 0, side, side);
      return Array.from({ length: side * side }, (_, at) => {
        const [red = 0, green = 0, blue = 0] = data.slice(at * 4, at * 4 + 3);
        return 1 - (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
      });
    },
    { png, side },
  );
}

/** Faces in the dark are those in the light, in another colour. */
const dark = isLong ? ([["in the dark", { colorScheme: "dark" }]] as const) : [];

describe.each([["in colours", {}] as const, ["in forced colours", { forcedColors: "active" }] as const, ...dark])(
  "%s",
  (_, options) => {
    test("faces are told apart at arm's length: in 12 dots a side each differs from every other; a slider shows its track before a level is chosen", async () => {
      const page = await open(options);
      const faces = await page.locator(".faces svg").all();
      const drawn = [];
      for (const face of faces) drawn.push(await dots(page, face, 12));
      expect(drawn).toHaveLength(5);
      for (const [a, one] of drawn.entries())
        for (const [b, other] of drawn.entries()) {
          if (a >= b) continue;
          const contrast = Math.max(...one) - Math.min(...one);
          const differing = one.filter((dot, at) => Math.abs(dot - other[at]!) > contrast / 5).length;
          expect(differing, `faces ${a + 1} and ${b + 1}`).toBeGreaterThanOrEqual(8);
        }
      const seen = await dots(page, page.locator("[type=range]"), 48);
      expect(Math.max(...seen) - Math.min(...seen)).toBeGreaterThan(0.2);
      await page.close();
    });
  },
);

test("in forced colours, no frame goes through the words of a slider's level", async () => {
  const page = await open({ forcedColors: "active" });
  await page.locator("[type=range]").press("ArrowRight");
  const word = page.locator("satisfaction-survey .marks .on");
  expect(await word.evaluate((shown) => getComputedStyle(shown).outlineStyle)).toBe("none");
  await page.close();
});

test("a slider shows no thumb anywhere until a level is chosen", async () => {
  const page = await open({});
  const slider = page.locator("[type=range]");
  /** How many different columns there are: without a thumb, all but the two ends are alike. */
  const darkest = async (): Promise<number> => Math.max(...(await dots(page, slider, 48)));
  expect(await darkest()).toBeLessThan(0.5);
  await slider.press("ArrowRight");
  await slider.blur();
  expect(await darkest()).toBeGreaterThan(0.6);
  await page.close();
});

test("one question is 200 px high at most, as it is published", async () => {
  const page = await open({}, csat);
  const { height } = (await page.locator("satisfaction-survey").boundingBox())!;
  expect(height).toBeLessThanOrEqual(200);
  await page.close();
});
