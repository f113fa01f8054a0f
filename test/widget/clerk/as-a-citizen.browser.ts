import { expect } from "@open-wc/testing";
import fc from "fast-check";
import {
  type Answer,
  type Language,
  type Submission,
  type Survey,
  placesOf,
  textIn,
} from "../../../src/schema/index.ts";
import everyKind from "../../../demo/surveys/every-kind.json" with { type: "json" };
import { engine } from "../../infra/engine.ts";
import { arbitrarySurvey } from "../../support/arbitrary-survey.ts";
import { focused, keys, said, showEntry, typeKeys } from "../../support/clerk.ts";
import { quietConsole } from "../../support/console.ts";
import { emptyDevice } from "../../support/device.ts";
import { fillIn } from "../../support/fill-in.ts";
import { type Person, collapsed, pick } from "../../support/person.ts";
import { telling } from "../../support/property.ts";
import { type SatisfactionSurvey, clear, show } from "../../support/widget.ts";
import { runs } from "../../support/long.ts";

const effort =
  engine === "chromium"
    ? { numRuns: runs(3, 60), interruptAfterTimeLimit: 8_000 }
    : { numRuns: 10, interruptAfterTimeLimit: 15_000 };
const settings = { ...effort, timeout: 10_000, ...telling };

/** What a form is worth, however it came. */
const worth = ({ answers, missing, asked, consent }: Submission) => ({
  answers,
  missing,
  asked,
  agreed: consent?.agreed,
});

describe("any survey, answered by a citizen and typed in from the same paper by a clerk", function () {
  this.timeout(60_000);
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    clear();
    log.restore();
  });

  async function isTheSame(survey: Survey, draw: fc.GeneratorValue): Promise<void> {
    await emptyDevice();
    const language = pick(draw, survey.languages);
    const element = await show(survey, { lang: language, layout: "page" });
    const person: Person = { element, survey, language, draw, said: new Map() };
    const paper = await fillIn(person);
    element.remove();

    const entered = await typeIn(survey, language, paper);
    expect(worth(entered)).to.deep.equal(worth(paper));
    expect(entered.channel).to.equal("paper");
  }

  it("has the same answers, reasons and questions asked", () =>
    fc.assert(fc.asyncProperty(arbitrarySurvey({ remoteLists: false }), fc.gen(), isTheSame), settings));

  // Few of the surveys above have several options ticked; here somebody ticks most of the time.
  it("has them where every kind of question is asked", () =>
    fc.assert(
      fc.asyncProperty(fc.gen(), (draw) => isTheSame(everyKind as Survey, draw)),
      { ...settings, numRuns: runs(2, 12) },
    ));
});

/** A clerk types in what stands on the paper, field after field, wherever the focus goes. */
async function typeIn(survey: Survey, language: Language, paper: Submission): Promise<Submission> {
  const element = await showEntry(survey, { lang: language });
  const sent: Submission[] = [];
  element.addEventListener("survey-submit", (event) => {
    event.preventDefault();
    sent.push(event.submission);
  });
  element.shadowRoot!.getElementById("field:?number")!.focus();
  const fields = 2 * placesOf(survey).size + 2;
  for (let times = 0; !sent.length && times < fields; times++) {
    const id = focused(element)!;
    typeKeys(element, id === "?number" ? "1" : signsFor(element, survey, language, paper, id));
    if (focused(element) === id) keys(element, "Enter");
    if (focused(element) === id && !sent.length) {
      await element.updateComplete;
      throw new Error(`The clerk is stuck at ${id}: ${said(element, id)}`);
    }
  }
  element.remove();
  return sent[0]!;
}

function signsFor(
  element: SatisfactionSurvey,
  survey: Survey,
  language: Language,
  { answers, missing, consent }: Submission,
  id: string,
): string {
  if (id === "?consent") return consent ? (consent.agreed ? "1" : "2") : "";
  const { item, options } = placesOf(survey).get(id) ?? {};
  const answer: Answer | undefined = Object.hasOwn(answers, id) ? answers[id] : undefined;
  if (!item) return String(answer ?? "");
  const reason = missing[id];
  if (answer === undefined) {
    const option = options!.find((each) => each.missing && each.missing === reason);
    if (option) return signOf(element, id, textIn(option.label, language));
    const offer = "offer" in item ? (item.offer ?? []) : [];
    return offer.some((each) => each === reason) ? reasonSign(element, id, offer.indexOf(reason as never)) : "";
  }
  if (item.type === "number")
    return new Intl.NumberFormat([language, "vi"], { maximumFractionDigits: 20, useGrouping: false }).format(
      answer as number,
    );
  if (item.type === "date") return String(answer).split("-").reverse().join("");
  if (!options!.length) return String(answer);
  const signs = [answer].flat().map((code) => {
    const { label } = options!.find((option) => option.code === code)!;
    return signOf(element, id, textIn(label, language));
  });
  // In whatever order they are typed.
  if (item.type === "choices") signs.reverse();
  return signs.join(signs.some(({ length }) => length > 1) ? " " : "");
}

const signsAt = (element: SatisfactionSurvey, id: string): HTMLElement[] => [
  ...element.shadowRoot!.getElementById(`hint:${id}`)!.querySelectorAll<HTMLElement>(".sign"),
];

/** What stands beside the field for a label. */
function signOf(element: SatisfactionSurvey, id: string, label: string): string {
  for (const each of signsAt(element, id)) {
    const sign = each.querySelector("b")!.textContent!;
    if ([label, `${sign} ${label}`].some((words) => collapsed(each.textContent!) === collapsed(words))) return sign;
  }
  throw new Error(`${id} says nowhere what to type for “${label}”`);
}

/** The reasons that an item offers stand behind its options. */
const reasonSign = (element: SatisfactionSurvey, id: string, at: number): string => {
  const signs = signsAt(element, id).map((each) => each.querySelector("b")!.textContent!);
  return signs.filter((sign) => !/^\d+$/.test(sign))[at]!;
};
