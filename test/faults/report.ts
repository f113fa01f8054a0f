import { type BrowserName, browserNames } from "./browser.ts";
import type { Played } from "./episode/stage.ts";
import { type Kind, abilities, faultOf, isPossible, kindNames } from "./kinds.ts";
import { type Episode, browsersOf } from "./schedule.ts";
import { sum } from "./sum.ts";

const table = (rows: readonly string[][]): string => {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => row.map((cell, at) => (at ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join("  "))
    .join("\n");
};

/** What is going to happen: how many forms meet which fault where. */
export function scheduleTable(schedule: readonly Episode[]): string {
  const browsers = browsersOf(schedule);
  const count = (kind: Kind, browser: BrowserName): string => {
    const forms = sum(
      schedule.filter((each) => each.kind === kind && each.browser === browser).map((each) => each.forms.length),
    );
    return forms ? String(forms) : isPossible(kind, browser) ? "·" : "–";
  };
  return table([
    ["forms by fault", ...browsers],
    ...kindNames.map((kind) => [faultOf(kind).says, ...browsers.map((browser) => count(kind, browser))]),
  ]);
}

/** How often each fault happened, and how long its episodes took. */
export function faultTable(played: readonly Played[]): string {
  const browsers = browsersOf(played.map(({ episode }) => episode));
  const of = (kind: Kind) => played.filter(({ episode }) => episode.kind === kind);
  const seconds = (kind: Kind): string => {
    const times = of(kind)
      .map(({ milliseconds }) => milliseconds)
      .sort((a, b) => a - b);
    return times.length ? (times[times.length >> 1]! / 1000).toFixed(1) : "–";
  };
  return table([
    ["times that it happened", ...browsers, "median s"],
    ...kindNames.map((kind) => [
      faultOf(kind).says,
      ...browsers.map((browser) => {
        const hits = of(kind).filter(({ episode }) => episode.browser === browser);
        return hits.length ? String(sum(hits.map((each) => each.hits))) : "–";
      }),
      seconds(kind),
    ]),
  ]);
}

const lacks: Record<string, string> = {
  kill: "killing it and starting it again on the same profile",
  offline: "taking it offline",
  unresolved: "a name that is not resolved",
  tabs: "several tabs at once",
};

/** What was not covered, where, and why. */
export function uncovered(played: readonly Played[]): string[] {
  const browsers = new Set(played.map(({ episode }) => episode.browser));
  return browserNames.flatMap((browser) => {
    if (!browsers.has(browser)) return [`${browser}: not run`];
    const missing = Object.keys(lacks).filter((need) => !abilities[browser].includes(need as never));
    const left = kindNames.filter(
      (kind) =>
        isPossible(kind, browser) &&
        !played.some(({ episode }) => episode.browser === browser && episode.kind === kind),
    );
    return [
      ...(missing.length ? [`${browser}: its driver cannot do: ${missing.map((need) => lacks[need]).join(", ")}`] : []),
      ...(browser === "webkit" ? ["webkit: a tab is closed by leaving the page"] : []),
      ...(browser === "chromium" ? [] : [`${browser}: no room for storage is pretended by the page`]),
      ...(left.length
        ? [`${browser}: not drawn in this run: ${left.map((kind) => faultOf(kind).says).join(", ")}`]
        : []),
    ];
  });
}
