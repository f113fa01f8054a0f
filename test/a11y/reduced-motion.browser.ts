import { expect } from "@open-wc/testing";
import { emulateMedia } from "@web/test-runner-commands";
import { engine } from "../infra/engine.ts";
import { quietConsole } from "../support/console.ts";
import { type SatisfactionSurvey, clear, show, shown } from "../support/widget.ts";
import { answerAll } from "./answer-all.ts";
import { screens } from "./screens.ts";
import { surveys } from "./surveys.ts";
import { nameOf } from "./targets.ts";

/** Shorter is no motion. */
const SECONDS = 0.01;

const longest = (durations: string): number => Math.max(...durations.split(",").map(parseFloat));

/** What moves, or would move when its looks change. */
function moving(element: SatisfactionSurvey): string[] {
  const root = shown(element);
  const found = [root, ...root.querySelectorAll("*")].flatMap((each) =>
    [undefined, "::before", "::after"].flatMap((pseudo) => {
      const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(each, pseudo);
      const lasts = Math.max(animationName === "none" ? 0 : longest(animationDuration), longest(transitionDuration));
      return lasts > SECONDS || scrollBehavior === "smooth" ? [`${nameOf(each)}${pseudo ?? ""} ${lasts} s`] : [];
    }),
  );
  const running = document
    .getAnimations()
    .filter(({ effect }) => Number(effect!.getComputedTiming().duration) > SECONDS * 1000);
  return [...found, ...running.map(({ id }) => `animation ${id}`)];
}

describe("for a person who wants less motion nothing moves", () => {
  let log: ReturnType<typeof quietConsole>;
  beforeEach(async function () {
    log = quietConsole();
    if (engine !== "chromium") this.skip();
    await emulateMedia({ reducedMotion: "reduce" });
  });
  afterEach(async () => {
    clear();
    log.restore();
    if (engine === "chromium") await emulateMedia({ reducedMotion: "no-preference" });
  });

  it("while answering", async () => {
    const element = await show(surveys.at(-1), { layout: "page" });
    expect(moving(element)).to.deep.equal([]);
    await answerAll(element);
    expect(moving(element)).to.deep.equal([]);
  });

  it("on a shared device", async () => {
    expect(moving(await show(surveys.at(-1), { kiosk: "" }))).to.deep.equal([]);
  });

  for (const [when, screen] of Object.entries(screens)) {
    it(`when ${when}`, async () => expect(moving(await screen())).to.deep.equal([]));
  }
});
