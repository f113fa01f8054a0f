import { expect } from "@open-wc/testing";
import { checkSubmission } from "../../../src/schema/index.ts";
import { fieldOf, focused, keys, said, showEntry, typeKeys } from "../../support/clerk.ts";
import { askedIn, booklets, rotatedSurvey as survey } from "../../support/rotated-survey.ts";
import { type SatisfactionSurvey, clear, once, screen, shown } from "../../support/widget.ts";

const asked = (element: SatisfactionSurvey): string[] =>
  [...shown(element).querySelectorAll("section [id^='field:']")].map(({ id }) => id.replace("field:", ""));
const last = booklets.length;

describe("a clerk with forms of a survey whose items rotate", () => {
  afterEach(clear);

  it("types the booklet's number first, and has exactly its questions", async () => {
    const element = await showEntry(survey);
    expect(focused(element)).to.equal("?booklet");
    expect(asked(element)).to.deep.equal([]);
    expect(screen(element)).to.contain(`from 1 to ${last}`);
    typeKeys(element, String(last));
    if (focused(element) === "?booklet") keys(element, "Enter");
    expect(focused(element)).to.equal("?number");
    expect(asked(element)).to.deep.equal(askedIn(last));
    const submit = once(element, "survey-submit");
    element.addEventListener("survey-submit", (event) => event.preventDefault(), { once: true });
    keys(element, "7", "Enter", "1", "2", "3", "1", "2", "Ctrl+Enter");
    const { submission } = await submit;
    expect(submission).to.include({ booklet: last, formNumber: "7" });
    expect(submission.asked).to.deep.equal(askedIn(last));
    expect(Object.keys(submission.answers)).to.have.length(5);
    expect(checkSubmission(survey, submission).faults).to.deep.equal([]);
    // The next form is another booklet.
    expect(fieldOf(element, "?booklet").value).to.equal("");
    expect(asked(element)).to.deep.equal([]);
  });

  it("is told of a number that there is not, and cannot leave it out", async () => {
    const element = await showEntry(survey);
    typeKeys(element, "0");
    await element.updateComplete;
    expect(said(element, "?booklet")).to.contain("There is no booklet “0”");
    keys(element, "Escape", "Ctrl+Enter");
    expect(focused(element)).to.equal("?booklet");
    await element.updateComplete;
    expect(said(element, "?booklet")).to.contain("There is no booklet");
  });

  it("keeps what was typed where the number was a slip", async () => {
    const element = await showEntry(survey);
    keys(element, "1", "Enter", "Enter");
    const [first] = askedIn(1);
    keys(element, "1");
    expect(fieldOf(element, first!).value).to.equal("1");
    const other = booklets.find(
      (number) => askedIn(number).includes(first!) && String(askedIn(number)) !== String(askedIn(1)),
    )!;
    fieldOf(element, "?booklet").focus();
    keys(element, "Escape");
    typeKeys(element, String(other));
    expect(asked(element)).to.deep.equal(askedIn(other));
    expect(fieldOf(element, first!).value).to.equal("1");
  });
});
