import { expect } from "@open-wc/testing";
import { checkSubmission } from "../../../src/schema/index.ts";
import { fieldOf, focused, keys, said, showEntry, typeKeys } from "../../support/clerk.ts";
import { clear, once, screen } from "../../support/widget.ts";
import { wordedSurvey as survey } from "../../support/worded-survey.ts";

describe("a clerk with forms of a survey with wordings under test", () => {
  afterEach(clear);

  it("types the letters first, sees the wording of the sheet, and sends it along", async () => {
    const element = await showEntry(survey);
    expect(focused(element)).to.equal("?wordings");
    expect(screen(element)).to.contain("such as BAC").and.not.contain("come back");
    typeKeys(element, "bba");
    expect(focused(element)).to.equal("?number");
    await element.updateComplete;
    expect(screen(element))
      .to.contain("How often did you come, handing in included?")
      .and.contain("3 times or more")
      .and.contain("Good in every respect");
    const submit = once(element, "survey-submit");
    element.addEventListener("survey-submit", (event) => event.preventDefault(), { once: true });
    keys(element, "7", "Enter", "1", "1", "1", "1", "Ctrl+Enter");
    const { submission } = await submit;
    expect(submission.variants).to.deep.equal({ again: "first-counts", staff: "long" });
    expect(submission.answers).to.include({ again: "none", staff: "good", done: "yes" });
    expect(submission.quality).not.to.have.property("changed");
    expect(checkSubmission(survey, submission).faults).to.deep.equal([]);
    // The next form has other letters.
    expect(fieldOf(element, "?wordings").value).to.equal("");
  });

  it("is told of letters that there are not, and cannot leave them out", async () => {
    const element = await showEntry(survey);
    typeKeys(element, "d");
    await element.updateComplete;
    expect(said(element, "?wordings")).to.contain("There is no wording “d”");
    keys(element, "Escape", "Ctrl+Enter");
    expect(focused(element)).to.equal("?wordings");
    await element.updateComplete;
    expect(said(element, "?wordings")).to.contain("There is no wording");
    typeKeys(element, "ab");
    keys(element, "Enter");
    expect(focused(element)).to.equal("?wordings");
  });
});
