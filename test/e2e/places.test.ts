import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { formWords } from "../../src/locales/form-words.ts";
import { formLink, plainForm } from "../../src/print/index.ts";
import type { Submission, Survey } from "../../src/schema/index.ts";
import { launchChromium } from "../infra/chromium.ts";
import { isLong } from "../support/long.ts";
import { littleSurvey, rating, text } from "../support/little-survey.ts";
import { openSite } from "./site.ts";

/* Where pages put the tag, and what they do with it. */

const survey = littleSurvey([rating("care"), text("remark")], { languages: ["vi"], title: "Góp ý" });
const form = plainForm(survey, formWords.vi, { action: "/api/submissions", inTag: true });
const link = formLink(survey, formWords.vi, { action: "/api/submissions" })!;
const json = (data: Survey) => `<script type="application/json">${JSON.stringify(data)}</script>`;
const tag = (inside = "") =>
  `<satisfaction-survey endpoint="/api/submissions" draft="off">${json(survey)}${inside}</satisfaction-survey>`;
const script = `<script type="module" src="/satisfaction-survey.js"></script>`;

let browser: Browser;
let page: Page;
let said: string[];
let sent: { url: string; body: string }[];
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());
afterEach(() => page.close());

async function open(body: string, { head = script, javaScriptEnabled = true } = {}): Promise<void> {
  page = await browser.newPage({ javaScriptEnabled });
  page.setDefaultTimeout(10_000);
  said = [];
  sent = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    if (request.method() === "POST")
      sent.push({ url: new URL(request.url()).pathname, body: request.postData() ?? "" });
  });
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/satisfaction-survey.form.css">${head}</head><body>\n${body}\n</body>\n</html>\n`;
  await openSite(page, { html, folder: "dist/browser" });
}

const tags = () => page.locator("satisfaction-survey");
const next = () => tags().last().locator("#next");

/** A person answers and sends in the last tag of the page. @returns what went out */
async function answerAndSend(): Promise<Submission["answers"]> {
  const one = tags().last();
  await one.getByRole("radio", { name: "Good" }).check();
  await one.getByRole("textbox").fill("Tốt");
  await next().click();
  await one.locator("[part~=received]").waitFor();
  return (JSON.parse(sent.at(-1)!.body) as Submission).answers;
}
const answers = { care: "good", remark: "Tốt" };

describe("in a page that is one form, as WebForms, SharePoint and DNN make them", () => {
  const hosted = (inside: string) => `<form id="aspnetForm" method="post" action="/hostpost.aspx">
    <input type="hidden" name="__VIEWSTATE" value="abc"><input type="submit" id="btnBefore" value="Tìm">
    ${tag(inside)}
    <input name="after"><input type="submit" id="btnAfter" value="Đăng nhập"><input type="hidden" id="__EVENTVALIDATION">
    </form>`;
  const belong = () =>
    page.evaluate(() =>
      ["#btnBefore", "#btnAfter", "#__EVENTVALIDATION", "[name=after]"].map(
        (each) => document.querySelector<HTMLInputElement>(each)!.form?.id,
      ),
    );

  test.each([
    ["the form", form],
    ["its link", link],
  ])("with %s in the tag its own controls stay its own, and nothing in the survey sends it", async (_, inside) => {
    await open(hosted(inside));
    await next().waitFor();
    expect(await belong()).toEqual(["aspnetForm", "aspnetForm", "aspnetForm", "aspnetForm"]);
    await tags().getByRole("radio", { name: "Fair" }).press("Enter");
    // The text is asked for once the first question is answered.
    await tags().getByRole("radio", { name: "Fair" }).press("Space");
    await tags().getByRole("textbox").press("Enter");
    expect(await answerAndSend()).toEqual(answers);
    expect(sent.map(({ url }) => url)).toEqual(["/api/submissions"]);
    const told = said.filter((line) => line.includes("no form in a form"));
    expect(told).toHaveLength(inside === form ? 1 : 0);
    for (const line of told) expect(line).toContain("--link");
  });

  test.each([
    ["the form", form],
    ["its link", link],
  ])("a browser without JavaScript sees one link in place of %s, to the collector's page", async (_, inside) => {
    await open(hosted(inside), { javaScriptEnabled: false });
    expect(await belong()).toEqual(["aspnetForm", "aspnetForm", "aspnetForm", "aspnetForm"]);
    expect(await page.getByRole("button", { name: "Gửi ý kiến" }).isVisible()).toBe(false);
    await page.getByRole("link", { name: "Trả lời phiếu “Góp ý”" }).click();
    await page.waitForURL("**/api/surveys/little/form");
  });

  test("fields of the form in the tag are not sent with the page's, with or without styles", async () => {
    await open(hosted(form), { javaScriptEnabled: false });
    await page.evaluate(() => document.querySelector("[rel=stylesheet]")!.remove());
    await page.getByRole("radio", { name: "Good" }).check();
    await page.getByRole("button", { name: "Gửi ý kiến" }).click();
    expect(sent).toEqual([]);
    await page.locator("#btnAfter").click();
    await page.waitForURL("**/hostpost.aspx");
    expect(sent.map(({ body }) => body)).toEqual(["__VIEWSTATE=abc&after="]);
  });

  test("elsewhere the same form is sent to the collector, and there is no link", async () => {
    await open(tag(form), { javaScriptEnabled: false });
    expect(await page.getByRole("link").isVisible()).toBe(false);
    await page.getByRole("radio", { name: "Good" }).check();
    await page.getByRole("button", { name: "Gửi ý kiến" }).click();
    await page.waitForURL("**/api/submissions");
    expect(sent.map(({ url, body }) => [url, body.includes("answer%3Acare=good")])).toEqual([
      ["/api/submissions", true],
    ]);
  });
});

describe("a tag that was not closed", () => {
  const unclosed = `<satisfaction-survey src="/survey.json" endpoint="/api/submissions" draft="off" />`;
  test.each([
    ["in the body", `${unclosed}\n<p id="rest">Liên hệ</p>`],
    ...(isLong ? [["in a column", `<div>${unclosed}\n<h2>Tin</h2><p id="rest">Liên hệ</p>\n</div>`]] : []),
    ["before the page's scripts", `<div>${unclosed}<p id="rest">Liên hệ</p><script>var x</script></div>`],
  ])("%s hides nothing of the page, and is told once", async (_, body) => {
    await open("");
    await page.route("**/survey.json", (route) => route.fulfill({ json: survey }));
    await page.route("**/page.html", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><html lang="vi"><head>${script}</head><body>\n${body}\n</body>\n</html>\n`,
      }),
    );
    await page.goto("http://localhost/page.html");
    await next().waitFor();
    await page.locator("#rest").waitFor();
    expect(await answerAndSend()).toEqual(answers);
    expect(await page.locator("#rest").isVisible()).toBe(true);
    expect(said.filter((line) => line.includes("</satisfaction-survey>"))).toHaveLength(1);
  });

  test("is not taken for one that was closed, whatever is inside", async () => {
    await open(`<div>${tag(`\n<div><p id="rest">Phiếu giấy</p></div>\n`)}\n</div>`);
    await next().waitFor();
    expect(await answerAndSend()).toEqual(answers);
    expect(await page.locator("#rest").isVisible()).toBe(false);
    expect(said).toEqual([]);
  });
});

test("in a dialog of the browser's own everything is reached, answered and sent by keyboard, and Escape closes it", async () => {
  await open(`<button id="open">Góp ý</button><dialog aria-label="Góp ý"><button>Đóng</button>${tag()}</dialog>`);
  await page.evaluate(() => {
    const dialog = document.querySelector("dialog")!;
    document.getElementById("open")!.addEventListener("click", () => dialog.showModal());
  });
  await page.getByRole("button", { name: "Góp ý" }).press("Enter");
  const one = tags().last();
  await one.getByRole("radio").first().waitFor();
  const focused = (of: string) =>
    page.waitForFunction(
      (selector) => document.querySelector("satisfaction-survey")!.shadowRoot!.activeElement?.matches(selector),
      of,
      { timeout: 200 },
    );
  const tabTo = async (of: string): Promise<void> => {
    for (let times = 0; times < 8; times++) {
      await page.keyboard.press("Tab");
      if (await focused(of).catch(() => false)) return;
    }
    throw new Error(`Tab does not lead to ${of}.`);
  };
  await tabTo("input[type=radio]");
  await page.keyboard.press("Space");
  await tabTo("[name=remark]");
  await page.keyboard.type("Tốt");
  await tabTo("#next");
  await page.keyboard.press("Enter");
  await one.locator("[part~=received]").waitFor();
  expect((JSON.parse(sent.at(-1)!.body) as Submission).answers).toMatchObject({ remark: "Tốt" });
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "hidden" });
  expect(said).toEqual([]);
});

describe("the page's scripts", () => {
  test("take it out of a template, clone a running one, move it into another document, and each works", async () => {
    await open(`<template>${tag()}</template><iframe></iframe>`);
    await page.evaluate(() => document.body.append(document.querySelector("template")!.content.cloneNode(true)));
    expect(await answerAndSend()).toEqual(answers);
    await page.evaluate(() => document.body.append(document.querySelector("satisfaction-survey")!.cloneNode(true)));
    expect(await answerAndSend()).toEqual(answers);

    const looks = () => {
      const element = (document.querySelector("satisfaction-survey") ??
        document.querySelector("iframe")!.contentDocument!.querySelector("satisfaction-survey"))!;
      const button = element.shadowRoot!.querySelector("button")!;
      const { backgroundColor, minHeight } = element.ownerDocument.defaultView!.getComputedStyle(button);
      return [backgroundColor, minHeight];
    };
    await page.evaluate(() => {
      for (const each of document.querySelectorAll("satisfaction-survey")) each.remove();
      document.body.append(document.querySelector("template")!.content.cloneNode(true));
    });
    await next().waitFor();
    const before = await page.evaluate(looks);
    await page.evaluate(() =>
      document.querySelector("iframe")!.contentDocument!.body.append(document.querySelector("satisfaction-survey")!),
    );
    const inner = page.frameLocator("iframe").locator("satisfaction-survey");
    await inner.getByRole("radio", { name: "Good" }).check();
    expect(await page.evaluate(looks)).toEqual(before);
    await inner.locator("#next").click();
    await inner.locator("[part~=received]").waitFor();
    // One that has never been in this document.
    await page.evaluate(() => {
      const fresh = document.querySelector("template")!.content.querySelector("satisfaction-survey")!.cloneNode(true);
      document.querySelector("iframe")!.contentDocument!.body.replaceChildren(document.importNode(fresh, true));
    });
    await inner.getByRole("radio", { name: "Good" }).check();
    expect(await page.evaluate(looks)).toEqual(before);
    expect(said).toEqual([]);
  });

  test("take it away and put it back, twice, also while it sends: one form arrives", async () => {
    await open(tag());
    await tags().getByRole("radio", { name: "Good" }).check();
    await tags().getByRole("textbox").fill("Tốt");
    const away = () =>
      page.evaluate(async () => {
        const element = document.querySelector("satisfaction-survey")!;
        for (let times = 0; times < 2; times++) {
          element.remove();
          await new Promise((done) => setTimeout(done));
          document.body.append(element);
        }
      });
    await away();
    let answer = () => {};
    const held = new Promise<void>((done) => (answer = done));
    await page.route("**/api/submissions", async (route) => {
      await held;
      await route.fulfill({ status: 201, json: {} });
    });
    await next().click();
    await expect.poll(() => sent).toHaveLength(1);
    await away();
    answer();
    await tags().locator("[part~=received]").waitFor();
    expect(sent.map(({ body }) => (JSON.parse(body) as Submission).answers)).toEqual([answers]);
    expect(said).toEqual([]);
  });

  test("keep a copy of the page and show that later, as Turbo and htmx do", async () => {
    await open(`<main>${tag()}</main>`);
    await tags().getByRole("radio", { name: "Fair" }).check();
    await page.evaluate(() => {
      const main = document.querySelector("main")!;
      const kept = main.cloneNode(true);
      const written = main.innerHTML;
      main.replaceWith(document.createElement("p"));
      document.querySelector("p")!.replaceWith(kept);
      document.querySelector("main")!.innerHTML = written;
    });
    expect(await answerAndSend()).toEqual(answers);
    expect(said).toEqual([]);
  });
});

describe("its script", () => {
  const amd = `<script>window.define = function () { throw new Error("asked") }; define.amd = {}; window.module = { exports: {} }; window.exports = {};</script>`;
  const twice = "its script is in this page twice";
  /** Other moments of the same files. */
  const more: [what: string, head: string, told: string[]][] = [
    ["in one file, deferred", `<script defer src="/satisfaction-survey.all.js"></script>`, []],
    ["in one file, async", `<script async src="/satisfaction-survey.all.js"></script>`, []],
    ["as a module, async", `<script async type="module" src="/satisfaction-survey.js"></script>`, []],
    ["beside an AMD loader", amd + script, []],
  ];
  test.each<[what: string, head: string, told: string[]]>([
    [
      "twice, once under another address",
      `${script}<script type="module" src="/satisfaction-survey.js?v=2"></script>`,
      [twice],
    ],
    ["as both files", `<script src="/satisfaction-survey.all.js"></script>${script}`, [twice]],
    ["in one file, in the head", `<script src="/satisfaction-survey.all.js"></script>`, []],
    ["without type=module", `<script src="/satisfaction-survey.js"></script>`, []],
    ...(isLong ? more : []),
    ["in one file, beside an AMD loader", `${amd}<script src="/satisfaction-survey.all.js"></script>`, []],
  ])("%s", async (_, head, told) => {
    await open(tag(), { head: `<script>var $ = "page's", e = "page's", t = "page's";</script>${head}` });
    expect(await answerAndSend()).toEqual(answers);
    expect(said).toHaveLength(told.length);
    for (const [at, words] of told.entries()) expect(said[at]).toContain(words);
    expect(await page.evaluate("$ + e + t")).toBe("page'spage'spage's");
  });
});

test.each([script, `<script src="/satisfaction-survey.all.js"></script>`])(
  "where the page has taken away what the file needs to begin, one line says so: %s",
  async (built) => {
    await open(tag("<p>Gọi 1022</p>"), { head: `<script>delete window.Set</script>${built}` });
    await expect.poll(() => said).toEqual([expect.stringMatching(/^<satisfaction-survey>: /)]);
    expect(await page.getByText("Gọi 1022").isVisible()).toBe(true);
  },
);
