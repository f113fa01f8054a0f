import { expect } from "@open-wc/testing";
import { checkSubmission, receiptOf } from "../../src/schema/index.ts";
import { setClock } from "../support/clock.ts";
import { quietConsole } from "../support/console.ts";
import { openEndpoint } from "../support/endpoint.ts";
import { filledIn, leavingAsks, survey } from "../support/filled-in.ts";
import { littleSurvey, rating } from "../support/little-survey.ts";
import {
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
    const queued = once(element, "survey-queued");
    const sent = once(element, "survey-sent");
    await press(element, "Send answers");
    const { submission } = await queued;
    const { id, receipt } = await sent;
    await eventually(() => expect(screen(element)).to.contain("Your answers were received"));

    const [request, ...more] = await endpoint.received();
    expect(more).to.deep.equal([]);
    expect(request!.method).to.equal("POST");
    expect(request!.headers["content-type"]).to.equal("application/json");
    expect(request!.headers["idempotency-key"]).to.equal(id);
    const body = JSON.parse(request!.body);
    expect(body).to.deep.equal(submission);
    expect(body.answers).to.deep.equal({ care: "fair", remark: "Chờ lâu, ghế cứng" });
    expect(checkSubmission(survey, body).faults).to.deep.equal([]);

    expect(submission.id).to.equal(id);
    expect(receipt).to.equal(receiptOf(id));
    for (const words of ["Your answers were received", "We read every line.", `Receipt code: ${receipt}`]) {
      expect(screen(element)).to.contain(words);
    }
    expect(element.shadowRoot!.activeElement!.id).to.equal("outcome");
  });

  it("received: the widget's own thanks when the survey has none", async () => {
    const endpoint = await openEndpoint();
    const element = await show(littleSurvey([rating("care")]), { endpoint: endpoint.url });
    await choose(element, "care", "Good");
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
    expect(screen(element)).to.match(/^Sending…( Your answers are saved on this device\.)?$/);
    await eventually(() => expect(screen(element)).to.contain("received"));
    expect(await endpoint.received()).to.have.lengthOf(1);
  });

  it("nowhere to send: says so, and keeps the answers", async () => {
    const element = await show(survey);
    await type(element, "remark", "kept");
    await press(element, "Send answers");
    expect(screen(element)).to.contain("This page does not say where answers go. Your answers are still on this page");
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

  it("closed meanwhile: says that the form was not sent", async () => {
    const endpoint = await openEndpoint();
    const element = await show({ ...survey, period: { closes: "2199-01-01" } }, { endpoint: endpoint.url });
    await type(element, "remark", "too late");
    const setRight = setClock(200 * 365.25);
    try {
      await press(element, "Send answers");
      await eventually(() => expect(screen(element)).to.contain("This survey closed on"));
      expect(screen(element)).to.contain("The form that you have just filled in was not sent.");
    } finally {
      setRight();
    }
    expect(await endpoint.received()).to.deep.equal([]);
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

  it("leaving the page asks first only until the answers are on the device", async () => {
    const endpoint = await openEndpoint({ delay: 300 });
    const element = await filledIn(endpoint);
    expect(leavingAsks(), "answering").to.equal(false);
    let asks: boolean | undefined;
    // The submission has just been put on the device, and nobody was told yet.
    element.addEventListener("survey-queued", () => (asks = leavingAsks()));
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.equal("Sending… Your answers are saved on this device."));
    expect(asks, "on its way to the device").to.equal(true);
    expect(leavingAsks(), "kept").to.equal(false);
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
