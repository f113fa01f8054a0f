import type { FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Site, startSite } from "../support/site.ts";
import { type Watched, watch } from "../support/watch.ts";
import { PORTAL, SURVEYS, guide, openPortal } from "./support/two-sites.ts";

/* A portal that frames the survey of another site, by the guide's files. */

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

const frame = await guide("no-script.html");
const script = await guide("one-script.html");

let site: Site;
let page: Page;
let watched: Watched;
let framed: FrameLocator;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.newPage();
  watched = await watch(page, PORTAL);
  framed = page.frameLocator("iframe").first();
});
afterEach(async () => {
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.close();
});

const height = () =>
  page
    .locator("iframe")
    .first()
    .evaluate((it) => it.clientHeight);
const content = () => framed.locator("html").evaluate((it) => Math.ceil(it.getBoundingClientRect().height));
const answer = () => framed.getByRole("radio", { name: "Hài lòng", exact: true }).first().check();

/** Sends what was answered. @returns what the collector has */
async function send() {
  const button = framed.getByRole("button", { name: "Gửi ý kiến" });
  await button.click();
  await framed.getByText("một lần nữa để bỏ qua").waitFor();
  await button.click();
  const receipt = await framed.getByText("Mã biên nhận").locator("strong").textContent();
  return (await site.received()).find((each) => each.receipt === receipt)!.submission;
}

/** Says something to the portal from the frame, as a page that was taken over might. */
const say = (message: unknown) =>
  page.frames()[1]!.evaluate((it) => parent.postMessage(it, "https://portal.example"), message);

async function fits(): Promise<void> {
  await framed.getByRole("radio").first().waitFor();
  await expect.poll(async () => (await height()) - (await content())).toBe(0);
}

describe("with one script in the portal, the frame", () => {
  test("is as high as the survey, while it grows and shrinks", async () => {
    await openPortal(page, site, frame + script);
    await fits();
    const before = await height();
    expect(before).not.toBe(720);
    await answer();
    await framed.getByRole("button", { name: "Gửi ý kiến" }).click();
    await framed.getByText("một lần nữa để bỏ qua").waitFor();
    await fits();
    expect(await height()).toBeGreaterThan(before);

    await framed.getByRole("button", { name: "Gửi ý kiến" }).click();
    await framed.getByText("Mã biên nhận").waitFor();
    await expect.poll(height).toBeLessThan(before / 2);
    expect(await height()).toBe(await content());
    expect(watched).toMatchObject({ violations: [], errors: [] });
  });

  test("is as high when the script comes after it", async () => {
    await openPortal(page, site, frame);
    await framed.getByRole("radio").first().waitFor();
    await page.evaluate((address) => {
      const { trustedTypes } = globalThis as unknown as { trustedTypes: TrustedTypes };
      const policy = trustedTypes.createPolicy("test", { createScriptURL: (it) => it });
      document.head.append(Object.assign(document.createElement("script"), { src: policy.createScriptURL(address) }));
    }, `${SURVEYS}/satisfaction-survey.frame.js`);
    await fits();
    expect(watched).toMatchObject({ violations: [], errors: [] });
  });

  test("has what is asked next in view, though the page around has scrolled", async () => {
    await page.setViewportSize({ width: 390, height: 600 });
    await openPortal(page, site, frame + script, (html) => html.replace("one-stop-short", "sipas-2018"));
    await page.evaluate(() => (document.body.style.margin = "0"));
    await fits();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const next = framed.getByRole("button", { name: "Tiếp tục" });
    for (const what of ["the gaps", "the second step"]) {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      const before = await page.evaluate(() => scrollY);
      await next.click();
      await expect.poll(() => page.evaluate(() => scrollY), { message: what }).toBeLessThan(before);
      const edge = await page.locator("iframe").evaluate((it) => it.getBoundingClientRect().top);
      const within = await framed
        .locator("satisfaction-survey")
        .evaluate((it) => it.shadowRoot!.activeElement!.getBoundingClientRect().top);
      expect(Math.abs(edge + within), what).toBeLessThan(2);
    }
  });
});

describe("the portal heeds", () => {
  beforeEach(async () => {
    await openPortal(page, site, `${frame + script}<iframe src="https://advert.example/"></iframe>`);
    await fits();
  });

  test("no height that is none, and limits one that is not likely", async () => {
    const before = await height();
    for (const wrong of [NaN, Infinity, "5000", null, undefined]) {
      await say({ type: "satisfaction-survey:height", height: wrong });
    }
    await say("satisfaction-survey:height");
    await say(null);
    expect(await height()).toBe(before);
    await say({ type: "satisfaction-survey:height", height: 1e9 });
    await expect.poll(height).toBe(20_000);
    await say({ type: "satisfaction-survey:height", height: -5 });
    await expect.poll(height).toBe(100);
    expect(watched.errors).toEqual([]);
  });

  test("neither other sites' frames nor other windows", async () => {
    const before = await height();
    const heights = () => page.locator("iframe").evaluateAll((all) => all.map((it) => it.clientHeight));
    await page.route("https://advert.example/**", (route) =>
      route.fulfill({ contentType: "text/html", body: "<p>advert</p>" }),
    );
    const advert = page.frames()[2]!;
    await advert.goto("https://advert.example/").catch(() => undefined);
    await advert.evaluate(() => parent.postMessage({ type: "satisfaction-survey:height", height: 5000 }, "*"));
    await page.evaluate(() => postMessage({ type: "satisfaction-survey:height", height: 5000 }, "*"));
    // What is said later is heard later.
    await say({ type: "satisfaction-survey:height", height: before + 7 });
    await expect.poll(height).toBe(before + 7);
    expect((await heights())[1]).toBeLessThan(200);
  });
});

test("a portal that is not listed is told nothing", async () => {
  await page.addInitScript(() => {
    const said: unknown[] = [];
    Object.assign(globalThis, { said });
    addEventListener("message", ({ data }) => said.push(data));
  });
  const said = () => page.evaluate(() => (globalThis as unknown as { said: unknown[] }).said.length);
  await openPortal(page, site, frame + script, (html) => html.replace(PORTAL, "https://other.example"));
  await answer();
  expect(await said()).toBe(0);
  expect(await height()).toBe(720);

  // A portal that is, is told.
  await page.unrouteAll();
  await openPortal(page, site, frame + script);
  await fits();
  expect(await said()).toBeGreaterThan(0);
});

describe("with no script in the portal", () => {
  test("the survey scrolls in the frame and is sent, with the unit and the channel of the frame's address", async () => {
    await openPortal(page, site, frame.replace("channel=web", "channel=qr"));
    await answer();
    expect(await height()).toBe(720);
    expect(await send()).toMatchObject({
      channel: "qr",
      context: { unit: "thuan-loc" },
      answers: { TL1: expect.any(String) as string },
    });
    expect(watched).toMatchObject({ violations: [], errors: [] });
  });

  test("a channel that the page does not list is none", async () => {
    await openPortal(page, site, frame.replace("channel=web", "channel=made-up&amp;officer=x"));
    await answer();
    const { channel, context } = await send();
    expect({ channel, context }).toEqual({ channel: "web", context: { unit: "thuan-loc" } });
  });
});

test("where the browser refuses a foreign frame all storage, the survey says so, is sent, or saved as a file", async () => {
  await page.addInitScript((host) => {
    if (location.host !== host) return;
    const deny = () => {
      throw new DOMException("denied", "SecurityError");
    };
    IDBFactory.prototype.open = deny;
    LockManager.prototype.request = () => Promise.reject(new DOMException("denied", "SecurityError"));
    for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: deny });
  }, new URL(SURVEYS).host);
  await openPortal(page, site, frame + script);
  await answer();
  await framed.getByText("không cho lưu câu trả lời").first().waitFor();
  expect(await send()).toMatchObject({ context: { unit: "thuan-loc" } });
  expect(watched).toMatchObject({ violations: [], errors: [] });

  await page.route(`${SURVEYS}/api/**`, (route) => route.abort());
  await page.reload();
  await answer();
  const button = framed.getByRole("button", { name: "Gửi ý kiến" });
  await button.click();
  await framed.getByText("một lần nữa để bỏ qua").waitFor();
  await button.click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    framed.getByRole("button", { name: "Lưu thành tệp" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.json$/);
});
