import { expect } from "@open-wc/testing";
import { press as key } from "../../infra/keys.ts";
import { surveyOf, text } from "../../support/little-survey.ts";
import { click } from "../../support/pointer.ts";
import { type SatisfactionSurvey, chosen, clear, once, press, question, settled, show } from "../../support/widget.ts";

const both = (en: string, vi: string) => ({ en, vi });
const options = [
  { code: "time", label: both("Time", "Thời gian") },
  { code: "cost", label: both("Cost", "Chi phí") },
  { code: "staff", label: both("Staff", "Cán bộ") },
];
const survey = (type: string, display?: string) =>
  surveyOf(
    [
      { id: "a", items: [{ type, id: "why", label: both("Why?", "Vì sao?"), options, ...(display && { display }) }] },
      { id: "b", items: [text("last", { label: both("Last", "Cuối") })] },
    ],
    { languages: ["en", "vi"], title: both("Survey", "Khảo sát") },
  );
const boxes = (element: SatisfactionSurvey) => [...question(element, "why").querySelectorAll("label")];

async function keepsThrough(element: SatisfactionSurvey, en: string[], vi: string[]): Promise<void> {
  expect(chosen(element, "why")).to.deep.equal(en);
  await press(element, "Continue");
  await press(element, "Back");
  expect(chosen(element, "why")).to.deep.equal(en);
  element.lang = "vi";
  await settled(element);
  expect(chosen(element, "why")).to.deep.equal(vi);
}

describe("choices", () => {
  afterEach(clear);

  it("are ticked with the pointer, stored as codes in the survey's order, and kept", async () => {
    const element = await show(survey("choices"), { lang: "en" });
    await click(boxes(element)[2]!);
    const answer = once(element, "survey-answer");
    await click(boxes(element)[0]!);
    expect((await answer).entry).to.deep.equal(["time", "staff"]);
    await element.updateComplete;
    await keepsThrough(element, ["Time", "Staff"], ["Thời gian", "Cán bộ"]);
  });

  it("are ticked and cleared with Space, one stop of Tab each", async () => {
    const element = await show(survey("choices"), { lang: "en" });
    question(element, "why").querySelector("input")!.focus();
    await key(" ");
    await key("Tab");
    await key(" ");
    await element.updateComplete;
    expect(chosen(element, "why")).to.deep.equal(["Time", "Cost"]);
    const answer = once(element, "survey-answer");
    await key(" ");
    expect((await answer).entry).to.deep.equal(["time"]);
    await element.updateComplete;
    await keepsThrough(element, ["Time"], ["Thời gian"]);
  });

  it("stand for no answer when the last one is cleared", async () => {
    const element = await show(survey("choices"), { lang: "en" });
    boxes(element)[1]!.click();
    const answer = once(element, "survey-answer");
    boxes(element)[1]!.click();
    expect((await answer).entry).to.equal(undefined);
  });

  it("are announced as a group of their question", async () => {
    const element = await show(survey("choices"), { lang: "en" });
    expect(question(element, "why").getAttribute("role")).to.equal("group");
    expect(
      element.shadowRoot!.getElementById(question(element, "why").getAttribute("aria-labelledby")!)!.textContent,
    ).to.equal("Why?");
  });
});

describe("a choice", () => {
  afterEach(clear);

  it("is made with the pointer, stored as the option's code, and kept", async () => {
    const element = await show(survey("choice"), { lang: "en" });
    await click(boxes(element)[0]!);
    const answer = once(element, "survey-answer");
    await click(boxes(element)[1]!);
    expect((await answer).entry).to.equal("cost");
    await element.updateComplete;
    await keepsThrough(element, ["Cost"], ["Chi phí"]);
  });

  it("is made with the arrow keys", async () => {
    const element = await show(survey("choice"), { lang: "en" });
    question(element, "why").querySelector("input")!.focus();
    await key("ArrowDown");
    const answer = once(element, "survey-answer");
    await key("ArrowDown");
    expect((await answer).entry).to.equal("staff");
    await element.updateComplete;
    await keepsThrough(element, ["Staff"], ["Cán bộ"]);
  });

  it("is announced as a group of radio buttons", async () => {
    const element = await show(survey("choice"), { lang: "en" });
    expect(question(element, "why").getAttribute("role")).to.equal("radiogroup");
  });
});
