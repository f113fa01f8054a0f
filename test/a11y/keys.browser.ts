import { expect } from "@open-wc/testing";
import { press as key } from "../infra/keys.ts";
import { littleSurvey, rating } from "../support/little-survey.ts";
import { type SatisfactionSurvey, chosen, clear, question, show, shown } from "../support/widget.ts";

const level = (code: string, label: string, more = {}) => ({ code, label, ...more });
const scales = {
  quality: {
    options: [
      level("a", "Very good"),
      level("b", "Good"),
      level("c", "Fair"),
      level("d", "Poor"),
      level("none", "Don't know", { missing: "dont_know" }),
    ],
  },
  // Codes that are not places: who types 5 means the fifth.
  falling: { options: ["5", "4", "3", "2", "1"].map((code) => level(code, `Level ${code}`)) },
  numbers: { options: Array.from({ length: 11 }, (_, n) => level(`n${n}`, String(n))) },
};

/** A person has come to the question by Tab. */
async function at(display: string, scale = "quality"): Promise<SatisfactionSurvey> {
  const survey = littleSurvey([rating("one", { scale, display }), rating("two", { scale, display })], { scales });
  const element = await show(survey, { lang: "en" });
  question(element, "one").querySelector("input")!.focus();
  return element;
}
const focused = (element: SatisfactionSurvey): string =>
  element.shadowRoot!.activeElement!.closest("label")!.textContent!.trim();

describe("on a scale", () => {
  afterEach(clear);

  for (const display of ["buttons", "faces"]) {
    it(`of ${display} Home and End choose the first and the last level, not the reason for no answer`, async () => {
      const element = await at(display);
      await key("End");
      expect(chosen(element, "one")).to.deep.equal(["Poor"]);
      expect(focused(element)).to.equal("Poor");
      await key("Home");
      expect(chosen(element, "one")).to.deep.equal(["Very good"]);
      expect(focused(element)).to.equal("Very good");
      expect(chosen(element, "two")).to.deep.equal([]);
    });
  }

  it("a digit chooses the level at that place, whatever its code", async () => {
    const element = await at("buttons", "falling");
    await key("5");
    expect(chosen(element, "one")).to.deep.equal(["Level 1"]);
    await key("2");
    expect(chosen(element, "one")).to.deep.equal(["Level 4"]);
    expect(focused(element)).to.equal("Level 4");
  });

  it("a digit beyond the last level, and a letter, do nothing", async () => {
    const element = await at("buttons");
    await key("2");
    await key("9");
    await key("x");
    expect(chosen(element, "one")).to.deep.equal(["Good"]);
  });

  it("of numbers, digits choose the number that is shown, also of two digits", async () => {
    const element = await at("numbers", "numbers");
    await key("7");
    expect(chosen(element, "one")).to.deep.equal(["7"]);
    await key("0");
    expect(chosen(element, "one")).to.deep.equal(["0"]);
    await key("1");
    expect(chosen(element, "one")).to.deep.equal(["1"]);
    await key("0");
    expect(chosen(element, "one")).to.deep.equal(["10"]);
  });

  it("shown as a slider, digits, Home and End set it", async () => {
    const element = await at("slider", "numbers");
    const output = () => question(element, "one").querySelector(".level-shown")!.textContent!.trim();
    await key("3");
    await element.updateComplete;
    expect(output()).to.equal("3");
    await key("End");
    await element.updateComplete;
    expect(output()).to.equal("10");
  });

  it("keys with a modifier are the browser's", async () => {
    const element = await at("buttons");
    const press = new KeyboardEvent("keydown", {
      key: "1",
      altKey: true,
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    question(element, "one").querySelector("input")!.dispatchEvent(press);
    expect(press.defaultPrevented).to.equal(false);
    expect(chosen(element, "one")).to.deep.equal([]);
  });

  it("digits typed into a field are text", async () => {
    const survey = littleSurvey([{ type: "text", id: "why", label: "Why" }, rating("one")]);
    const element = await show(survey, { lang: "en" });
    shown(element).querySelector<HTMLInputElement>(".text")!.focus();
    await key("1");
    expect(shown(element).querySelector<HTMLInputElement>(".text")!.value).to.equal("1");
    expect(chosen(element, "one")).to.deep.equal([]);
  });
});
