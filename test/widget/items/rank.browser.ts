import { expect } from "@open-wc/testing";
import { press as key } from "../../infra/keys.ts";
import { surveyOf, text } from "../../support/little-survey.ts";
import { click } from "../../support/pointer.ts";
import { type SatisfactionSurvey, choose, clear, once, press, question, settled, show } from "../../support/widget.ts";

const both = (en: string, vi: string) => ({ en, vi });
const options = [
  { code: "time", label: both("Time", "Thời gian") },
  { code: "cost", label: both("Cost", "Chi phí") },
  { code: "staff", label: both("Staff", "Cán bộ") },
  { code: "no", label: both("No view", "Không có ý kiến"), missing: "refused" },
];
const survey = (more: object = {}) =>
  surveyOf(
    [
      { id: "a", items: [{ type: "rank", id: "x", label: both("Order", "Xếp hạng"), options, ...more }] },
      { id: "b", items: [text("last", { label: both("Last", "Cuối") })] },
    ],
    { languages: ["en", "vi"], title: both("Survey", "Khảo sát") },
  );
/** By its name for a screen reader. */
function button(element: SatisfactionSurvey, name: string): HTMLButtonElement {
  const named = (each: HTMLButtonElement) =>
    each.getAttribute("aria-label") ?? each.querySelector(".hidden")?.textContent;
  return [...question(element, "x").querySelectorAll("button")].find((each) => named(each) === name)!;
}
const ranked = (element: SatisfactionSurvey) =>
  [...question(element, "x").querySelectorAll<HTMLElement>("li .what")].map((each) => each.innerText);

describe("a ranking", () => {
  afterEach(clear);

  it("is made with the pointer in order of importance, moved, stored as codes, and kept", async () => {
    const element = await show(survey(), { lang: "en" });
    await click(button(element, "Choose: Staff"));
    await click(button(element, "Choose: Time"));
    await click(button(element, "Choose: Cost"));
    expect(ranked(element)).to.deep.equal(["Staff", "Time", "Cost"]);
    await click(button(element, "Move up: Cost"));
    const answer = once(element, "survey-answer");
    await click(button(element, "Move down: Staff"));
    expect((await answer).entry).to.deep.equal(["cost", "staff", "time"]);
    await press(element, "Continue");
    await press(element, "Back");
    expect(ranked(element)).to.deep.equal(["Cost", "Staff", "Time"]);
    element.lang = "vi";
    await settled(element);
    expect(ranked(element)).to.deep.equal(["Chi phí", "Cán bộ", "Thời gian"]);
  });

  it("is made, moved and taken back with the keyboard, and the focus is never lost", async () => {
    const element = await show(survey(), { lang: "en" });
    const focused = () => {
      const active = element.shadowRoot!.activeElement;
      return active?.getAttribute("aria-label") ?? active?.querySelector(".hidden")?.textContent;
    };
    const hit = async (chord: string) => {
      await key(chord);
      await settled(element);
    };
    button(element, "Choose: Time").focus();
    for (const chord of ["Enter", " ", "Enter"]) await hit(chord);
    expect(ranked(element)).to.deep.equal(["Time", "Cost", "Staff"]);
    expect(focused(), "nothing is left to choose").to.equal("Move down: Time");

    button(element, "Move up: Staff").focus();
    await hit("Enter");
    expect(focused(), "it goes with what was moved").to.equal("Move up: Staff");
    await hit("Enter");
    expect(ranked(element)).to.deep.equal(["Staff", "Time", "Cost"]);
    expect(focused(), "the top").to.equal("Move down: Staff");

    button(element, "Take out: Time").focus();
    await hit("Enter");
    expect(focused()).to.equal("Take out: Cost");
    await hit("Enter");
    expect(focused()).to.equal("Take out: Staff");
    await hit("Enter");
    expect(ranked(element)).to.deep.equal([]);
    expect(focused()).to.equal("Choose: Time");
  });

  it("has no more places than it may", async () => {
    const element = await show(survey({ max: 2 }), { lang: "en" });
    button(element, "Choose: Staff").click();
    await settled(element);
    button(element, "Choose: Time").click();
    await settled(element);
    expect(button(element, "Choose: Cost").disabled).to.equal(true);
    button(element, "Take out: Time").click();
    await settled(element);
    expect(button(element, "Choose: Cost").disabled).to.equal(false);
  });

  it("cannot move the first one up or the last one down", async () => {
    const element = await show(survey(), { lang: "en" });
    for (const name of ["Time", "Cost"]) {
      button(element, `Choose: ${name}`).click();
      await settled(element);
    }
    const disabled = ["Move up: Time", "Move down: Time", "Move up: Cost", "Move down: Cost"].map(
      (name) => button(element, name).disabled,
    );
    expect(disabled).to.deep.equal([true, false, false, true]);
  });

  it("gives way to the reason for no answer, and the other way round", async () => {
    const element = await show(survey(), { lang: "en" });
    button(element, "Choose: Time").click();
    await settled(element);
    let answer = once(element, "survey-answer");
    await choose(element, "x", "No view");
    expect((await answer).entry).to.deep.equal({ missing: "refused" });
    expect(ranked(element)).to.deep.equal([]);
    answer = once(element, "survey-answer");
    button(element, "Choose: Cost").click();
    expect((await answer).entry).to.deep.equal(["cost"]);
    await settled(element);
    expect(question(element, "x").querySelectorAll("input:checked")).to.have.lengthOf(0);
  });
});
