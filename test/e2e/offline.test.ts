import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, type BrowserContext, type Page, chromium } from "playwright-core";
import puppeteer from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromiumArgs, needChromium } from "../browsers.ts";
import { launchChromium } from "../infra/chromium.ts";
import { needProgram } from "../programs.ts";
import { startWebKit } from "../infra/webkit.ts";
import { isLong } from "../support/long.ts";
import { type KioskSite, startKioskSite } from "./support/kiosk-site.ts";
import { readPreset } from "./support/survey-files.ts";
import { type Watched, watch } from "./support/watch.ts";

// Not covered: WebKit after a restart, because its driver starts every session with an empty profile.

let browser: Browser;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());

let site: KioskSite;
let profile: string;
let context: BrowserContext | undefined;
let page: Page;
let watched: Watched;

beforeEach(async () => {
  [site, profile] = await Promise.all([startKioskSite(), mkdtemp(join(tmpdir(), "survey-kiosk-"))]);
});
afterEach(async () => {
  await context?.close();
  context = undefined;
  await site.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Switches the tablet on, or off and on again. */
async function restart(): Promise<void> {
  await context?.close();
  const options = { executablePath: needChromium(), args: chromiumArgs };
  context = await chromium.launchPersistentContext(profile, options);
  await use(context.pages()[0]!);
}

/** A tablet that stays on: it needs no browser of its own. */
async function switchOn(): Promise<void> {
  context = await browser.newContext();
  await use(await context.newPage());
}

async function use(tab: Page): Promise<void> {
  page = tab;
  page.setDefaultTimeout(15_000);
  watched = await watch(page, site.url);
}

/** Visits a page and gives it the moment that it takes to be kept. The widget's main file is kept after its chunks, the survey after its lists. */
async function visitOnline(path = "/kiosk.html"): Promise<void> {
  await page.goto(site.url + path);
  await expect.poll(kept, { timeout: 15_000 }).toEqual(expect.arrayContaining(needed(path)));
}

/** The tablet stays on. What is kept is the same after a restart, as the first test shows. */
const goOffline = (): Promise<void> => site.stop();

/** The survey of each page that is visited. */
const SURVEYS: Record<string, string> = { "/kiosk.html": "one-stop-short", "/every-kind.html": "every-kind" };

const needed = (path: string) => [
  path,
  "/kiosk.css",
  "/js/kiosk.js",
  "/satisfaction-survey.js",
  `/surveys/${SURVEYS[path]}.json`,
];
const kept = (): Promise<string[]> => page.evaluate(listKept);
const open = (path = "/kiosk.html") => page.goto(site.url + path);
const survey = () => page.locator("satisfaction-survey");
const heading = (name: string) => survey().getByRole("heading", { name });
const vietnamese = "Khảo sát mức độ hài lòng";

/** Goes on until there is an outcome in place of the questions, whichever it is. */
async function answerToTheEnd(): Promise<void> {
  const outcome = survey().locator("[part~=outcome]");
  const next = survey().locator("#next");
  const end = Date.now() + 30_000;
  while (!(await outcome.isVisible()) && Date.now() < end) await next.click({ timeout: 1000 }).catch(() => undefined);
  await outcome.waitFor();
}

/** In the page: the addresses of everything that is kept. */
async function listKept(): Promise<string[]> {
  const caches = await Promise.all((await globalThis.caches.keys()).map((name) => globalThis.caches.open(name)));
  const requests = (await Promise.all(caches.map((cache) => cache.keys()))).flat();
  return requests.map(({ url }) => url.slice(location.origin.length));
}

const html = (body: string, init?: ResponseInit) =>
  new Response(`<!doctype html><title>Wi-Fi</title>${body}`, {
    headers: { "Content-Type": "text/html; charset=utf-8" },
    ...init,
  });

describe("a page that was visited once", () => {
  test("opens offline after a restart, with any query, and is answered to the end in either language", async () => {
    // Given
    await restart();
    await visitOnline();

    // When
    await goOffline();
    await restart();
    await open("/kiosk.html?unit=thuan-loc");

    // Then
    await heading(vietnamese).waitFor();
    await survey().getByRole("radio", { name: "Hài lòng", exact: true }).check();
    await page.getByRole("button", { name: "English" }).click();
    await heading("Satisfaction survey").waitFor();
    expect(await survey().getByRole("radio", { name: "Satisfied", exact: true }).isChecked()).toBe(true);
    await answerToTheEnd();
    expect(watched.violations).toEqual([]);
  });

  test("has what the rarer kinds of question need, though nobody came to them online", async () => {
    // Given
    const source = await readFile(resolve(import.meta.dirname, "../../demo/pages/kiosk.html"), "utf8");
    site.intercept(({ url }) =>
      url.endsWith("/every-kind.html") ? html(source.replace("one-stop-short", "every-kind")) : undefined,
    );
    await switchOn();
    await visitOnline("/every-kind.html");

    // When
    await goOffline();
    await open("/every-kind.html");
    await survey().evaluate((element) => element.setAttribute("layout", "page"));
    await survey().getByRole("radio", { name: "Đồng ý", exact: true }).check();
    await page.getByRole("button", { name: "English" }).click();

    // Then
    for (const [role, name] of [
      ["combobox", "Which procedure"],
      ["textbox", "Day"],
      ["textbox", "How long"],
      ["button", "Choose: "],
      ["slider", ""],
    ] as const) {
      await survey().getByRole(role, { name }).first().waitFor();
    }
  });

  test("leaves the site's other pages, every request that is no file, and what the server forbids to store, to the browser", async () => {
    site.intercept(({ url }) =>
      url.endsWith("/favicon.svg")
        ? new Response('<svg xmlns="http://www.w3.org/2000/svg"/>', {
            headers: { "Content-Type": "image/svg+xml", "Cache-Control": "private, No-Store" },
          })
        : undefined,
    );
    await switchOn();
    await visitOnline();
    await survey().getByRole("radio", { name: "Hài lòng", exact: true }).check();
    await answerToTheEnd();
    await expect.poll(() => site.asked).toContain("POST /api/submissions");
    await visitOnline();
    expect(site.asked.filter((line) => line.startsWith("GET /api"))).toEqual([]);
    expect((await kept()).filter((address) => address.startsWith("/api"))).toEqual([]);

    await page.evaluate(() => {
      const image = new Image();
      image.src = "/favicon.svg";
      return new Promise((done) => image.addEventListener("load", done));
    });
    expect(site.asked).toContain("GET /favicon.svg");
    expect(await kept()).not.toContain("/favicon.svg");

    await open("/");
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  });
});

describe("when the network is back", () => {
  const changed = { ...readPreset("one-stop-short"), version: "2027.1", title: { vi: "Phiếu mới", en: "New survey" } };

  test("the next visit shows a changed survey, and offline it stays", async () => {
    // Given
    await switchOn();
    await visitOnline();
    await goOffline();
    await open();
    await heading(vietnamese).waitFor();

    // When
    site.intercept(({ url }) => (url.endsWith("/one-stop-short.json") ? Response.json(changed) : undefined));
    await site.start();
    await open();

    // Then
    await heading("Phiếu mới").waitFor();
    await expect
      .poll(() =>
        page.evaluate(async () => (await caches.match("/surveys/one-stop-short.json", { ignoreVary: true }))?.text()),
      )
      .toContain("Phiếu mới");
    await goOffline();
    await open();
    await heading("Phiếu mới").waitFor();
  });

  test("a new widget replaces the kept one only with all its chunks", async () => {
    // Given
    await switchOn();
    await visitOnline();
    const textKept = () =>
      page.evaluate(async () => (await caches.match("/satisfaction-survey.js", { ignoreVary: true }))?.text());
    const before = (await textKept())!;
    let isUploaded = false;
    site.intercept(({ url }) => {
      const { pathname } = new URL(url);
      const script = (code: string) => new Response(code, { headers: { "Content-Type": "text/javascript" } });
      if (pathname === "/satisfaction-survey.js") return script(`${before};()=>import("./chunks/new-12345678.js")`);
      if (pathname !== "/chunks/new-12345678.js") return undefined;
      return isUploaded ? script("export {};") : html("No such page", { status: 404 });
    });

    // When
    await open();
    await expect.poll(() => site.asked).toContain("GET /chunks/new-12345678.js");
    await page.waitForTimeout(500);

    // Then
    expect(await textKept()).toBe(before);

    // And when
    isUploaded = true;
    await open();

    // Then
    await expect.poll(textKept).toContain("new-12345678");
    expect(await kept()).toContain("/chunks/new-12345678.js");
  });
});

describe("what is kept is shown", () => {
  const isFile = ({ url }: Request) => !url.endsWith(".html");

  const troubles: { what: string; answer: Parameters<KioskSite["intercept"]>[0] }[] = [
    { what: "a login page comes for every file", answer: (request) => (isFile(request) ? html("Log in") : undefined) },
    {
      what: "every file leads to a login page",
      answer: (request) => (isFile(request) ? Response.redirect(new URL("/login.html", request.url)) : undefined),
    },
    { what: "the server is down behind its gateway", answer: () => html("Bad gateway", { status: 502 }) },
    {
      what: "files are cut off",
      answer: (request) => (isFile(request) ? new Response(null, { status: 403 }) : undefined),
    },
    // Last, since a browser has a handful of connections only.
    { what: "requests are swallowed", answer: () => new Promise<Response>(() => {}) },
  ];
  const hotspots: Parameters<KioskSite["intercept"]>[0][] = [
    () => html("Log in"),
    (request) =>
      request.url.endsWith("/login.html") ? html("Log in") : Response.redirect(new URL("/login.html", request.url)),
  ];
  test(`after a hotspot's login page, and when ${troubles.map(({ what }) => what).join(", or ")}`, async () => {
    // Requests that are swallowed would hold up whoever shares the browser.
    await restart();
    await visitOnline();

    // A hotspot's login page is shown, and never kept, in place of everything and after a redirect.
    for (const answer of hotspots) {
      site.intercept(answer);
      await page.goto("about:blank");
      await open();
      await page.getByText("Log in").waitFor();
      await open();
    }
    await goOffline();
    await open();
    await heading(vietnamese).waitFor();
    expect((await kept()).filter((address) => address.includes("login"))).toEqual([]);
    await site.start();

    for (const { what, answer } of troubles) {
      site.intercept(answer);
      await page.goto("about:blank");
      await open();
      await heading(vietnamese)
        .waitFor()
        .catch(() => expect.fail(`Not shown when ${what}.`));
    }
  });
});

// What is kept is up to our own code, which Chromium runs above. That other engines run it, too, the long run shows.
const elsewhere = () => {
  /** In the page: the survey's words. */
  const words = () => document.querySelector("satisfaction-survey")?.shadowRoot?.textContent ?? "";

  test("Firefox opens the page offline after a restart", async () => {
    const launch = () =>
      puppeteer.launch({ browser: "firefox", executablePath: needProgram("firefox"), userDataDir: profile });
    let firefox = await launch();
    try {
      let tab = await firefox.newPage();
      await tab.goto(`${site.url}/kiosk.html`);
      await expect
        .poll(() => tab.evaluate(listKept), { timeout: 15_000 })
        .toEqual(expect.arrayContaining(needed("/kiosk.html")));
      await firefox.close();
      await site.stop();
      firefox = await launch();
      tab = await firefox.newPage();
      await tab.goto(`${site.url}/kiosk.html?unit=thuan-loc`);
      await expect.poll(() => tab.evaluate(words), { timeout: 15_000 }).toContain(vietnamese);
    } finally {
      await firefox.close();
    }
  });

  test("WebKit opens the page offline", async () => {
    const webkit = await startWebKit();
    const read = <Result>(code: () => unknown) => webkit.execute<Result>(`return (${code})()`);
    try {
      await webkit.post("/url", { url: `${site.url}/kiosk.html` });
      await expect
        .poll(() => read<string[]>(listKept), { timeout: 15_000 })
        .toEqual(expect.arrayContaining(needed("/kiosk.html")));
      await site.stop();
      await webkit.post("/url", { url: `${site.url}/kiosk.html?unit=thuan-loc` });
      await expect.poll(() => read<string>(words), { timeout: 15_000 }).toContain(vietnamese);
    } finally {
      await webkit.close();
    }
  });
};
if (isLong) describe("in other engines", elsewhere);
