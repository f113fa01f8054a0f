import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Submission } from "../../src/schema/index.ts";
import { answer, send } from "./support/citizen.ts";
import { type Site, startSite } from "./support/site.ts";
import { readPreset } from "./support/survey-files.ts";
import { type Watched, watch } from "./support/watch.ts";

const survey = readPreset("one-stop-short");
const choices = { TL1: "Hài lòng", TL2: "Hài lòng", TL3: "Hài lòng", TL4: "Hài lòng", overall: "Hài lòng" };

let site: Site;
let page: Page;
let watched: Watched;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.newPage();
  watched = await watch(page, site.url);
});
afterEach(async () => {
  expect(watched).toEqual({ violations: [], errors: [], foreign: [] });
  await page.close();
});

const shown = () => page.locator("satisfaction-results");

async function citizenAnswers(): Promise<void> {
  await page.goto(`${site.url}/survey.html?survey=one-stop-short`);
  await answer(page, survey, choices);
  await send(page);
}

/** The same form, as other people send it. */
async function othersAnswer(count: number): Promise<void> {
  const { submission } = (await site.received("one-stop-short"))[0]!;
  for (let i = 0; i < count; i++) {
    const body: Submission = { ...submission, id: crypto.randomUUID() };
    const response = await fetch(`${site.url}/api/submissions`, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json" },
    });
    expect(response.status).toBe(201);
  }
}

test("before anybody has answered, the page says so, in both languages", async () => {
  await page.goto(`${site.url}/results.html`);
  await shown().getByText("Chưa nhận được phiếu nào").waitFor();
  await page.goto(`${site.url}/results.html?lang=en`);
  await shown().getByText("No form has come back yet").waitFor();
});

test("three forms are too few to show, ten are shown", async () => {
  for (let i = 0; i < 3; i++) await citizenAnswers();
  expect(await site.received("one-stop-short")).toHaveLength(3);
  await page.goto(`${site.url}/results.html`);
  await shown().getByText("Số phiếu nhận về còn quá ít").waitFor();
  expect(await shown().getByRole("table").count()).toBe(0);

  await othersAnswer(7);
  // Another visitor, whose browser has not kept the answer of a moment ago.
  await page.close();
  page = await site.newPage();
  watched = await watch(page, site.url);
  await page.goto(`${site.url}/results.html`);
  await shown().getByText("10 phiếu").first().waitFor();
  const table = shown().getByRole("table").filter({ hasText: "Hài lòng" }).first();
  await expect.poll(() => table.innerText()).toContain("10/10\t100,0%");
});
