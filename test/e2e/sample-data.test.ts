import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSqlite } from "../../collector/src/index.ts";
import { type Demo, startDemo } from "../../demo/start-demo.ts";
import { launchChromium } from "../infra/chromium.ts";
import { isLong } from "../support/long.ts";
import { faults } from "./support/axe.ts";

let folder: string;
let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "survey-sample-"));
  demo = await startDemo({ port: 0, database: join(folder, "demo.db"), sample: true });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await demo.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(path: string, viewport = { width: 1280, height: 900 }): Promise<Page> {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(10_000);
  await page.goto(`${demo.url}/${path}`);
  return page;
}

const total = async (path: string): Promise<number> =>
  ((await (await fetch(`${demo.url}/${path}/submissions?limit=1`)).json()) as { total: number }).total;

describe.sequential("the demo from the first minute", () => {
  test("shows results and submissions of sample data, each marked as such", async () => {
    const results = await open("results.html");
    await results.getByText("Dữ liệu mẫu.", { exact: true }).waitFor();
    const published = results.locator("satisfaction-results");
    await published.getByText("160", { exact: false }).first().waitFor();
    await published.getByText("Dữ liệu mẫu: Khảo sát mức độ hài lòng").first().waitFor();
    await results.close();

    const submissions = await open("submissions.html?lang=en");
    await submissions.getByText("160 submissions").waitFor();
    await submissions.getByText("Sample data.", { exact: true }).waitFor();
    const titles = await submissions.locator(".entries .title").allInnerTexts();
    expect(new Set(titles)).toEqual(new Set([expect.stringMatching(/^Sample data: /)]));
    await submissions.locator(".entries summary").first().click();
    await submissions.locator(".entries dd").first().waitFor();
    expect(await faults(submissions)).toEqual([]);
    expect(await submissions.locator("#ndjson").getAttribute("href")).toMatch(/^\/sample\//);

    // So many that the collector does not count them
    await submissions.route("**/sample/submissions?*", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), total: null } });
    });
    await submissions.reload();
    await submissions.getByText("Over 10,000 submissions").waitFor();
    await submissions.locator("#more").click();
    await submissions.locator(".entries > li:nth-child(26)").waitFor();
    expect(await submissions.locator("#ndjson").isVisible()).toBe(true);
    await submissions.close();
  });

  test("can begin without them, and shows what was received as soon as there is something", async () => {
    const page = await open("submissions.html");
    await page.getByRole("link", { name: "Chỉ xem phiếu đã nhận" }).click();
    await page.getByText("Chưa có phiếu nào").waitFor();
    expect(await page.locator("#sample").isHidden()).toBe(true);

    const exported = await (await fetch(`${demo.url}/sample/export.ndjson`)).text();
    const [one] = exported.split("\n");
    const post = (path: string, body: string): Promise<Response> =>
      fetch(`${demo.url}/${path}/submissions`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body,
      });
    // A file of sample data that somebody sends to the real collector goes nowhere.
    expect((await post("api", one!)).status).toBe(422);
    expect((await post("sample", one!)).status).toBe(405);
    expect(await total("api")).toBe(0);

    await page.goto(`${demo.url}/survey.html?survey=csat`);
    await page.getByRole("radio", { name: "Hài lòng", exact: true }).check();
    await page.getByRole("button", { name: "Gửi ý kiến" }).click();
    await page.getByText("Mã biên nhận").waitFor();
    await page.goto(`${demo.url}/submissions.html`);
    await page.getByText("1 phiếu", { exact: true }).waitFor();
    await page.getByText(/Trang thông tin điện tử · Tiếng Việt · Xã Minh Họa · trả lời 1\/1 câu/).waitFor();
    expect(await page.locator("#sample").isHidden()).toBe(true);
    expect([await total("api"), await total("sample")]).toEqual([1, 160]);
    await page.close();
  });

  test("keeps nothing of them in the database that an agency may go on with", async () => {
    await demo.close();
    const store = await openSqlite(join(folder, "demo.db"));
    expect(await store.count()).toBe(1);
    await store.close();
    demo = await startDemo({ port: 0, database: join(folder, "demo.db") });
    expect((await (await fetch(`${demo.url}/sample.json`)).json()) as object).toEqual({ available: false });
  });

  test("leads to its pages in one line, on a phone and on a desk", async () => {
    for (const [at, width] of [390, 1280].entries())
      for (const path of ["results.html", "results.html?lang=en"].filter((_, i) => isLong || i === at)) {
        const page = await open(path, { width, height: 800 });
        const { height } = (await page.locator(".site > div").boundingBox())!;
        expect(height, `${path} at ${width}`).toBeLessThan(60);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
        await page.locator(".site summary").click();
        const list = (await page.locator(".site .all ul").boundingBox())!;
        expect(list.x).toBeGreaterThanOrEqual(0);
        expect(list.x + list.width).toBeLessThanOrEqual(width);
        await page.close();
      }
  });
});
