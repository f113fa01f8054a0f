import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { rating, surveyOf } from "../../support/little-survey.ts";
import { click } from "../../support/pointer.ts";
import { type SatisfactionSurvey, clear, question, settled, show } from "../../support/widget.ts";

const LABELS = ["Very good", "Good", "Neither", "Poor", "Very poor"];
const WORDY = [
  "Very satisfied",
  "Satisfied",
  "Neither satisfied nor dissatisfied",
  "Dissatisfied",
  "Very dissatisfied",
];

/** A scale of five levels that begins with the best, or with the worst. */
function survey(display: string, labels = LABELS, turned = false): object {
  const options = labels.map((label, at) => ({ code: `c${5 - at}`, label, value: 5 - at }));
  if (turned) options.reverse();
  const ends = turned ? { first: "the worst", last: "the best" } : { first: "the best", last: "the worst" };
  return surveyOf([{ id: "only", items: [rating("a", { display })] }], { scales: { quality: { options, ends } } });
}

const levels = (element: SatisfactionSurvey): HTMLElement[] => [
  ...question(element, "a").querySelectorAll<HTMLElement>(".level"),
];
const isFilled = (level: HTMLElement): boolean => getComputedStyle(level.querySelector("svg")!).fill !== "none";
const box = (element: Element): DOMRect => element.getBoundingClientRect();
const isInView = (element: Element): boolean => box(element).width > 1 && element.checkVisibility();

/** Words of a level that are broken over two lines, or reach its frame. */
function cramped(level: HTMLElement): string[] {
  const span = level.querySelector("span")!;
  if (!isInView(span)) return [];
  const text = document.createTreeWalker(span, NodeFilter.SHOW_TEXT).nextNode() as Text;
  const words = [...text.data.matchAll(/\S+/g)].filter(({ index, 0: word }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const rects = [...range.getClientRects()];
    const { left, right } = box(level);
    return (
      new Set(rects.map(({ top }) => top)).size > 1 || rects.some((rect) => rect.left <= left || rect.right >= right)
    );
  });
  return words.map(([word]) => word);
}

describe("a display", () => {
  afterEach(async () => {
    clear();
    await setViewport({ width: 800, height: 600 });
  });

  for (const display of ["stars", "faces"])
    for (const turned of [false, true])
      it(`of ${display} goes from the worst to the best on a scale that begins with the ${turned ? "worst" : "best"}`, async () => {
        const element = await show(survey(display, LABELS, turned));
        expect(levels(element).map((level) => level.textContent!.trim())).to.deep.equal([...LABELS].reverse());
        const ends = [...question(element, "a").querySelectorAll(".ends span")].map((end) => end.textContent!.trim());
        expect(ends).to.deep.equal(["the worst", "the best"]);
      });

  it("has the same faces on both scales, each another one", async () => {
    const faces = async (turned: boolean): Promise<string[]> =>
      levels(await show(survey("faces", LABELS, turned))).map((level) =>
        [...level.querySelectorAll("path")].map((path) => path.getAttribute("d")).join(" "),
      );
    const drawn = await faces(false);
    expect(new Set(drawn).size).to.equal(5);
    expect(await faces(true)).to.deep.equal(drawn);
  });

  for (const turned of [false, true])
    it(`of a slider goes from the worst to the best on a scale that begins with the ${turned ? "worst" : "best"}`, async () => {
      const element = await show(survey("slider", LABELS, turned));
      const slider = question(element, "a").querySelector<HTMLElement>("[type=range]")!;
      await click(slider, 0.98);
      await settled(element);
      expect(slider.getAttribute("aria-valuetext")).to.equal("Very good");
    });

  for (const display of ["stars", "faces"])
    it(`of ${display} breaks no word, and touches no frame, in a frame on the smallest phones, chosen or not`, async () => {
      await setViewport({ width: 320, height: 568 });
      const labels = ["Rất hài lòng", "Hài lòng", "Bình thường", "Không hài lòng", "Rất không hài lòng"];
      const element = await show(survey(display, labels));
      for (const width of [245, 280, 315]) {
        element.style.width = `${width}px`;
        for (const at of [0, 1, 2, 3, 4]) {
          await click(levels(element)[at]!);
          await settled(element);
          expect(levels(element).flatMap(cramped), `${width} px`).to.deep.equal([]);
        }
      }
    });

  for (const width of [320, 390])
    for (const labels of [LABELS, WORDY])
      it(`of stars is one row at ${width} px, filled up to the chosen one, with ${labels[0]} to read`, async () => {
        await setViewport({ width, height: 700 });
        const element = await show(survey("stars", labels));
        const stars = levels(element);
        expect(new Set(stars.map((star) => box(star).top)).size).to.equal(1);
        for (const star of stars) {
          expect(box(star).height).to.be.at.least(44);
          expect(box(star).width).to.be.at.least(44);
        }
        await click(stars[3]!);
        await settled(element);
        expect(levels(element).map(isFilled)).to.deep.equal([true, true, true, true, false]);
        const words = [...question(element, "a").querySelectorAll(".level.on span, .worded b")].filter(isInView);
        expect(words.map((each) => each.textContent!.trim())).to.deep.equal([labels[1]]);
        expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
      });
});
