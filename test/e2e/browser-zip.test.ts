import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createCollector, listen, loadSurveys, openSqlite } from "../../collector/src/index.ts";
import { browserFolder, browserZip } from "../../build/release/browser-zip.ts";
import { launchChromium } from "../infra/chromium.ts";
import { serve } from "../release/serve.ts";
import { unpack } from "../release/unpack.ts";
import { watch } from "./support/watch.ts";

/* The archive for webmasters, unpacked behind a server that only gives files. */

let zip: Uint8Array;
let browser: Browser;
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  zip = await browserZip();
  browser = await launchChromium();
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
afterAll(() => browser.close());

/** The archive in a site's root. */
async function site(): Promise<{ folder: string; origin: string; page: Page }> {
  const unpacked = await unpack(zip);
  const server = await serve(unpacked);
  const page = await browser.newPage();
  closing.push(
    () => rm(unpacked, { recursive: true }),
    () => server.close(),
    () => page.close(),
  );
  return { folder: resolve(unpacked, browserFolder), origin: server.url, page };
}

async function answer(page: Page): Promise<void> {
  const survey = page.locator("satisfaction-survey");
  await survey.getByRole("radio", { name: "Hài lòng", exact: true }).check();
  await survey.getByRole("button", { name: "Gửi ý kiến" }).click();
}

test("the page to try it shows what would be sent, where nobody collects", async () => {
  const { origin, page } = await site();
  const watched = await watch(page, origin);
  await page.goto(`${origin}/${browserFolder}/`);
  await answer(page);
  await page.getByRole("heading", { name: "Phiếu chạy tốt trên máy này" }).waitFor();
  await page.locator("#sent").getByText('"hai-long"').waitFor();
  expect(watched).toEqual({ violations: [], errors: [], foreign: [] });
  await page.getByRole("link", { name: "Trả lời lại" }).click();
  await answer(page);
  await page.locator("#sent").getByText('"hai-long"').waitFor();
});

test("and with a collector on this machine the row arrives there, hashes and strict policy and all", async () => {
  const { origin, page, folder } = await site();
  const data = await mkdtemp(join(tmpdir(), "survey-collected-"));
  const { surveys } = await loadSurveys(resolve(folder, "surveys"));
  const store = await openSqlite(join(data, "submissions.db"));
  const collector = createCollector({ surveys, store, origins: [origin] });
  const server = await listen({ fetch: collector, port: 0, hostname: "127.0.0.1" });
  closing.push(
    () => rm(data, { recursive: true }),
    () => store.close(),
    () => server.close(),
  );
  const watched = await watch(page, origin);
  const endpoint = `${server.url}/api/submissions`;
  await page.goto(`${origin}/${browserFolder}/?endpoint=${encodeURIComponent(endpoint)}`);
  await answer(page);
  await page.locator("satisfaction-survey").getByText("Mã biên nhận").waitFor();
  const { submissions } = (await (await fetch(endpoint)).json()) as { submissions: object[] };
  expect(submissions).toHaveLength(1);
  expect({ ...watched, foreign: [] }).toEqual({ violations: [], errors: [], foreign: [] });
  expect(new Set(watched.foreign)).toEqual(new Set([endpoint]));
});

/** A page of the site's own with what `snippet.html` says to copy. */
async function ownPage(folder: string): Promise<void> {
  const [, snippet] = /<!-- A survey\.[^>]*-->\n([^]*?)\n\n/.exec(
    await readFile(join(folder, "snippet.html"), "utf8"),
  )!;
  const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Xã</title>${snippet}
    <satisfaction-survey src="/${browserFolder}/surveys/csat.json"><p>Phiếu giấy</p></satisfaction-survey></html>`;
  await writeFile(resolve(folder, "../page.html"), html);
}

test("a file with one byte changed is not run: the browser says so, and people see what stands in the tag", async () => {
  const { folder, origin, page } = await site();
  await ownPage(folder);
  await writeFile(
    join(folder, "satisfaction-survey.js"),
    ` ${await readFile(join(folder, "satisfaction-survey.js"), "utf8")}`,
  );
  const { errors } = await watch(page, origin);
  await page.goto(`${origin}/page.html`);
  await expect.poll(() => errors.join("\n")).toContain("digest");
  expect(await page.getByText("Phiếu giấy").isVisible()).toBe(true);
  expect(await page.getByRole("radio").count()).toBe(0);
});

test("nor is a chunk, and the questions that need none are asked", async () => {
  const { folder, origin, page } = await site();
  await ownPage(folder);
  for (const name of await readdir(join(folder, "chunks"))) {
    const chunk = join(folder, "chunks", name);
    await writeFile(chunk, `globalThis.tampered = true;${await readFile(chunk, "utf8")}`);
  }
  const { errors } = await watch(page, origin);
  await page.goto(`${origin}/page.html`);
  await expect.poll(() => errors.join("\n")).toMatch(/digest[^]*chunks\//);
  expect(await page.evaluate(() => "tampered" in globalThis)).toBe(false);
  expect(await page.getByRole("radio").count()).toBeGreaterThan(1);
});
