import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, startSite } from "./support/site.ts";
import { watch } from "./support/watch.ts";

/*
 * A link of a message in Zalo, opened in the app's own browser: a page by plain http, for which there are neither service workers nor
 * Web Locks nor `randomUUID`, in a browser that refuses storage. With the built files, the demo and its collector.
 */

const zalo =
  "Mozilla/5.0 (Linux; Android 13; SM-A135F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.6099.144 Mobile Safari/537.36 Zalo android/12080698 ZaloTheme/light ZaloLanguage/vn";

/** No name of the loopback interface, which browsers trust without TLS. */
const host = "http://khaosat.example";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

async function openPage(): Promise<Page> {
  const page = await site.newPage({
    userAgent: zalo,
    viewport: { width: 360, height: 640 },
    isMobile: true,
    hasTouch: true,
  });
  await page.route(`${host}/**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(host, site.url) });
    await route.fulfill({ response });
  });
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException("Not allowed.", "SecurityError");
    };
    IDBFactory.prototype.open = refuse;
    for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(globalThis, name, { get: refuse });
    globalThis.open = () => null;
  });
  return page;
}

test("a link in a message is answered and delivered where the app's browser keeps nothing", async () => {
  const page = await openPage();
  const watched = await watch(page, host);
  await page.goto(`${host}/survey.html?survey=csat&channel=zalo&unit=thuan-loc`);
  const lacking = await page.evaluate(() => ({
    secure: isSecureContext,
    locks: "locks" in navigator,
    workers: "serviceWorker" in navigator,
    randomUUID: "randomUUID" in crypto,
  }));
  expect(lacking).toEqual({ secure: false, locks: false, workers: false, randomUUID: false });

  const shown = page.locator("satisfaction-survey");
  await shown.getByRole("radio", { name: "Hài lòng", exact: true }).check();
  await shown.getByText("Trình duyệt này không cho lưu câu trả lời").waitFor();
  await shown.getByRole("button", { name: "Gửi ý kiến" }).click();
  const receipt = await shown.getByText("Mã biên nhận").locator("strong").textContent();

  const stored = (await site.received("csat")).filter((each) => each.receipt === receipt);
  expect(stored.map(({ submission }) => submission)).toMatchObject([
    { channel: "zalo", context: { unit: "thuan-loc" }, answers: { csat: "hai-long" }, placement: "demo" },
  ]);
  expect(watched).toEqual({ violations: [], errors: [], foreign: [] });
  await page.close();
});

test("and where the network is gone while it is sent, by the page that stays open", async () => {
  const page = await openPage();
  await page.goto(`${host}/survey.html?survey=csat&channel=zalo`);
  const shown = page.locator("satisfaction-survey");
  await shown.getByRole("radio", { name: "Bình thường", exact: true }).check();
  const before = (await site.received("csat")).length;
  await page.route("**/api/submissions", (route) => route.abort());
  await shown.getByRole("button", { name: "Gửi ý kiến" }).click();
  await shown.getByRole("heading", { name: "Chưa gửi được ý kiến" }).waitFor();
  await page.unroute("**/api/submissions");
  await shown.getByText("Mã biên nhận").waitFor();
  expect((await site.received("csat")).length).toBe(before + 1);
  await page.close();
});
