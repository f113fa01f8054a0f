import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { reportOf, tallyOf } from "../../src/report/index.ts";
import { submissions, survey as reported } from "../cli/support/document-000.ts";
import { faults } from "./support/axe.ts";
import { answer, send } from "./support/citizen.ts";
import { hostPage } from "./support/host-page.ts";
import { type Site, startSite } from "./support/site.ts";
import { readPreset } from "./support/survey-files.ts";

/* A page in which axe finds nothing: it finds nothing either when the built tags stand in it. */

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.newPage();
});
afterEach(() => page.close());

async function open(tags: string): Promise<void> {
  await page.route("**/host.html", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: hostPage(tags) }),
  );
  await page.goto(`${site.url}/host.html`);
}

const tag = (survey: string, more = "") =>
  `<satisfaction-survey src="/surveys/${survey}.json" endpoint="/api/submissions" ${more}></satisfaction-survey>`;
const shown = () => page.locator("satisfaction-survey");

async function openSurvey(survey: string, more?: string): Promise<void> {
  await open(tag(survey, more));
  await shown().locator("#next").waitFor();
  await page.waitForLoadState("networkidle");
}

test("with nothing in it", async () => {
  await open("");
  expect(await faults(page)).toEqual([]);
});

describe("with a survey", () => {
  test("that loads", async () => {
    await page.route("**/surveys/csat.json", () => {});
    await open(tag("csat"));
    await shown().getByRole("status").waitFor();
    expect(await faults(page)).toEqual([]);
  });

  test.each([
    ["sipas-2018", ""],
    ["every-kind", `layout="page"`],
    ["every-kind", `layout="page" lang="en"`],
    ["every-kind", "kiosk"],
  ])("to be answered: %s %s", async (survey, more) => {
    await openSurvey(survey, more);
    expect(await faults(page)).toEqual([]);
  });

  test("that points to what was left out, and was received", async () => {
    await openSurvey("csat");
    await shown().locator("#next").click();
    await shown().locator("#summary").waitFor();
    expect(await faults(page)).toEqual([]);
    await answer(page, readPreset("csat"), { csat: "Hài lòng" });
    await send(page);
    expect(await faults(page)).toEqual([]);
  });
});

test("with results", async () => {
  const report = reportOf(reported, tallyOf(reported, submissions, { by: ["channel"] }), {
    asOf: "2023-10-28",
    disclosure: "none",
    invited: { post: 100 },
  });
  await page.route("**/results.json", (route) => route.fulfill({ json: report }));
  await open(`<satisfaction-results src="/results.json"></satisfaction-results>`);
  await page.getByRole("table").first().waitFor();
  for (const part of await page.locator("satisfaction-results summary").all()) await part.click();
  expect(await faults(page)).toEqual([]);
});
