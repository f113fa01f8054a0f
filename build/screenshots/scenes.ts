import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { presets } from "../../src/presets/index.ts";
import { root } from "../paths.ts";
import { answer, answerAndGoOn, answersWith, choose, comes, isReady, leaveOut, send } from "./person.ts";

type Act = (page: Page) => Promise<unknown>;

/** One visit to a page: what is done there, and what each state that follows is called. */
export interface Visit {
  name: string;
  /** The page, with what it is asked for. */
  path: string;
  states: Readonly<Record<string, Act | readonly Act[]>>;
  /** The page as it is, not as far as the screen goes. */
  isWhole?: boolean;
}

const survey = (name: string, layout: string): string => `survey.html?survey=${name}&layout=${layout}`;

const seen: Act = (page) =>
  page
    .locator("satisfaction-survey")
    .first()
    .evaluate((element) => element.scrollIntoView());
const still: Act = (page) => page.waitForTimeout(50);

const middle = { middle: [answerAndGoOn, choose(0, 1)] } satisfies Visit["states"];
const end = { chosen: answer, received: [send, comes("#outcome")] } satisfies Visit["states"];

/** What there is to look at: a second step, and a prompt for what is blank, only where the survey has them. */
function statesOf(name: string): Visit["states"] {
  const file = ["src/presets", "demo/surveys"].map((folder) => resolve(root, folder, `${name}.json`)).find(existsSync)!;
  const { sections } = JSON.parse(readFileSync(file, "utf8")) as { sections: { items: { required?: true }[] }[] };
  const isPrompted = sections.some(({ items }) => items.some(({ required }) => required));
  return {
    first: [isReady, seen],
    ...(isPrompted && { blank: leaveOut }),
    ...(sections.length > 1 && middle),
    ...end,
  };
}

const received = (status?: number): readonly Act[] => [answersWith(status), isReady, seen, send];

/** Everything that a citizen, a clerk or a reader may see. */
export const visits: readonly Visit[] = [
  ...[...presets.map(({ name }) => name), "every-kind", "displays"].flatMap((name): Visit[] => [
    { name, path: survey(name, "steps"), states: statesOf(name) },
    { name: `${name}-page`, path: survey(name, "page"), isWhole: true, states: { answered: answer } },
  ]),
  { name: "card", path: survey("sipas-2018", "card"), states: statesOf("sipas-2018") },
  { name: "card-every-kind", path: survey("every-kind", "card"), states: statesOf("every-kind") },
  {
    name: "wrong",
    path: survey("every-kind", "page"),
    states: {
      said: [
        isReady,
        (page) => page.locator("satisfaction-survey input.text[inputmode]").first().fill("x"),
        (page) => page.locator("satisfaction-survey #next").click(),
        comes("#summary"),
      ],
    },
  },
  { name: "outcome-sending", path: survey("csat", "steps"), states: { outcome: received() } },
  {
    name: "outcome-waiting",
    path: survey("csat", "steps"),
    states: { outcome: [...received(503), comes(".waiting")] },
  },
  {
    name: "outcome-refused",
    path: survey("csat", "steps"),
    states: { outcome: [...received(422), comes(".refused")] },
  },
  {
    name: "again",
    path: survey("one-stop-short", "steps"),
    states: { draft: [isReady, choose(0, 0), comes(".kept button"), (page) => page.reload(), comes(".notice"), seen] },
  },
  {
    name: "missing-file",
    path: survey("no-such-file", "steps"),
    states: { unavailable: [comes(".outcome"), seen] },
  },
  {
    name: "kiosk",
    path: "kiosk.html",
    states: {
      first: isReady,
      blank: leaveOut,
      middle: [choose(0, 1), answerAndGoOn],
      countdown: [
        (page) => page.locator("satisfaction-survey").evaluate((element) => element.setAttribute("kiosk", "30")),
        isReady,
        choose(0, 1),
        comes(".countdown.shown"),
      ],
      received: [send, comes("#outcome")],
    },
  },
  {
    name: "clerk",
    path: "entry.html",
    states: {
      batch: [comes("input"), seen],
      form: [
        (page) => page.locator("satisfaction-survey input").first().click(),
        async (page) => {
          // The day on the form, its number, and then answers, of which the last is none.
          for (const key of ["Enter", ..."03032026", "Enter", "1", "2", "Enter", "1", "2", "9"])
            await page.keyboard.press(key);
        },
      ],
    },
  },
  ...["neutral", "portal", "host"].map((theme) => ({
    name: `theme-${theme}`,
    path: `design.html?theme=${theme}`,
    isWhole: true,
    states: { answered: answer },
  })),
  ...["index", "agency", "languages", "states", "results", "submissions", "design", "accessibility"].map((name) => ({
    name: `site-${name}`,
    path: `${name}.html`,
    isWhole: true,
    states: { page: still },
  })),
  { name: "results", path: "results.html", states: { screen: still } },
  { name: "plain-form", path: "api/surveys/every-kind/form", isWhole: true, states: { page: still } },
];
