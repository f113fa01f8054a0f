import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../infra/chromium.ts";
import { play } from "../screens/journey.ts";
import { littleSurvey, rating } from "../support/little-survey.ts";

let browser: Browser;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());

const phone = { width: 390, height: 844 };

test("what is measured is what a person does: a tap for each answer and each press of the button", async () => {
  const survey = littleSurvey([rating("care"), rating("speed"), rating("place")]) as never;
  const byPage = await play(browser, survey, "page", phone);
  expect({ ...byPage, steps: byPage.steps.map(({ items }) => items) }).toMatchObject({
    questions: 3,
    taps: 4,
    scrolled: 0,
    steps: [["care", "speed", "place"]],
  });
});

test("a question that is higher than the screen is noticed, and what is scrolled for it", async () => {
  const survey = littleSurvey([rating("care", { label: "So long ".repeat(200) })]) as never;
  const { scrolled, steps } = await play(browser, survey, "card", phone);
  expect(steps).toMatchObject([{ items: ["care"], isWhole: false }]);
  expect(steps[0]!.height).toBeGreaterThan(phone.height);
  expect(scrolled).toBeGreaterThan(steps[0]!.height - phone.height);
});

test("questions that follow from an answer are answered, and a question about answers costs another tap", async () => {
  const why = rating("why", { askIf: { item: "care", is: "good" } });
  const checks = [{ id: "odd", when: { item: "why", answered: true }, message: "Really?" }];
  const survey = littleSurvey([rating("care"), why], { checks }) as never;
  expect(await play(browser, survey, "page", phone)).toMatchObject({ questions: 2, taps: 4 });
});
