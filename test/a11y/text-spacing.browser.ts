import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { quietConsole } from "../support/console.ts";
import { type SatisfactionSurvey, clear, settled, show, shown } from "../support/widget.ts";
import { adopt } from "./adopt.ts";
import { answerAll } from "./answer-all.ts";
import { measuredScreens } from "./screens.ts";
import { measured } from "./surveys.ts";
import { nameOf } from "./targets.ts";

/** https://www.w3.org/TR/WCAG22/#text-spacing */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }
`;

function space(element: SatisfactionSurvey): void {
  adopt(element, spacing);
}

/** Words for screen readers only are in a box of one pixel. */
const isForEyes = (node: Element): boolean =>
  node.checkVisibility() && !node.closest(".hidden") && node.getBoundingClientRect().width > 1;

/** Each line of each text, with the element that it stands in. */
function linesOf(element: SatisfactionSurvey): { within: Element; line: DOMRect }[] {
  const walker = document.createTreeWalker(shown(element), NodeFilter.SHOW_TEXT);
  const lines = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const within = node.parentElement!;
    if (!node.nodeValue!.trim() || within.closest("option, script") || !isForEyes(within)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) lines.push({ within, line });
  }
  return lines.sort((a, b) => a.line.top - b.line.top);
}

/** Texts that are cut off, stick out of their option or button, or lie on other texts. */
function faults(element: SatisfactionSurvey): string[] {
  const clipped = [...shown(element).querySelectorAll<HTMLElement>("*")]
    .filter((each) => isForEyes(each) && /hidden|clip/.test(getComputedStyle(each).overflow))
    .filter((each) => each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)
    .map((each) => `${nameOf(each)} is cut off`);
  const lines = linesOf(element);
  const out = lines.filter(({ within, line }) => {
    const box = within.closest("[part~=option], button")?.getBoundingClientRect();
    return (
      box &&
      (line.left < box.left - 1 || line.right > box.right + 1 || line.top < box.top - 1 || line.bottom > box.bottom + 1)
    );
  });
  const overlapping = lines.flatMap((one, at) =>
    lines
      .slice(at + 1, at + 20)
      .filter(({ within }) => within !== one.within)
      .filter(({ line }) => line.top < one.line.bottom - 2 && line.bottom > one.line.top + 2)
      .filter(({ line }) => line.left < one.line.right - 2 && line.right > one.line.left + 2)
      .map(({ within }) => `${nameOf(one.within)} lies on ${nameOf(within)}`),
  );
  return [...clipped, ...out.map(({ within }) => `${nameOf(within)} sticks out of its box`), ...overlapping];
}

describe("with the text spacing that a person needs, no text is cut off, sticks out or lies on another,", () => {
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
    space(element);
    for (const width of [320, 1000]) {
      await setViewport({ width, height: 800 });
      await settled(element);
      expect(faults(element), `${width} pixels wide`).to.deep.equal([]);
    }
  }

  for (const survey of measured) {
    it(`in ${survey.id}, answered`, async () => {
      const element = await show(survey, { layout: "page", lang: "vi" });
      await answerAll(element);
      await expectNone(element);
    });
  }

  for (const [when, screen] of measuredScreens) {
    it(`when ${when}`, async () => expectNone(await screen()));
  }
});
