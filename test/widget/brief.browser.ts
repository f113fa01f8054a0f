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

/** Whether the browser has a list of where the words of a language may be divided; phones have. */
function dividesWords(lang: string): boolean {
  const probe = document.body.appendChild(document.createElement("p"));
  probe.lang = lang;
  probe.textContent = "dissatisfied";
  Object.assign(probe.style, { width: "min-content", hyphens: "manual" });
  const whole = probe.offsetWidth;
  probe.style.hyphens = "auto";
  const divided = probe.offsetWidth;
  probe.remove();
  return divided < whole;
}

describe("a survey of one or two questions", () => {
  afterEach(async () => {
    clear();
    await setViewport({ width: 800, height: 600 });
  });

  for (const [name, survey] of Object.entries(presets))
    for (const width of [390, 1280])
      it(`such as ${name} takes 200 px at most on a page ${width} px wide, with its levels in one row`, async () => {
        await setViewport({ width, height: 844 });
        const element = await show(survey, { draft: "off" });
        element.style.maxWidth = `${width - 32}px`;
        await settled(element);
        expect(element.getBoundingClientRect().height).to.be.at.most(200);
        const boxes = options(element).map((option) => option.getBoundingClientRect());
        expect(boxes.length).to.be.above(1);
        expect(new Set(boxes.map(({ top }) => top)).size).to.equal(1);
        for (const { width, height } of boxes) {
          expect(width).to.be.at.least(44);
          expect(height).to.be.at.least(44);
        }
        expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
      });

  it("has its levels in one row and takes 240 px at most on the smallest phones in English, where the browser can divide words", async function () {
    await setViewport({ width: 320, height: 568 });
    const element = await show(csat, { lang: "en", draft: "off" });
    element.style.maxWidth = "288px";
    await settled(element);
    if (!dividesWords("en")) return this.skip();
    expect(element.getBoundingClientRect().height).to.be.at.most(240);
    expect(new Set(options(element).map((option) => option.getBoundingClientRect().top)).size).to.equal(1);
    expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
  });

  // Eleven numbers in one row would be 28 px wide, where a thumb takes a neighbour.
  for (const [width, rows, most] of [
    [390, 2, 260],
    [1280, 1, 200],
  ] as const)
    it(`from 0 to 10 takes ${rows} rows of 44 px and ${most} px at most on a page ${width} px wide`, async () => {
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
