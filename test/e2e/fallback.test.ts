import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { formWords } from "../../src/locales/form-words.ts";
import { plainForm } from "../../src/print/index.ts";
import type { Submission } from "../../src/schema/index.ts";
import { launchChromium } from "../infra/chromium.ts";
import { openSite } from "./site.ts";
import { recordsOf } from "./support/records.ts";
import { everyKind } from "./support/survey-files.ts";

interface TraceEvent {
  name: string;
  args: { beginData?: { stackTrace?: { url: string; functionName: string }[] } };
}

let browser: Browser;
let page: Page;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());
afterEach(() => page.close());

const markup = plainForm(everyKind, formWords.vi, { action: "/submissions", inTag: true });

const htmlWith = (inTag: string): string => `<!doctype html>
  <html lang="vi">
    <head>
      <meta charset="utf-8" />
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="/satisfaction-survey.form.css" />
    </head>
    <body>
      <h1>Phường Minh Hòa</h1>
      <satisfaction-survey endpoint="/submissions">
        ${inTag}
        <script type="application/json">${JSON.stringify(everyKind).replaceAll("<", "\\u003c")}</script>
      </satisfaction-survey>
      <footer>Liên hệ: 0239 000 000</footer>
    </body>
  </html>`;

/** The page as it is while the widget is still on its way. */
async function open({ viewport = { width: 390, height: 800 }, inTag = markup } = {}): Promise<void> {
  page = await browser.newPage({ viewport });
  page.setDefaultTimeout(10_000);
  await openSite(page, { html: htmlWith(inTag), folder: "dist/browser" });
}

async function widgetComes(): Promise<void> {
  await page.addScriptTag({ type: "module", url: "/satisfaction-survey.js" });
  await page.locator("satisfaction-survey #next").waitFor();
}

/** Where the widget's main file has the page laid out at once, instead of with the next frame, while `during` runs. */
async function layoutsForced(during: () => Promise<void>): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  client.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const includedCategories = ["devtools.timeline", "disabled-by-default-devtools.timeline.stack"];
  await client.send("Tracing.start", { traceConfig: { includedCategories } });
  await during();
  const complete = new Promise((resolve) => client.once("Tracing.tracingComplete", resolve));
  await client.send("Tracing.end");
  await complete;
  const layouts = events.filter(({ name }) => name === "Layout");
  expect(layouts.length).toBeGreaterThan(0);
  return layouts.flatMap(({ args }) => {
    const [frame] = args.beginData?.stackTrace ?? [];
    return frame?.url.endsWith("/satisfaction-survey.js") ? [frame.functionName] : [];
  });
}

const form = () => page.locator(".satisfaction-form");
const item = (id: string) => form().locator(`[id="satisfaction-form-every-kind-item-${id}"]`);
const widget = () => page.locator("satisfaction-survey");

/** Goes on to the end. @returns what was sent */
async function send(): Promise<Submission> {
  const sent = page.waitForRequest((request) => request.method() === "POST");
  sent.catch(() => {});
  const outcome = widget().locator("[part~=received]");
  while (!(await outcome.isVisible()))
    await widget()
      .locator("#next")
      .click({ timeout: 1000 })
      .catch(() => undefined);
  return (await sent).postDataJSON() as Submission;
}

test("a survey without a form in the tag is not laid out before it is shown", async () => {
  await open({ inTag: "" });

  expect(await layoutsForced(widgetComes)).toEqual([]);
});

describe("the form in the tag", () => {
  test("is not laid out once more by the widget that takes its place", async () => {
    await open();
    await form().waitFor();

    expect(await layoutsForced(widgetComes)).toEqual([]);
  });

  test("gives way to the widget, and nothing around it jumps", async () => {
    // Tall enough for what follows the tag to come into view.
    await open({ viewport: { width: 1280, height: 1600 } });
    expect(await form().isVisible()).toBe(true);
    expect(
      await form()
        .locator(".too-old")
        .evaluate((each) => getComputedStyle(each).visibility),
    ).toBe("hidden");
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: "layout-shift", buffered: true });
    });
    await widgetComes();
    expect(await form().isVisible()).toBe(false);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
    expect(await page.locator("footer").evaluate((each) => each.getBoundingClientRect().top >= innerHeight)).toBe(true);
  });

  test("says after a while that it is no worse than the widget, where that does not come", async () => {
    await open();
    const late = form().locator(".too-old");
    expect(await late.isVisible()).toBe(false);
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.currentTime = 10_001;
    });
    expect(await late.isVisible()).toBe(true);
    expect(await form().getByRole("button", { name: "Gửi ý kiến" }).isVisible()).toBe(true);
  });

  test("hands over what was put into it before the widget came, and where the person was", async () => {
    await open();
    await form().getByRole("radio", { name: "Đồng ý", exact: true }).check();
    await item("procedure").getByRole("combobox").selectOption("Đăng ký khai tử");
    await item("minutes")
      .getByRole("textbox", { name: /chờ bao lâu/ })
      .fill("20");
    await item("attitude").getByRole("radio", { name: "Rất hài lòng" }).focus();
    await page.keyboard.press("Space");
    await widgetComes();

    expect(await widget().getByRole("radio", { name: "Rất hài lòng", exact: true }).first().isChecked()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("satisfaction-survey");
    await widget().getByRole("button", { name: "Quay lại" }).click();
    expect(
      await widget()
        .getByRole("textbox", { name: /chờ bao lâu/ })
        .inputValue(),
    ).toBe("20");

    // Faster than any person, the page would be gone before the browser has written down where this one was.
    await expect
      .poll(() => recordsOf(page))
      .toEqual([[expect.stringMatching(/^draft/), expect.objectContaining({ stepId: "procedure" })]]);
    await page.reload();
    await widgetComes();
    await expect
      .poll(() =>
        widget()
          .getByRole("textbox", { name: /chờ bao lâu/ })
          .inputValue(),
      )
      .toBe("20");

    const { answers, consent } = await send();
    expect(answers).toEqual({ procedure: "death", minutes: 20, attitude: "5" });
    expect(consent).toMatchObject({ agreed: true });
  });

  test("that is older than the survey hands over what the survey still has", async () => {
    await open({ inTag: markup.replaceAll('name="answer:attitude" value="5"', 'name="answer:attitude" value="gone"') });
    await item("attitude").getByRole("radio", { name: "Rất hài lòng" }).check();
    await item("minutes")
      .getByRole("textbox", { name: /chờ bao lâu/ })
      .fill("20");
    await widgetComes();
    expect(
      await widget()
        .getByRole("textbox", { name: /chờ bao lâu/ })
        .inputValue(),
    ).toBe("20");
    expect((await send()).answers).toEqual({ minutes: 20 });
  });
});
