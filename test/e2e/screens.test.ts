import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { presets } from "../../src/presets/index.ts";
import { type Survey, optionsOf } from "../../src/schema/index.ts";
import { launchChromium } from "../infra/chromium.ts";
import { type Journey, cutBySentences, firstView, play } from "../screens/journey.ts";
import { nameOf, screens } from "../screens/screens.ts";
import { isLong } from "../support/long.ts";
import { littleSurvey, rating } from "../support/little-survey.ts";
import { readPreset } from "./support/survey-files.ts";

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
  const survey = littleSurvey([rating("care", { label: "So long ".repeat(300) })]) as never;
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

/** The steps in which somebody has to scroll before question, options and button are in view. */
const cutOff = ({ steps }: Journey): string[] =>
  steps.filter(({ isWhole }) => !isWhole).map(({ items, height }) => `${items.join()}: ${height}`);

const small = screens.filter(({ width, height }) => Math.min(width, height) < 400 && height !== phone.height);

/** The questions of a preset of which one of at most five levels is chosen. */
const singles = (survey: Survey): string[] =>
  survey.sections
    .flatMap(({ items }) => items)
    .filter((item) => ["rating", "choice"].includes(item.type) && optionsOf(survey, item).length <= 5)
    .map(({ id }) => id);

// The others have one question or two, or the same ones.
const named = isLong ? presets.map(({ name }) => name) : ["sipas-2018"];

/** The first card holds most, and is looked at on every small screen; of the later ones, the smallest shows how they fit. */
const smallest = isLong ? small : small.slice(0, 1);

test.each(smallest.flatMap((screen) => named.map((name) => [name, nameOf(screen), screen] as const)))(
  "%s on %s: each question with five options is whole, the first one below title and introduction, too",
  async (name, _, screen) => {
    const survey = readPreset(name);
    const wanted = singles(survey);
    const cards = await play(browser, survey, "card", screen, "off");
    const steps = cards.steps.filter(({ items }) => wanted.includes(items[0]!));
    expect(cutOff({ ...cards, steps })).toEqual([]);
    expect(await firstView(browser, survey, "steps", screen)).toMatchObject({ isFirstWhole: true });
  },
);

const inEachLanguage = (names: readonly string[], on = small) =>
  on.flatMap((screen) =>
    names.flatMap((name) =>
      // Vietnamese words are the longer ones.
      readPreset(name)
        .languages.filter((language) => isLong || language === "vi")
        .map((language) => [name, language, nameOf(screen), screen] as const),
    ),
  );

test.each(inEachLanguage(named))(
  "%s in %s on %s: the first card is whole with the button, also where it says that a choice leads on",
  async (name, language, _, screen) => {
    expect(await firstView(browser, readPreset(name), "card", screen, language)).toMatchObject({ isWhole: true });
  },
);

test.each(inEachLanguage(["sipas-2018"]))(
  "%s in %s on a shared device of %s: the first card is whole with the button",
  async (name, language, _, screen) => {
    const shared = { ...screen, isKiosk: true } as const;
    expect(await firstView(browser, readPreset(name), "card", shared, language)).toMatchObject({ isWhole: true });
  },
);

test.each(inEachLanguage(["binh-thuan-1063"], smallest))(
  "%s in %s on %s: the button stays in view below what is said back to an answer",
  async (name, language, _, screen) => {
    expect(await cutBySentences(browser, readPreset(name), screen, language)).toEqual({});
  },
);

test.each(smallest.map((screen) => [nameOf(screen), screen] as const))(
  "on %s, five options whose labels are too long for a row are whole, too",
  async (_, screen) => {
    const options = [
      "Very satisfied",
      "Satisfied",
      "Neither satisfied nor dissatisfied",
      "Dissatisfied",
      "Very dissatisfied",
    ];
    const scales = { quality: { options: options.map((label, at) => ({ code: `c${at}`, label })) } };
    const survey: Survey = littleSurvey([rating("care"), rating("speed"), rating("place")], { scales });
    expect(cutOff({ steps: (await play(browser, survey, "card", screen)).steps.slice(1) } as Journey)).toEqual([]);
  },
);

/** The one that is lower stands for the one that is upright. */
const kiosks = screens.filter(({ isKiosk, height }) => isKiosk && (isLong || height === 800));

// A person who waits takes half a minute. Nobody else has to.
test.concurrent("SIPAS 2018 in cards is answered on a phone with a tap for each question and two on the button, without scrolling, each question whole with its options and the button", async () => {
  const journey = await play(browser, readPreset("sipas-2018"), "card", phone);
  expect(journey).toMatchObject({ questions: 24, scrolled: 0 });
  expect(journey.taps).toBeLessThanOrEqual(26);
  expect(cutOff(journey)).toEqual([]);
});

test.concurrent.each(
  kiosks.flatMap((screen) =>
    (isLong ? ["sipas-2018", "csat", "one-stop-short", "respondent-core"] : ["one-stop-short"]).map(
      (name) => [name, nameOf(screen), screen] as const,
    ),
  ),
)("%s in cards is never scrolled on a %s", async (name, _, screen) => {
  const journey = await play(browser, readPreset(name), "card", screen);
  expect(journey.scrolled).toBe(0);
  expect(cutOff(journey)).toEqual([]);
});
