import { expect } from "@open-wc/testing";
import { type Submission, checkSubmission } from "../../src/schema/index.ts";
import { setClock } from "../support/clock.ts";
import { deviceRests } from "../support/device.ts";
import { openEndpoint } from "../support/endpoint.ts";
import { wordedSurvey as survey } from "../support/worded-survey.ts";
import {
  type SatisfactionSurvey,
  choose,
  clear,
  comeBack,
  once,
  press,
  screen,
  settled,
  show,
} from "../support/widget.ts";

const page = { layout: "page" };

/** The words of the first question that are on the screen. */
const wordingOn = (element: SatisfactionSurvey): string =>
  screen(element).includes("3 times or more")
    ? "first-counts"
    : screen(element).includes("Handing in does not count.")
      ? "helped"
      : "own";

async function submissionOf(element: SatisfactionSurvey): Promise<Submission> {
  const submit = once(element, "survey-submit");
  element.addEventListener("survey-submit", (event) => event.preventDefault(), { once: true });
  await press(element, "Send answers");
  return (await submit).submission;
}

/** Shows it until it is in this wording. */
async function showIn(wording: string, attributes: Record<string, string> = page): Promise<SatisfactionSurvey> {
  for (;;) {
    const element = await show(survey, attributes);
    if (wordingOn(element) === wording) return element;
    clear();
  }
}

describe("a survey with wordings under test", () => {
  afterEach(clear);

  it("shows each person one of them, and says which one was read", async () => {
    const element = await showIn("first-counts");
    await choose(element, "again", "2 times");
    await choose(element, "done", "Yes");
    const submission = await submissionOf(element);
    expect(submission.variants!["again"]).to.equal("first-counts");
    expect(submission.answers["again"]).to.equal("once");
    expect(Object.keys(submission.variants!)).to.deep.equal(["again", "staff"]);
    expect(checkSubmission(survey, submission).faults).to.deep.equal([]);
  });

  it("goes on in the words of its draft", async () => {
    const { url } = await openEndpoint();
    const element = await showIn("helped", { ...page, endpoint: url });
    await choose(element, "done", "No");
    for (let visit = 0; visit < 4; visit++) {
      const back = await comeBack(element);
      await settled(back);
      expect(wordingOn(back)).to.equal("helped");
      if (visit === 3) expect((await submissionOf(back)).variants!["again"]).to.equal("helped");
      back.remove();
    }
  });

  it("draws anew when somebody begins anew", async () => {
    const { url } = await openEndpoint();
    let element = await show(survey, { ...page, endpoint: url });
    const seen = new Set<string>();
    for (let turn = 0; turn < 40 && seen.size < 2; turn++) {
      seen.add(wordingOn(element));
      await choose(element, "done", "Yes");
      element = await comeBack(element);
      await press(element, "Delete and start again");
      await press(element, "Press once more to delete everything");
      await deviceRests();
      await element.updateComplete;
    }
    expect(seen.size).to.equal(2);
  });

  it("takes over the wording of the form in the tag", async () => {
    const { plainForm } = await import("../../src/print/index.ts");
    const { formWords } = await import("../../src/locales/form-words.ts");
    const { surveyAs } = await import("../../src/schema/index.ts");
    for (const again of ["own", "first-counts", "helped"]) {
      const worded = surveyAs(survey, { variants: { again, staff: "long", why: "paper" } });
      const markup = plainForm(worded, formWords.en, { action: "/api/submissions", inTag: true });
      const element = document.createElement("satisfaction-survey");
      element.innerHTML = markup;
      element.querySelector<HTMLInputElement>("[name='answer:done'][value=yes]")!.checked = true;
      Object.assign(element, { survey, layout: "page" });
      document.body.append(element);
      await once(element, "survey-load");
      await element.updateComplete;
      expect(wordingOn(element)).to.equal(again);
      const submission = await submissionOf(element);
      expect(submission.variants).to.deep.equal({ again, staff: "long" });
      expect(submission.answers).to.deep.equal({ done: "yes" });
      clear();
    }
  });
});

describe("an answer that is changed", () => {
  afterEach(clear);

  /** The device's clock is this much ahead. */
  async function later(seconds: number, during: () => Promise<void>): Promise<void> {
    const back = setClock(seconds / 86_400);
    try {
      await during();
    } finally {
      back();
    }
  }

  it("is noted, of questions in several wordings, once it has stood for a second", async () => {
    const element = await showIn("own");
    await choose(element, "again", "Once");
    await choose(element, "staff", "Fair");
    await choose(element, "overall", "Good");
    await later(1.5, async () => {
      await choose(element, "again", "Never");
      await choose(element, "overall", "Poor");
    });
    const { quality } = await submissionOf(element);
    expect(quality.changed).to.deep.equal(["again"]);
  });

  it("is not noted while fingers slip and arrow keys pass over options", async () => {
    const element = await showIn("own");
    for (const option of ["Never", "Once", "Twice or more"]) await choose(element, "again", option);
    await later(3, () => choose(element, "again", "Twice or more"));
    const { quality } = await submissionOf(element);
    expect(quality.changed).to.deep.equal([]);
  });

  it("is remembered by the draft", async () => {
    const { url } = await openEndpoint();
    const element = await showIn("own", { ...page, endpoint: url });
    await choose(element, "again", "Once");
    await later(2, () => choose(element, "again", "Never"));
    await choose(element, "staff", "Fair");
    const back = await comeBack(element);
    await settled(back);
    // What stood there before the person came back was meant.
    await choose(back, "staff", "Poor");
    expect((await submissionOf(back)).quality.changed).to.deep.equal(["again", "staff"]);
  });
});
