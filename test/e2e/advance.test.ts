import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launchChromium } from "../infra/chromium.ts";
import { browserDir } from "../size/weigh.ts";
import { littleSurvey, rating } from "../support/little-survey.ts";
import { openSite, pageWith } from "./site.ts";

const survey = littleSurvey([rating("care"), rating("speed"), rating("place")]);

let browser: Browser;
let page: Page;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());
beforeEach(async () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  page = await (await browser.newContext(phone)).newPage();
  // Before the widget's script, so that it hears of every tap and step.
  await page.addInitScript(() => {
    Object.assign(window, { clickedAt: 0, movedAt: 0 });
    addEventListener("click", ({ timeStamp }) => Object.assign(window, { clickedAt: timeStamp }), true);
    addEventListener("survey-section", () => Object.assign(window, { movedAt: performance.now() }));
  });
});
afterEach(() => page.context().close());

/** The first question, on a phone, once a choice leads on. */
async function open(): Promise<void> {
  const head = `<meta name="viewport" content="width=device-width" /><script type="module" src="/satisfaction-survey.js"></script>`;
  const html = pageWith(head, survey, "en").replace(
    "<satisfaction-survey",
    `<satisfaction-survey layout="card" draft="off"`,
  );
  await openSite(page, { html, folder: browserDir });
  await page.getByLabel("Go to the next question after each tap").waitFor();
}

/** Where an option, or the button, is tapped. */
async function placeOf(name: string): Promise<{ x: number; y: number }> {
  const place = page.locator("label.option, #next").filter({ hasText: name });
  const { x, y, width, height } = (await place.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

const tap = ({ x, y }: { x: number; y: number }): Promise<void> => page.touchscreen.tap(x, y);
const isAt = (step: number) => page.getByText(`Question ${step} of 3`).waitFor();
const chosen = () => page.locator("input:checked:not(.advance input)").count();

test("a tap answers a question and leads to the next one, which has the focus; the button sends", async () => {
  await open();
  await tap(await placeOf("Fair"));
  await isAt(2);
  expect(await page.evaluate(() => document.querySelector("satisfaction-survey")!.shadowRoot!.activeElement?.id)).toBe(
    "item:speed",
  );
  await page.getByRole("button", { name: "Back" }).tap();
  await isAt(1);
  expect(await page.getByRole("radio", { name: "Fair" }).isChecked()).toBe(true);
});

test("a double tap answers one question", async () => {
  await open();
  const fair = await placeOf("Fair");
  await tap(fair);
  await tap(fair);
  await isAt(2);
  expect(await chosen()).toBe(0);
});

/** A machine that is busy taps too late; then it is tried anew. */
const TRIES = 20;

test.each([
  ["the next question", "Fair", 400],
  ["the button", "Continue", 1000],
])("a tap that was still meant for the question before does nothing to %s", async (_, name, rest) => {
  for (let tries = 0; tries < TRIES; tries++) {
    await open();
    const [fair, place] = [await placeOf("Fair"), await placeOf(name)];
    await tap(fair);
    await page.waitForFunction(() => (window as unknown as { movedAt: number }).movedAt);
    await tap(place);
    const late = await page.evaluate(() => {
      const { clickedAt, movedAt } = window as unknown as { clickedAt: number; movedAt: number };
      return clickedAt - movedAt;
    });
    if (late > 0 && late < rest) {
      expect(await chosen()).toBe(0);
      await isAt(2);
      return;
    }
  }
  throw new Error("No tap came soon enough.");
});

test("the same tap counts once the person has seen the question", async () => {
  await open();
  await tap(await placeOf("Fair"));
  await isAt(2);
  await page.waitForFunction(() => performance.now() > (window as unknown as { movedAt: number }).movedAt + 1100);
  await tap(await placeOf("Poor"));
  await isAt(3);
});

test("in forced colours the line is in the system's colours, its box shows whether it is on, and the focus shows", async () => {
  await page.emulateMedia({ forcedColors: "active" });
  await open();
  const line = page.locator("satisfaction-survey .advance");
  const system = await page.evaluate(() => {
    document.body.style.color = "CanvasText";
    return getComputedStyle(document.body).color;
  });
  expect(await line.locator("span").evaluate((words) => getComputedStyle(words).color)).toBe(system);
  const shot = async () => (await line.screenshot({ animations: "disabled" })).toString("base64");
  const on = await shot();
  await line.tap();
  expect(await line.getByRole("checkbox").isChecked()).toBe(false);
  const off = await shot();
  expect(off).not.toBe(on);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("Shift");
  await line.getByRole("checkbox").focus();
  expect(await shot()).not.toBe(off);
});
