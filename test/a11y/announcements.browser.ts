import { expect } from "@open-wc/testing";
import { openEndpoint } from "../support/endpoint.ts";
import { filledIn } from "../support/filled-in.ts";
import { isLong } from "../support/long.ts";
import {
  type SatisfactionSurvey,
  clear,
  comeBack,
  eventually,
  field,
  press,
  screen,
  settled,
  show,
  shown,
  typeInto,
} from "../support/widget.ts";
import { type Heard, hear } from "./hear.ts";
import { screens } from "./screens.ts";
import { surveys } from "./surveys.ts";

const controls = "input:not([role=combobox]), textarea, select, button[part=option]";

/** Answers what is on the screen, one control after another: chooses it, types letter by letter, moves it. */
async function answerStep(element: SatisfactionSurvey): Promise<void> {
  for (const control of shown(element).querySelectorAll<HTMLInputElement>(controls)) {
    if (!control.isConnected || control.disabled) continue;
    if (control.localName === "select") {
      control.value = (control as unknown as HTMLSelectElement).options[1]!.value;
      control.dispatchEvent(new Event("change", { bubbles: true }));
    } else if (control.type === "range") {
      for (const value of [3, 4]) await typeInto(control, String(value));
    } else if (control.matches(".text")) {
      for (const typed of control.matches(".year") ? ["20", "2020"] : ["1", "12"]) await typeInto(control, typed);
    } else if (!control.name.includes("?") || control.type === "radio") control.click();
    await element.updateComplete;
  }
  await settled(element);
}

const next = (element: SatisfactionSurvey) => shown(element).querySelector<HTMLElement>("#next");

/** What a survey says back of its own accord, in Vietnamese, as soon as somebody has chosen. */
function saidBackBy(survey: object): string[] {
  const found: string[] = [];
  JSON.stringify(survey, (key, value: unknown) => {
    if (key === "means") found.push((value as { vi: string }).vi);
    return value;
  });
  return found;
}

describe("a screen reader", () => {
  afterEach(clear);

  // Every kind of question is in the last one.
  for (const survey of isLong ? surveys : surveys.slice(-1)) {
    it(`is not interrupted while ${survey.id} is answered`, async function () {
      this.timeout(40_000);
      const element = await show(survey, { lang: "vi" });
      const { live } = hear(element);
      const wanted = saidBackBy(survey);
      const unasked = (): string[] => live.filter((words) => !wanted.some((each) => words.startsWith(each)));
      // What is left out takes a second press.
      for (let presses = 0; presses < survey.sections.length * 2 && next(element); presses++) {
        await answerStep(element);
        expect(unasked()).to.deep.equal([]);
        next(element)!.click();
        await settled(element);
      }
      expect(next(element), screen(element)).to.equal(null);
      expect(unasked()).to.deep.equal([]);
    });
  }

  it("says once what was left out, by the focus alone", async () => {
    const element = await show(surveys[0], { lang: "vi" });
    const heard = hear(element);
    next(element)!.click();
    await settled(element);
    expect(heard.live).to.deep.equal([]);
    expect(heard.focused.length).to.equal(1);
  });

  it("says how many results a search has, and no more when it is over", async () => {
    const element = await show(surveys.at(-1), { lang: "vi" });
    const { live } = hear(element);
    await typeInto(field(element, "procedure"), "dang");
    await settled(element);
    expect(live).to.deep.equal(["5 kết quả"]);
    shown(element).querySelector<HTMLElement>("[role=option]")!.click();
    await settled(element);
    expect(live).to.deep.equal(["5 kết quả"]);
  });

  it("says once that answers have been filled in again", async () => {
    const first = await screens["answers are kept"]!();
    const second = await comeBack(first);
    await eventually(() => expect(shown(second).querySelectorAll(".notice").length).to.equal(1));
    const status = shown(second).querySelectorAll("[role=status]:has(.notice)");
    expect(status.length).to.equal(1);
    const { live } = hear(second);
    shown(second).querySelector<HTMLElement>("[part=option]")!.click();
    await settled(second);
    expect(live).to.deep.equal([]);
  });

  describe("hears", () => {
    const times = ({ live, focused }: Heard, words: string) =>
      [...live, ...focused].filter((said) => said === words).length;

    async function sent(answer: Parameters<typeof openEndpoint>[0], words: string): Promise<Heard> {
      const element = await filledIn(await openEndpoint(answer));
      const heard = hear(element);
      await press(element, "Send answers");
      await eventually(() => expect(times(heard, words)).to.equal(1));
      await new Promise((done) => setTimeout(done, 300));
      expect(new Set([...heard.live, ...heard.focused]).size).to.equal(heard.live.length + heard.focused.length);
      return heard;
    }

    it("once that a form was received", () => sent({ delay: 50 }, "Your answers were received"));

    it("once that a form waits for the network", () =>
      sent({ status: 503, headers: { "Retry-After": "600" } }, "Saved on this device, not sent yet"));

    it("once that a form was refused", () => sent({ status: 422 }, "The receiving office did not accept this form"));
  });
});
