import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { reportOf, tallyOf } from "../../src/report/index.ts";
import { submissions, survey as reported } from "../cli/support/document-000.ts";
import { faults, faultsOrDoubts } from "./support/axe.ts";
import { hostPage } from "./support/host-page.ts";
import { type Site, startSite } from "./support/site.ts";
import { everyKind } from "./support/survey-files.ts";
import { type Visit, nameOf, visitHostPage } from "./support/visit-host-page.ts";

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

  test("in a kiosk", async () => {
    await open(tag("every-kind", "kiosk"));
    await shown().locator("#next").waitFor();
    await page.waitForLoadState("networkidle");
    expect(await faults(page)).toEqual([]);
  });

  // Each survey in each layout is looked at in the long run.
  const visits = [
    { survey: everyKind, layout: "card", device: "phone", language: "en", colours: "dark" },
  ] satisfies Visit[];

  test.each(visits.map((visit) => [nameOf(visit), visit] as const))("seen through and sent: %s", async (_, visit) => {
    await visitHostPage(site, visit, async (screen, shownPage) => {
      expect(await faultsOrDoubts(shownPage, visit), screen).toEqual([]);
    });
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
  const folded = page.locator("satisfaction-results details:not([open]) > summary:visible");
  while (await folded.count()) await folded.first().click();
  expect(await faults(page)).toEqual([]);
});
