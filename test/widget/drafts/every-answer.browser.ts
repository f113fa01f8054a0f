import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { type Survey, otherId } from "../../../src/schema/index.ts";
import { engine } from "../../infra/engine.ts";
import { arbitrarySurvey } from "../../support/arbitrary-survey.ts";
import { quietConsole } from "../../support/console.ts";
import { deviceRests, emptyDevice, holdDevice, onDevice } from "../../support/device.ts";
import { everyText } from "../../support/every-text.ts";
import { littleSurvey, rating, surveyOf, text, yesNo } from "../../support/little-survey.ts";
import { seen } from "../../support/look.ts";
import { type Person, answer, otherField, pick, questionsSeen } from "../../support/person.ts";
import { telling } from "../../support/property.ts";
import {
  button,
  choose,
  chosen,
  clear,
  comeBack,
  eventually,
  field,
  isAsked,
  press,
  question,
  screen,
  settled,
  show,
  shown,
  type,
  typeInto,
} from "../../support/widget.ts";
import { runs } from "../../support/long.ts";

const settings = {
  numRuns: engine === "chromium" ? runs(3, 15) : 6,
  timeout: 15_000,
  interruptAfterTimeLimit: 30_000,
  ...telling,
};
const everyKind = everyText((number) => `Words ${number}`) as unknown as Survey;

describe("a draft", function () {
  this.timeout(60_000);
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    clear();
    log.restore();
  });

  for (const [what, surveys, language] of [
    ["a survey with every kind of item", fc.constant(everyKind), "en"],
    ["any survey", arbitrarySurvey({ remoteLists: false }), undefined],
  ] as const) {
    it(`of ${what} brings back what was put in, as it was, half-typed or not, and where one was`, () =>
      fc.assert(
        fc.asyncProperty(surveys, fc.gen(), async (survey, draw) => {
          await emptyDevice();
          const lang = language ?? pick(draw, survey.languages);
          const layout = pick(draw, ["steps", "card", "page"]);
          const element = await show(survey, { lang, layout });
          const person: Person = { element, survey, language: lang, draw, said: new Map() };
          const tick = () => shown(person.element).querySelectorAll<HTMLInputElement>(".consent input");
          tick()[draw(fc.nat, 1)]?.click();
          await settled(element);
          for (let steps = draw(fc.nat, 4); steps >= 0; steps--) {
            for (const id of questionsSeen(person)) {
              // It may have gone with an answer before it.
              if (isAsked(element, id) && draw(fc.nat, 4)) await answer(person, id);
            }
            if (steps) shown(element).querySelector<HTMLElement>("#next")?.click();
            await settled(element);
            // It may have been the last step.
            if (!questionsSeen(person).length) return;
          }

          const questions = questionsSeen(person);
          const ticked = [...tick()].map(({ checked }) => checked);
          person.element = await comeBack(element);
          if (!person.said.size && !survey.consent) return;
          expect(questionsSeen(person)).to.deep.equal(questions);
          expect([...tick()].map(({ checked }) => checked)).to.deep.equal(ticked);
          for (const id of questions) {
            expect(seen(person, id), id).to.deep.equal(person.said.get(id));
            const other = otherField(person, id);
            if (other) expect(other.value).to.equal(person.said.get(otherId(id)) ?? "");
          }
          person.element.remove();
        }),
        settings,
      ));
  }

  it("keeps a number and a date that are half typed", async () => {
    const items = [
      { type: "number", id: "days", label: "Days" },
      { type: "date", id: "day", label: "Day" },
    ];
    const first = await show(littleSurvey(items), { lang: "en" });
    await type(first, "days", "about 3");
    const parts = () => [...question(element, "day").querySelectorAll<HTMLInputElement>(".text")];
    let element = first;
    await typeInto(parts()[0]!, "27");
    await typeInto(parts()[2]!, "202");
    element = await comeBack(first);
    expect(field(element, "days").value).to.equal("about 3");
    expect(parts().map(({ value }) => value)).to.deep.equal(["27", "", "202"]);
    await press(element, "Send answers");
    expect(shown(element).querySelectorAll("#summary.wrong a").length, "and asks for both").to.equal(2);
  });

  it("keeps what stands in questions that are hidden now, and submits it only if they come back", async () => {
    const survey = littleSurvey([yesNo("came"), text("when", { askIf: { item: "came", is: "yes" } })]);
    const first = await show(survey);
    await choose(first, "came", "Yes");
    await type(first, "when", "May");
    await choose(first, "came", "No");
    const element = await comeBack(first);
    expect(isAsked(element, "when")).to.equal(false);
    await choose(element, "came", "Yes");
    expect(field(element, "when").value).to.equal("May");
  });

  it("asks once for what is required, and once about what is contradictory, not again on a later visit", async () => {
    const survey = littleSurvey([rating("care", { required: true }), rating("speed")], {
      checks: [{ id: "odd", when: { item: "speed", is: "poor" }, message: "Really?" }],
    });
    const first = await show(survey);
    await choose(first, "speed", "Poor");
    await press(first, "Send answers");
    expect(screen(first)).to.contain("Really?").and.contain("1 question not answered yet");
    // Something is put in after it was asked, and saved with it.
    await choose(first, "speed", "Poor");
    await choose(first, "speed", "Fair");
    await choose(first, "speed", "Poor");
    const element = await comeBack(first);
    let sent: unknown;
    element.addEventListener("survey-submit", ({ submission }) => (sent = submission.quality.checks));
    await press(element, "Send answers");
    expect(sent).to.deep.equal(["odd"]);
  });

  it("gives way to what was put in before it was found", async () => {
    const survey = littleSurvey([rating("care"), text("remark")]);
    const first = await show(survey);
    await choose(first, "care", "Good");
    await type(first, "remark", "before");
    await deviceRests();
    first.remove();
    const find = holdDevice("draft ");
    const element = await show(survey);
    await choose(element, "care", "Poor");
    find();
    await eventually(() => expect(field(element, "remark").value).to.equal("before"));
    expect(chosen(element, "care")).to.deep.equal(["Poor"]);
    const again = await comeBack(element);
    expect(chosen(again, "care")).to.deep.equal(["Poor"]);
    expect(await onDevice("draft ")).to.have.lengthOf(1);
  });

  it("is gone once its answers were sent", async () => {
    const first = await show(surveyOf([{ id: "a", items: [rating("care")] }]), { endpoint: "/test-endpoint/any" });
    await choose(first, "care", "Good");
    await press(first, "Send answers");
    await eventually(() => expect(screen(first)).to.contain("Your answers were received"));
    const element = await comeBack(first);
    expect(chosen(element, "care")).to.deep.equal([]);
    expect(button(element, "Delete and start again")).to.equal(undefined);
  });
});
