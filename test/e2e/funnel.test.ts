import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cli } from "../cli/support/cli.ts";
import { type Site, startSite } from "./support/site.ts";

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());

const ID = "one-stop-short";
const sums = async (): Promise<string> => (await fetch(`${site.url}/api/funnel.csv?survey=${ID}`)).text();

/** How many views came to a step, as the collector has it. */
async function at(step: string): Promise<number> {
  const rows = (await sums()).split("\r\n").map((row) => row.split(","));
  return rows.filter((row) => row[5] === step).reduce((sum, row) => sum + Number(row[7]), 0);
}

/** A person opens the agency's page, and stays until views are counted. */
async function open() {
  const page = await (await site.browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.clock.install();
  const counts = page.waitForResponse((response) => /chunks\/funnel-/.test(response.url()));
  counts.catch(() => {});
  await page.goto(`${site.url}/agency.html`);
  const survey = page.locator("satisfaction-survey");
  await survey.locator("#next").waitFor();
  // Whoever leaves before what counts has come is not counted.
  await counts;
  return { page, survey };
}

test("from three people on the agency's page to the figures of its report", { timeout: 120_000 }, async () => {
  // One does not scroll down to it.
  const above = await open();
  await above.page.goto("about:blank");

  // One reads it, and goes.
  const reader = await open();
  await reader.survey.evaluate((element) => element.scrollIntoView({ behavior: "instant" }));
  // Observers are told in the order in which they began.
  await reader.survey.evaluate(
    (element) => new Promise<void>((told) => new IntersectionObserver(() => told()).observe(element)),
  );
  await reader.page.clock.fastForward(1500);
  await reader.page.goto("about:blank");
  await expect.poll(() => at("seen"), { timeout: 10_000 }).toBe(1);
  expect(await at("begun")).toBe(0);

  // One looks something up elsewhere in the middle, comes back, and answers to the end.
  const citizen = await open();
  await citizen.survey.getByRole("radio").first().check({ force: true });
  const elsewhere = await citizen.page.context().newPage();
  await elsewhere.bringToFront();
  await citizen.page.bringToFront();
  // What is left out is asked for once more.
  await citizen.survey.getByRole("button", { name: "Gửi ý kiến" }).click();
  await citizen.survey.locator(".summary, [part~=summary]").first().waitFor();
  await citizen.survey.getByRole("button", { name: "Gửi ý kiến" }).click();
  await citizen.survey.getByText("Mã biên nhận").first().waitFor();
  await citizen.page.goto("about:blank");
  await expect.poll(() => at("delivered"), { timeout: 10_000 }).toBe(1);
  expect([await at("seen"), await at("begun"), await at("finished"), await at("refused")]).toEqual([2, 1, 1, 0]);

  const folder = mkdtempSync(join(tmpdir(), "funnel-"));
  const survey = join(folder, "survey.json");
  const views = join(folder, "funnel.csv");
  writeFileSync(survey, await (await fetch(`${site.url}/api/surveys/${ID}`)).text());
  writeFileSync(views, await sums());
  const input = await (await fetch(`${site.url}/api/export.ndjson?survey=${ID}`)).text();
  const { stdout, status } = await cli(
    ["report", "--survey", survey, "--submissions", "-", "--funnel", views, "--language", "en"],
    { input },
  );
  expect(status).toBe(0);
  expect(stdout).toContain("| Survey in view for a second | 2 | – |");
  expect(stdout).toContain("| First answer given | 1 | 50.0% (n = 2) |");
  expect(stdout).toContain("| Received by the server | 1 | 100.0% (n = 1) |");
});
