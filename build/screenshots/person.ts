import type { Page } from "playwright-core";

/** What a person does for a picture, and what has come when it is done. */
const within = (page: Page, selector: string) => page.locator(`satisfaction-survey ${selector}`).first();

export const comes = (selector: string) => (page: Page) => within(page, selector).waitFor();

export const isReady = comes("#next");

/** Answers what is shown, as far as pressing goes: the levels in turn, so that all of them are seen chosen. */
export async function answer(page: Page): Promise<void> {
  await isReady(page);
  await page
    .locator("satisfaction-survey")
    .first()
    .evaluate((element) => {
      const groups = element.shadowRoot!.querySelectorAll("[role=radiogroup], [role=group] .options");
      for (const [at, group] of [...groups].entries()) {
        const inputs = group.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]");
        inputs[at % inputs.length]?.click();
      }
    });
}

/** Which step is shown. */
const step = (page: Page) =>
  within(page, "#progress")
    .textContent({ timeout: 1000 })
    .catch(() => "");

/** Goes on, also past what is left out. */
export async function goOn(page: Page): Promise<void> {
  const before = await step(page);
  for (let press = 0; press < 2 && before === (await step(page)); press++) {
    await within(page, "#next").click();
    await page.waitForTimeout(300);
  }
}

export async function answerAndGoOn(page: Page): Promise<void> {
  await answer(page);
  await goOn(page);
}

/** Answers everything that is left, and sends. */
export async function send(page: Page): Promise<void> {
  const next = within(page, "#next");
  for (let steps = 0; steps < 60 && (await next.isVisible()); steps++) {
    await answer(page);
    if (await next.isVisible()) await next.click({ timeout: 2000 }).catch(() => {});
    await page.waitForTimeout(200);
  }
}

/** Chooses a question's level by its place. */
export const choose = (item: number, level: number) => async (page: Page) => {
  const option = within(page, `.item >> nth=${item}`).locator("label").nth(level);
  await option.click();
};

/** Presses the button with nothing answered. */
export async function leaveOut(page: Page): Promise<void> {
  await isReady(page);
  await within(page, "#next").click();
  await comes("#summary, #outcome")(page);
}

/** The endpoint answers in this way from now on; nothing is an answer that never comes. */
export const answersWith = (status?: number) => async (page: Page) => {
  await page.route(
    (url) => url.pathname.endsWith("/submissions"),
    (route) =>
      status
        ? route.fulfill({ status, contentType: "application/problem+json", body: '{"detail":"No."}' })
        : new Promise(() => {}),
  );
};
