import { readFile } from "node:fs/promises";
import { type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "../../demo/content-security-policy.ts";
import { reportOf, tallyOf } from "../../src/report/index.ts";
import { submissions, survey } from "../cli/support/document-000.ts";
import { readCsv } from "./support/csv.ts";
import { type Site, startSite } from "./support/site.ts";
import { type Watched, watch } from "./support/watch.ts";

/* The built file, on a page under the promised policy. */

const report = reportOf(survey, tallyOf(survey, submissions, { by: ["channel"] }), {
  asOf: "2023-10-28",
  disclosure: "none",
  invited: { post: 100 },
});

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
  await page.route("**/results.json", (route) => route.fulfill({ json: report }));
  await page.route("**/figures.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers: { "Content-Security-Policy": contentSecurityPolicy },
      body: `<!doctype html><html lang="vi"><head><link rel="icon" href="data:," />
        <script type="module" src="/satisfaction-results.js"></script></head>
        <body><satisfaction-results src="/results.json"></satisfaction-results></body></html>`,
    }),
  );
  await page.goto(`${site.url}/figures.html`);
  await page.getByRole("heading", { level: 2 }).first().waitFor();
});
afterEach(() => page.close());

const nothing: Watched = { violations: [], errors: [], foreign: [] };

describe("nothing breaks the policy, complains or asks elsewhere", () => {
  test("while figures are read, in one language and the other", async () => {
    const table = page.getByRole("table", { name: "Mức độ hài lòng" });
    const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Rất hài lòng" }) });
    expect(await row.getByRole("cell").allInnerTexts()).toEqual(["06/38", "16%", "7,4% – 30,4%"]);
    await page.evaluate(() => (document.documentElement.lang = "en"));
    await page.getByRole("rowheader", { name: "Very satisfied" }).waitFor();
    expect(watched).toEqual(nothing);
  });

  test("while the figures are saved", async () => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Bảng tính (CSV)" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("sxd-2023-2023-10-28.csv");
    const rows = readCsv(await readFile(await file.path(), "utf8"));
    const found = rows.filter((row) => row["item"] === "V" && row["code"] === "rat-hai-long" && !row["dimension"]);
    expect(found).toEqual([expect.objectContaining({ label: "Rất hài lòng", x: "6", n: "38", value: "16" })]);
    expect(watched).toEqual(nothing);
  });
});

test("the figures of that document need the tag's file and the report, nothing else", async () => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  await page.getByRole("table", { name: "Mức độ hài lòng" }).waitFor();
  expect(asked.sort()).toEqual(["/figures.html", "/results.json", "/satisfaction-results.js"]);
});

test("a screen reader hears the headline, and no picture", async () => {
  const header = await page.locator("satisfaction-results header").first().ariaSnapshot();
  expect(header).toContain("Có 35/38 phiếu chọn “Rất hài lòng” hoặc “Hài lòng”, chiếm tỷ lệ 92,1%");
  expect(header).not.toContain("img");
});

test("at 400% zoom the page does not scroll sideways", async () => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const part of await page.locator("summary").all()) {
    if (await part.evaluate((each) => !(each.parentElement as HTMLDetailsElement).open)) await part.click();
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test("on paper, tables keep their heading with them on every page, and everything is open", async () => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.reload();
  const table = page.getByRole("table", { name: "Mức độ hài lòng" });
  await page.locator("satisfaction-results .headline").waitFor();
  expect(await table.isVisible()).toBe(false);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await table.isVisible()).toBe(true);
  expect(
    await page
      .locator("thead")
      .first()
      .evaluate((each) => getComputedStyle(each).display),
  ).toBe("table-header-group");
  expect(await page.getByRole("button").count()).toBe(0);
});
