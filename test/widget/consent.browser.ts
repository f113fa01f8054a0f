import { expect } from "@open-wc/testing";
import { type Survey, checkSubmission } from "../../src/schema/index.ts";
import { emptyDevice } from "../support/device.ts";
import { littleSurvey, rating, surveyOf, text, yesNo } from "../support/little-survey.ts";
import {
  type SatisfactionSurvey,
  choose,
  clear,
  comeBack,
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
    const element = await show(survey);
    await choose(element, "care", "Good");
    expect(screen(element)).to.contain(
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
    await choose(element, "care", "Good");
    const submit = once(element, "survey-submit");
    await press(element, "Send answers");
    expect("consent" in (await submit).submission).to.equal(false);
  });

  describe("stands where it matters", () => {
    /** What a person reads, from top to bottom: the questions by id, and `consent`. */
    const order = (element: SatisfactionSurvey) =>
      [...shown(element).querySelectorAll("[part=item], [part=consent]")].map(({ id }) => id.slice(5) || "consent");
    const age = text("age", { sensitive: true });
    const sections = [
      { id: "first", items: [rating("care"), rating("speed")] },
      { id: "second", items: [rating("place"), age, text("work", { sensitive: true }), text("remark")] },
    ];

    it("in its section, just before the first sensitive question", async () => {
      const element = await show(surveyOf(sections, { consent }));
      expect(order(element)).to.deep.equal(["care", "speed"]);
      await press(element, "Continue");
      expect(order(element)).to.deep.equal(["place", "consent", "remark"]);
      await answer(element, "I agree");
      expect(order(element)).to.deep.equal(["place", "consent", "age", "work", "remark"]);
    });

    it("on one page, too", async () => {
      const element = await show(surveyOf(sections, { consent }), { layout: "page" });
      expect(order(element)).to.deep.equal(["care", "speed", "place", "consent", "remark"]);
      await answer(element, "I agree");
      expect(order(element)).to.deep.equal(["care", "speed", "place", "consent", "age", "work", "remark"]);
    });

    it("a question at a time, as a question of its own that stays while it is answered", async () => {
      const element = await show(surveyOf(sections, { consent }), { layout: "card" });
      expect(order(element), "the first question is the first criterion").to.deep.equal(["care"]);
      for (let i = 0; i < 3; i++) await press(element, "Continue");
      expect(order(element)).to.deep.equal(["consent"]);
      for (const words of ["I agree", "I do not agree", "I agree"]) {
        await answer(element, words);
        expect(order(element), words).to.deep.equal(["consent"]);
      }
      await press(element, "Continue");
      expect(order(element)).to.deep.equal(["age"]);
      await press(element, "Back");
      await answer(element, "I do not agree");
      await press(element, "Continue");
      expect(order(element)).to.deep.equal(["remark"]);
      await press(element, "Back");
      expect(order(element)).to.deep.equal(["consent"]);
    });

    it("between ratings of one scale, where it parts their table", async () => {
      const items = [rating("care"), rating("speed"), rating("self", { sensitive: true })];
      const element = await show(littleSurvey(items, { consent }));
      expect(order(element)).to.deep.equal(["care", "speed", "consent"]);
      await answer(element, "I agree");
      expect(order(element)).to.deep.equal(["care", "speed", "consent", "self"]);
      expect(shown(element).querySelectorAll(".table")).to.have.lengthOf(1);
    });

    it("only for whoever is led to a sensitive question, and what was said before is not sent then", async () => {
      const asked = { askIf: { item: "came", is: "yes" } };
      const items = [
        yesNo("came"),
        text("age", { sensitive: true, ...asked }),
        text("name", { sensitive: true, ...asked }),
      ];
      const element = await show(littleSurvey(items, { consent }));
      expect(order(element)).to.deep.equal(["came"]);
      await choose(element, "came", "Yes");
      expect(order(element)).to.deep.equal(["came", "consent"]);
      await answer(element, "I agree");
      expect(order(element)).to.deep.equal(["came", "consent", "age", "name"]);
      await choose(element, "came", "No");
      expect(order(element)).to.deep.equal(["came"]);
      const submit = once(element, "survey-submit");
      await press(element, "Send answers");
      const { submission } = await submit;
      expect(submission.consent).to.equal(undefined);
      expect(submission.missing).to.deep.equal({ age: "not_asked", name: "not_asked" });
      expect(checkSubmission(element.survey as Survey, submission).faults).to.deep.equal([]);
    });

    it("before everything where answers are delivered before the end", async () => {
      const element = await show(surveyOf(sections, { consent: { ...consent, partial: true } }));
      expect(order(element)).to.deep.equal(["consent", "care", "speed"]);
      await press(element, "Continue");
      expect(order(element)).to.deep.equal(["place", "remark"]);
    });

    it("before everything where no question hangs on it", async () => {
      const element = await show(littleSurvey([rating("care")], { consent }), { layout: "card" });
      expect(order(element)).to.deep.equal(["consent", "care"]);
    });

    it("where one was, in a draft: with what was said, and what hung on it", async () => {
      for (const layout of ["card", "steps"]) {
        await emptyDevice();
        const first = await show(surveyOf(sections, { consent }), { layout });
        await press(first, "Continue");
        if (layout === "card") for (let i = 0; i < 2; i++) await press(first, "Continue");
        await answer(first, "I agree");
        const element = await comeBack(first);
        expect(order(element)).to.include("consent");
        expect(radios(element).map(({ checked }) => checked)).to.deep.equal([true, false]);
        if (layout === "card") await press(element, "Continue");
        expect(isAsked(element, "age")).to.equal(true);
        element.remove();
      }
    });

    it("in view when the layout changes", async () => {
      const element = await show(surveyOf(sections, { consent }), { layout: "card" });
      for (let i = 0; i < 3; i++) await press(element, "Continue");
      element.layout = "steps";
      await settled(element);
      expect(order(element)).to.deep.equal(["place", "consent", "remark"]);
    });
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
