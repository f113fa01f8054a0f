import { type Browser, type BrowserContext, type Page, chromium } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { chromiumArgs } from "../browsers.ts";
import { needProgram } from "../programs.ts";
import { type KioskSite, startKioskSite } from "./support/kiosk-site.ts";
import { readPreset } from "./support/survey-files.ts";
import { answer } from "./support/citizen.ts";

const survey = readPreset("csat");

let site: KioskSite;
let browser: Browser;
let context: BrowserContext;
let isDown = true;

beforeEach(async () => {
  site = await startKioskSite();
  isDown = true;
  site.intercept((request) =>
    request.method === "POST" && isDown ? new Response("", { status: 503 }) : (undefined as never),
  );
  browser = await chromium.launch({
    executablePath: needProgram("chromium"),
    args: chromiumArgs,
    // Playwright leaves it out by default.
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  context = await browser.newContext({ locale: "vi" });
});
afterEach(async () => {
  await browser.close();
  await site.close();
});

async function openTab(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.url}/survey.html?survey=csat`);
  await page.waitForLoadState("networkidle");
  return page;
}

const flush = (page: Page) => page.evaluate(() => void document.querySelector("satisfaction-survey")!.outbox.flush());

/** However slow this machine is, the tab neither tries again by itself nor loses patience before the test has looked. */
const hasPatience = (page: Page) =>
  page.evaluate(() => {
    window.setTimeout = (() => 0) as unknown as typeof setTimeout;
  });

/** Tabs that deliver now, and tabs that wait for their turn. */
const turns = (page: Page) =>
  page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    return [held.length, pending.length];
  });

test("a tab whose device was slow while it was left does not stop the others from delivering", async () => {
  // Given a form that waits, and a tab that was left in the midst of looking what to deliver
  const other = await openTab();
  await hasPatience(other);
  await answer(other, survey, { csat: "Hài lòng" });
  await other.getByRole("button", { name: "Gửi ý kiến" }).click();
  await other.getByText("chưa gửi được", { exact: false }).first().waitFor();
  const left = await openTab();
  await hasPatience(left);
  await left.evaluate(() => {
    const { getAllKeys } = IDBObjectStore.prototype;
    let looks = 0;
    IDBObjectStore.prototype.getAllKeys = function (...asked) {
      // It looks before its turn, and when it takes it.
      return looks++ > 1 ? ({} as IDBRequest<IDBValidKey[]>) : getAllKeys.apply(this, asked);
    };
  });
  await flush(left);
  await expect.poll(() => turns(left)).toEqual([1, 0]);
  isDown = false;
  await flush(other);
  await expect.poll(() => turns(left)).toEqual([1, 1]);

  // When
  await left.goto("about:blank");

  // Then
  await other.getByText("Đã nhận được ý kiến").waitFor({ timeout: 10_000 });
});
