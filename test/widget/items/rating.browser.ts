import { expect } from "@open-wc/testing";
import { press as key } from "../../infra/keys.ts";
import { rating, surveyOf, text } from "../../support/little-survey.ts";
import { click, pressAndLeave } from "../../support/pointer.ts";
import { type SatisfactionSurvey, button, clear, once, press, question, settled, show } from "../../support/widget.ts";

const both = (en: string, vi: string) => ({ en, vi });
const level = (code: string, en: string, vi: string, more = {}) => ({ code, label: both(en, vi), ...more });
const levels = [
  level("best", "Excellent", "Rất tốt", { value: 4 }),
  level("good", "Good", "Tốt", { value: 3 }),
  level("poor", "Poor", "Kém", { value: 2 }),
  level("none", "Don't know", "Không biết", { missing: "dont_know" }),
];
const survey = (display: string) =>
  surveyOf(
    [
      { id: "a", items: [rating("care", { label: both("Care", "Thái độ"), display })] },
      { id: "b", items: [text("last", { label: both("Last", "Cuối") })] },
    ],
    {
      languages: ["en", "vi"],
      title: both("Survey", "Khảo sát"),
      scales: { quality: { options: levels, ends: { first: both("Pleased", "Vui"), last: both("Angry", "Giận") } } },
    },
  );

/** What stands chosen, by the words that a person sees. */
function chosen(element: SatisfactionSurvey): string | undefined {
  const box = question(element, "care");
  const select = box.querySelector("select");
  if (select) return select.selectedOptions[0]!.textContent!.trim();
  const radio = box.querySelector("input:checked")?.closest("label")?.textContent?.trim();
  return radio ?? box.querySelector(".level-shown")?.textContent?.trim();
}

async function keepsThrough(element: SatisfactionSurvey, en: string, vi: string): Promise<void> {
  expect(chosen(element)).to.equal(en);
  await press(element, "Continue");
  await press(element, "Back");
  expect(chosen(element)).to.equal(en);
  element.lang = "vi";
  await settled(element);
  expect(chosen(element)).to.equal(vi);
  await press(element, "Tiếp tục");
  await press(element, "Quay lại");
  expect(chosen(element)).to.equal(vi);
}

describe("a rating", () => {
  afterEach(clear);

  for (const display of ["buttons", "faces", "stars", "numbers"]) {
    describe(`shown as ${display}`, () => {
      it("is chosen with the pointer, stored as the option's code, and kept", async () => {
        const element = await show(survey(display), { lang: "en" });
        for (const { code, label } of levels) {
          const option = [...question(element, "care").querySelectorAll("label")].find(
            (each) => each.textContent!.trim() === label.en,
          )!;
          const answer = once(element, "survey-answer");
          await click(option);
          expect((await answer).entry).to.deep.equal(code === "none" ? { missing: "dont_know" } : code);
        }
        const answer = once(element, "survey-answer");
        await click([...question(element, "care").querySelectorAll("label")][1]!);
        expect((await answer).entry).to.equal("good");
        await keepsThrough(element, "Good", "Tốt");
      });

      it("is not chosen by a press that ends elsewhere", async () => {
        const element = await show(survey(display), { lang: "en" });
        const option = question(element, "care").querySelector("label")!;
        await pressAndLeave(option);
        expect(chosen(element)).to.equal(undefined);
        await click(option);
        expect(chosen(element)).to.equal(option.textContent!.trim());
      });

      it("is chosen with the keyboard, stored as the option's code, and kept", async () => {
        const element = await show(survey(display), { lang: "en" });
        question(element, "care").querySelector("input")!.focus();
        const answer = once(element, "survey-answer");
        await key("ArrowDown");
        expect((await answer).entry).to.equal("good");
        await keepsThrough(element, "Good", "Tốt");
      });

      it("has nothing chosen beforehand, and one place in the order of Tab", async () => {
        const element = await show(survey(display), { lang: "en" });
        expect(chosen(element)).to.equal(undefined);
        const inputs = [...question(element, "care").querySelectorAll("input")];
        expect(new Set(inputs.map(({ name }) => name)).size).to.equal(1);
        button(element, "Continue")!.focus();
        await key("Shift+Tab");
        expect(question(element, "care").contains(element.shadowRoot!.activeElement)).to.equal(true);
        await key("Shift+Tab");
        expect(question(element, "care").contains(element.shadowRoot!.activeElement)).to.equal(false);
      });
    });
  }

  describe("shown as a dropdown", () => {
    it("is chosen with the keyboard, stored as the option's code, and kept", async () => {
      const element = await show(survey("dropdown"), { lang: "en" });
      const select = question(element, "care").querySelector("select")!;
      expect(select.labels![0]!.textContent!.trim()).to.equal("Care");
      expect(chosen(element)).to.equal("Choose one");
      select.focus();
      const answer = once(element, "survey-answer");
      await key("G");
      await key("Enter");
      expect((await answer).entry).to.equal("good");
      await element.updateComplete;
      await keepsThrough(element, "Good", "Tốt");
    });

    it("stores every option's code, the reason for no answer, and nothing again", async () => {
      const element = await show(survey("dropdown"), { lang: "en" });
      const select = question(element, "care").querySelector("select")!;
      for (const [value, entry] of [
        ["best", "best"],
        ["none", { missing: "dont_know" }],
        ["poor", "poor"],
        ["", undefined],
      ] as const) {
        const answer = once(element, "survey-answer");
        select.value = value;
        select.dispatchEvent(new InputEvent("input", { bubbles: true }));
        select.dispatchEvent(new Event("change", { bubbles: true }));
        expect((await answer).entry).to.deep.equal(entry);
      }
    });
  });

  describe("shown as a slider", () => {
    const slider = (element: SatisfactionSurvey) =>
      question(element, "care").querySelector<HTMLInputElement>("input[type=range]")!;

    it("stands for no answer until it is touched, also when its question is clicked", async () => {
      const element = await show(survey("slider"), { lang: "en" });
      let answers = 0;
      element.addEventListener("survey-answer", () => answers++);
      expect(chosen(element)).to.equal("No level chosen yet");
      expect(slider(element).getAttribute("aria-valuetext")).to.equal("No level chosen yet");
      await click(question(element, "care").querySelector(".label")!);
      slider(element).focus();
      await key("Tab");
      expect(answers).to.equal(0);
      expect(chosen(element)).to.equal("No level chosen yet");
    });

    it("is set with the pointer where the level stands, also in the middle where it rests", async () => {
      const element = await show(survey("slider"), { lang: "en" });
      for (const [share, code] of [
        [0.5, "good"],
        [0.98, "best"],
        [0.02, "poor"],
      ] as const) {
        const answer = once(element, "survey-answer");
        await click(slider(element), share);
        expect((await answer).entry).to.equal(code);
      }
    });

    it("is moved with the keyboard, says the level in words, and keeps it", async () => {
      const element = await show(survey("slider"), { lang: "en" });
      slider(element).focus();
      await key("ArrowRight");
      await element.updateComplete;
      expect(slider(element).getAttribute("aria-valuetext")).to.equal("Excellent");
      const answer = once(element, "survey-answer");
      await key("ArrowLeft");
      expect((await answer).entry).to.equal("good");
      await element.updateComplete;
      await keepsThrough(element, "Good", "Tốt");
    });

    it("lets go when the reason for no answer is chosen, and the other way round", async () => {
      const element = await show(survey("slider"), { lang: "en" });
      await click(slider(element), 0.02);
      const answer = once(element, "survey-answer");
      question(element, "care").querySelector<HTMLInputElement>("input[type=radio]")!.click();
      expect((await answer).entry).to.deep.equal({ missing: "dont_know" });
      await element.updateComplete;
      expect(question(element, "care").querySelector(".level-shown")!.textContent).to.equal("No level chosen yet");
      await click(slider(element), 0.02);
      await element.updateComplete;
      expect(question(element, "care").querySelectorAll("input[type=radio]:checked")).to.have.lengthOf(0);
      expect(chosen(element)).to.equal("Poor");
    });
  });
});
