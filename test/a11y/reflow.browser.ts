import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { engine } from "../infra/engine.ts";
import { press as key } from "../infra/keys.ts";
import { quietConsole } from "../support/console.ts";
import { isLong } from "../support/long.ts";
import { type SatisfactionSurvey, clear, screen, settled, show, shown } from "../support/widget.ts";
import { answerAll } from "./answer-all.ts";
import { screens } from "./screens.ts";
import { longWords, measured, surveys } from "./surveys.ts";
import { nameOf, targetOf } from "./targets.ts";

/** How an engine lays out, two surveys and the longest words show on one page; all else is the same everywhere. */
const inBreadth = engine === "chromium" || isLong;
/** A step is a part of the page: the longest survey shows what comes with it. */
const layoutsOf = (survey: object) =>
  isLong || (inBreadth && survey === surveys[0]) ? (["page", "steps"] as const) : (["page"] as const);

/** What needs scrolling sideways, or sticks out. */
function sideways(element: SatisfactionSurvey): string[] {
  const { scrollWidth, clientWidth } = document.scrollingElement!;
  const page = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : [];
  const parts = [...shown(element).querySelectorAll<HTMLElement>("*")].filter((each) => {
    const { left, right } = each.getBoundingClientRect();
    const scrolls = ["auto", "scroll"].includes(getComputedStyle(each).overflowX);
    return left < -0.5 || right > clientWidth + 0.5 || (scrolls && each.scrollWidth > each.clientWidth + 1);
  });
  const measured = parts.map((each) => {
    const { left, right } = each.getBoundingClientRect();
    return `${nameOf(each)} goes from ${left.toFixed()} to ${right.toFixed()}, ${each.scrollWidth} in ${each.clientWidth}`;
  });
  return [...page, ...measured];
}

/** What is covered by something else when it has the focus, from the first control to the last and back. */
async function covered(element: SatisfactionSurvey, chord: "Tab" | "Shift+Tab"): Promise<string[]> {
  const found: string[] = [];
  const root = element.shadowRoot!;
  for (let stops = 0; stops < 200; stops++) {
    await key(chord);
    // Browsers may scroll to what has the focus when they next draw.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const control = root.activeElement as HTMLElement | null;
    if (!control) return found;
    const target = targetOf(control);
    // Of a field that is higher than what is left of the window, the part in the window counts.
    const { left, right, top, bottom } = target.getBoundingClientRect();
    const middle = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const above = root.elementFromPoint((left + right) / 2, middle);
    const isSeen = above && (target.contains(above) || above.contains(target));
    if (!isSeen) found.push(`${nameOf(target)} at ${top.toFixed()}, under ${above ? nameOf(above) : "nothing"}`);
  }
  return found;
}

/** The survey between two buttons of the page, so that Tab comes in and goes out. */
async function between(survey: unknown): Promise<{ element: SatisfactionSurvey; ends: HTMLElement[] }> {
  const ends = ["before", "after"].map(() => document.createElement("button"));
  document.body.append(ends[0]!);
  const element = await show(survey, { layout: "page", lang: "vi" });
  document.body.append(ends[1]!);
  return { element, ends };
}

describe("at 400% zoom", () => {
  let log: ReturnType<typeof quietConsole>;
  beforeEach(async () => {
    log = quietConsole();
    await setViewport({ width: 320, height: 256 });
  });
  afterEach(async () => {
    clear();
    log.restore();
    await setViewport({ width: 800, height: 600 });
  });

  for (const survey of [...measured, longWords]) {
    for (const layout of layoutsOf(survey)) {
      it(`nothing in ${survey.id} as ${layout} is to be scrolled sideways, blank and answered`, async () => {
        const lang = survey.languages[0]!;
        const element = await show(survey, { layout, lang });
        expect(sideways(element)).to.deep.equal([]);
        for (let step = 0; step < survey.sections.length; step++) {
          await answerAll(element);
          expect(sideways(element), screen(element).slice(0, 80)).to.deep.equal([]);
          shown(element).querySelector<HTMLElement>("#next")?.click();
          await settled(element);
          expect(sideways(element), screen(element).slice(0, 80)).to.deep.equal([]);
        }
      });
    }
  }

  for (const [when, look] of Object.entries(inBreadth ? screens : {})) {
    it(`nothing is to be scrolled sideways when ${when}`, async () => expect(sideways(await look())).to.deep.equal([]));
  }

  for (const survey of inBreadth ? [surveys[0]!, surveys.at(-1)!] : [surveys.at(-1)!]) {
    it(`nothing in ${survey.id} covers what has the focus`, async function () {
      this.timeout(40_000);
      const { element, ends } = await between(survey);
      ends[0]!.focus();
      expect(await covered(element, "Tab")).to.deep.equal([]);
    });
  }
});

describe("in a low window", () => {
  afterEach(async () => {
    clear();
    await setViewport({ width: 800, height: 600 });
  });

  it("the heading that stays over a table covers nothing that has the focus, on the way down and up", async function () {
    this.timeout(40_000);
    await setViewport({ width: 1000, height: 400 });
    const { element, ends } = await between(surveys[0]);
    ends[0]!.focus();
    expect(await covered(element, "Tab")).to.deep.equal([]);
    ends[1]!.focus();
    expect(await covered(element, "Shift+Tab")).to.deep.equal([]);
  });
});
