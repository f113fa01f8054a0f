import { expect } from "@open-wc/testing";
import { violations } from "../a11y/violations.ts";
import { press as key } from "../infra/keys.ts";
import { littleSurvey, rating } from "../support/little-survey.ts";
import { click } from "../support/pointer.ts";
import {
  type SatisfactionSurvey,
  chosen,
  clear,
  comeBack,
  eventually,
  once,
  press,
  question,
  settled,
  show,
  shown,
} from "../support/widget.ts";

const ids = ["a", "b", "c", "d", "e", "f"];
const survey = (pace?: string) => ({ ...littleSurvey(ids.map((id) => rating(id))), ...(pace && { pace }) });
const page = { layout: "page" };

/** The clock of the document's events, as the test sets it. */
function eventClock(): { now: number; restore(): void } {
  const clock = { now: 1000, restore: () => void Reflect.deleteProperty(document, "createEvent") };
  const { createEvent } = Document.prototype;
  document.createEvent = ((type: string) =>
    Object.defineProperty(createEvent.call(document, type), "timeStamp", { get: () => clock.now })) as never;
  return clock;
}

describe("how fast a form is answered", () => {
  let clock: ReturnType<typeof eventClock>;
  beforeEach(() => void (clock = eventClock()));
  afterEach(() => {
    clock.restore();
    clear();
  });

  async function ready(pace?: string, attributes: Record<string, string> = page): Promise<SatisfactionSurvey> {
    const element = await show(survey(pace), attributes);
    await import("../../src/widget/pace/index.ts");
    await settled(element);
    return element;
  }

  const option = (element: SatisfactionSurvey, id: string, at = 0): HTMLElement =>
    question(element, id).querySelectorAll<HTMLElement>("label")[at]!;

  /** A hand presses an option, so long after the last one. */
  async function answer(element: SatisfactionSurvey, id: string, after: number, at = 0): Promise<void> {
    clock.now += after;
    await click(option(element, id, at));
    await eventually(() => expect(chosen(element, id)).to.have.length(1));
    await settled(element);
  }

  async function qualityOf(element: SatisfactionSurvey): Promise<object> {
    const submit = once(element, "survey-submit");
    element.addEventListener("survey-submit", (event) => event.preventDefault(), { once: true });
    await press(element, "Send answers");
    return (await submit).submission.quality;
  }

  const asked = (element: SatisfactionSurvey): string =>
    shown(element).querySelector(".again")?.textContent?.trim() ?? "";

  it("is said in one word: usual", async () => {
    const element = await ready("record");
    for (const id of ids) await answer(element, id, 1500);
    expect(await qualityOf(element)).to.deep.equal({ checks: [], pace: "usual" });
  });

  it("is said in one word: fast", async () => {
    const element = await ready("record");
    for (const id of ids) await answer(element, id, 200);
    expect(await qualityOf(element)).to.deep.equal({ checks: [], pace: "fast" });
    expect(asked(element)).to.equal("");
  });

  it("is not said of a survey that does not want it", async () => {
    const element = await ready();
    for (const id of ids) await answer(element, id, 200);
    expect(await qualityOf(element)).to.deep.equal({ checks: [] });
  });

  it("is not said of keys, nor of screen readers, which press without a hand", async () => {
    const element = await ready("record");
    for (const id of ids) {
      clock.now += 50;
      question(element, id).querySelector("input")!.focus();
      await key(" ");
      await settled(element);
    }
    for (const id of ids) option(element, id, 1).click();
    await settled(element);
    expect(await qualityOf(element)).to.deep.equal({ checks: [] });
  });

  it("is not said of a form that was left and resumed", async () => {
    const element = await ready("record");
    await answer(element, "a", 200);
    await eventually(() => expect(shown(element).textContent).to.contain("kept on this device"));
    const back = await comeBack(element);
    await eventually(() => expect(shown(back).textContent).to.contain("filled in again"));
    for (const id of ids.slice(1)) await answer(back, id, 200);
    expect(await qualityOf(back)).to.deep.equal({ checks: [] });
  });

  it("leads to one request to read again, where the survey wants it, that stops nobody", async () => {
    const element = await ready("remind");
    const region = shown(element).querySelector(".again")!;
    expect([region.getAttribute("role"), region.textContent]).to.deep.equal(["status", ""]);
    for (const id of ids.slice(0, 2)) await answer(element, id, 200);
    expect(asked(element)).to.equal("");
    await answer(element, "c", 200);
    await eventually(() => expect(asked(element)).to.match(/read these questions once more/));
    expect(shown(element).querySelector(".again")).to.equal(region);
    expect(element.shadowRoot!.activeElement).not.to.equal(region);
    expect(await violations(element)).to.deep.equal([]);
    for (const id of ids.slice(3)) await answer(element, id, 200);
    expect(await qualityOf(element)).to.deep.equal({ checks: [], pace: "fast" });
  });

  it("asks once: the request goes with the next step, and does not come again", async () => {
    const element = await ready("remind", { layout: "card" });
    for (const id of ids) {
      await eventually(() => question(element, id));
      await answer(element, id, 200);
      if (id === "c") await eventually(() => expect(asked(element)).not.to.equal(""));
      if (id === "f") break;
      await press(element, "Continue");
      await settled(element);
    }
    await eventually(() => expect(asked(element)).to.equal(""));
  });

  it("asks nobody who reads", async () => {
    const element = await ready("remind");
    for (const id of ids) await answer(element, id, 1500);
    expect(asked(element)).to.equal("");
  });
});
