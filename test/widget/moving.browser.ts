import { expect } from "@open-wc/testing";
import { rating, surveyOf, text } from "../support/little-survey.ts";
import { choose, chosen, clear, field, press, screen, settled, show, type } from "../support/widget.ts";

const survey = surveyOf([
  { id: "a", items: [rating("care")] },
  { id: "b", items: [text("remark"), { type: "date", id: "day", label: "Day" }] },
]);

describe("an element that the page moves about", () => {
  afterEach(clear);

  async function halfAnswered() {
    const element = await show(survey);
    await choose(element, "care", "Good");
    await press(element, "Continue");
    await type(element, "remark", "half a sen");
    await type(element, "day", "3");
    return element;
  }

  for (const [how, move] of [
    [
      "to another place",
      (element: HTMLElement) => document.body.appendChild(document.createElement("p")).append(element),
    ],
    [
      "into a shadow root",
      (element: HTMLElement) =>
        document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" }).append(element),
    ],
    [
      "away for a while",
      async (element: HTMLElement) => {
        element.remove();
        await new Promise((done) => setTimeout(done, 20));
        document.body.append(element);
      },
    ],
  ] as const) {
    it(`keeps the answers when it goes ${how}`, async () => {
      const element = await halfAnswered();
      await move(element);
      await settled(element);
      expect(field(element, "remark").value).to.equal("half a sen");
      expect(field(element, "day").value).to.equal("3");
      await press(element, "Back");
      expect(chosen(element, "care")).to.deep.equal(["Good"]);
    });
  }

  it("keeps loading when it is moved while it loads", async () => {
    const element = document.createElement("satisfaction-survey");
    element.survey = survey;
    document.body.append(element);
    document.body.appendChild(document.createElement("p")).append(element);
    await settled(element);
    await settled(element);
    expect(screen(element)).to.contain("Rate care");
  });
});
