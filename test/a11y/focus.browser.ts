import { expect } from "@open-wc/testing";
import { press as key } from "../infra/keys.ts";
import { quietConsole } from "../support/console.ts";
import { type Endpoint, openEndpoint } from "../support/endpoint.ts";
import { littleSurvey, rating, surveyOf, text, yesNo } from "../support/little-survey.ts";
import {
  type SatisfactionSurvey,
  button,
  clear,
  comeBack,
  eventually,
  field,
  isAsked,
  put,
  question,
  settled,
  show,
  shown,
} from "../support/widget.ts";
import { survey as bilingual } from "./bilingual.ts";
import { nameOf } from "./targets.ts";

const twoParts = surveyOf([
  { id: "a", items: [rating("care"), { type: "number", id: "days", label: "Days" }] },
  { id: "b", items: [text("remark")] },
]);
const options = ["seats", "queue", "forms"].map((code) => ({ code, label: code }));

/** What has the focus: its id, else what it is. */
function focused(element: SatisfactionSurvey): string {
  const active = element.shadowRoot!.activeElement;
  return active ? active.id || nameOf(active) : `nothing in the survey, but ${document.activeElement?.localName}`;
}

/** A person with a keyboard presses a button. */
async function hit(element: SatisfactionSurvey, words: string): Promise<void> {
  const found = button(element, words)!;
  found.focus();
  await key("Enter");
  await settled(element);
}

/** A person with a keyboard chooses an option. */
async function tick(element: SatisfactionSurvey, id: string, value: string): Promise<HTMLInputElement> {
  const option = question(element, id).querySelector<HTMLInputElement>(`[value="${value}"]`)!;
  option.focus();
  await key(" ");
  await settled(element);
  return option;
}

async function write(element: SatisfactionSurvey, id: string, letter: string): Promise<void> {
  field(element, id).focus();
  await key(letter);
  await settled(element);
}

const expectFocus = (element: SatisfactionSurvey, id: string) =>
  eventually(() => expect(focused(element)).to.equal(id), 2000);

async function sent(answer: Parameters<typeof openEndpoint>[0]): Promise<[SatisfactionSurvey, Endpoint]> {
  const endpoint = await openEndpoint(answer);
  const element = await show(littleSurvey([text("remark")]), { endpoint: endpoint.url });
  await write(element, "remark", "a");
  await hit(element, "Send answers");
  return [element, endpoint];
}
const outcome = (element: SatisfactionSurvey, kind: string) =>
  eventually(() => expect(shown(element).querySelectorAll(`#outcome.${kind}`).length).to.equal(1));
const busy = { status: 503, headers: { "Retry-After": "600" } };

describe("the focus", () => {
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    clear();
    log.restore();
  });

  it("goes to the first question of the step that comes, forward and back", async () => {
    const element = await show(twoParts);
    await tick(element, "care", "good");
    await write(element, "days", "3");
    await hit(element, "Continue");
    expect(isAsked(element, "remark")).to.equal(true);
    expect(focused(element)).to.equal("item:remark");
    await hit(element, "Back");
    expect(isAsked(element, "care")).to.equal(true);
    expect(focused(element)).to.equal("item:care");
  });

  it("comes to a new step alone: a caret, which screen readers put into what they read, does not come before it", async () => {
    const element = await show(twoParts);
    await tick(element, "care", "good");
    await write(element, "days", "3");
    getSelection()!.setPosition(question(element, "care").querySelector("p")!.firstChild, 0);
    await hit(element, "Continue");
    expect(getSelection()!.rangeCount).to.equal(0);
    expect(focused(element)).to.equal("item:remark");
  });

  it("goes to the summary of what was left out, again when there still is something, and from there to the question", async () => {
    const element = await show(littleSurvey([rating("care", { required: true }), text("remark", { required: true })]));
    await hit(element, "Send answers");
    expect(focused(element)).to.equal("summary");
    const links = shown(element).querySelectorAll<HTMLElement>("#summary a");
    links[1]!.focus();
    await key("Enter");
    expect(focused(element)).to.equal("control:remark");
    links[0]!.focus();
    await key("Enter");
    expect(element.shadowRoot!.activeElement?.closest("[part=item]")?.id).to.equal("item:care");
  });

  it("goes to the summary of what cannot be read, and again after another try", async () => {
    const element = await show(twoParts);
    await tick(element, "care", "good");
    await write(element, "days", "x");
    for (let tries = 0; tries < 2; tries++) {
      await hit(element, "Continue");
      expect(focused(element)).to.equal("summary");
    }
  });

  it("goes to the summary of what is contradictory", async () => {
    const checks = [{ id: "odd", when: { item: "care", is: "poor" }, message: "Really?" }];
    const element = await show(littleSurvey([rating("care")], { checks }));
    await tick(element, "care", "poor");
    await hit(element, "Send answers");
    expect(focused(element)).to.equal("summary");
  });

  it("stays where it is when the language changes", async () => {
    const element = await show(bilingual(), { lang: "en" });
    const option = await tick(element, "care", "good");
    element.lang = "vi";
    await settled(element);
    expect(element.shadowRoot!.activeElement).to.equal(option);
    await write(element, "remark", "a");
    element.lang = "en";
    await settled(element);
    expect(focused(element)).to.equal("control:remark");
  });

  it("stays where it is when a question comes or goes", async () => {
    const why = text("why", { askIf: { item: "same", is: "no" } });
    const element = await show(littleSurvey([yesNo("same"), why, rating("care")]));
    for (const value of ["no", "yes"]) {
      const option = await tick(element, "same", value);
      expect(isAsked(element, "why")).to.equal(value === "no");
      expect(element.shadowRoot!.activeElement).to.equal(option);
    }
  });

  it("stays where it is when an answer is excused and no longer is", async () => {
    const number = { type: "number", id: "days", label: "Days", offer: ["dont_know"] };
    const element = await show(littleSurvey([number]));
    const offer = question(element, "days").querySelector<HTMLInputElement>("[type=checkbox]")!;
    offer.focus();
    for (const isOff of [true, false]) {
      await key(" ");
      await settled(element);
      expect(field(element, "days").disabled).to.equal(isOff);
      expect(element.shadowRoot!.activeElement).to.equal(offer);
    }
  });

  it("stays with what is moved in a ranking", async () => {
    const element = await show(littleSurvey([{ type: "rank", id: "x", label: "Order", options }]));
    const buttons = () => [...question(element, "x").querySelectorAll("button")];
    while (buttons().some((each) => each.matches("[part=option]"))) {
      buttons()
        .find((each) => each.matches("[part=option]"))!
        .focus();
      await key("Enter");
      await settled(element);
      expect(element.shadowRoot!.activeElement?.closest("[part=item]")?.id).to.equal("item:x");
    }
    const row = () => element.shadowRoot!.activeElement?.closest("li")?.querySelector(".what")?.textContent;
    question(element, "x").querySelectorAll("li")[2]!.querySelector("button")!.focus();
    for (let presses = 0; presses < 2; presses++) {
      await key("Enter");
      await settled(element);
      expect(row()).to.equal("forms");
    }
  });

  it("goes to the first question's step when everything is deleted", async () => {
    const element = await show(twoParts);
    await tick(element, "care", "good");
    await eventually(() => expect(button(element, "Delete and start again")).to.not.equal(undefined));
    await hit(element, "Delete and start again");
    expect(focused(element)).to.contain("Press once more");
    await hit(element, "Press once more to delete everything");
    await expectFocus(element, "step");
  });

  it("goes to what became of the form", async () => {
    const [element] = await sent({});
    await outcome(element, "received");
    expect(focused(element)).to.equal("outcome");
  });

  it("goes to a refusal, and to the answers when one goes over them", async () => {
    const [element] = await sent({ status: 422 });
    await outcome(element, "refused");
    expect(focused(element)).to.equal("outcome");
    await hit(element, "Go over the answers");
    await expectFocus(element, "step");
  });

  it("goes to what became of a form that waited, when it is sent by hand", async () => {
    const [element, endpoint] = await sent(busy);
    await outcome(element, "waiting");
    expect(focused(element)).to.equal("outcome");
    await endpoint.answer({});
    await hit(element, "Send now");
    await outcome(element, "received");
    expect(focused(element)).to.equal("outcome");
  });

  it("is not lost with the button that sends a form of an earlier visit", async () => {
    const [first, endpoint] = await sent(busy);
    await outcome(first, "waiting");
    const element = await comeBack(first);
    await eventually(() => expect(button(element, "Send now")).to.not.equal(undefined));
    await endpoint.answer({});
    await hit(element, "Send now");
    await eventually(() => expect(button(element, "Send now")).to.equal(undefined));
    await expectFocus(element, "step");
  });

  it("goes to the questions when opening is tried again", async () => {
    const endpoint = await openEndpoint({ status: 503 });
    const element = put(undefined, { src: endpoint.url, lang: "en" });
    await eventually(() => expect(button(element, "Try again")).to.not.equal(undefined));
    await endpoint.answer({ status: 200, body: JSON.stringify(twoParts) });
    await hit(element, "Try again");
    await eventually(() => expect(isAsked(element, "care")).to.equal(true));
    await expectFocus(element, "step");
  });
});
