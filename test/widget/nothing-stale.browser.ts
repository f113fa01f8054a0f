import { expect } from "@open-wc/testing";
import { littleSurvey, text } from "../support/little-survey.ts";
import { choose, clear, field, isAsked, press, question, show, shown, type, typeInto } from "../support/widget.ts";

const links = (element: Parameters<typeof shown>[0]) =>
  [...shown(element).querySelectorAll<HTMLElement>("#summary a")].map(({ innerText }) => innerText.trim());

describe("what the screen says is what counts", () => {
  afterEach(clear);

  it("a number that is none goes away with a reason for no answer, and does not come back with the field", async () => {
    const element = await show(littleSurvey([{ type: "number", id: "x", label: "x", offer: ["dont_know"] }]));
    await type(element, "x", "7e");
    await choose(element, "x", "Don’t know");
    expect(field(element, "x").value).to.equal("");
    await choose(element, "x", "Don’t know");
    expect(field(element, "x").value).to.equal("");
  });

  it("what is to be mended in a question is forgotten when the question goes with another answer", async () => {
    const element = await show(
      littleSurvey([
        { type: "number", id: "days", label: "Days" },
        { type: "number", id: "hours", label: "Hours", askIf: { item: "days", answered: true } },
      ]),
    );
    await type(element, "days", "x");
    await type(element, "hours", "y");
    await press(element, "Send answers");
    expect(links(element)).to.deep.equal(["Days", "Hours"]);
    await type(element, "days", "");
    expect(isAsked(element, "hours")).to.equal(false);
    expect(links(element)).to.deep.equal([]);
  });

  it("the text beside an option stays as it is typed, spaces included", async () => {
    const options = [{ code: "other", label: "Other", other: true }];
    const element = await show(littleSurvey([{ type: "choice", id: "x", label: "x", options }, text("last")]));
    await choose(element, "x", "Other");
    const own = question(element, "x").querySelector<HTMLInputElement>("input.text")!;
    await typeInto(own, " a");
    await element.updateComplete;
    await typeInto(own, " ");
    await element.updateComplete;
    expect(own.value).to.equal(" ");
  });
});
