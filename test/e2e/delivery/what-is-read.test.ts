import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../../infra/chromium.ts";
import { browserDir } from "../../size/weigh.ts";
import { open, sendAll, waiting } from "./page.ts";
import { type Obstacle, type Way, answers, html, openWay, pageWith, survey } from "./way.ts";

/* What a citizen reads is true, whatever is in the way: the network is named only where it is the network. The webmaster reads the cause. */

let way: Way;
let other: Way;
let browser: Browser;
beforeAll(async () => {
  [way, other, browser] = await Promise.all([openWay(), openWay(), launchChromium()]);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  for (const each of [way, other]) for (const map of [each.pages, each.obstacles]) map.clear();
});
afterAll(async () => {
  await browser.close();
  way.close();
  other.close();
});

const json = { "Content-Type": "application/json" };
const unusable = "Phiếu khảo sát này hiện chưa dùng được. Mong Ông/Bà thông cảm và quay lại sau.";
const unopened = "Chưa mở được phiếu khảo sát. Ông/Bà vui lòng thử lại sau ít phút.";

interface Row {
  src: () => string;
  file?: Obstacle;
  policy?: string;
  reads: string;
  line: string;
}

/** Why a survey's file does not come. */
const files: Record<string, Row> = {
  "is missing": { src: () => "/modules/survey.json", reads: unusable, line: "/modules/survey.json answered 404." },
  "is a web page": { src: () => "/survey.json", file: html("<h1>Start</h1>"), reads: unusable, line: "is no JSON." },
  "breaks the server": {
    src: () => "/survey.json",
    file: answers(503),
    reads: unopened,
    line: "/survey.json answered 503.",
  },
  "gets no answer": {
    src: () => "/survey.json",
    file: ({ socket }) => socket.resetAndDestroy(),
    reads: unopened,
    line: "/survey.json: Failed to fetch",
  },
  "is another site's, which does not allow this page": {
    src: () => `${other.url}/survey.json`,
    file: answers(200, json, JSON.stringify(survey)),
    reads: unusable,
    line: "does not allow pages of http://127.0.0.1:",
  },
  "is forbidden by the page's policy": {
    src: () => `${other.url}/survey.json`,
    policy: "connect-src 'self'",
    reads: unusable,
    line: "Add that address to connect-src.",
  },
};

describe("a survey whose file", () => {
  test.each(Object.entries(files))("%s", async (_, { src, file, policy, reads, line }) => {
    if (file) for (const each of [way, other]) each.pages.set("/survey.json", file);
    const { page, lines, told } = await open(
      browser,
      way,
      `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Góp ý</title><link rel="icon" href="data:,">
      <script type="module" src="/satisfaction-survey.js"></script>
      <satisfaction-survey src="${src()}" endpoint="/api"><a href="/paper">Phiếu giấy</a></satisfaction-survey>`,
      policy ? { "Content-Security-Policy": policy } : {},
    );
    const element = page.locator("satisfaction-survey");
    await element.getByText(reads).waitFor();
    expect(await element.innerText()).not.toMatch(/mạng/);
    // What stands in the tag is the other way to answer.
    expect(await element.getByRole("link", { name: "Phiếu giấy" }).isVisible()).toBe(true);
    await expect.poll(() => lines).toEqual([expect.stringContaining(line)]);
    expect((await told()).map(({ reason }) => reason)).toEqual(["load"]);
  });
});

describe("answers that do not arrive", () => {
  test("while the device is offline wait for the network", async () => {
    const { page, lines } = await open(browser, way, pageWith(['endpoint="/to/offline"']));
    await page.locator("satisfaction-survey").getByRole("textbox").waitFor();
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    const [said] = await page.evaluate(sendAll);
    expect(said![1]).toContain(waiting.network);
    expect(lines).toEqual([]);
  });

  test("where the file that finds out why is missing are not said to wait for the network", async () => {
    const gone = readdirSync(join(browserDir, "chunks")).filter((name) => name.startsWith("diagnosis"));
    expect(gone).toHaveLength(1);
    way.pages.set(`/chunks/${gone[0]}`, answers(404));
    way.obstacles.set("/to/reset", ({ socket }) => socket.resetAndDestroy());
    way.obstacles.set("/to/500", answers(500));
    const { page, lines } = await open(browser, way, pageWith(['endpoint="/to/reset"', 'endpoint="/to/500"']));
    const said = new Map(await page.evaluate(sendAll));
    expect(said.get("/to/reset")).toContain(waiting.unanswered);
    expect(said.get("/to/500")).toContain(waiting.unknown);
    await expect
      .poll(() => [...lines].sort())
      .toEqual([
        expect.stringMatching(/\/to\/500 answered 500\. Why is not known: .*diagnosis/),
        expect.stringMatching(/\/to\/reset gave no answer\. Why is not known: .*diagnosis/),
      ]);
  });

  test("by way of a sign-in page say what to do about it, and with which button", async () => {
    way.obstacles.set("/to/page", html("<h1>Wi-Fi</h1>"));
    const { page } = await open(browser, way, pageWith(['endpoint="/to/page"']));
    const [said] = await page.evaluate(sendAll);
    expect(said![1]).toContain("xin Ông/Bà đăng nhập mạng rồi bấm “Gửi ngay”.");
    await page.locator("satisfaction-survey").getByRole("button", { name: "Gửi ngay" }).waitFor();
  });
});
