import { expect } from "@open-wc/testing";
import { sendMouse, setViewport } from "@web/test-runner-commands";
import { violations } from "../a11y/violations.ts";
import { engine } from "../infra/engine.ts";
import { press as key } from "../infra/keys.ts";
import { heldMoments } from "../support/held-moments.ts";
import { leapingTime } from "../support/leap.ts";
import { isLong } from "../support/long.ts";
import { littleSurvey, rating, surveyOf, yesNo } from "../support/little-survey.ts";
import { click } from "../support/pointer.ts";
import {
  type SatisfactionSurvey,
  choose,
  chosen,
  clear,
  comeBack,
  eventually,
  isAsked,
  press,
  question,
  screen,
  settled,
  show,
  shown,
} from "../support/widget.ts";

const survey = littleSurvey([rating("care"), rating("speed"), rating("place"), rating("end")]);
const card = { layout: "card" };

/** A widget with what leads on by answering, which loads a moment after the first question. */
async function showReady(
  given: unknown = survey,
  attributes: Record<string, string> = card,
  parent: Node = document.body,
): Promise<SatisfactionSurvey> {
  const element = await show(given, attributes, parent);
  await import("../../src/widget/advance/index.ts");
  await settled(element);
  return element;
}

const option = (element: SatisfactionSurvey, id: string, words: string): HTMLElement =>
  [...question(element, id).querySelectorAll<HTMLElement>("label")].find(({ textContent }) =>
    textContent.includes(words),
  )!;
/** The line that says it beforehand. */
const line = (element: SatisfactionSurvey): HTMLElement | null => shown(element).querySelector<HTMLElement>(".advance");
const lineSwitch = (element: SatisfactionSurvey): HTMLInputElement => line(element)!.querySelector("input")!;

describe("going on by answering", () => {
  let moments: ReturnType<typeof heldMoments>;
  beforeEach(() => {
    moments = heldMoments();
    sessionStorage.clear();
  });
  afterEach(() => {
    moments.restore();
    clear();
    sessionStorage.clear();
  });

  /** A person presses an option with the mouse, and once more where it did not count so soon after the question came. */
  const answer = (element: SatisfactionSurvey, id: string, words: string): Promise<void> =>
    eventually(async () => {
      await click(option(element, id, words));
      expect(chosen(element, id)).to.deep.equal([words]);
    });

  /** The moment in which the choice can be seen is over. */
  const moment = async (element: SatisfactionSurvey): Promise<void> => {
    moments.pass();
    await settled(element);
  };

  const expectNext = async (element: SatisfactionSurvey, id: string): Promise<void> => {
    await moment(element);
    expect(isAsked(element, id), screen(element)).to.equal(true);
  };

  it("leads a choice by mouse to the next question, which has the focus, and keeps the answer", async () => {
    const element = await showReady();
    await answer(element, "care", "Fair");
    expect(chosen(element, "care")).to.deep.equal(["Fair"]);
    await expectNext(element, "speed");
    expect(element.shadowRoot!.activeElement).to.equal(question(element, "speed"));
    await press(element, "Back");
    expect(chosen(element, "care")).to.deep.equal(["Fair"]);
  });

  it("waits while a finger or a button of the mouse is down", async () => {
    const element = await showReady();
    await answer(element, "care", "Fair");
    const { left, top, height } = option(element, "care", "Poor").getBoundingClientRect();
    await sendMouse({ type: "move", position: [Math.round(left + 20), Math.round(top + height / 2)] });
    await sendMouse({ type: "down" });
    await expectNext(element, "care");
    await sendMouse({ type: "up" });
    await expectNext(element, "speed");
    await press(element, "Back");
    expect(chosen(element, "care")).to.deep.equal(["Poor"]);
  });

  it("is nothing for keys: arrows, digits and Space choose, and the person stays", async () => {
    const element = await showReady();
    question(element, "care").querySelector<HTMLElement>("input")!.focus();
    for (const chord of [" ", "ArrowDown", "3", "Home"]) {
      await key(chord);
      await expectNext(element, "care");
    }
    expect(chosen(element, "care")).to.deep.equal(["Good"]);
  });

  it("ends with a key that is pressed meanwhile", async () => {
    const element = await showReady();
    await answer(element, "care", "Fair");
    await key("ArrowDown");
    await expectNext(element, "care");
    expect(chosen(element, "care")).to.deep.equal(["Poor"]);
  });

  it("is nothing for clicks that no hand makes, as of screen readers and voice control", async () => {
    const element = await showReady();
    await choose(element, "care", "Fair");
    await expectNext(element, "care");
    // As Chromium makes them for a screen reader, but for being trusted.
    const target = option(element, "care", "Poor");
    for (const type of ["pointerdown", "pointerup"])
      target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType: "mouse" }));
    target.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true, detail: 1 }));
    await expectNext(element, "care");
    expect(chosen(element, "care")).to.deep.equal(["Poor"]);
  });

  it("ends where a screen reader chooses otherwise meanwhile", async () => {
    const element = await showReady();
    await answer(element, "care", "Fair");
    await choose(element, "care", "Good");
    await expectNext(element, "care");
  });

  // The rest is up to our own code, not to an engine.
  if (engine !== "chromium" && !isLong) return;

  it("stays where what was chosen is said back, to be read", async () => {
    const options = [
      { code: "yes", label: "Yes", means: "That is: once more." },
      { code: "no", label: "No" },
    ];
    const element = await showReady(littleSurvey([yesNo("back", { options }), rating("end")]));
    await answer(element, "back", "Yes");
    await moment(element);
    expect(isAsked(element, "back")).to.equal(true);
    await answer(element, "back", "No");
    await expectNext(element, "end");
  });

  it("goes nowhere by itself after going back, until an option is pressed, the chosen one too", async () => {
    const element = await showReady();
    await answer(element, "care", "Fair");
    await expectNext(element, "speed");
    await press(element, "Back");
    await expectNext(element, "care");
    await eventually(async () => {
      await answer(element, "care", "Fair");
      await expectNext(element, "speed");
    });
  });

  it("leads on with the option that was pressed last", async () => {
    const element = await showReady();
    await answer(element, "care", "Fair");
    await answer(element, "care", "Poor");
    await expectNext(element, "speed");
    await press(element, "Back");
    expect(chosen(element, "care")).to.deep.equal(["Poor"]);
  });

  const stays: Record<string, unknown[]> = {
    "a line of help": [rating("care", { help: "Think of today." }), rating("speed")],
    "a note in the same step": [{ type: "note", id: "hello", label: "Hello." }, rating("care"), rating("speed")],
    "several that may be chosen": [
      {
        type: "choices",
        id: "care",
        label: "What?",
        options: [
          { code: "fair", label: "Fair" },
          { code: "b", label: "B" },
        ],
      },
      rating("speed"),
    ],
    "nothing after it but sending": [rating("care")],
  };
  for (const [what, items] of Object.entries(stays))
    it(`leaves ${what} to the button`, async () => {
      const element = await showReady(littleSurvey([...items, ...(items.length === 1 ? [] : [rating("end")])]));
      await answer(element, "care", "Fair");
      await expectNext(element, "care");
    });

  it("leaves “other”, which asks for words, to the button", async () => {
    const options = [
      { code: "home", label: "At home" },
      { code: "else", label: "Elsewhere", other: true },
    ];
    const element = await showReady(littleSurvey([yesNo("where", { options }), rating("end")]));
    await answer(element, "where", "Elsewhere");
    await expectNext(element, "where");
    await answer(element, "where", "At home");
    await expectNext(element, "end");
  });

  it("leaves a step with several questions to the button, at a counter, too, and leads on from one with one question there", async () => {
    const sections = [
      { id: "a", items: [rating("care")] },
      { id: "b", items: [rating("speed"), rating("place")] },
      { id: "c", items: [rating("end")] },
    ];
    const element = await showReady(surveyOf(sections), { kiosk: "" });
    await answer(element, "care", "Fair");
    await expectNext(element, "speed");
    await answer(element, "place", "Fair");
    await expectNext(element, "speed");
  });

  it("leads nowhere in other layouts", async () => {
    const sections = [rating("care"), rating("end")].map((item) => ({ id: `of-${item.id}`, items: [item] }));
    const element = await showReady(surveyOf(sections), {});
    expect(line(element)).to.equal(null);
    await answer(element, "care", "Fair");
    await expectNext(element, "care");
  });

  it("leads on from every display with options to press", async () => {
    const displays = ["faces", "stars", "numbers"];
    const element = await showReady(
      littleSurvey([...displays.map((display) => rating(display, { display })), rating("end")]),
    );
    for (const [at, display] of displays.entries()) {
      await answer(element, display, "Fair");
      await expectNext(element, displays[at + 1] ?? "end");
      expect(isAsked(element, display)).to.equal(false);
    }
  });

  it("leaves what is to be looked at in view: answers that do not agree lead on by the button alone", async () => {
    const checks = [{ id: "odd", when: { item: "care", is: "good" }, message: "Really?" }];
    const element = await showReady(littleSurvey([rating("care"), rating("speed"), rating("end")], { checks }));
    await answer(element, "care", "Good");
    await moment(element);
    expect(screen(element)).to.contain("Really?");
    await answer(element, "care", "Good");
    await expectNext(element, "care");
  });

  it("says so beforehand, on the first question and where a person comes back to, and nowhere else", async () => {
    const element = await showReady();
    expect(line(element)!.textContent!.trim()).to.equal("Go to the next question after each tap");
    const follows = line(element)!.compareDocumentPosition(question(element, "care"));
    expect(follows & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
    await answer(element, "care", "Fair");
    await expectNext(element, "speed");
    expect(line(element)).to.equal(null);
    await answer(element, "speed", "Fair");
    await expectNext(element, "place");
    const back = await comeBack(element);
    await eventually(() => expect(isAsked(back, "place")).to.equal(true));
    await settled(back);
    expect(lineSwitch(back).checked).to.equal(true);
    await answer(back, "place", "Fair");
    await expectNext(back, "end");
    expect(line(back)).to.equal(null);
  });

  it("is switched off by keyboard, at once, for this visit, and on again", async () => {
    const element = await showReady();
    await answer(element, "care", "Fair");
    lineSwitch(element).focus();
    await key(" ");
    expect(lineSwitch(element).checked).to.equal(false);
    await expectNext(element, "care");
    await answer(element, "care", "Poor");
    await expectNext(element, "care");
    const back = await comeBack(element);
    await import("../../src/widget/advance/index.ts");
    await settled(back);
    expect(lineSwitch(back).checked).to.equal(false);
    await answer(back, "care", "Fair");
    await expectNext(back, "care");
    await click(lineSwitch(back));
    await answer(back, "care", "Fair");
    await expectNext(back, "speed");
  });

  it("is switched on for the next person at a counter", async () => {
    const time = leapingTime();
    const element = await showReady(survey, { ...card, kiosk: "30" });
    await click(lineSwitch(element));
    await answer(element, "care", "Fair");
    await expectNext(element, "care");
    await time.leap(31);
    time.restore();
    await settled(element);
    expect(lineSwitch(element).checked).to.equal(true);
    await answer(element, "care", "Fair");
    await expectNext(element, "speed");
  });

  it("is forbidden by the page with `advance=off`, and then not spoken of", async () => {
    const element = await showReady(survey, { ...card, advance: "off" });
    expect(line(element)).to.equal(null);
    await answer(element, "care", "Fair");
    await expectNext(element, "care");
  });

  for (const [width, height] of [
    [800, 600],
    [390, 844],
    [320, 568],
    [844, 390],
  ] as const)
    it(`moves no option when what says it comes, on ${width}×${height}`, async () => {
      await setViewport({ width, height });
      try {
        const element = await show(survey, card);
        const top = option(element, "care", "Good").getBoundingClientRect().top;
        await import("../../src/widget/advance/index.ts");
        await eventually(() => expect(line(element)).not.to.equal(null));
        expect(option(element, "care", "Good").getBoundingClientRect().top).to.be.closeTo(top, 1);
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });

  it("leads nowhere once it is the next person's turn", async () => {
    const time = leapingTime();
    const element = await showReady(survey, { ...card, kiosk: "30" });
    await answer(element, "care", "Fair");
    await time.leap(31);
    time.restore();
    await expectNext(element, "care");
    expect(chosen(element, "care")).to.deep.equal([]);
  });

  it("leads nowhere once the element has left the page", async () => {
    const element = await showReady();
    await answer(element, "care", "Fair");
    element.remove();
    moments.pass();
    document.body.append(element);
    await expectNext(element, "care");
    await answer(element, "care", "Poor");
    await expectNext(element, "speed");
  });

  it("leads nowhere once another language is shown: somebody wants to read the question in it", async () => {
    const element = await showReady({ ...survey, languages: ["en", "vi"] }, { ...card, lang: "en" });
    await answer(element, "care", "Fair");
    element.lang = "vi";
    await settled(element);
    await expectNext(element, "care");
  });

  it("takes the focus from nothing else in the page", async () => {
    const field = document.createElement("input");
    document.body.append(field);
    const element = await showReady();
    await answer(element, "care", "Fair");
    field.focus();
    await expectNext(element, "care");
    expect(document.activeElement).to.equal(field);
  });

  it("keeps two surveys in one page apart", async () => {
    const [first, second] = [await showReady(), await showReady()];
    await answer(first, "care", "Fair");
    await expectNext(first, "speed");
    expect(isAsked(second, "care")).to.equal(true);
    await answer(second, "care", "Poor");
    await expectNext(second, "speed");
    expect(isAsked(first, "speed")).to.equal(true);
  });

  it("is a line that anybody can read and press: named, large enough, and whole at 400%", async () => {
    await setViewport({ width: 320, height: 256 });
    try {
      const element = await showReady();
      expect(await violations(element)).to.deep.equal([]);
      expect(lineSwitch(element).labels![0]).to.equal(line(element));
      const { left, right, height } = line(element)!.getBoundingClientRect();
      expect(height).to.be.at.least(44);
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(320);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
