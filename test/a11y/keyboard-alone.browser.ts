import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import everyKind from "../../demo/surveys/every-kind.json" with { type: "json" };
import { type Submission, type Survey, checkSubmission } from "../../src/schema/index.ts";
import { press as key } from "../infra/keys.ts";
import { openEndpoint } from "../support/endpoint.ts";
import { isLong } from "../support/long.ts";
import { type SatisfactionSurvey, clear, eventually, screen, settled, show } from "../support/widget.ts";
import { surveys } from "./surveys.ts";

const focused = (element: SatisfactionSurvey) => element.shadowRoot!.activeElement as HTMLInputElement | null;

/** What a person does who has come to a control with Tab: answers it, or presses the button that leads on. */
async function use(element: SatisfactionSurvey, control: HTMLInputElement): Promise<void> {
  const done = control.closest<HTMLElement>("[role=radiogroup], [role=group]")?.querySelector("input:checked");
  if (control.type === "radio" && !done) await key(control.name.length % 2 ? " " : "ArrowDown");
  else if (control.type === "checkbox" && !done && !control.name.includes("?")) await key(" ");
  else if (control.type === "range") await key("ArrowRight");
  else if (control.localName === "select") await key("ArrowDown");
  else if (control.getAttribute("role") === "combobox" && !control.value) {
    await key("ArrowDown");
    await element.updateComplete;
    await key("Enter");
  } else if (control.matches(".day, .month")) await sendKeys({ type: "5" });
  else if (control.matches(".year")) await sendKeys({ type: "2020" });
  else if (control.inputMode === "numeric" || control.inputMode === "decimal") await sendKeys({ type: "3" });
  else if (control.matches("input.text, textarea")) await sendKeys({ type: "Tốt" });
  else if (control.matches("button.option, #next")) await key("Enter");
}

/** With Tab, arrows, Space, Enter and letters alone. */
async function finishByKeyboard(survey: Survey): Promise<{ element: SatisfactionSurvey; submission: Submission }> {
  const endpoint = await openEndpoint();
  const before = document.body.appendChild(document.createElement("button"));
  const element = await show(survey, { endpoint: endpoint.url });
  before.focus();
  for (let stops = 0; stops < 300 && !screen(element).includes("Mã biên nhận"); stops++) {
    await key("Tab");
    const control = focused(element);
    expect(control !== null, `after ${stops} stops the focus is in the survey: ${screen(element)}`).to.equal(true);
    await use(element, control!);
    await element.updateComplete;
    if (control!.id !== "next") continue;
    await settled(element);
    await eventually(() => expect(screen(element)).to.not.contain("Đang gửi"));
  }
  const [request] = await endpoint.received();
  return { element, submission: JSON.parse(request!.body) as Submission };
}

describe("with the keyboard alone", () => {
  afterEach(clear);

  // The longest has the tables, and the survey below all else; the long run has every preset.
  for (const survey of surveys.filter(({ id }) => (isLong ? id !== everyKind.id : id === "sipas-2018"))) {
    it(`${survey.id} is answered and sent`, async function () {
      this.timeout(30_000);
      const { element, submission } = await finishByKeyboard(survey);
      expect(screen(element)).to.contain("Đã nhận được ý kiến");
      expect(checkSubmission(survey, submission).faults).to.deep.equal([]);
      expect(Object.keys(submission.answers)).to.deep.equal(submission.asked);
    });
  }

  it("a survey with every kind of item is answered and sent", async function () {
    this.timeout(30_000);
    const survey = everyKind as unknown as Survey;
    const { element, submission } = await finishByKeyboard(survey);
    expect(screen(element)).to.contain("Đã nhận được ý kiến");
    expect(checkSubmission(survey, submission).faults).to.deep.equal([]);
    expect(Object.values(submission.missing)).to.not.include("blank");
  });
});
