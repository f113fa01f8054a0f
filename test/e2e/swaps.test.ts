import { resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Store, createCollector, listen, openSqlite } from "../../collector/src/index.ts";
import { fileResponse } from "../../demo/static-files.ts";
import type { Submission } from "../../src/schema/index.ts";
import { launchChromium } from "../infra/chromium.ts";
import { littleSurvey, rating, text } from "../support/little-survey.ts";
import { browserDir } from "../size/weigh.ts";

/* Turbo and htmx as they are put parts of pages in the place of others, while a survey is half answered. */

const survey = littleSurvey([rating("care"), text("remark"), rating("speed")], { languages: ["vi"], title: "Góp ý" });
const TAG = `<satisfaction-survey endpoint="/api/submissions" layout="page"><script type="application/json">${JSON.stringify(survey)}</script></satisfaction-survey>`;

const head = (library: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cổng</title><link rel="icon" href="data:,"><script src="/lib/${library}"></script><script type="module" src="/satisfaction-survey.js"></script></head>`;
const part = (library: string, name: string): string => {
  const inside = name === "survey" ? TAG : "<h1>Tin tức</h1>";
  return library === "turbo" ? `<turbo-frame id="part">${inside}</turbo-frame>` : `<main id="part">${inside}</main>`;
};
/** What leads from one to the other: whole pages, and the part alone. */
const links = (library: string): string =>
  ["survey", "news"]
    .map((to) => {
      const address = `/${library}/${to}`;
      return library === "turbo"
        ? `<a href="${address}">page ${to}</a> <a data-turbo-frame="part" href="${address}">part ${to}</a>`
        : `<a hx-boost="true" href="${address}">page ${to}</a> <button hx-get="${address}" hx-select="#part" hx-target="#part" hx-swap="outerHTML">part ${to}</button>`;
    })
    .join(" ");

const libraries: Record<string, string> = {
  "turbo.js": "@hotwired/turbo/dist/turbo.es2017-umd.js",
  "htmx.js": "htmx.org/dist/htmx.js",
};

let store: Store;
let server: Awaited<ReturnType<typeof listen>>;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  store = await openSqlite(":memory:");
  const collector = createCollector({ surveys: [survey], store });
  server = await listen({
    port: 0,
    hostname: "127.0.0.1",
    async fetch(request, connection) {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith("/api/")) return collector(request, connection);
      const [, first, name] = pathname.split("/") as [string, string, string];
      if (first === "lib") return (await fileResponse(resolve("node_modules"), `/${libraries[name]!}`))!;
      if (first === "turbo" || first === "htmx")
        return new Response(`${head(`${first}.js`)}<body>${links(first)}${part(first, name)}</body></html>`, {
          headers: { "Content-Type": "text/html; charset=utf-8" },
        });
      return (await fileResponse(browserDir, pathname)) ?? new Response(null, { status: 404 });
    },
  });
  browser = await launchChromium();
});
afterEach(() => page.close());
afterAll(async () => {
  await browser.close();
  await server.close();
  await store.close();
});

/** Done before the page's own scripts: keeps account of what our files listen to outside of their elements. */
function keepAccount(): void {
  const ours = new Set<string>();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const numbers = new WeakMap<object, number>();
  let next = 0;
  const nameOf = (place: EventTarget, type: string, listener: object, options: unknown): string => {
    if (!numbers.has(listener)) numbers.set(listener, next++);
    const capture = typeof options === "object" ? (options as { capture?: boolean })?.capture : options;
    return `${place === window ? "window" : "document"} ${type} ${numbers.get(listener)} ${Boolean(capture)}`;
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (listener && (this === window || this === document) && /satisfaction-survey|chunks/.test(new Error().stack!)) {
      const name = nameOf(this, type, listener, options);
      const signal = typeof options === "object" ? options.signal : undefined;
      if (!signal?.aborted) ours.add(name);
      if (signal) addEventListener.call(signal, "abort", () => ours.delete(name));
    }
    addEventListener.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (listener) ours.delete(nameOf(this ?? window, type, listener, options));
    removeEventListener.call(this ?? window, type, listener, options);
  };
  Object.assign(window, { ours });
}
const listening = () => page.evaluate(() => [...(window as unknown as { ours: Set<string> }).ours].sort());

const tag = () => page.locator("satisfaction-survey");
const next = () => tag().locator("#next");
/** Presses a link, and waits for what comes in the place of what is there; Turbo shows what it has kept first. */
async function go(name: string): Promise<void> {
  const inside = () => document.querySelector("#part")!.firstElementChild as Element & { isOld?: true };
  await page.evaluate(`(${inside})().isOld = true`);
  await page.getByText(name, { exact: true }).click();
  await page.waitForFunction(
    `!(${inside})().isOld && !document.documentElement.matches("[aria-busy], [data-turbo-preview]")`,
  );
}

/** A person who comes back finds what was given, and gives no more than that. */
async function expectGiven(care: string, remark: string): Promise<void> {
  const given = async (): Promise<unknown> => [
    await tag().getByRole("radio", { name: care }).first().isChecked(),
    await tag().getByRole("textbox").inputValue(),
  ];
  await expect.poll(given).toEqual([true, remark]);
}

describe.each(["turbo", "htmx"])("%s", (library) => {
  test("puts pages and parts in the place of a half answered survey, and one whole form arrives", async () => {
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    const said: string[] = [];
    const sent: string[] = [];
    page.on("console", (message) => /warning|error/.test(message.type()) && said.push(message.text()));
    page.on("pageerror", (error) => said.push(`uncaught: ${error.message}`));
    let documents = 0;
    page.on("request", (request) => {
      if (request.method() === "POST") sent.push(request.postData()!);
      if (request.isNavigationRequest()) documents++;
    });
    await page.addInitScript(keepAccount);
    await page.goto(`${server.url}/${library}/survey`);
    await tag().getByRole("radio", { name: "Good" }).first().check();
    await tag().getByRole("textbox").fill("Nửa câu");

    // Nobody waits until a draft was kept.
    await go("page news");
    await page.goBack();
    await expectGiven("Good", "Nửa câu");
    const before = await listening();
    expect(before).not.toEqual([]);

    await tag().getByRole("textbox").fill("Nửa câu nữa");
    await go("part news");
    await go("part survey");
    await expectGiven("Good", "Nửa câu nữa");

    await go("page news");
    await go("page survey");
    await expectGiven("Good", "Nửa câu nữa");
    await go("page survey");
    await expectGiven("Good", "Nửa câu nữa");
    await go("part survey");
    await expectGiven("Good", "Nửa câu nữa");
    expect(await listening(), "listeners on window and document").toEqual(before);
    expect(documents, "pages that the browser loaded").toBe(1);

    const told = page.evaluate(
      () =>
        new Promise((done) => {
          let times = 0;
          document.addEventListener("survey-answer", () => times++);
          document.addEventListener("survey-sent", () => done(times));
        }),
    );
    await tag().getByRole("radio", { name: "Poor" }).nth(1).check();
    await next().click();
    await tag().locator("[part~=received]").waitFor();
    expect(await told, "survey-answer").toBe(1);
    const answers = { care: "good", remark: "Nửa câu nữa", speed: "poor" };
    expect(sent.map((body) => (JSON.parse(body) as Submission).answers)).toEqual([answers]);

    // What was sent is not begun again by the page that was kept.
    await go("page news");
    await page.goBack();
    await next().waitFor();
    expect(await tag().getByRole("textbox").inputValue()).toBe("");
    const { submissions } = (await (await fetch(`${server.url}/api/submissions`)).json()) as {
      submissions: { submission: Submission }[];
    };
    const stored = submissions.filter(({ submission }) => sent[0]!.includes(submission.id));
    expect(stored.map(({ submission }) => submission.answers)).toEqual([answers]);
    expect(sent).toHaveLength(1);
    expect(said).toEqual([]);
  });
});
