import { expect } from "@open-wc/testing";
import { littleSurvey, rating, surveyOf, text } from "../support/little-survey.ts";
import {
  type SatisfactionSurvey,
  clear,
  field,
  isAsked,
  once,
  press,
  screen,
  settled,
  show,
  shown,
  type,
} from "../support/widget.ts";

const consent = { text: "May we ask about you?", purpose: "Statistics", controller: "The agency", retention: "A year" };
const survey = littleSurvey([rating("care"), text("age", { sensitive: true })], { consent });

const radios = (element: SatisfactionSurvey) => [
  ...shown(element).querySelectorAll<HTMLInputElement>(".consent input"),
];
const box = (radio: HTMLInputElement) => radio.closest("label")!;
async function answer(element: SatisfactionSurvey, words: string) {
  radios(element)
    .find((radio) => box(radio).innerText.trim() === words)!
    .click();
  await settled(element);
}

describe("the consent", () => {
  afterEach(clear);

  it("says what is asked, for what, by whom and for how long", async () => {
    expect(screen(await show(survey))).to.contain(
      "May we ask about you? Purpose Statistics Responsible body The agency Kept for A year",
    );
  });

  it("is never ticked beforehand, and both ways look the same", async () => {
    const element = await show(survey);
    const [yes, no] = radios(element);
    expect(radios(element).map((radio) => radio.checked)).to.deep.equal([false, false]);
    const look = (radio: HTMLInputElement) => {
      const { width, height } = box(radio).getBoundingClientRect();
      const { color, backgroundColor, fontSize, fontWeight, borderColor, borderStyle, opacity } = getComputedStyle(
        box(radio),
      );
      return { width, height, color, backgroundColor, fontSize, fontWeight, borderColor, borderStyle, opacity };
    };
    expect(look(yes!)).to.deep.equal(look(no!));
  });

  it("opens the sensitive questions to those who agree, and to nobody else", async () => {
    const element = await show(survey);
    expect(isAsked(element, "age")).to.equal(false);
    await answer(element, "I do not agree");
    expect(isAsked(element, "age")).to.equal(false);
    await answer(element, "I agree");
    expect(isAsked(element, "age")).to.equal(true);
  });

  it("is sent with its time, and without what was said before it was withdrawn", async () => {
    const element = await show(survey);
    await answer(element, "I agree");
    await type(element, "age", "40");
    await answer(element, "I do not agree");
    expect(isAsked(element, "age")).to.equal(false);
    const submit = once(element, "survey-submit");
    await press(element, "Send answers");
    const { submission } = await submit;
    expect(submission.consent!.agreed).to.equal(false);
    expect(submission.consent!.at).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(submission.answers).to.deep.equal({});
    expect(submission.missing).to.deep.equal({ care: "blank", age: "not_asked" });
  });

  it("given again brings back what was typed", async () => {
    const element = await show(survey);
    await answer(element, "I agree");
    await type(element, "age", "40");
    await answer(element, "I do not agree");
    await answer(element, "I agree");
    expect(field(element, "age").value).to.equal("40");
  });

  it("left open is no consent, and is not sent", async () => {
    const element = await show(survey);
    const submit = once(element, "survey-submit");
    await press(element, "Send answers");
    expect("consent" in (await submit).submission).to.equal(false);
  });

  it("stays in view while it is answered, even when it brings the first question", async () => {
    const element = await show(
      surveyOf([{ id: "a", items: [text("age", { sensitive: true }), rating("care")] }], { consent }),
      { layout: "card" },
    );
    await press(element, "Send answers");
    await press(element, "Go over the answers");
    await answer(element, "I agree");
    expect(isAsked(element, "age")).to.equal(true);
    await press(element, "Continue");
    expect(isAsked(element, "care")).to.equal(true);
    await press(element, "Back");
    await answer(element, "I do not agree");
    expect(radios(element)).to.have.lengthOf(2);
    await answer(element, "I agree");
    expect(radios(element)).to.have.lengthOf(2);
  });

  it("stays in view when it was come back to before it was given", async () => {
    const element = await show(
      surveyOf([{ id: "a", items: [text("age", { sensitive: true }), rating("care"), rating("speed")] }], { consent }),
      { layout: "card" },
    );
    await press(element, "Continue");
    await press(element, "Back");
    await answer(element, "I agree");
    expect(radios(element)).to.have.lengthOf(2);
    expect(isAsked(element, "age")).to.equal(true);
  });

  it("is all there is where everything is sensitive", async () => {
    const element = await show(littleSurvey([text("age", { sensitive: true })], { consent }));
    expect(screen(element)).to.contain("I do not agree");
    await answer(element, "I do not agree");
    const submit = once(element, "survey-submit");
    await press(element, "Send answers");
    expect((await submit).submission.asked).to.deep.equal([]);
  });
});
