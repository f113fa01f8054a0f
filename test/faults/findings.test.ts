import { expect, test } from "vitest";
import { storyOf } from "./episode/notes.ts";
import type { Played } from "./episode/stage.ts";
import { findings } from "./findings.ts";
import { type Episode, scheduleOf, seedOf } from "./schedule.ts";

const began = Date.parse("2026-11-28T08:00:00Z");
const timerEpisode: Episode = {
  ...scheduleOf({ seed: 1, forms: 100, browsers: ["chromium"] })[0]!,
  kind: "busy-seconds",
  mode: "busy-seconds",
  recovery: "timer",
  impatient: false,
};

/** An episode in which one form was sent, too early and while it was still under way. */
const played = (more: Partial<Played> = {}): Played => ({
  episode: timerEpisode,
  filled: [],
  posts: [
    { key: "a", from: began, to: began + 100, retryAfter: 4, treatment: "busy-seconds" },
    { key: "a", from: began + 1000, to: began + 3000, treatment: "none" },
    { key: "a", from: began + 2000, to: began + 3000, treatment: "none" },
  ],
  hits: 1,
  troubles: [],
  pageOnly: 0,
  helped: false,
  drafts: { due: 0, restored: 0 },
  rescued: false,
  notes: [],
  began,
  milliseconds: 3000,
  ...more,
});

const finding = (all: readonly Played[], beginning: string) =>
  findings(all).find(({ says }) => says.startsWith(beginning))!;

test("what a page that stays open sends twice, or too early, is the widget's, and the episode is named", () => {
  const bad = played();
  expect(finding([bad], "sent while the same was under way")).toMatchObject({ holds: false, blamed: [bad] });
  expect(finding([bad], "sent before Retry-After was over: 1")).toMatchObject({ holds: false, blamed: [bad] });
  expect(finding([bad], "episodes that something unforeseen ended: 0")).toMatchObject({ holds: true });
});

test("the rescue of an episode makes pages go away: that is said of it, and nothing else", () => {
  const rescued = played({ rescued: true });
  expect(finding([rescued], "sent while the same was under way")).toMatchObject({
    holds: true,
    says: "sent while the same was under way, pages staying open: 0; with pages going away: 1",
  });
  expect(finding([rescued], "sent before Retry-After was over: 0").holds).toBe(true);
  expect(finding([rescued], "episodes that something unforeseen ended: 1")).toMatchObject({
    holds: false,
    blamed: [rescued],
  });
});

test("what a browser sends again by itself, when its connections are cut, is one attempt; what the widget sends again is not", () => {
  const posts = (apart: number) =>
    Array.from({ length: 13 }, (_, at) => ({
      key: "a",
      from: began + at * apart,
      to: began + at * apart + 1,
      treatment: "reset-before" as const,
    }));
  expect(finding([played({ posts: posts(5) })], "attempts in all")).toMatchObject({ holds: true });
  const eager = played({ posts: posts(300) });
  expect(finding([eager], "attempts in all")).toMatchObject({ holds: false, blamed: [eager] });
});

test("the story of an episode has pages and proxy in the order of time", () => {
  const notes = [{ at: began + 50, who: "1-2", what: "presses\n“Continue”" }];
  expect(storyOf(played({ notes }))).toEqual([
    "       0 ms  proxy: has a in hand, does with it: busy-seconds",
    "      50 ms  1-2: presses “Continue”",
    "     100 ms  proxy: is done with a, asks for 4 s of peace",
    "    1000 ms  proxy: has a in hand, does with it: none",
    "    2000 ms  proxy: has a in hand, does with it: none",
    "    3000 ms  proxy: is done with a",
    "    3000 ms  proxy: is done with a",
  ]);
});

test("rows are told apart by their seeds", () => {
  for (const seed of [1, 36, 529_096]) {
    const [episode] = scheduleOf({ seed, forms: 100, browsers: ["chromium"] });
    expect(seedOf(episode!.forms[0]!.given.dossier)).toBe(seed);
  }
});
