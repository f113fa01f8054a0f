import { readFile, readdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { type Browser, type BrowserContext, type Page, chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCollector, openSqlite } from "../../collector/src/index.ts";
import { type Submission, type Survey, receiptOf } from "../../src/schema/index.ts";
import type { SatisfactionSurvey } from "../../src/widget/survey-element.ts";
import { chromiumArgs } from "../browsers.ts";
import { launchChromium } from "../infra/chromium.ts";
import { needProgram } from "../programs.ts";
import { type KioskSite, startKioskSite } from "./support/kiosk-site.ts";
import { recordsOf } from "./support/records.ts";
import { runs } from "../support/long.ts";

const survey = {
  schemaVersion: 1,
  id: "counter",
  version: "1",
  languages: ["vi"],
  title: "Góp ý tại quầy",
  scales: {
    quality: {
      options: [
        { code: "good", label: "Tốt" },
        { code: "poor", label: "Kém" },
      ],
    },
  },
  sections: [
    {
      id: "only",
      items: [
        { type: "rating", id: "care", label: "Thái độ", scale: "quality" },
        { type: "text", id: "remark", label: "Góp ý" },
      ],
    },
  ],
} satisfies Survey;

const html = `<!doctype html>
  <html lang="vi">
    <head>
      <meta charset="utf-8" />
      <title>Góp ý</title>
      <link rel="icon" href="data:," />
      <script type="module" src="/satisfaction-survey.js"></script>
    </head>
    <body>
      <satisfaction-survey kiosk src="/surveys/counter.json" endpoint="/api/submissions"></satisfaction-survey>
    </body>
  </html>`;

/** What one person writes; nobody else's words are like these. */
const secret = "quay4417cho3gio";

let shell: Browser;
beforeAll(async () => void (shell = await launchChromium()));
afterAll(() => shell.close());

let site: KioskSite;
let profile: string;
let context: BrowserContext;
let page: Page;
/** Submissions in the order in which they came, and how many of them were under way at once. */
let came: Submission[];
let most: number;
/** The collector cannot take anything, and says when to come again. */
let isBusy: boolean;

beforeEach(async () => {
  [site, profile] = await Promise.all([startKioskSite(), mkdtemp(join(tmpdir(), "survey-counter-"))]);
  const store = await openSqlite(":memory:");
  const collector = createCollector({ surveys: [survey], store });
  came = [];
  most = 0;
  isBusy = false;
  let underWay = 0;
  site.intercept(async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/counter.html") return new Response(html, { headers: { "Content-Type": "text/html" } });
    if (pathname === "/surveys/counter.json") return Response.json(survey);
    if (request.method !== "POST") return undefined;
    if (isBusy) return new Response(null, { status: 503, headers: { "Retry-After": "600" } });
    most = Math.max(most, ++underWay);
    came.push((await request.clone().json()) as Submission);
    return collector(request).finally(() => underWay--);
  });
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") console.log(`${task.name}: the page says "${await shown()}"`);
  await context.close();
  await site.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** What a browser has around its pages is the whole one's, with a profile of its own; without that, the shell does the same for a third of the work. */
async function switchOn(browser: "whole" | "shell"): Promise<void> {
  context = browser === "whole" ? await openProfile() : await shell.newContext();
  page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(10_000);
  await page.goto(`${site.url}/counter.html`);
  await remark().waitFor();
  // Then the widget has what it needs to go on without a network.
  await page.evaluate(() => document.querySelector<SatisfactionSurvey>("satisfaction-survey")!.outbox.count());
}

const openProfile = (): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: needProgram("chromium"),
    args: chromiumArgs,
    // Playwright leaves it out by default.
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });

const shown = () => page.evaluate(() => document.querySelector("satisfaction-survey")?.shadowRoot?.textContent);
const remark = () => page.getByRole("textbox", { name: "Góp ý" });
const good = () => page.getByRole("radio", { name: "Tốt" });

async function answer(): Promise<void> {
  await good().check();
  await remark().click();
  await page.keyboard.type(secret);
}

const send = () => page.getByRole("button", { name: "Gửi ý kiến" }).click();
const next = () => page.getByRole("button", { name: "Xong, mời người tiếp theo" }).click();

async function expectFresh(): Promise<void> {
  await remark().waitFor();
  expect(await remark().inputValue()).toBe("");
  expect(await good().isChecked()).toBe(false);
  expect(await find(secret)).toBe(false);
}

/** As a browser finds words in a page, in shadow trees too. */
const find = (words: string) =>
  page.evaluate((wanted) => {
    getSelection()?.removeAllRanges();
    return (globalThis as unknown as { find(words: string): boolean }).find(wanted);
  }, words);

/** Files of the browser's profile that hold a text, in either of the ways in which it writes one. */
async function filesWith(text: string): Promise<string[]> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const found = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    const bytes = entry.isFile() ? await readFile(path).catch(() => undefined) : undefined;
    const holds =
      bytes && (["utf8", "utf16le"] as const).some((encoding) => bytes.includes(Buffer.from(text, encoding)));
    return holds ? [relative(profile, path)] : [];
  });
  return (await Promise.all(found)).flat();
}

describe("nobody sees what the person before wrote", () => {
  test("when going back to a page that the browser kept as it stood, when it is loaded again, or its tab is closed and brought back", async () => {
    await switchOn("whole");
    await answer();
    expect(await find("Thái độ")).toBe(true);
    await page.evaluate(() => {
      addEventListener("pageshow", ({ persisted }) => (document.title = persisted ? "kept" : "loaded"));
    });
    await page.goto(`${site.url}/favicon.svg`);
    await page.goBack({ waitUntil: "commit" });
    await expectFresh();
    expect(await page.title()).toBe("kept");

    await answer();
    await page.reload();
    await expectFresh();
    await answer();
    // The browser writes down what a tab held a moment later.
    await page.waitForTimeout(4000);
    expect(await filesWith(secret)).toEqual([]);
    await context.close();
    expect(await filesWith(secret)).toEqual([]);
    await switchOn("whole");
    await expectFresh();
  });

  test("by undoing, searching the page, or looking where else a browser keeps what was typed", async () => {
    await switchOn("shell");
    const before = await page.evaluate(() => history.length);
    await answer();
    await send();
    const code = (await page.getByText("Mã biên nhận").locator("strong").textContent())!;
    expect(await find(code)).toBe(true);
    await next();
    await expectFresh();
    expect(await find(code)).toBe(false);
    await remark().click();
    for (const keys of ["Control+Z", "Control+Z", "Control+Y", "Control+Shift+Z", "ArrowDown"])
      await page.keyboard.press(keys);
    await expectFresh();
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  test("in the device's storage, but for the outbox, and there only until it is delivered", async () => {
    await switchOn("whole");
    await site.stop();
    await answer();
    await send();
    await page.getByRole("heading", { name: "chưa gửi được" }).waitFor();
    await next();
    await page.waitForTimeout(4000);
    expect((await filesWith(secret)).filter((path) => !path.includes("IndexedDB"))).toEqual([]);
    const keys = await keysKept();
    expect(keys[0]).toMatch(/^wait /);
    expect(keys.filter((key) => key.startsWith("draft"))).toEqual([]);
    // While it is tried once more, whose turn that is lies there, too.
    await expect.poll(keysKept).toHaveLength(2);

    // Once it was turned away, the page delivers it no more by itself.
    isBusy = true;
    await page.goto("about:blank");
    await site.start();
    await page.goto(`${site.url}/counter.html`);
    await page.getByText("còn 1 phiếu đang chờ gửi").waitFor();
    const sendNow = page.getByRole("button", { name: "Gửi ngay" });
    const turnedAway = page.waitForResponse((response) => response.status() === 503);
    turnedAway.catch(() => {});
    await sendNow.click();
    await turnedAway;
    isBusy = false;
    // An attempt that was under way already may have been the one that was turned away; then the press has done it.
    await sendNow.click({ timeout: 3000 }).catch(() => undefined);
    await expect.poll(keysKept).toEqual([expect.stringMatching(/^done /)]);
    expect(came).toHaveLength(1);
  });
});

/** What lies in the widget's database: what waits first. */
const keysKept = async () => (await recordsOf(page)).map(([key]) => key).reverse();

/** 500 come on a busy day, which takes a minute of the processor: the long run tries that, and `PEOPLE=500`. */
const people = Number(process.env["PEOPLE"] ?? runs(12, 500));

test("after a day without a network all is delivered, once, in order, one at a time", async () => {
  await switchOn("shell");
  let attempts = 0;
  page.on("request", (request) => void (request.method() === "POST" && attempts++));
  await site.stop();
  const from = Date.now();
  const receipts = await page.evaluate(serve, people);
  const away = Date.now() - from;
  expect(came).toEqual([]);
  expect(new Set(receipts).size).toBe(people);
  const whileAway = attempts;

  // The connection has been down for a while when it comes back.
  await page.waitForTimeout(5500);
  await site.start();
  await context.setOffline(true);
  attempts = 0;
  const back = Date.now();
  await context.setOffline(false);
  await expect.poll(() => came.length, { timeout: 120_000, interval: 50 }).toBe(people);
  await expect.poll(keysKept).not.toContainEqual(expect.stringMatching(/^wait /));
  const delivered = Date.now() - back;

  expect(came.map(({ answers }) => answers["remark"])).toEqual(
    Array.from({ length: people }, (_, at) => `person ${at + 1}`),
  );
  expect(came.map(({ id }) => receiptOf(id))).toEqual(receipts);
  expect(most).toBe(1);
  expect(attempts).toBe(people);
  // One for each person who sends, and those that a growing pause lets through.
  expect(whileAway).toBeLessThanOrEqual(people + 30);
  const perMinute = (count: number, milliseconds: number) => Math.round((count * 60_000) / milliseconds);
  console.log(
    `${people} people in ${Math.round(away / 1000)} s: ${whileAway} attempts (${perMinute(whileAway, away)} a minute, ` +
      `${(whileAway / people).toFixed(2)} a person); delivered in ${(delivered / 1000).toFixed(1)} s`,
  );
}, 300_000);

/** In the page: people come one after the other, answer, send, and make room. @returns their receipt codes */
async function serve(people: number): Promise<string[]> {
  const root = document.querySelector("satisfaction-survey")!.shadowRoot!;
  const receipts: string[] = [];
  const there = async <Found>(look: () => Found | null | undefined): Promise<Found> => {
    for (
      const end = performance.now() + 20_000;
      performance.now() < end;
      await new Promise((done) => setTimeout(done))
    ) {
      const found = look();
      if (found) return found;
    }
    throw new Error(`Person ${receipts.length + 1} is stuck: ${root.textContent}`);
  };
  for (let person = 1; person <= people; person++) {
    const field = await there(() => root.querySelector<HTMLInputElement>("input.text"));
    root.querySelectorAll<HTMLInputElement>("[type=radio]")[person % 2]!.click();
    field.value = `person ${person}`;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    root.querySelector<HTMLElement>("#next")!.click();
    const receipt = await there(() => root.querySelector(".waiting .receipt strong"));
    receipts.push(receipt.textContent!);
    root.querySelector<HTMLElement>(".countdown button")!.click();
  }
  return receipts;
}
