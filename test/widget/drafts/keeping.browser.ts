import { expect } from "@open-wc/testing";
import { press as key } from "../../infra/keys.ts";
import { setClock } from "../../support/clock.ts";
import { quietConsole } from "../../support/console.ts";
import { deviceRests, holdDevice, onDevice } from "../../support/device.ts";
import { type Endpoint, openEndpoint } from "../../support/endpoint.ts";
import { filledIn, survey } from "../../support/filled-in.ts";
import { rating, surveyOf } from "../../support/little-survey.ts";
import {
  type SatisfactionSurvey,
  button,
  chosen,
  clear,
  comeBack,
  eventually,
  field,
  once,
  press,
  screen,
  show,
  shown,
} from "../../support/widget.ts";

const restored = "Your answers from last time have been filled in again.";
const isBlank = (element: SatisfactionSurvey): void => {
  expect(chosen(element, "care")).to.deep.equal([]);
  expect(field(element, "remark").value).to.equal("");
  expect(screen(element)).to.not.contain(restored);
};
const isFilledIn = (element: SatisfactionSurvey): void => {
  expect(chosen(element, "care")).to.deep.equal(["Fair"]);
  expect(field(element, "remark").value).to.equal("Chờ lâu, ghế cứng");
  expect(screen(element)).to.contain(restored);
};

describe("answers that are not sent yet", () => {
  let log: ReturnType<typeof quietConsole>;
  let endpoint: Endpoint;
  let setRight = () => {};
  beforeEach(async () => {
    log = quietConsole();
    endpoint = await openEndpoint();
  });
  afterEach(() => {
    setRight();
    clear();
    log.restore();
  });

  it("are kept on the device from the first one on, and the person is told", async () => {
    const element = await show(survey, { endpoint: endpoint.url });
    expect(await onDevice(), "nothing before that").to.deep.equal([]);
    await filledIn(endpoint);
    await deviceRests();
    expect(await onDevice("draft ")).to.have.lengthOf(1);
    element.remove();
    await eventually(() =>
      expect(screen(document.querySelector("satisfaction-survey")!)).to.contain(
        "Your answers are kept on this device until they are sent.",
      ),
    );
  });

  it("are announced when they have been filled in again", async () => {
    const first = await filledIn(endpoint);
    await deviceRests();
    first.remove();
    const find = holdDevice("draft ");
    const element = await show(survey, { endpoint: endpoint.url });
    const status = shown(element).querySelector<HTMLElement>("[role=status]")!;
    expect(status.innerText.trim()).to.equal("");
    find();
    await eventually(() => isFilledIn(element));
    expect(status.isConnected, "the live region was there before").to.equal(true);
    expect(status.innerText).to.contain(restored);
  });

  for (const [what, attributes, kept, gone] of [
    ["seven days", {}, 6.9, 7.1],
    ["as many days as the page says", { draft: "2" }, 1.9, 2.1],
    ["seven days where the page says nonsense", { draft: "yes" }, 6.9, 7.1],
  ] as const) {
    it(`are kept for ${what}`, async () => {
      const first = await filledIn(endpoint, attributes);
      await deviceRests();
      setRight = setClock(kept);
      const second = await comeBack(first);
      isFilledIn(second);
      setRight();
      setRight = setClock(gone);
      isBlank(await comeBack(second));
      expect(await onDevice("draft ")).to.deep.equal([]);
    });
  }

  it("are kept when the clock is set back", async () => {
    const first = await filledIn(endpoint);
    await deviceRests();
    setRight = setClock(-400);
    isFilledIn(await comeBack(first));
  });

  it("are not kept where the page wants none, and what was kept before goes", async () => {
    const first = await filledIn(endpoint);
    const second = await comeBack(first, { draft: "off" });
    isBlank(second);
    expect(await onDevice()).to.deep.equal([]);
    second.remove();
    const third = await filledIn(endpoint, { draft: "off" });
    expect(await onDevice()).to.deep.equal([]);
    expect(screen(third)).to.not.contain("kept on this device");
    isBlank(await comeBack(third));
  });

  it("do not come back when the page that sends by itself has taken them", async () => {
    const first = await filledIn(endpoint);
    first.addEventListener("survey-submit", (event) => event.preventDefault());
    await press(first, "Send answers");
    isBlank(await comeBack(first));
  });

  for (const [when, prepare] of [
    ["on the same visit", async (element: SatisfactionSurvey) => element],
    ["on a later visit", comeBack],
  ] as const) {
    it(`are deleted ${when} with two presses: the form is blank, and nothing is left on the device`, async () => {
      const element = await prepare(await filledIn(endpoint));
      await eventually(() => expect(button(element, "Delete and start again")).to.not.equal(undefined));
      await press(element, "Delete and start again");
      expect(chosen(element, "care"), "one press deletes nothing").to.deep.equal(["Fair"]);
      const begun = once(element, "survey-start");
      await press(element, "Press once more to delete everything");
      await eventually(() => isBlank(element));
      expect(await onDevice()).to.deep.equal([]);
      expect(element.shadowRoot!.activeElement!.id).to.equal("step");
      expect(button(element, "Delete and start again")).to.equal(undefined);

      shown(element).querySelector<HTMLElement>("[part=option]")!.click();
      await begun;
      await deviceRests();
      expect(await onDevice("draft ")).to.have.lengthOf(1);
    });
  }

  it("are gone at the press that deletes them: what is put in right after it is another form's, and stays", async () => {
    const element = await comeBack(await filledIn(endpoint));
    await press(element, "Delete and start again");
    button(element, "Press once more to delete everything")!.click();
    await element.updateComplete;
    const first = shown(element).querySelector<HTMLElement>("[part=option]")!;
    first.click();
    await deviceRests();
    await element.updateComplete;
    expect(chosen(element, "care")).to.deep.equal([first.innerText.trim()]);
    expect(await onDevice("draft ")).to.have.lengthOf(1);
    const back = await comeBack(element);
    expect(chosen(back, "care")).to.deep.equal([first.innerText.trim()]);
  });

  it("are not said to be kept of a survey that has just come, when those of the one before were", async () => {
    const element = await show(surveyOf([{ id: "a", items: [rating("care")] }]), { endpoint: endpoint.url });
    await deviceRests();
    shown(element).querySelector<HTMLElement>("[part=option]")!.click();
    element.survey = { ...surveyOf([{ id: "b", items: [rating("speed")] }]), id: "another" };
    await eventually(() => expect(screen(element)).to.contain("speed"));
    await deviceRests();
    await element.updateComplete;
    expect(screen(element)).to.not.contain("kept on this device");
  });

  it("can be deleted with the keyboard alone", async () => {
    const element = await comeBack(await filledIn(endpoint));
    const before = document.body.insertBefore(document.createElement("button"), element);
    before.focus();
    const focused = () => element.shadowRoot!.activeElement?.textContent ?? "";
    for (let stops = 0; stops < 10 && focused() !== "Delete and start again"; stops++) await key("Tab");
    await key("Enter");
    await element.updateComplete;
    expect(focused()).to.equal("Press once more to delete everything");
    await key("Enter");
    await eventually(() => isBlank(element));
    expect(element.shadowRoot!.activeElement!.id).to.equal("step");
  });

  it("are deleted without what waits to be sent from another form", async () => {
    await endpoint.answer({ status: 503, headers: { "Retry-After": "600" } });
    const first = await filledIn(endpoint);
    await press(first, "Send answers");
    await eventually(() => expect(screen(first)).to.contain("not sent yet"));
    first.remove();
    const element = await filledIn(endpoint);
    await eventually(() => expect(button(element, "Delete and start again")).to.not.equal(undefined));
    await press(element, "Delete and start again");
    await press(element, "Press once more to delete everything");
    await eventually(() => isBlank(element));
    expect(await onDevice("draft ")).to.deep.equal([]);
    expect(await onDevice("wait ")).to.have.lengthOf(1);
  });
});
