import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bookletItems } from "../../src/schema/index.ts";
import { type Site, startSite } from "./support/site.ts";
import { sipasShort as survey } from "./support/survey-files.ts";

const number = 7;
/** What its booklet asks of somebody who gave no feedback. */
const asked = [...bookletItems(survey, number), "has_feedback", "overall"];

let site: Site;
let page: Page;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());
beforeEach(async () => void (page = await site.newPage()));
afterEach(() => page.close());

const stored = async () => (await site.received("sipas-short")).map(({ submission }) => submission);

describe("SIPAS, a few questions each, to the stored row", () => {
  test.each([
    ["on a page", ""],
    ["on a shared device", "kiosk"],
  ])("%s", async (_, kiosk) => {
    const before = (await stored()).length;
    await page.goto(`${site.url}/survey.html?survey=sipas-short&form=${number}`);
    if (kiosk) await page.locator("satisfaction-survey").evaluate((tag) => tag.setAttribute("kiosk", "600"));
    await page.locator("satisfaction-survey").evaluate((tag) => tag.setAttribute("layout", "page"));
    await page.getByText("0/8").first().waitFor();
    for (const id of asked) {
      const option = id === "has_feedback" ? "input[value=no]" : "input >> nth=0";
      await page.locator(`[id='item:${id}']`).locator(option).check({ force: true });
    }
    await page.locator("#next").click();
    await expect.poll(async () => (await stored()).length).toBe(before + 1);
    const row = (await stored())[0]!;
    expect([row.booklet, row.asked, Object.keys(row.answers)]).toEqual([number, asked, asked]);
  });

  test("without JavaScript", async () => {
    const plain = await site.newPage({ javaScriptEnabled: false });
    await plain.goto(`${site.url}/api/surveys/sipas-short/form?unit=minh-hoa`);
    const booklet = Number(await plain.locator("input[name=booklet]").inputValue());
    const items = [...bookletItems(survey, booklet), "has_feedback", "overall"];
    for (const id of items) {
      const value = id === "has_feedback" ? "[value=no]" : "";
      await plain.locator(`input[name='answer:${id}']${value}`).first().check();
    }
    await plain.locator("button.primary").last().click();
    await plain.locator(".receipt").waitFor();
    const row = (await stored())[0]!;
    expect([row.booklet, row.asked, Object.keys(row.answers)]).toEqual([booklet, items, items]);
    await plain.close();
  });
});
