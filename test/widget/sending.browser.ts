import { expect } from "@open-wc/testing";
import { checkSubmission, receiptOf } from "../../src/schema/index.ts";
import { quietConsole } from "../support/console.ts";
import { type Endpoint, openEndpoint } from "../support/endpoint.ts";
import { littleSurvey, rating, text } from "../support/little-survey.ts";
import {
  type SatisfactionSurvey,
  button,
  choose,
  chosen,
  clear,
  eventually,
  field,
  once,
  press,
  screen,
  settled,
  show,
  type,
} from "../support/widget.ts";

const survey = littleSurvey([rating("care"), text("remark")], { thanks: "We read every line." });

/** A form that is filled in, at an endpoint. */
async function filledIn(endpoint: Endpoint): Promise<SatisfactionSurvey> {
  const element = await show(survey, { endpoint: endpoint.url });
  await choose(element, "care", "Fair");
  await type(element, "remark", "Chờ lâu, ghế cứng");
  return element;
}

const leavingAsks = (): boolean => !dispatchEvent(new Event("beforeunload", { cancelable: true }));

describe("sending", () => {
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    clear();
    log.restore();
  });

  it("received: one POST of JSON under the submission's own key, thanks, and the receipt code", async () => {
    const endpoint = await openEndpoint({ status: 201, body: "{}" });
    const element = await filledIn(endpoint);
    const sent = once(element, "survey-sent");
    await press(element, "Send answers");
    const { submission, receipt } = await sent;
    await element.updateComplete;

    const [request, ...more] = await endpoint.received();
    expect(more).to.deep.equal([]);
    expect(request!.method).to.equal("POST");
    expect(request!.headers["content-type"]).to.equal("application/json");
    expect(request!.headers["idempotency-key"]).to.equal(submission.id);
    const body = JSON.parse(request!.body);
    expect(body).to.deep.equal(submission);
    expect(body.answers).to.deep.equal({ care: "fair", remark: "Chờ lâu, ghế cứng" });
    expect(checkSubmission(survey, body).faults).to.deep.equal([]);

    expect(receipt).to.equal(receiptOf(submission.id));
    for (const words of ["Your answers were received", "We read every line.", `Receipt code: ${receipt}`]) {
      expect(screen(element)).to.contain(words);
    }
    expect(element.shadowRoot!.activeElement!.id).to.equal("outcome");
  });

  it("received: the widget's own thanks when the survey has none", async () => {
    const endpoint = await openEndpoint();
    const element = await show(littleSurvey([rating("care")]), { endpoint: endpoint.url });
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.contain("Thank you for taking the time to answer."));
  });

  it("sending: says so, and a second press cannot send twice", async () => {
    const endpoint = await openEndpoint({ status: 201, delay: 200 });
    const element = await filledIn(endpoint);
    const send = button(element, "Send answers")!;
    send.click();
    send.click();
    await settled(element);
    send.click();
    expect(screen(element)).to.equal("Sending…");
    await eventually(() => expect(screen(element)).to.contain("received"));
    expect(await endpoint.received()).to.have.lengthOf(1);
  });

  for (const [what, answer] of [
    ["does not answer", { unreachable: true }],
    ["is overloaded", { status: 503 }],
    ["asks for patience", { status: 429, headers: { "Retry-After": "5" } }],
    ["is hidden by a sign-in page", { status: 200, headers: { "Content-Type": "text/html" }, body: "<h1>Wi-Fi</h1>" }],
    ["is redirected to a sign-in page", { status: 303, headers: { Location: "/package.json" } }],
  ] as const) {
    it(`failed: the endpoint ${what}; sending again posts the same bytes under the same key`, async () => {
      const endpoint = await openEndpoint(answer);
      const element = await filledIn(endpoint);
      const failed = once(element, "survey-error");
      await press(element, "Send answers");
      expect((await failed).reason).to.equal("unreachable");
      await eventually(() => expect(screen(element)).to.contain("Your answers were not sent yet"));
      expect(screen(element))
        .to.contain("Your answers are still on this page")
        .and.to.contain("Sending again does not count twice.");
      expect(element.shadowRoot!.activeElement!.id).to.equal("outcome");

      await endpoint.answer({ status: 201 });
      await press(element, "Send again");
      await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
      const received = await endpoint.received();
      expect(received.length).to.be.at.least(2);
      expect(new Set(received.map(({ body }) => body)).size).to.equal(1);
      expect(new Set(received.map(({ headers }) => headers["idempotency-key"])).size).to.equal(1);
    });
  }

  it("failed twice: the person may go on trying", async () => {
    const endpoint = await openEndpoint({ status: 500 });
    const element = await filledIn(endpoint);
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.contain("Send again"));
    await press(element, "Send again");
    await eventually(async () => expect(await endpoint.received()).to.have.lengthOf(2));
    await eventually(() => expect(screen(element)).to.contain("Your answers were not sent yet"));
  });

  it("refused: the reason in the endpoint's words, the answers gone over, and another submission", async () => {
    const endpoint = await openEndpoint({
      status: 422,
      headers: { "Content-Type": "application/problem+json" },
      body: JSON.stringify({ title: "Not acceptable", detail: "The remark names a <b>person</b>." }),
    });
    const element = await filledIn(endpoint);
    const refused = once(element, "survey-error");
    await press(element, "Send answers");
    expect((await refused).reason).to.equal("refused");
    await eventually(() => expect(screen(element)).to.contain("The receiving office did not accept this form"));
    expect(screen(element)).to.contain("Reason: The remark names a <b>person</b>.");

    await press(element, "Go over the answers");
    expect(chosen(element, "care")).to.deep.equal(["Fair"]);
    expect(field(element, "remark").value).to.equal("Chờ lâu, ghế cứng");

    await endpoint.answer({ status: 201 });
    await type(element, "remark", "Chờ lâu");
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
    const [first, second] = (await endpoint.received()).map(({ body }) => JSON.parse(body));
    expect(second.id).to.not.equal(first.id);
    expect(second.answers).to.deep.equal({ care: "fair", remark: "Chờ lâu" });
  });

  it("nowhere to send: says so, and keeps the answers", async () => {
    const element = await show(survey);
    await type(element, "remark", "kept");
    await press(element, "Send answers");
    expect(screen(element)).to.contain("This page does not say where answers go.");
    await press(element, "Go over the answers");
    expect(field(element, "remark").value).to.equal("kept");

    const endpoint = await openEndpoint();
    element.endpoint = endpoint.url;
    await type(element, "remark", "kept, and changed");
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
    const [request] = await endpoint.received();
    expect(JSON.parse(request!.body).answers).to.deep.equal({ remark: "kept, and changed" });
  });

  it("an endpoint that turns bad while answering is nowhere: nothing hangs, nothing is lost", async () => {
    const element = await show(survey, { endpoint: "/good" });
    await type(element, "remark", "kept");
    element.endpoint = "javascript:alert(1)";
    await press(element, "Send answers");
    expect(screen(element)).to.contain("This page does not say where answers go.");
    await press(element, "Go over the answers");
    expect(field(element, "remark").value).to.equal("kept");
  });

  it("leaving the page asks first while answers are on their way or have not arrived", async () => {
    const endpoint = await openEndpoint({ status: 500, delay: 100 });
    const element = await filledIn(endpoint);
    await press(element, "Send answers");
    expect(leavingAsks(), "sending").to.equal(true);
    await eventually(() => expect(screen(element)).to.contain("Send again"));
    expect(leavingAsks(), "failed").to.equal(true);

    await endpoint.answer({ status: 201 });
    await press(element, "Send again");
    await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
    expect(leavingAsks(), "received").to.equal(false);
  });

  it("leaving the page asks first after a refusal", async () => {
    const endpoint = await openEndpoint({ status: 400 });
    const element = await filledIn(endpoint);
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.contain("did not accept"));
    expect(leavingAsks()).to.equal(true);
  });

  it("a page that was only read, or whose survey is taken away, is left without a question", async () => {
    const endpoint = await openEndpoint({ status: 500 });
    const element = await filledIn(endpoint);
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.contain("Send again"));
    element.remove();
    expect(leavingAsks()).to.equal(false);
    await show(survey);
    expect(leavingAsks()).to.equal(false);
  });

  it("a page that sends by itself cancels survey-submit, and the widget sends nothing", async () => {
    const endpoint = await openEndpoint();
    const element = await filledIn(endpoint);
    const submit = once(element, "survey-submit");
    element.addEventListener("survey-submit", (event) => event.preventDefault(), { once: true });
    await press(element, "Send answers");
    const { submission } = await submit;
    expect(checkSubmission(survey, submission).faults).to.deep.equal([]);
    expect(await endpoint.received()).to.deep.equal([]);
    expect(chosen(element, "care")).to.deep.equal(["Fair"]);

    // The same answers, asked for once more, keep their id, so that the page can tell that it has them.
    const again = once(element, "survey-submit");
    await press(element, "Send answers");
    expect((await again).submission.id).to.equal(submission.id);
  });
});
