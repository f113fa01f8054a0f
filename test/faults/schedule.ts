import { answersFrom } from "./answers.ts";
import { type BrowserName, browserNames } from "./browser.ts";
import type { Form } from "./form.ts";
import { type Kind, type Mode, faultOf, isPossible, kindNames } from "./kinds.ts";
import { type Random, randomFrom } from "./random.ts";

/** What brings the forms on their way again once the fault is over. */
export type Recovery =
  /** Nothing: the widget's own timer. */
  | "timer"
  /** The pages are loaded again. */
  | "reload"
  /** All tabs are closed, and one is opened later. */
  | "reopen"
  /** The browser says that it is online again. */
  | "online"
  /** The page is shown again. */
  | "visible"
  /** A person presses "send now". */
  | "flush";

/** Some forms filled in at once, what goes wrong, and how it ends. */
export interface Episode {
  /** What its run was drawn from. */
  seed: number;
  number: number;
  browser: BrowserName;
  kind: Kind;
  mode: Mode;
  recovery: Recovery;
  /** Milliseconds that the fault lasts after the forms were sent. */
  lasts: number;
  /** Somebody loads the first page again while the fault lasts. */
  impatient: boolean;
  forms: Form[];
}

export const nameOf = ({ number, browser, kind, mode, recovery }: Episode): string =>
  `episode ${number} (${[browser, kind, ...(mode === "none" || mode === kind ? [] : [mode]), recovery].join(", ")})`;

export const browsersOf = (episodes: readonly Episode[]): BrowserName[] =>
  browserNames.filter((name) => episodes.some(({ browser }) => browser === name));

export interface Plan {
  seed: number;
  forms: number;
  browsers: readonly BrowserName[];
  /** Kinds of fault that are left out. */
  without?: readonly Kind[];
}

/** How the forms are shared out. Chromium has every kind; the other drivers are slower and can do less. */
const shares: Record<BrowserName, (forms: number) => number> = {
  chromium: (forms) => forms,
  firefox: (forms) => Math.max(12, Math.round(forms * 0.03)),
  webkit: (forms) => Math.max(12, Math.round(forms * 0.02)),
};

/** The whole run, drawn from the seed. Every kind that a browser can do comes at least once, but for those that are left out. */
export function scheduleOf({ seed, forms, browsers, without = [] }: Plan): Episode[] {
  const others = browsers.filter((name) => name !== "chromium");
  const taken = others.reduce((sum, name) => sum + shares[name](forms), 0);
  return browsers.flatMap((browser) => {
    const isMain = browser === "chromium";
    // Each browser's part is the same whichever others run.
    const place = browserNames.indexOf(browser);
    const random = randomFrom(seed * 3 + place);
    const wanted = isMain ? forms - taken : browsers.length === 1 ? forms : shares[browser](forms);
    let number = place * 10_000;
    let form = number;
    const possible = kindNames.filter((kind) => isPossible(kind, browser) && !without.includes(kind));
    // First every kind once. In the other browsers a short run has no room for all: kills before the rest.
    const once = isMain ? possible : random.shuffle(possible).sort((a, b) => rank(a) - rank(b));
    const episodes: Episode[] = [];
    let planned = 0;
    const rounds = isMain ? once.length : 0;
    for (let at = 0; planned < wanted || at < rounds; at++) {
      const kind = once[at] ?? drawn(possible, random);
      const [least, most] = browser === "webkit" ? [1, 1] : faultOf(kind).forms;
      // In the first round, no more forms than it takes.
      const count = at < rounds ? least : Math.min(random.whole(least, most), isMain ? most : Math.max(least, 2));
      const made = Array.from({ length: count }, () => formFrom(random, seed, ++form, browser));
      if (faultOf(kind).shared) for (const each of made) Object.assign(each, sharedBy(made[0]!));
      planned += count;
      episodes.push({ seed, number: ++number, browser, kind, ...circumstances(kind, random), forms: made });
    }
    // What takes longest comes first, so that nothing is left alone at the end.
    const slow = episodes.filter(({ kind }) => faultOf(kind).slow);
    return [...slow, ...random.shuffle(episodes.filter(({ kind }) => !faultOf(kind).slow))];
  });
}

/** Which seed a row belongs to, by what was typed into it. */
export const seedOf = (dossier: unknown): number => parseInt(String(dossier), 36);

const rank = (kind: Kind): number => (kind === "killed-sending" ? 0 : faultOf(kind).slow ? 2 : 1);

function drawn(possible: readonly Kind[], random: Random): Kind {
  const kind = random.pick(possible);
  return faultOf(kind).slow && random.chance(0.5) ? random.pick(possible) : kind;
}

function circumstances(kind: Kind, random: Random): Pick<Episode, "mode" | "recovery" | "lasts" | "impatient"> {
  const mode = random.pick<Mode>(faultOf(kind).modes ?? ["none"]);
  const recovery = random.pick(recoveriesOf(kind));
  return { mode, recovery, lasts: random.whole(200, 1500), impatient: mode !== "refused" && random.chance(0.15) };
}

function recoveriesOf(kind: Kind): readonly Recovery[] {
  switch (kind) {
    // The browser itself comes back, and that is all the help there is.
    case "offline":
      return ["online"];
    case "killed-sending":
    case "killed-at-send":
    case "killed-typing":
    case "tab-closed":
      return ["reopen"];
    // What is kept in the page only must not be closed.
    case "quota":
      return ["timer", "online", "visible", "flush"];
    case "clock-back":
    case "clock-forward":
      return ["timer", "reload", "reopen"];
    case "busy-seconds":
    case "busy-date":
      return ["timer", "timer", "flush"];
    case "black-hole":
    case "late-request":
    case "late-answer":
      return ["timer", "reload", "reopen", "reload"];
    default:
      return ["timer", "timer", "timer", "reload", "reopen", "online", "visible", "flush"];
  }
}

function formFrom(random: Random, seed: number, number: number, browser: BrowserName): Form {
  const token = `${seed.toString(36)}-${number}`;
  const given = answersFrom(random, token);
  return {
    given,
    wavers: Number(given.overall ?? 0) >= 3 && random.chance(0.2),
    layout: random.pick(["page", "page", "steps"]),
    language: random.pick(["vi", "vi", "en"]),
    channel: random.pick(["web", "qr", "zalo"]),
    ...(number % 2 && { placement: random.pick(["result-page", "home"]) }),
    // Drafts are by unit, and several seeds may be played on one profile.
    unit: `unit-${token}`,
    byHand: browser === "chromium" && random.chance(0.05),
  };
}

/** One page open twice is the same address twice. */
const sharedBy = ({ layout, language, channel, unit }: Form) => ({ layout, language, channel, unit });
