import { expect } from "@open-wc/testing";
import { littleSurvey, rating, text, yesNo } from "../support/little-survey.ts";
import {
  choose,
  chosen,
  clear,
  field,
  isAsked,
  once,
  press,
  question,
  show,
  shown,
  type,
  typeInto,
} from "../support/widget.ts";

const other = {
  type: "choices",
  id: "why",
  label: "Why?",
  options: [
    { code: "time", label: "Time" },
    { code: "else", label: "Something else", other: true },
    { code: "none", label: "No reason", exclusive: true },
    { code: "unknown", label: "Don't know", missing: "dont_know" },
  ],
};

describe("an item that is hidden again", () => {
  afterEach(clear);
  const survey = littleSurvey([
    yesNo("came"),
    text("when", { askIf: { item: "came", is: "yes" } }),
    rating("care", { askIf: { item: "when", answered: true } }),
  ]);

  it("is not submitted, nor is what hung on it", async () => {
    const element = await show(survey);
    await choose(element, "came", "Yes");
    await type(element, "when", "May");
    await choose(element, "care", "Good");
    await choose(element, "came", "No");
    expect(isAsked(element, "when")).to.equal(false);
    expect(isAsked(element, "care")).to.equal(false);
    const submit = once(element, "survey-submit");
    await press(element, "Send answers");
    const { answers, missing, asked } = (await submit).submission;
    expect(answers).to.deep.equal({ came: "no" });
    expect(missing).to.deep.equal({ when: "not_applicable", care: "not_applicable" });
    expect(asked).to.deep.equal(["came"]);
  });

  it("comes back with its answer", async () => {
    const element = await show(survey);
    await choose(element, "came", "Yes");
    await type(element, "when", "May");
    await choose(element, "care", "Good");
    await choose(element, "came", "No");
    await choose(element, "came", "Yes");
    expect(field(element, "when").value).to.equal("May");
    expect(chosen(element, "care")).to.deep.equal(["Good"]);
  });

  it("does not hold anyone with what is wrong in it", async () => {
    const element = await show(
      littleSurvey([yesNo("came"), { type: "number", id: "days", label: "Days", askIf: { item: "came", is: "yes" } }]),
    );
    await choose(element, "came", "Yes");
    await type(element, "days", "many");
    await press(element, "Send answers");
    expect(shown(element).querySelectorAll("#summary").length).to.equal(1);
    await choose(element, "came", "No");
    const submit = once(element, "survey-submit");
    await press(element, "Send answers");
    expect((await submit).submission.answers).to.deep.equal({ came: "no" });
  });
});

describe("an option with a text of its own", () => {
  afterEach(clear);
  const ownText = (element: Parameters<typeof question>[0]) =>
    question(element, "why").querySelector<HTMLInputElement>("input.text");

  it("opens a labelled field only while it is chosen, keeps what was typed, and submits it only then", async () => {
    const element = await show(littleSurvey([other]));
    expect(ownText(element) === null).to.equal(true);
    await choose(element, "why", "Something else");
    expect(ownText(element)!.labels![0]!.textContent!.trim()).to.equal("Please specify");
    await typeInto(ownText(element)!, " the rain ");
    await choose(element, "why", "Something else");
    expect(ownText(element) === null).to.equal(true);
    await choose(element, "why", "Something else");
    expect(ownText(element)!.value).to.equal(" the rain ");

    let submit = once(element, "survey-submit");
    element.addEventListener("survey-submit", (event) => event.preventDefault());
    await press(element, "Send answers");
    expect((await submit).submission.answers).to.deep.equal({ why: ["else"], "why.other": "the rain" });

    await choose(element, "why", "No reason");
    submit = once(element, "survey-submit");
    await press(element, "Send answers");
    expect((await submit).submission.answers).to.deep.equal({ why: ["none"] });
  });

  it("may be any of several in one item: each text is kept and submitted", async () => {
    const options = [
      { code: "a", label: "Other office", other: true },
      { code: "b", label: "Other reason", other: true },
    ];
    const element = await show(littleSurvey([{ type: "choice", id: "why", label: "Why?", options }]));
    await choose(element, "why", "Other reason");
    await typeInto(ownText(element)!, "rain");
    const submit = once(element, "survey-submit");
    await press(element, "Send answers");
    expect((await submit).submission.answers).to.deep.equal({ why: "b", "why.other": "rain" });
  });

  it("has its field in a dropdown too", async () => {
    const options = [
      { code: "a", label: "Office" },
      { code: "b", label: "Other", other: true },
    ];
    const element = await show(
      littleSurvey([{ type: "choice", id: "why", label: "Why?", display: "dropdown", options }]),
    );
    const select = question(element, "why").querySelector("select")!;
    select.value = "b";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await element.updateComplete;
    await typeInto(ownText(element) as HTMLInputElement, "rain");
    const submit = once(element, "survey-submit");
    await press(element, "Send answers");
    expect((await submit).submission.answers).to.deep.equal({ why: "b", "why.other": "rain" });
  });
});

describe("options that exclude others", () => {
  afterEach(clear);

  it("clear them, and are cleared by them", async () => {
    const element = await show(littleSurvey([other]));
    await choose(element, "why", "Time");
    await choose(element, "why", "Something else");
    expect(chosen(element, "why")).to.deep.equal(["Time", "Something else"]);
    await choose(element, "why", "No reason");
    expect(chosen(element, "why")).to.deep.equal(["No reason"]);
    await choose(element, "why", "Don't know");
    expect(chosen(element, "why")).to.deep.equal(["Don't know"]);
    await choose(element, "why", "Time");
    expect(chosen(element, "why")).to.deep.equal(["Time"]);
  });
});

describe("a reason offered beside a field", () => {
  afterEach(clear);
  const offered = text("name", { offer: ["refused", "dont_know"] });

  it("closes the field, is submitted instead, and can be taken back", async () => {
    const element = await show(littleSurvey([offered]));
    await choose(element, "name", "Prefer not to answer");
    expect(field(element, "name").disabled).to.equal(true);
    await choose(element, "name", "Don’t know");
    expect(chosen(element, "name")).to.deep.equal(["Don’t know"]);
    await choose(element, "name", "Don’t know");
    expect(chosen(element, "name")).to.deep.equal([]);
    expect(field(element, "name").disabled).to.equal(false);
    await choose(element, "name", "Prefer not to answer");
    const submit = once(element, "survey-submit");
    await press(element, "Send answers");
    const { answers, missing } = (await submit).submission;
    expect(answers).to.deep.equal({});
    expect(missing).to.deep.equal({ name: "refused" });
  });
});
