import type { Browser, Page } from "playwright-core";
import type { DeliveryCause, SurveyErrorEvent } from "../../../src/widget/events.ts";
import { type Way, html } from "./way.ts";

/** What a citizen reads while answers wait, by what is known of the reason. */
export const waiting = {
  network: "Đã lưu trên thiết bị này, đang chờ mạng Thiết bị này đang không có mạng.",
  unanswered: "Đã lưu trên thiết bị này, chưa gửi được Nơi nhận chưa trả lời.",
  busy: "Đã lưu trên thiết bị này, chưa gửi được Nơi nhận đang bận hoặc gặp sự cố.",
  page: "Đã lưu trên thiết bị này, chưa gửi được Một trang khác đã trả lời thay cho nơi nhận",
  site: "Đã lưu trên thiết bị này, chưa gửi được Trang này hoặc nơi nhận chưa được cài đặt đúng",
  unknown: "Đã lưu trên thiết bị này, chưa gửi được Phiếu sẽ được tự động gửi lại",
};

export interface Told {
  cause: DeliveryCause | undefined;
  reason: string;
  message: string;
}

export interface Opened {
  page: Page;
  /** What the webmaster is told in the console. */
  lines: string[];
  /** What the page's scripts are told. */
  told(): Promise<Told[]>;
}

/** Opens a page of the way's, and hears what the webmaster is told. */
export async function open(
  browser: Browser,
  way: Way,
  body: string,
  headers?: Record<string, string>,
): Promise<Opened> {
  way.pages.set("/page", html(body, headers));
  const page = await browser.newPage();
  return { page, ...(await listenTo(page, `${way.url}/page`)) };
}

export async function listenTo(page: Page, url: string): Promise<Omit<Opened, "page">> {
  page.setDefaultTimeout(15_000);
  const lines: string[] = [];
  page.on("console", (message) => message.text().startsWith("<satisfaction-survey>") && lines.push(message.text()));
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    addEventListener("survey-error", (event) => {
      const { cause, reason, message } = event as SurveyErrorEvent;
      heard.push({ cause, reason, message });
    });
  });
  await page.goto(url);
  return { lines, told: () => page.evaluate(() => (globalThis as unknown as { heard: Told[] }).heard) };
}

/** Tries all again, as somebody would who presses "send now". */
export const flush = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelector("satisfaction-survey")!.outbox.flush());

/** In the page: fills every form in and sends it. @returns what stands in its place then, by its endpoint */
export async function sendAll(): Promise<[endpoint: string, says: string][]> {
  const until = async <Found>(look: () => Found | false | null | undefined): Promise<Found> => {
    for (
      const end = performance.now() + 30_000;
      performance.now() < end;
      await new Promise((go) => setTimeout(go, 10))
    ) {
      const found = look();
      if (found) return found;
    }
    throw new Error(`Waited for ${look}`);
  };
  const said = [...document.querySelectorAll("satisfaction-survey")].map(async (element): Promise<[string, string]> => {
    const root = element.shadowRoot!;
    const field = await until(() => root.querySelector("textarea"));
    field.value = `Gửi ${element.endpoint}`;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    root.querySelector<HTMLElement>("#next")!.click();
    const outcome = await until(() => root.querySelector(".outcome:not(.sending, .saved)"));
    return [element.endpoint!, outcome.textContent!.replaceAll(/\s+/g, " ").trim()];
  });
  return Promise.all(said);
}
