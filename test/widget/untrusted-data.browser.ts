import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { checkSurvey } from "../../src/schema/index.ts";
import { engine } from "../infra/engine.ts";
import { arbitrarySurvey } from "../support/arbitrary-survey.ts";
import { quietConsole } from "../support/console.ts";
import { rating, littleSurvey } from "../support/little-survey.ts";
import { mutate, mutations } from "../support/mutate.ts";
import { telling } from "../support/property.ts";
import { watchUncaught } from "../support/uncaught.ts";
import { type SatisfactionSurvey, clear, eventually, put, settled, shown } from "../support/widget.ts";
import { isLong, runs } from "../support/long.ts";

/** How many mutated surveys are opened; most of it no engine decides. */
const RUNS = engine === "chromium" ? runs(6, 200) : 30;

const deep = (wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = { item: "one", answered: true };
  for (let depth = 0; depth < 20_000; depth++) value = wrap(value);
  return value;
};
const circle: Record<string, unknown> = { schemaVersion: 1 };
circle["sections"] = [circle];

const survey = (more: object) => ({ ...littleSurvey([rating("one"), rating("two")]), ...more });
const item = (more: object) =>
  survey({ sections: [{ id: "s", items: [{ type: "text", id: "x", label: "x", ...more }] }] });
/** What a template looks like once Lit has read it; a file may say anything. */
const template = { _$litType$: 1, strings: Object.assign(["<img src=x>"], { raw: ["<img src=x>"] }), values: [] };

const nonsense: Record<string, unknown> = {
  nothing: null,
  "a number": 5,
  "not a number": Number.NaN,
  yes: true,
  "a text": "survey",
  "no text": "",
  "a list": [],
  "a list of nothing": [null, undefined],
  "an empty object": {},
  "a function": () => {},
  "a date": new Date(0),
  "an element": document.createElement("b"),
  "sections of nothing": { sections: [null] },
  "sections that are an object": survey({ sections: {} }),
  "no sections": survey({ sections: [] }),
  "items of nothing": survey({ sections: [{ id: "s", items: [null, 1, "x", []] }] }),
  "no languages": survey({ languages: undefined }),
  "languages of nothing": survey({ languages: [null, 7, {}] }),
  "a language that is none": survey({ languages: ["not a language!"] }),
  "a title of nothing": survey({ title: null }),
  "a title that is a list": survey({ title: [["x"]] }),
  "a title in no language": survey({ title: {} }),
  "a title whose language holds a template": survey({ title: { en: template } }),
  "a title that is a template": survey({ title: template }),
  "scales of nothing": survey({ scales: { quality: null } }),
  "options of nothing": survey({ scales: { quality: { options: [null] } } }),
  "ends of nothing": survey({ scales: { quality: { options: [], ends: null } } }),
  "a period of numbers": survey({ period: { opens: 5, closes: {} } }),
  "a time zone that is none": survey({ period: { opens: "2020-01-01", timeZone: "Mars/Olympus" } }),
  "a period that never was": survey({ period: { opens: "<b>tomorrow</b>" } }),
  "a consent of nothing": survey({ consent: {} }),
  "checks of nothing": survey({ checks: [null] }),
  "a condition of nothing": item({ askIf: null }),
  "a condition on itself": item({ askIf: { item: "x", is: "x" } }),
  "an unknown type": item({ type: "<script>" }),
  "a type that every object has": item({ type: "constructor" }),
  "an unknown display": item({ type: "rating", display: "toString", scale: "__proto__" }),
  "a lookup without a list": item({ type: "lookup" }),
  "a lookup at no address": item({ type: "lookup", url: "javascript:alert(1)" }),
  "an offer that is none": item({ offer: "refused" }),
  "a label that is a function": item({ label: () => "x" }),
  "limits of text": item({ type: "number", min: "a", max: [], decimals: -1 }),
  "a length below nothing": item({ maxLength: -5 }),
  "the same item twice": survey({ sections: [{ id: "s", items: [rating("one"), rating("one")] }] }),
  "a circle": circle,
  "a deep list": deep((inner) => [inner]),
  "a deep condition": item({ askIf: deep((inner) => ({ not: inner })) }),
  "a deep text": survey({ title: deep((inner) => ({ en: inner })) }),
};

let log: ReturnType<typeof quietConsole>;
let uncaught: ReturnType<typeof watchUncaught>;
beforeEach(() => {
  log = quietConsole();
  uncaught = watchUncaught();
});
afterEach(() => {
  clear();
  log.restore();
  uncaught.stop();
});

describe("data that is no survey", function () {
  this.timeout(60_000);

  for (const [what, data] of Object.entries(nonsense)) {
    it(`such as ${what} is refused, with the reason and the fallback`, async () => {
      const element = withFallback(data);
      await eventually(() => expectRefused(element));
      await settled(element);
      expectRefused(element);
      expect(uncaught.errors.map(String).join("\n")).to.equal("");
    });
  }

  it("such as surveys with something changed is refused in the same way, unless it is a survey still", () =>
    fc.assert(
      fc.asyncProperty(arbitrarySurvey({ remoteLists: false }), mutations, async (survey, changes) => {
        const data = mutate(survey, changes);
        const element = withFallback(data);
        await eventually(() => expect(element.shadowRoot!.querySelector("#outcome, #next")).not.to.equal(null));
        await settled(element);

        if (!checkSurvey(data).survey) expectRefused(element);
        else expect(shown(element).querySelector(".early, .closed, #next")).not.to.equal(null);
        expect(uncaught.errors.map(String).join("\n")).to.equal("");
        element.remove();
      }),
      { numRuns: RUNS, timeout: 10_000, interruptAfterTimeLimit: 10_000, ...telling },
    ));
});

describe("where nobody can mend a survey", function () {
  this.timeout(60_000);

  /** What is done where something throws is the same, wherever it does: a third of them shows it. */
  const some = Object.entries(nonsense).filter((_, at) => isLong || at % 3 === 0);

  /** Opens it and goes to its end, or as far as one can. */
  async function goThrough(data: unknown): Promise<SatisfactionSurvey> {
    const element = withFallback(data, { check: "off", draft: "off" });
    const somewhere = () => expect(element.shadowRoot!.querySelector("#outcome, #next")).not.to.equal(null);
    await eventually(somewhere);
    for (let step = 0; step < 6 && element.shadowRoot!.querySelector("#next"); step++) {
      for (const each of element.shadowRoot!.querySelectorAll<HTMLElement>("label > input")) each.click();
      element.shadowRoot!.querySelector<HTMLElement>("#next")?.click();
      await settled(element);
    }
    await eventually(somewhere);
    expect(uncaught.errors.map(String).join("\n")).to.equal("");
    return element;
  }

  for (const [what, data] of some) {
    it(`${what} either is shown or gives way to the fallback, and nothing is thrown`, async () => {
      const element = await goThrough(data);
      if (!element.shadowRoot!.querySelector("#next, .early, .closed, .nowhere"))
        expect(shown(element).querySelector("slot")).not.to.equal(null);
    });
  }

  it("surveys with something changed are shown or give way in the same manner", () =>
    fc.assert(
      fc.asyncProperty(arbitrarySurvey({ remoteLists: false }), mutations, async (survey, changes) => {
        (await goThrough(mutate(survey, changes))).remove();
      }),
      { numRuns: RUNS, timeout: 20_000, interruptAfterTimeLimit: 10_000, ...telling },
    ));

  it("a survey that fails only at a later step is refused there, with the reason and the fallback", async () => {
    const broken = { type: "text", id: "two", label: "Two", offer: "refused" };
    const sections = [
      { id: "a", items: [rating("one")] },
      { id: "b", items: [broken] },
    ];
    const element = withFallback(survey({ sections }), { check: "off" });
    await eventually(() => expect(shown(element).querySelector("#next")).not.to.equal(null));
    shown(element).querySelector<HTMLElement>("[value=good]")!.click();
    shown(element).querySelector<HTMLElement>("#next")!.click();
    await eventually(() => expectRefused(element));
    expect(log.written.join()).to.contain("$.sections[1].items[0].offer");
    expect(uncaught.errors.map(String).join("\n")).to.equal("");
  });

  it("mistakes that do not keep a survey from being shown are told only where they are looked for", async () => {
    const data = survey({ measures: [{ id: "m", type: "index", items: ["nobody"] }] });
    const citizen = withFallback(data, { check: "off" });
    await eventually(() => expect(shown(citizen).querySelector("#next")).not.to.equal(null));
    await settled(citizen);
    expect(log.written.join()).not.to.contain("$.");
    const webmaster = withFallback(data, { check: "on" });
    await eventually(() => expectRefused(webmaster));
    expect(log.written.join()).to.contain("$.measures[0]");
  });
});

function withFallback(data: unknown, attributes: Record<string, string> = {}): SatisfactionSurvey {
  const element = put(data, { lang: "en", ...attributes });
  element.append("The paper form is at the counter.");
  return element;
}

function expectRefused(element: SatisfactionSurvey): void {
  expect(shown(element).querySelector("#next"), "the questions are gone").to.equal(null);
  const outcome = shown(element).querySelector<HTMLElement>(".invalid")!;
  expect(outcome.innerText).to.match(/^(This survey cannot be used|Phiếu khảo sát này hiện chưa dùng được)/);
  expect(outcome.querySelectorAll("li").length, "reasons").to.be.above(0);
  const fallback = outcome
    .querySelector("slot")!
    .assignedNodes()
    .map(({ textContent }) => textContent);
  expect(fallback).to.deep.equal(["The paper form is at the counter."]);
}
