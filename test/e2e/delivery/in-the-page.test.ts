import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../../infra/chromium.ts";
import { browserDir } from "../../size/weigh.ts";
import { isLong } from "../../support/long.ts";
import { flush, listenTo, open, sendAll, waiting } from "./page.ts";
import { type Obstacle, type Way, answers, html, openWay, pageWith } from "./way.ts";

let way: Way;
let other: Way;
let browser: Browser;
beforeAll(async () => {
  [way, other, browser] = await Promise.all([openWay(), openWay(), launchChromium()]);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  for (const each of [way, other]) for (const map of [each.pages, each.obstacles, each.stored, each.posts]) map.clear();
});
afterAll(async () => {
  await browser.close();
  way.close();
  other.close();
});

const script = { "Content-Type": "text/javascript" };

test("a policy that forbids the endpoint is named, and so is an endpoint that nobody named", async () => {
  const endpoint = `${other.url}/to/forbidden`;
  const policy = { "Content-Security-Policy": "connect-src 'self'" };
  const tags = [`endpoint="${endpoint}"`, ""];
  const { page, lines, told } = await open(browser, way, pageWith(tags), policy);
  const said = await page.evaluate(sendAll);
  expect(said[0]![1]).toContain(waiting.site);
  expect(said[1]![1]).toContain("Chưa gửi được ý kiến Trang này chưa khai báo nơi nhận ý kiến.");
  expect(said[1]![1]).not.toContain("chấp nhận");
  await flush(page);
  expect(lines).toEqual(
    expect.arrayContaining([expect.stringContaining("vào connect-src"), expect.stringContaining("Hãy thêm endpoint=")]),
  );
  expect(lines).toHaveLength(2);
  await expect
    .poll(async () => (await told()).map(({ cause }) => cause))
    .toEqual(expect.arrayContaining(["policy", "nowhere"]));
  expect(other.posts.size).toBe(0);
});

test("an http endpoint on an https page, and one where nobody listens, are told apart", async () => {
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  await page.route("https://portal.example/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/page")
      return route.fulfill({
        contentType: "text/html; charset=utf-8",
        body: pageWith(['endpoint="http://collector.example/api"', 'endpoint="http://127.0.0.1:1/api"']),
      });
    return route.fulfill({ contentType: "text/javascript", body: readFileSync(join(browserDir, pathname)) });
  });
  const { lines, told } = await listenTo(page, "https://portal.example/page");
  const said = (await page.evaluate(sendAll)).map(([, says]) => says);
  expect(said[0]).toContain(waiting.site);
  expect(said[1]).toContain(waiting.unanswered);
  await expect.poll(async () => (await told()).map(({ cause }) => cause).sort()).toEqual(["foreign", "mixed"]);
  expect(lines.find((line) => line.includes("collector.example"))).toContain("địa chỉ https vào thuộc tính endpoint");
  expect(lines).toHaveLength(2);
});

const worker = (answer: string): string =>
  `self.addEventListener("install", () => self.skipWaiting());
   self.addEventListener("activate", (event) => event.waitUntil(clients.claim()));
   self.addEventListener("fetch", (event) => { if (event.request.method === "POST") event.respondWith(${answer}); });`;

const ofWorkers: [what: string, answer: string, cause: string | undefined, says: string][] = [
  [
    "made up in JSON",
    `new Response('{"queued":true}', { headers: { "Content-Type": "application/json" } })`,
    "worker",
    waiting.unknown,
  ],
  [
    "made up as a page",
    `new Response("<h1>Offline</h1>", { headers: { "Content-Type": "text/html" } })`,
    "page",
    waiting.page,
  ],
  ["made up as an error", `new Response('{"offline":true}', { status: 503 })`, "worker", waiting.unknown],
  ["that is none", "Response.error()", "unanswered", waiting.unanswered],
  ["of the endpoint, handed on", "fetch(event.request)", undefined, "Đã nhận được ý kiến"],
  [
    "of the endpoint, wrapped with other headers",
    "fetch(event.request).then((answer) => new Response(answer.body, answer))",
    undefined,
    "Đã nhận được ý kiến",
  ],
];

// One that is made up, one that is none, and the endpoint's own; the long run has the others.
test.each(ofWorkers.filter((_, at) => isLong || [0, 3, 4].includes(at)))(
  "an answer of the page's service worker, %s",
  async (_, answer, cause, says) => {
    way.pages.set("/sw.js", answers(200, script, worker(answer)));
    const { page, lines, told } = await open(browser, way, pageWith(['endpoint="/to/worker"']));
    await page.evaluate(async () => {
      const controlled = new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done));
      await navigator.serviceWorker.register("/sw.js");
      await controlled;
    });
    const [said] = await page.evaluate(sendAll);
    expect(said![1]).toContain(says);
    await expect.poll(async () => (await told()).map((each) => each.cause)).toEqual(cause ? [cause] : []);
    expect(lines).toHaveLength(cause ? 1 : 0);
    // Whoever answered, it is delivered when the worker is gone.
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.unregister());
    await page.reload();
    await page.waitForFunction(() =>
      document.querySelector("satisfaction-survey")?.shadowRoot?.querySelector("textarea"),
    );
    await flush(page);
    expect(way.stored.get("/to/worker")).toHaveLength(1);
  },
);

/** A subresource's hash, as `integrity` has it. */
const hashOf = (file: string): string =>
  `sha384-${createHash("sha384")
    .update(readFileSync(join(browserDir, file)))
    .digest("base64")}`;

const inTheWay: [what: string, headers: Record<string, string>, chunk: Obstacle | undefined, line: RegExp][] = [
  [
    "is missing",
    {},
    answers(404, { "Content-Type": "text/html" }, "<h1>Not found</h1>"),
    /is no script \(404\): copy the folder "chunks"/,
  ],
  [
    "is answered with the start page",
    {},
    html("<!doctype html><h1>Start</h1>"),
    /is no script \(200\): copy the folder "chunks"/,
  ],
  [
    "is forbidden by script-src",
    { "Content-Security-Policy": "script-src {script}" },
    undefined,
    /is there, but is not run: .*script-src/,
  ],
  [
    "is forbidden by Integrity-Policy",
    { "Integrity-Policy": "blocked-destinations=(script)" },
    undefined,
    /is there, but is not run: .*Integrity-Policy/,
  ],
];

test.each(inTheWay.filter((_, at) => isLong || at % 2 === 0))(
  "the folder chunks %s",
  async (_, headers, chunk, line) => {
    const main = "satisfaction-survey.js";
    const filled = Object.entries(headers).map(([name, value]) => [
      name,
      value.replace("{script}", `${way.url}/${main}`),
    ]);
    if (chunk) for (const file of readdirSync(join(browserDir, "chunks"))) way.pages.set(`/chunks/${file}`, chunk);
    const integrity = `/${main}" integrity="${hashOf(main)}" crossorigin="anonymous`;
    const { page, lines, told } = await open(
      browser,
      way,
      pageWith(['endpoint="/to/chunks"'], integrity),
      Object.fromEntries(filled),
    );
    const survey = page.locator("satisfaction-survey");
    await survey.getByRole("textbox").fill("Tốt");
    await survey.getByRole("button", { name: "Gửi ý kiến" }).click();
    await survey.getByText("Chưa tải được phần tiếp theo của phiếu. Câu trả lời vẫn còn trên trang này").waitFor();
    await survey.getByRole("button", { name: "Gửi ý kiến" }).click();
    await expect.poll(() => lines).toEqual([expect.stringMatching(line)]);
    await expect.poll(told).toEqual([expect.objectContaining({ reason: "load" })]);
    expect(await survey.getByRole("textbox").inputValue()).toBe("Tốt");

    // Once the folder is there, a page sends. The page above may be asking once more, and send, too: it goes first.
    await page.context().close();
    way.pages.clear();
    const { page: later } = await open(browser, way, pageWith(['endpoint="/to/chunks"']));
    await later.evaluate(sendAll);
    expect(way.stored.get("/to/chunks")).toHaveLength(1);
  },
);
