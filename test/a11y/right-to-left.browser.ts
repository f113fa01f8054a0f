import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { littleSurvey } from "../support/little-survey.ts";
import { click } from "../support/pointer.ts";
import { type SatisfactionSurvey, chosen, clear, press, question, settled, show, shown } from "../support/widget.ts";

const scales = {
  levels: {
    options: [
      { code: "1", label: "ضعيف", value: 1 },
      { code: "2", label: "متوسط", value: 2 },
      { code: "3", label: "جيد", value: 3 },
    ],
    ends: { first: "الأقل", last: "الأكثر" },
  },
};
const rating = (id: string, more: object = {}) => ({ type: "rating", id, label: "الخدمة", scale: "levels", ...more });
const displays = ["faces", "stars", "numbers"];
const survey = littleSurvey(
  [
    rating("row1", { required: true }),
    rating("row2"),
    ...displays.map((display) => rating(display, { display })),
    rating("slider", { display: "slider" }),
    { type: "choices", id: "place", label: "المكان", options: scales.levels.options, required: true },
    { type: "number", id: "minutes", label: "الوقت", suffix: "دقيقة" },
  ],
  { languages: ["ar"], title: "رأيكم", scales },
);

const arabic = (attributes: Record<string, string> = {}) => show(survey, { lang: "ar", layout: "page", ...attributes });
const box = (node: Element): DOMRect => node.getBoundingClientRect();
const labelled = (element: SatisfactionSurvey, id: string) => [...question(element, id).querySelectorAll("label")];

function textBox(node: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

/** Each stands left of the one before, or below it and as far right. */
function expectFromTheRight(boxes: DOMRect[], what: string): void {
  for (const [at, { right, top }] of boxes.slice(1).entries()) {
    const before = boxes[at]!;
    expect(right, what).to.be.at.most(top < before.bottom - 1 ? before.left + 1 : before.right + 1);
  }
}

describe("a survey in Arabic", () => {
  afterEach(async () => {
    clear();
    await setViewport({ width: 800, height: 600 });
  });

  for (const width of [320, 1000]) {
    describe(`${width} pixels wide,`, () => {
      beforeEach(() => setViewport({ width, height: 800 }));

      it("is set from the right, and not to be scrolled sideways", async () => {
        const element = await arabic();
        expect(shown(element).dir).to.equal("rtl");
        const { scrollWidth, clientWidth } = document.scrollingElement!;
        expect(scrollWidth).to.equal(clientWidth);
        for (const label of shown(element).querySelectorAll("h2, [part=label]")) {
          const item = label.closest("[part=item] [part=label]") ? label.closest(".words")! : label.parentElement!;
          expect(textBox(label).right, label.textContent!).to.be.closeTo(box(item).right, 2);
        }
      });

      it("has the buttons of options right of their words", async () => {
        const element = await arabic();
        for (const label of labelled(element, "place")) {
          expect(box(label.querySelector("input")!).left).to.be.at.least(textBox(label.querySelector("span")!).right);
        }
      });

      it("has the suffix left of the number", async () => {
        const [field, suffix] = (await arabic().then((element) => question(element, "minutes"))).querySelectorAll(
          "input, input + span",
        );
        expect(box(suffix!).right).to.be.at.most(box(field!).left);
      });

      it("marks what was left out at the right", async () => {
        const element = await arabic();
        shown(element).querySelector<HTMLElement>("#next")!.click();
        await settled(element);
        for (const marked of [question(element, "place"), question(element, "row1")]) {
          const { borderRightWidth, borderLeftWidth } = getComputedStyle(marked);
          expect(parseFloat(borderRightWidth), marked.id).to.be.above(parseFloat(borderLeftWidth));
        }
        const { borderRightWidth, borderLeftWidth } = getComputedStyle(shown(element).querySelector("#summary")!);
        expect(parseFloat(borderRightWidth)).to.be.above(parseFloat(borderLeftWidth));
      });

      it("has a slider whose low end is at the right", async () => {
        const element = await arabic();
        const slider = question(element, "slider").querySelector("[type=range]")!;
        await click(slider, 0.97);
        expect(slider.getAttribute("aria-valuetext")).to.equal("ضعيف");
        await click(slider, 0.03);
        expect(slider.getAttribute("aria-valuetext")).to.equal("جيد");
      });

      it("has the first end of a scale at the right", async () => {
        const element = await arabic();
        for (const id of ["slider", ...displays]) {
          expectFromTheRight([...question(element, id).querySelectorAll(".ends span")].map(box), id);
        }
      });
    });
  }

  it("has the levels of a row from the right where they stand side by side", async () => {
    await setViewport({ width: 1000, height: 800 });
    const element = await arabic();
    for (const id of ["row1", ...displays]) expectFromTheRight(labelled(element, id).map(box), id);
    const heads = [...shown(element).querySelectorAll(".head > span")];
    expectFromTheRight(heads.map(box), "heading");
    await click(labelled(element, "stars").at(-1)!);
    await settled(element);
    expect(chosen(element, "stars")).to.deep.equal(["جيد"]);
  });

  it("is answered and sent", async () => {
    const element = await arabic();
    labelled(element, "place")[0]!.click();
    await settled(element);
    expect(chosen(element, "place")).to.deep.equal(["ضعيف"]);
    await press(element, shown(element).querySelector("#next")!.textContent!.trim());
    expect(shown(element).querySelectorAll(".item.wrong").length).to.equal(0);
  });
});
