import type { Page } from "playwright-core";
import type { Survey } from "../../../src/schema/index.ts";
import { isLong } from "../../support/long.ts";
import { hostPage } from "./host-page.ts";
import type { Site } from "./site.ts";

export interface Visit {
  survey: Survey;
  layout: "page" | "steps" | "card";
  device: "phone" | "desktop";
  language: "vi" | "en";
  colours: "light" | "dark" | "forced";
}

const viewports = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

/** Such as "sipas-2018 as page on a phone, vi, dark". */
export const nameOf = ({ survey, layout, device, language, colours }: Visit): string =>
  `${survey.id} as ${layout} on a ${device}, ${language}, ${colours}`;

/**
 * Somebody who comes upon a survey in a clean page, looks through it, presses on without an answer, then answers everything and sends it.
 * @param look at each screen, with what it is called
 */
export async function visitHostPage(
  site: Site,
  { survey, layout, device, language, colours }: Visit,
  look: (screen: string, page: Page) => Promise<void>,
): Promise<void> {
  const page = await site.newPage({
    viewport: viewports[device],
    colorScheme: colours === "dark" ? "dark" : "light",
    forcedColors: colours === "forced" ? "active" : "none",
    hasTouch: device === "phone",
  });
  const tag = `<satisfaction-survey src="/surveys/${survey.id}.json" endpoint="/api/submissions" layout="${layout}"></satisfaction-survey>`;
  await page.route("**/host.html", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: hostPage(tag, language) }),
  );
  await page.goto(`${site.url}/host.html`);
  const shown = page.locator("satisfaction-survey");
  const next = shown.locator("#next");
  const outcome = shown.locator("#outcome");
  const receipt = outcome.locator("strong").first();
  const summary = shown.locator("#summary");
  await next.waitFor();
  await page.waitForLoadState("networkidle");
  await look("blank", page);

  for (const [where, part] of [
    ["in the middle", 0.5],
    ["at the end", 1],
  ] as const) {
    const moved = await page.evaluate((share) => {
      const before = scrollY;
      scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * share);
      return new Promise<boolean>((done) => requestAnimationFrame(() => setTimeout(() => done(scrollY !== before))));
    }, part);
    if (moved) await look(where, page);
  }

  await next.click();
  await drawn(page);
  // A survey that asks for nothing is sent, and then says that it was received.
  if (await outcome.isVisible()) await receipt.waitFor();
  await look(`pressed on${(await summary.isVisible()) ? ", asked for what is blank" : ""}`, page);
  await page.reload();
  await next.waitFor();
  await page.waitForLoadState("networkidle");

  const seen: string[] = [];
  while (!(await outcome.isVisible())) {
    await answerAll(page);
    const step = await shown.evaluate((element) =>
      [...element.shadowRoot!.querySelectorAll("[id^='item:']")].map(({ id }) => id).join(),
    );
    // What cannot be answered by a press is asked for once more.
    const times = seen.filter((each) => each === step).length;
    seen.push(step);
    if (times < 2 && seen.length <= MOST)
      await look(`answered, screen ${seen.length}${times ? ", asked for the rest" : ""}`, page);
    await next.click();
    await drawn(page);
    await summary.or(next).or(outcome).first().waitFor();
  }
  await receipt.waitFor();
  await look("sent", page);
  await page.close();
}

/** So many screens of a survey in cards are looked at: they differ in their words only. */
const MOST = isLong ? 12 : 3;

const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );

/** Chooses the first option of everything, and of what is asked because of it. */
const answerAll = (page: Page): Promise<void> =>
  page.locator("satisfaction-survey").evaluate(async (element) => {
    for (let pressed = true; pressed;) {
      pressed = false;
      for (const group of element.shadowRoot!.querySelectorAll("[role=radiogroup], [role=group]")) {
        const first = group.querySelector<HTMLInputElement>("input:is([type=radio], [type=checkbox])");
        if (!first || group.querySelector(":checked")) continue;
        first.click();
        pressed = true;
      }
      await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    }
  });
