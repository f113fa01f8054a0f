import type { Browser, Page } from "playwright-core";
import type { Layout } from "../../src/answers/steps.ts";
import type { Survey } from "../../src/schema/index.ts";
import { openSite } from "../e2e/site.ts";
import { browserDir } from "../size/weigh.ts";
import { type Seen, chooseEach, findNext, look, watch } from "./look.ts";
import type { Screen } from "./screens.ts";

/** What one step asks of the person's screen. */
export interface StepSeen {
  /** The ids of the questions in it. */
  items: readonly string[];
  /** Whether questions, options and button are in view as the step begins, before anybody scrolls. */
  isWhole: boolean;
  /** Whether the first question of it is, with all that can be chosen. */
  isFirstWhole: boolean;
  /** In pixels, from above the first question to below the button. */
  height: number;
}

export interface Journey {
  questions: number;
  taps: number;
  /** In pixels, up or down. */
  scrolled: number;
  steps: StepSeen[];
}

/** More taps than any preset can need: whoever comes here is lost. */
const LOST = 400;

/** In milliseconds: so long a person looks before pressing again, or at what has come by itself; and waits for that to come. */
const DOUBLE = 1100;
const LOOK = 450;
const PATIENCE = 1500;

/**
 * Answers every question of a survey on a screen by touch, from the first view to the receipt. Options are chosen in turn, so that no
 * question is hidden by always choosing the same. The person scrolls only as far as what is next to be read or pressed asks for, and waits
 * where a choice leads on by itself.
 *
 * @param advance as the page has it
 */
export async function play(
  browser: Browser,
  survey: Survey,
  layout: Layout,
  screen: Screen,
  advance: "on" | "off" = "on",
): Promise<Journey> {
  return visit(browser, pageWith(survey, layout, screen, advance), screen, async (page) =>
    answerAll(page, await page.locator("satisfaction-survey .advance").isVisible()),
  );
}

/** What a person sees first, once all of it has come, before anything is pressed. */
export const firstView = (
  browser: Browser,
  survey: Survey,
  layout: Layout,
  screen: Screen,
  language?: string,
): Promise<Seen> =>
  visit(browser, pageWith(survey, layout, screen, "on", language), screen, (page) => page.evaluate(look));

/** In cards: how far below the screen the button is, in pixels, with what is said back to some option of a question, by the question's id. Only where it is. */
export const cutBySentences = (
  browser: Browser,
  survey: Survey,
  screen: Screen,
  language: string,
): Promise<Record<string, number>> =>
  visit(browser, pageWith(survey, "card", screen, "off", language), screen, async (page) => {
    const cut: Record<string, number> = {};
    while (!(await page.evaluate(look)).isReceived) {
      const { item, below } = await page.evaluate(chooseEach);
      if (below > 0) cut[item] = below;
      const seen = await page.evaluate(look);
      await page.evaluate(() =>
        document.querySelector("satisfaction-survey")!.shadowRoot!.querySelector<HTMLElement>("#next")!.click(),
      );
      await leave(page, seen);
    }
    return cut;
  });

async function visit<Found>(
  browser: Browser,
  html: string,
  { width, height, isKiosk }: Screen,
  act: (page: Page) => Promise<Found>,
): Promise<Found> {
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: true, isMobile: !isKiosk });
  try {
    const page = await context.newPage();
    // The compiler that runs this file calls it for each function in a function.
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.addInitScript(watch);
    await openSite(page, { html, folder: browserDir });
    await page.locator("satisfaction-survey #next").waitFor();
    // Whether a choice leads on is said once all has come.
    await page.waitForLoadState("networkidle");
    return await act(page);
  } finally {
    await context.close();
  }
}

async function answerAll(page: Page, leadsOn: boolean): Promise<Journey> {
  const answered = new Set<string>();
  const steps: StepSeen[] = [];
  const journey: Journey = { questions: 0, taps: 0, scrolled: 0, steps };
  let known = -1;
  /** Until when a press on the button is taken for one that was meant for the question before. */
  let restsUntil = 0;
  while (journey.taps < LOST) {
    const seen = await page.evaluate(look);
    if (seen.isReceived) return { ...journey, questions: answered.size };
    if (seen.step !== known) {
      known = seen.step;
      const { items, isWhole, isFirstWhole, height } = seen;
      steps.push({ items, isWhole, isFirstWhole, height });
    }
    // Read first: pressing again within a second is the second half of a double click to the widget.
    if (seen.isAskedBack) await page.waitForTimeout(DOUBLE);
    const next = await page.evaluate(findNext, [...answered]);
    journey.scrolled += next.scrolled;
    if (next.item === undefined) await page.waitForTimeout(Math.max(0, restsUntil - Date.now()));
    await page.touchscreen.tap(next.x, next.y);
    journey.taps++;
    if (next.item === undefined) await leave(page, seen);
    else answered.add(next.item);
    if (next.isTyped) await page.keyboard.type("Nhanh");
    else if (leadsOn && next.item !== undefined && (await hasMoved(page, seen.step))) {
      restsUntil = Date.now() + DOUBLE;
      await page.waitForTimeout(LOOK);
    }
  }
  throw new Error(`Lost after ${LOST} taps in ${steps.at(-1)?.items.join()}`);
}

/** Waits for a choice to lead on by itself. @returns whether it has */
const hasMoved = (page: Page, from: number): Promise<boolean> =>
  page
    .waitForFunction((left) => window.seenSurvey.step !== left, from, { timeout: PATIENCE })
    .then(() => true)
    .catch(() => false);

/** Waits for what the button leads to: another step, the receipt, or a question about what was answered. */
async function leave(page: Page, { step, isAskedBack, items }: Seen): Promise<void> {
  const isLeft = page.waitForFunction(
    ([left, wasAsked]) =>
      window.seenSurvey.isReceived ||
      window.seenSurvey.step !== left ||
      (!wasAsked && document.querySelector("satisfaction-survey")!.shadowRoot!.querySelector("#summary")),
    [step, isAskedBack] as const,
  );
  await isLeft.catch(() => {
    throw new Error(`The button does not lead on from ${items.join()}`);
  });
}

/** A page of somebody's, with nothing but the survey; at a counter, with a line above and below it where it is large, as the demo has. */
const pageWith = (
  survey: Survey,
  layout: Layout,
  { isKiosk, height }: Screen,
  advance: string,
  language = "vi",
): string => `<!doctype html>
  <html lang="${language}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <link rel="icon" href="data:," />
      <style>
        body { margin: 0; padding: ${isKiosk && height > 600 ? "52px" : "12px"} 16px 12px; }
        satisfaction-survey { max-width: 56rem; margin: 0 auto; }
      </style>
      <script type="module" src="/satisfaction-survey.js"></script>
    </head>
    <body>
      <satisfaction-survey endpoint="/submissions" layout="${layout}" advance="${advance}"${isKiosk ? " kiosk" : ""}>
        <script type="application/json">${JSON.stringify(survey).replaceAll("<", "\\u003c")}</script>
      </satisfaction-survey>
    </body>
  </html>`;
