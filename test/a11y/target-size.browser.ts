import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { quietConsole } from "../support/console.ts";
import { type SatisfactionSurvey, clear, field, settled, show, shown, typeInto } from "../support/widget.ts";
import { answerAll } from "./answer-all.ts";
import { measuredScreens } from "./screens.ts";
import { measured, surveys } from "./surveys.ts";
import { nameOf, targetsOf } from "./targets.ts";

const LEAST = 44;
/** Engines round positions to parts of a pixel. */
const CLOSE = 0.1;

/** Targets that are hard to hit, or lie on another. */
function faults(element: SatisfactionSurvey): string[] {
  const targets = targetsOf(element)
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .sort((a, b) => a.box.top - b.box.top);
  const small = targets.filter(({ box }) => Math.min(box.width, box.height) < LEAST - CLOSE);
  const overlapping = targets.flatMap((one, at) =>
    targets
      .slice(at + 1)
      .filter(({ box }) => box.top < one.box.bottom - CLOSE && box.bottom > one.box.top + CLOSE)
      .filter(({ box }) => box.left < one.box.right - CLOSE && box.right > one.box.left + CLOSE)
      .map((other) => `${nameOf(one.target)} lies on ${nameOf(other.target)}`),
  );
  const measured = small.map(
    ({ target, box }) => `${nameOf(target)} is ${box.width.toFixed(1)} by ${box.height.toFixed(1)}`,
  );
  return [...measured, ...overlapping];
}

describe("what can be pressed is 44 by 44 pixels or more, and lies on nothing else,", () => {
  let log: ReturnType<typeof quietConsole>;
  beforeEach(async () => {
    log = quietConsole();
    await setViewport({ width: 320, height: 800 });
  });
  afterEach(async () => {
    clear();
    log.restore();
    await setViewport({ width: 800, height: 600 });
  });

  /** One visit: opened on a phone, and then on a wide screen. */
  async function expectNone(element: SatisfactionSurvey): Promise<void> {
    for (const width of [320, 1280]) {
      await setViewport({ width, height: 800 });
      await settled(element);
      expect(faults(element), `${width} pixels wide`).to.deep.equal([]);
    }
  }

  for (const survey of measured) {
    it(`in ${survey.id}, blank and answered`, async () => {
      const element = await show(survey, { layout: "page", lang: "vi" });
      await expectNone(element);
      await answerAll(element);
      await expectNone(element);
    });
  }

  it("in an open list and a ranking", async () => {
    const element = await show(surveys.at(-1), { layout: "page", lang: "vi" });
    for (let place = 0; place < 2; place++) {
      shown(element).querySelector<HTMLElement>("button[part=option]")!.click();
      await settled(element);
    }
    await typeInto(field(element, "procedure"), "dang");
    await settled(element);
    await expectNone(element);
    expect(targetsOf(element).filter((target) => target.matches("[role=option]")).length).to.be.above(1);
  });

  for (const [when, screen] of measuredScreens) {
    it(`when ${when}`, async () => expectNone(await screen()));
  }
});
