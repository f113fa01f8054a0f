import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decode } from "../../build/small-png.ts";
import { online } from "../../src/cli/qr/online.ts";
import { isLong } from "../support/long.ts";
import { scannedPixels } from "../support/scan.ts";
import { answer, send } from "./support/citizen.ts";
import { type Site, startSite } from "./support/site.ts";
import { readPreset } from "./support/survey-files.ts";
import { watch } from "./support/watch.ts";

/* From a code to a stored answer, with the built files and the demo. */

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const survey = readPreset("one-stop-short");

/** What a phone reads from the page as it is painted. */
async function photographed(page: Page): Promise<string | undefined> {
  const { width, height, colours } = decode(await page.locator("figure").screenshot());
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [i, colour] of colours.entries()) pixels.set([colour >> 16, (colour >> 8) & 255, colour & 255], i * 4);
  return scannedPixels(pixels, width, height);
}

/** Answers whatever the address opens, as on a phone, and says what was stored. */
async function answerAt(address: string): Promise<{ channel: string; context: Record<string, string> }> {
  const page = await site.newPage({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  await page.goto(address);
  await answer(page, survey, {});
  await page.getByRole("radio").first().check();
  const receipt = await send(page);
  await page.close();
  const { submission } = (await site.received("one-stop-short")).find((each) => each.receipt === receipt)!;
  return submission;
}

test("the code on a printed form leads to an answer that counts as one by QR code, for its unit", async () => {
  const { address } = online("--url", `${site.url}/survey.html?survey=one-stop-short`, survey, "thuan-loc");
  expect(await answerAt(address)).toMatchObject({ channel: "qr", context: { unit: "thuan-loc" } });
});

test.each<[string, BrowserContextOptions]>([
  ["a light page", { colorScheme: "light" }],
  ...(isLong ? [["a dark page", { colorScheme: "dark" }] as [string, BrowserContextOptions]] : []),
  ["forced colours", { colorScheme: "dark", forcedColors: "active" }],
])("the code at a counter can be scanned from %s, and leads to the same survey", async (_, options) => {
  const page = await site.newPage(options);
  const watched = await watch(page, site.url);
  await page.goto(`${site.url}/kiosk.html`);
  await page.locator("figure").scrollIntoViewIfNeeded();
  const address = await photographed(page);
  expect(address).toBe(`${site.url}/survey.html?survey=one-stop-short&channel=qr&unit=minh-hoa`);
  expect(await page.locator("figure bdi").textContent()).toBe(address);
  expect(watched).toEqual({ violations: [], errors: [], foreign: [] });
  await page.close();
  if (options.colorScheme === "light")
    expect(await answerAt(address!)).toMatchObject({ channel: "qr", context: { unit: "minh-hoa" } });
});

test("a page whose tag shows no code loads nothing of it, and a phone does not see one", async () => {
  const page = await site.newPage({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  const scripts: string[] = [];
  page.on("response", async (response) => {
    if (response.url().endsWith(".js")) scripts.push(await response.text().catch(() => ""));
  });
  await page.goto(`${site.url}/survey.html?survey=csat`);
  await page.locator("#next").waitFor();
  await page.waitForLoadState("networkidle");
  expect(scripts.length).toBeGreaterThan(3);
  expect(scripts.filter((code) => code.includes("crispEdges"))).toEqual([]);
  await page.goto(`${site.url}/kiosk.html`);
  await page.locator("figure").waitFor({ state: "attached" });
  expect(await page.locator("figure").isVisible()).toBe(false);
  expect(scripts.filter((code) => code.includes("crispEdges"))).toHaveLength(1);
  await page.close();
});
