import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import csat from "../../src/presets/csat.json" with { type: "json" };
import dossier from "../../src/presets/dossier-766.json" with { type: "json" };
import nps from "../../src/presets/nps.json" with { type: "json" };
import information from "../../src/presets/page-information.json" with { type: "json" };
import { rating, littleSurvey, text } from "../support/little-survey.ts";
import { click } from "../support/pointer.ts";
import {
  type SatisfactionSurvey,
  clear,
  eventually,
  press,
  question,
  settled,
  show,
  shown,
} from "../support/widget.ts";

const presets = { csat, dossier, information };

const isInView = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && getComputedStyle(element).visibility === "visible";
};
const seen = (element: SatisfactionSurvey, selector: string): string[] =>
  [...shown(element).querySelectorAll(selector)].filter(isInView).map((each) => each.textContent!.trim());
const options = (element: SatisfactionSurvey): HTMLElement[] => [
  ...shown(element).querySelectorAll<HTMLElement>("[part=item] [part=option]"),
];

/** A small phone, a phone upright and on its side, a tablet, and a desk. */
const WIDTHS = [320, 390, 768, 844, 1280];

/** In pixels: what is left of a page beside the element. */
const MARGINS = 32;

async function fit(element: SatisfactionSurvey, width: number): Promise<void> {
  await setViewport({ width, height: 844 });
  element.style.maxWidth = `${width - MARGINS}px`;
  await settled(element);
}

/** How many options stand in each row. */
function rowsOf(element: SatisfactionSurvey): number[] {
  const tops = options(element).map((option) => option.getBoundingClientRect().top);
  return [...new Set(tops)].map((top) => tops.filter((other) => other === top).length);
}

/** Words that reach over the frame of their option, and questions and buttons that are cut. */
function cutOff(element: SatisfactionSurvey): string[] {
  const spilt = options(element).filter((option) => {
    const [frame, words] = [option, option.querySelector("span")!].map((each) => each.getBoundingClientRect());
    return words!.left < frame!.left || words!.right > frame!.right || words!.bottom > frame!.bottom;
  });
  const cut = [...shown(element).querySelectorAll("[part=label], button")].filter(
    (each) => each.scrollWidth > each.clientWidth,
  );
  return [...spilt, ...cut].map((each) => each.textContent!.trim());
}

/** Where the words of a part are. */
function textOf(element: SatisfactionSurvey, part: string): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(shown(element).querySelector(part)!);
  return range.getBoundingClientRect();
}

const scrollsSideways = (): boolean => document.documentElement.scrollWidth > document.documentElement.clientWidth;

describe("a survey of one or two questions", () => {
  afterEach(async () => {
    clear();
    document.documentElement.style.fontSize = "";
    await setViewport({ width: 800, height: 600 });
  });

  for (const [name, survey] of Object.entries(presets))
    for (const lang of survey.languages)
      it(`such as ${name} in ${lang} takes 200 px at most on a page of any width, with its levels in a row, and nothing cut`, async () => {
        const element = await show(survey, { lang, draft: "off" });
        for (const width of WIDTHS) {
          await fit(element, width);
          const where = `${width} px wide`;
          expect(element.getBoundingClientRect().height, where).to.be.at.most(200);
          const boxes = options(element).map((option) => option.getBoundingClientRect());
          expect(boxes.length).to.be.above(1);
          // Five English levels side by side would be 53 px wide there, and their words in pieces.
          const isTooNarrow = width === 320 && lang === "en" && boxes.length === 5;
          expect(rowsOf(element), where).to.deep.equal(isTooNarrow ? [3, 2] : [boxes.length]);
          for (const { width, height } of boxes) expect(Math.min(width, height), where).to.be.at.least(44);
          expect(cutOff(element), where).to.deep.equal([]);
          expect(scrollsSideways(), where).to.equal(false);
        }
      });

  for (const [name, survey] of Object.entries(presets))
    it(`such as ${name} is readable in text of twice the size, on phones, too`, async () => {
      document.documentElement.style.fontSize = "200%";
      for (const lang of survey.languages) {
        const element = await show(survey, { lang, draft: "off" });
        for (const width of WIDTHS) {
          await fit(element, width);
          expect(cutOff(element), `${lang}, ${width} px wide`).to.deep.equal([]);
          expect(scrollsSideways(), `${lang}, ${width} px wide`).to.equal(false);
          const [languages, label] = [".languages button", "[part=label]"].map((part) => textOf(element, part));
          const isApart = languages!.left >= label!.right || languages!.bottom <= label!.top;
          expect(isApart, `${lang}, ${width} px wide`).to.equal(true);
        }
        clear();
      }
    });

  // Eleven numbers in one row would be 28 px wide, where a thumb takes a neighbour.
  for (const [width, rows, most] of [
    [390, 2, 260],
    [1280, 1, 200],
  ] as const)
    it(`from 0 to 10 takes ${rows} row${rows > 1 ? "s" : ""} of 44 px and ${most} px at most on a page ${width} px wide`, async () => {
      await setViewport({ width, height: 844 });
      const element = await show(nps, { draft: "off" });
      element.style.maxWidth = `${width - 32}px`;
      await settled(element);
      expect(element.getBoundingClientRect().height).to.be.at.most(most);
      const boxes = options(element).map((option) => option.getBoundingClientRect());
      expect(new Set(boxes.map(({ top }) => top)).size).to.equal(rows);
      for (const box of boxes) expect(Math.min(box.width, box.height)).to.be.at.least(44);
    });

  it("has one heading to see, which is the question, and no progress", async () => {
    const element = await show(csat, { draft: "off" });
    expect(seen(element, "h2, h3, .label")).to.deep.equal(["Nhìn chung, Ông/Bà hài lòng ở mức nào?"]);
    expect(seen(element, "[part=progress]")).to.deep.equal([]);
    expect(shown(element).querySelector("h2")!.textContent).to.equal("Mức độ hài lòng chung");
  });

  it("asks for a comment, and says what else there is to know, only after an answer", async () => {
    const element = await show(information, { draft: "off" });
    const comment = () => question(element, "needed").querySelector("textarea")!;
    expect(isInView(comment())).to.equal(false);
    expect(seen(element, "[part=intro]")).to.deep.equal([]);
    await click(options(element)[1]!);
    await settled(element);
    expect(isInView(comment())).to.equal(true);
    expect(seen(element, "[part=intro]")[0]).to.match(/^Phiếu không hỏi họ tên/);
  });

  for (const width of [390, 1280])
    it(`keeps what changes the language off what says that it is blank, ${width} px wide`, async () => {
      await setViewport({ width, height: 844 });
      const element = await show(csat, { lang: "en" });
      await press(element, "Send answers");
      const [languages, summary] = [".languages button", "#summary"].map((part) =>
        shown(element).querySelector(part)!.getBoundingClientRect(),
      );
      expect(summary!.top).to.be.at.least(languages!.bottom);
    });

  it("shows the second question when both are asked for once more", async () => {
    const survey = littleSurvey([rating("a", { required: true }), text("b", { required: true })]);
    const element = await show(survey, { draft: "off" });
    await press(element, "Send answers");
    await eventually(() => expect(shown(element).querySelector("#summary")).to.not.equal(null));
    expect(isInView(question(element, "b"))).to.equal(true);
  });

  it("is drawn as ever with three questions, or on a shared device", async () => {
    const three = await show(littleSurvey([rating("a"), rating("b"), text("c")]), { draft: "off" });
    expect(seen(three, "[part=progress]")).to.have.lengthOf(1);
    clear();
    const shared = await show(littleSurvey([rating("a")]), { kiosk: "" });
    expect(seen(shared, "h2")).to.deep.equal(["How was it?"]);
  });
});

describe("a compact survey", () => {
  afterEach(clear);

  it("is lower than the same survey in a sidebar without it", async () => {
    const survey = littleSurvey([rating("a"), rating("b"), text("c")]);
    const height = async (attributes: Record<string, string>): Promise<number> => {
      const element = await show(survey, { ...attributes, layout: "card", draft: "off" });
      element.style.maxWidth = "280px";
      await settled(element);
      const { height } = element.getBoundingClientRect();
      clear();
      return height;
    };
    const [plain, compact] = [await height({}), await height({ compact: "" })];
    expect(compact).to.be.below(plain * 0.9);
  });
});
