import { expect } from "@open-wc/testing";
import { click } from "../support/pointer.ts";
import { openEndpoint } from "../support/endpoint.ts";
import { littleSurvey, rating, surveyOf, text, yesNo } from "../support/little-survey.ts";
import {
  type SatisfactionSurvey,
  button,
  choose,
  clear,
  eventually,
  field,
  isAsked,
  once,
  press,
  question,
  screen,
  settled,
  show,
  shown,
  type,
} from "../support/widget.ts";

const days = { type: "number", id: "days", label: "Days", min: 0, max: 30 };
const twoSteps = (items: unknown[], more = {}) =>
  surveyOf(
    [
      { id: "a", items },
      { id: "b", items: [text("last")] },
    ],
    more,
  );
const summary = (element: SatisfactionSurvey) => shown(element).querySelector<HTMLElement>("#summary");
const hasSummary = (element: SatisfactionSurvey) => summary(element) !== null;
const focused = (element: SatisfactionSurvey) => element.shadowRoot!.activeElement;

describe("leaving a step", () => {
  afterEach(clear);

  it("is free when nothing is required", async () => {
    const element = await show(twoSteps([rating("care")]));
    await press(element, "Continue");
    expect(isAsked(element, "last")).to.equal(true);
  });

  it("takes many presses on a slow network for one, and nothing is left or sent that was not seen", async () => {
    const endpoint = await openEndpoint();
    const impatient = (element: SatisfactionSurvey, name: string) => {
      for (let times = 0; times < 4; times++) button(element, name)!.click();
    };
    const element = await show(twoSteps([rating("care", { required: true })]), { endpoint: endpoint.url });
    impatient(element, "Continue");
    await eventually(() => expect(hasSummary(element)).to.equal(true));
    expect(isAsked(element, "care")).to.equal(true);
    impatient(element, "Continue");
    await eventually(() => expect(isAsked(element, "last")).to.equal(true));
    await settled(element);
    expect(isAsked(element, "last")).to.equal(true);
    impatient(element, "Send answers");
    await eventually(() => expect(shown(element).querySelector(".received")).not.to.equal(null));
    expect(await endpoint.received()).to.have.lengthOf(1);
  });

  it("takes no press that was made before the step was there, as a busy device hands them out", async () => {
    const endpoint = await openEndpoint();
    const survey = twoSteps([rating("care", { required: true })]);
    const element = await show(survey, { endpoint: endpoint.url });
    const pressNow = (): MouseEvent =>
      new MouseEvent("click", { bubbles: true, cancelable: true, composed: true, detail: 1 });
    const pressTwice = async (name: string) => {
      const [first, second] = [pressNow(), pressNow()];
      await new Promise((done) => setTimeout(done, 20));
      button(element, name)!.dispatchEvent(first);
      await settled(element);
      shown(element).querySelector("#next")!.dispatchEvent(second);
      await settled(element);
    };
    await pressTwice("Continue");
    expect(hasSummary(element)).to.equal(true);
    expect(isAsked(element, "care")).to.equal(true);
    await pressTwice("Continue");
    expect(isAsked(element, "last")).to.equal(true);
    button(element, "Send answers")!.dispatchEvent(pressNow());
    await eventually(() => expect(shown(element).querySelector(".received")).not.to.equal(null));
    expect(await endpoint.received()).to.have.lengthOf(1);
  });

  it("sends nothing by a press on “continue”, when an answer takes the other steps away before it counts", async () => {
    const endpoint = await openEndpoint();
    const survey = surveyOf([
      { id: "a", items: [yesNo("came")] },
      { id: "b", askIf: { item: "came", is: "yes" }, items: [text("last")] },
    ]);
    const element = await show(survey, { endpoint: endpoint.url });
    await choose(element, "came", "Yes");
    // What is needed to go on is still loading when the person thinks better of it.
    button(element, "Continue")!.click();
    await choose(element, "came", "No");
    await settled(element);
    expect(isAsked(element, "came")).to.equal(true);
    await press(element, "Send answers");
    await eventually(() => expect(shown(element).querySelector(".received")).not.to.equal(null));
    expect(await endpoint.received()).to.have.lengthOf(1);
  });

  it("asks once for what is required and blank, and then lets go", async () => {
    const element = await show(
      twoSteps([rating("care", { required: true }), rating("speed", { required: true }), rating("place")]),
    );
    await press(element, "Continue");
    expect(screen(element)).to.contain("2 questions not answered yet");
    expect([...summary(element)!.querySelectorAll("a")].map((link) => link.innerText.trim())).to.deep.equal([
      "Rate care",
      "Rate speed",
    ]);
    expect(question(element, "care").innerText).to.contain("This question has no answer yet.");
    expect(question(element, "place").innerText).to.not.contain("no answer yet");

    await press(element, "Continue");
    expect(isAsked(element, "last")).to.equal(true);
    await press(element, "Back");
    expect(hasSummary(element)).to.equal(false);
    await press(element, "Continue");
    expect(isAsked(element, "last")).to.equal(true);
  });

  it("asks once at the end before a form goes in which nothing stands, though nothing is required", async () => {
    const endpoint = await openEndpoint();
    const element = await show(twoSteps([rating("care")]), { endpoint: endpoint.url });
    await press(element, "Continue");
    await press(element, "Send answers");
    expect(focused(element)).to.equal(summary(element));
    expect(summary(element)!.textContent).to.contain("no answer yet").and.contain("Send answers");
    expect(await endpoint.received()).to.have.lengthOf(0);
    await press(element, "Send answers");
    await eventually(() => expect(shown(element).querySelector(".received") !== null).to.equal(true));
    expect(await endpoint.received()).to.have.lengthOf(1);
  });

  it("lets a form go in which one thing stands, if nothing is required", async () => {
    const endpoint = await openEndpoint();
    const element = await show(surveyOf([{ id: "a", items: [rating("care"), text("last")] }]), {
      endpoint: endpoint.url,
    });
    await choose(element, "care", "Good");
    await press(element, "Send answers");
    await eventually(() => expect(shown(element).querySelector(".received") !== null).to.equal(true));
  });

  it("names the button that leads on anyway, in a step and at the end", async () => {
    const required = (id: string) => rating(id, { required: true });
    const element = await show(
      surveyOf([
        { id: "a", items: [required("care"), required("speed")] },
        { id: "b", items: [required("place"), required("staff")] },
      ]),
    );
    await press(element, "Continue");
    expect(summary(element)!.innerText).to.contain("or press “Continue” once more");
    await press(element, "Continue");
    await press(element, "Send answers");
    expect(summary(element)!.innerText).to.contain("or press “Send answers” once more");
  });

  it("names three blank questions, and how many others there are, with a way to see them all", async () => {
    const ids = Array.from({ length: 20 }, (_, at) => `q${at + 1}`);
    const element = await show(
      littleSurvey(
        ids.map((id) => rating(id, { required: true })),
        { languages: ["vi"] },
      ),
    );
    await press(element, "Gửi ý kiến");
    const links = () => [...summary(element)!.querySelectorAll("a")];
    const visible = () => links().filter((link) => link.checkVisibility()).length;
    expect(summary(element)!.innerText).to.contain("Còn 20 câu chưa trả lời").and.contain("và 17 câu khác");
    expect(visible()).to.equal(3);
    const more = summary(element)!.querySelector("summary")!;
    more.focus();
    await click(more);
    expect(visible()).to.equal(20);
    links()[19]!.click();
    expect(question(element, "q20").contains(focused(element))).to.equal(true);
  });

  it("names first what has to be mended, however much is blank before it", async () => {
    const element = await show(twoSteps([...["a", "b", "c", "d"].map((id) => rating(id, { required: true })), days]));
    await type(element, "days", "a week");
    await press(element, "Continue");
    const [first] = summary(element)!.querySelectorAll("a");
    expect(first!.innerText.trim()).to.equal("Days");
    expect(summary(element)!.innerText).to.contain("and 2 other questions");
  });

  for (const layout of ["card", "steps"])
    it(`does not repeat the only question on the screen, in ${layout}`, async () => {
      const element = await show(twoSteps([rating("care", { required: true })]), { layout });
      await press(element, "Continue");
      expect(focused(element)?.id).to.equal("summary");
      expect(summary(element)!.innerText).to.not.contain("Rate care");
      expect(screen(element).split("This question has no answer yet.").length - 1).to.equal(1);
      expect(summary(element)!.innerText).to.contain("or press “Continue” once more");
      // Whoever goes on to the question by keyboard hears it there.
      expect(question(element, "care").getAttribute("aria-describedby")).to.contain("problem:care");
      await press(element, "Continue");
      expect(isAsked(element, "last")).to.equal(true);
    });

  it("takes the remark off a question as soon as it is answered", async () => {
    const element = await show(littleSurvey([rating("care", { required: true }), rating("speed", { required: true })]));
    await press(element, "Send answers");
    await choose(element, "care", "Good");
    expect(question(element, "care").innerText).to.not.contain("no answer yet");
    expect(summary(element)!.querySelectorAll("a")).to.have.lengthOf(1);
    await choose(element, "speed", "Good");
    expect(hasSummary(element)).to.equal(false);
  });

  it("is not asked about by a question that was answered with a reason for no answer", async () => {
    const element = await show(twoSteps([text("name", { required: true, offer: ["refused"] })]));
    await choose(element, "name", "Prefer not to answer");
    await press(element, "Continue");
    expect(isAsked(element, "last")).to.equal(true);
  });

  it("moves the focus to the summary, whose links lead into the fields", async () => {
    const element = await show(
      twoSteps([
        rating("care", { required: true }),
        text("name", { required: true }),
        { type: "choices", id: "why", label: "Why?", required: true, scale: "quality" },
      ]),
    );
    await press(element, "Continue");
    expect(focused(element)?.id).to.equal("summary");
    expect(summary(element)!.getAttribute("aria-labelledby")).to.equal("summary-heading");
    for (const [at, id] of ["care", "name", "why"].entries()) {
      summary(element)!.querySelectorAll("a")[at]!.click();
      expect(question(element, id).contains(focused(element)), id).to.equal(true);
      expect(focused(element)!.matches("input"), id).to.equal(true);
    }
    expect(location.hash).to.equal("");
  });

  it("is held by a value that cannot be read, told at its field and in the summary", async () => {
    const element = await show(twoSteps([days, text("name")]));
    await type(element, "days", "a week");
    for (let attempt = 0; attempt < 3; attempt++) {
      await press(element, "Continue");
      expect(isAsked(element, "days")).to.equal(true);
      expect(summary(element)!.innerText).to.contain("Please check").and.contain("Days").and.contain("in digits");
    }
    const described = field(element, "days").getAttribute("aria-describedby")!.split(" ");
    const words = described.map((id) => shown(element).querySelector(`#${CSS.escape(id)}`)!.textContent).join(" ");
    expect(words).to.contain("Please write a number in digits");
  });

  for (const [typed, said] of [
    ["-1", "0 or more"],
    ["31", "30 or less"],
    ["2.5", "at most 0 digits"],
  ] as const) {
    it(`is held by ${typed} days: ${said}`, async () => {
      const element = await show(twoSteps([days]));
      await type(element, "days", typed);
      await press(element, "Continue");
      expect(screen(element)).to.contain(said);
    });
  }

  for (const [what, mended] of [
    ["mended", "7"],
    ["cleared", ""],
  ] as const) {
    it(`is possible as soon as the value is ${what}`, async () => {
      const element = await show(twoSteps([days]));
      await type(element, "days", "a week");
      await press(element, "Continue");
      await type(element, "days", mended);
      expect(hasSummary(element)).to.equal(false);
      await press(element, "Continue");
      expect(isAsked(element, "last")).to.equal(true);
    });
  }

  it("is held by a date that does not exist, is too early, or is tomorrow", async () => {
    const element = await show(twoSteps([{ type: "date", id: "day", label: "Day", min: "2020-01-01", max: "today" }]));
    const tomorrow = new Date(Date.now() + 48 * 3600_000);
    const parts = (date: Date) => [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()].map(String);
    for (const [typed, said] of [
      [["30", "2", "2023"], "that exist"],
      [["1", "", ""], "that exist"],
      [["31", "12", "2019"], "not before"],
      [parts(tomorrow), "not after"],
    ] as const) {
      const inputs = question(element, "day").querySelectorAll("input");
      for (const [at, value] of typed.entries()) {
        inputs[at]!.value = value;
        inputs[at]!.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
      await press(element, "Continue");
      expect(screen(element), typed.join(".")).to.contain(said);
    }
  });

  it("is held by too few or too many choices, but not by none", async () => {
    const options = ["a", "b", "c", "d"].map((code) => ({ code, label: code.toUpperCase() }));
    const element = await show(twoSteps([{ type: "choices", id: "why", label: "Why?", min: 2, max: 3, options }]));
    await choose(element, "why", "A");
    await press(element, "Continue");
    expect(screen(element)).to.contain("at least 2");
    for (const label of ["B", "C", "D"]) await choose(element, "why", label);
    await press(element, "Continue");
    expect(screen(element)).to.contain("at most 3");
    for (const label of ["A", "B", "C", "D"]) await choose(element, "why", label);
    await press(element, "Continue");
    expect(isAsked(element, "last")).to.equal(true);
  });

  it("shows a consistency check once, and the submission records that it was shown", async () => {
    const contradiction = {
      id: "odd",
      when: {
        all: [
          { item: "care", is: "good" },
          { item: "speed", is: "poor" },
        ],
      },
      message: "Really <both>?",
    };
    const endpoint = await openEndpoint();
    const element = await show(twoSteps([rating("care"), rating("speed")], { checks: [contradiction] }), {
      endpoint: endpoint.url,
    });
    await choose(element, "care", "Good");
    await choose(element, "speed", "Poor");
    await press(element, "Continue");
    expect(summary(element)!.innerText).to.contain("Please look once more").and.contain("Really <both>?");
    expect(focused(element)?.id).to.equal("summary");
    await press(element, "Continue");
    expect(isAsked(element, "last")).to.equal(true);
    await press(element, "Back");
    await press(element, "Continue");
    expect(isAsked(element, "last")).to.equal(true);

    const submit = once(element, "survey-submit");
    await press(element, "Send answers");
    expect((await submit).submission.quality).to.deep.equal({ checks: ["odd"] });
    expect((await submit).submission.answers).to.deep.equal({ care: "good", speed: "poor" });
  });

  it("does not mention a consistency check that the answers do not call for", async () => {
    const check = { id: "odd", when: { item: "care", is: "poor" }, message: "Really?" };
    const element = await show(littleSurvey([rating("care")], { checks: [check] }));
    await choose(element, "care", "Good");
    const submit = once(element, "survey-submit");
    await press(element, "Send answers");
    expect((await submit).submission.quality).to.deep.equal({ checks: [] });
  });

  it("waits with a consistency check for questions that the person has not come to", async () => {
    const check = {
      id: "odd",
      when: {
        all: [
          { item: "care", is: "poor" },
          { item: "last", answered: false },
        ],
      },
      message: "Why so poor?",
    };
    const element = await show(twoSteps([rating("care")], { checks: [check] }));
    await choose(element, "care", "Poor");
    await press(element, "Continue");
    expect(isAsked(element, "last")).to.equal(true);
    await press(element, "Send answers");
    expect(screen(element)).to.contain("Why so poor?");
  });

  it("moves the focus to the first question of the next step, which says where it is", async () => {
    const element = await show(twoSteps([rating("care"), rating("speed")]));
    await press(element, "Continue");
    expect(focused(element)!.id).to.equal("item:last");
    const step = focused(element)!.closest("#step")!;
    const [label] = step.getAttribute("aria-labelledby")!.split(" ");
    expect(shown(element).querySelector(`#${label}`)!.textContent).to.equal("Part 2 of 2");
  });

  it("with an impatient double click goes one step, not two, and does not skip what is required", async () => {
    const element = await show(
      surveyOf(["a", "b", "c"].map((id) => ({ id, items: [rating(id, { required: id === "b" })] }))),
    );
    const doubleClick = () => {
      for (const detail of [1, 2])
        button(element, "Continue")!.dispatchEvent(
          new MouseEvent("click", { bubbles: true, cancelable: true, composed: true, detail }),
        );
    };
    doubleClick();
    await eventually(() => expect(isAsked(element, "b")).to.equal(true));
    expect(hasSummary(element)).to.equal(false);
    doubleClick();
    await eventually(() => expect(hasSummary(element)).to.equal(true));
    expect(isAsked(element, "b")).to.equal(true);
  });

  it("is done by a press that follows quickly on a click on what stood there before, though WebKit counts it as the second", async () => {
    const element = await show(twoSteps([rating("care")]));
    button(element, "Continue")!.dispatchEvent(
      new MouseEvent("click", { bubbles: true, cancelable: true, composed: true, detail: 2 }),
    );
    await eventually(() => expect(isAsked(element, "last")).to.equal(true));
  });

  it("goes on in another document, whose clock began later", async () => {
    const element = await show(surveyOf(["a", "b", "c"].map((id) => ({ id, items: [rating(id)] }))));
    const pressOnce = () =>
      button(element, "Continue")!.dispatchEvent(
        new MouseEvent("click", { bubbles: true, cancelable: true, composed: true, detail: 1 }),
      );
    pressOnce();
    await eventually(() => expect(isAsked(element, "b")).to.equal(true));
    const frame = document.createElement("iframe");
    frame.style.cssText = "position: fixed; inset: 0; border: 0; inline-size: 100%; block-size: 100%";
    document.body.append(frame);
    frame.contentDocument!.body.append(element);
    await settled(element);
    await click(button(element, "Continue")!);
    await eventually(() => expect(isAsked(element, "c")).to.equal(true));
  });
});
