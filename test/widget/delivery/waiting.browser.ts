import { expect } from "@open-wc/testing";
import { receiptOf } from "../../../src/schema/index.ts";
import { quietConsole } from "../../support/console.ts";
import { onDevice } from "../../support/device.ts";
import { openEndpoint } from "../../support/endpoint.ts";
import { filledIn, hearDeliveries, leavingAsks, posted } from "../../support/filled-in.ts";
import { littleSurvey, rating } from "../../support/little-survey.ts";
import { chosen, clear, comeBack, eventually, once, press, screen, show } from "../../support/widget.ts";

/** Unreachable, and nothing is tried by itself for a while. */
const patient = { status: 503, headers: { "Retry-After": "600" } };
const stillWaiting = (count: number) =>
  `${count} form${count === 1 ? " on this device is" : "s on this device are"} still to be sent.`;

describe("an endpoint that cannot be reached", () => {
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    clear();
    log.restore();
  });

  for (const [what, answer, words] of [
    ["does not answer", { unreachable: true }, "not sent yet The receiving office did not answer."],
    ["is overloaded", { status: 503 }, "not sent yet"],
    ["asks for patience", { status: 429, headers: { "Retry-After": "600" } }, "not sent yet"],
    [
      "is hidden by a sign-in page",
      { status: 200, headers: { "Content-Type": "text/html" }, body: "<h1>Wi-Fi</h1>" },
      "not sent yet",
    ],
    ["is redirected to a sign-in page", { status: 303, headers: { Location: "/package.json" } }, "not sent yet"],
  ] as const) {
    it(`because it ${what}: the answers wait on the device, and go as the same bytes under the same key`, async () => {
      const endpoint = await openEndpoint(answer);
      const element = await filledIn(endpoint);
      const queued = once(element, "survey-queued");
      const failed = once(element, "survey-error");
      await press(element, "Send answers");
      expect((await failed).reason).to.equal("unreachable");
      const { submission, receipt, kept } = await queued;
      expect(kept).to.equal(true);
      await eventually(() => expect(screen(element)).to.contain(`Saved on this device, ${words}`));
      expect(screen(element))
        .to.contain("Your answers will be sent automatically.")
        .and.contain(`Receipt code: ${receipt}`);
      expect(element.shadowRoot!.activeElement!.id).to.equal("outcome");
      expect(leavingAsks()).to.equal(false);

      const sent = once(element, "survey-sent");
      await endpoint.answer({ status: 201 });
      await press(element, "Send now");
      await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
      expect(screen(element)).to.contain(`Receipt code: ${receipt}`);
      // Where it redirects to is asked with HEAD.
      const received = (await endpoint.received()).filter(({ method }) => method === "POST");
      expect(received.length).to.be.at.least(2);
      expect([...new Set(received.map(({ body }) => body))]).to.deep.equal([JSON.stringify(submission)]);
      expect([...new Set(received.map(({ headers }) => headers["idempotency-key"]))]).to.deep.equal([submission.id]);
      expect({ ...(await sent) }).to.include({ id: submission.id, receipt: receiptOf(submission.id) });
    });
  }

  it("is tried again by itself, and the words change when it is back", async () => {
    const endpoint = await openEndpoint({ unreachable: true });
    const element = await filledIn(endpoint);
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.contain("did not answer"));
    await endpoint.answer({});
    dispatchEvent(new Event("online"));
    await eventually(() => expect(screen(element)).to.contain("Your answers were received"), 8000);
    expect(element.shadowRoot!.activeElement!.id).to.equal("outcome");
  });

  it("may be tried by hand again and again, and each time it says how it went", async () => {
    const endpoint = await openEndpoint(patient);
    const element = await filledIn(endpoint);
    await press(element, "Send answers");
    for (const times of [2, 3]) {
      await eventually(() => expect(screen(element)).to.contain("not sent yet"));
      await press(element, "Send now");
      await eventually(async () => expect(await endpoint.received()).to.have.lengthOf(times));
    }
    await eventually(() => expect(screen(element)).to.contain("not sent yet"));
  });

  it("is still owed the form on a later visit, which says so, begins blank, and sends it at the press of a button", async () => {
    const endpoint = await openEndpoint(patient);
    const first = await filledIn(endpoint);
    await press(first, "Send answers");
    await eventually(() => expect(screen(first)).to.contain("not sent yet"));

    const heard = hearDeliveries();
    const element = await comeBack(first);
    await eventually(() => expect(screen(element)).to.contain(stillWaiting(1)));
    expect(screen(element)).to.not.contain("filled in again");
    expect(chosen(element, "care")).to.deep.equal([]);

    await endpoint.answer({});
    await press(element, "Send now");
    await eventually(() => expect(screen(element)).to.not.contain("still to be sent"));
    const [submission, again] = await posted(endpoint);
    expect(again).to.deep.equal(submission);
    expect(heard).to.deep.equal([`survey-sent ${submission!.id}`]);
    expect(await onDevice("wait ")).to.deep.equal([]);
    expect(screen(element), "the form at hand").to.contain("Send answers");
  });

  it("is delivered to from a page with another survey, too, which tells its own page nothing", async () => {
    const endpoint = await openEndpoint(patient);
    const first = await filledIn(endpoint);
    await press(first, "Send answers");
    await eventually(() => expect(screen(first)).to.contain("not sent yet"));
    first.remove();

    const heard = hearDeliveries();
    const element = await show(littleSurvey([rating("care")], { id: "another" }));
    await eventually(() => expect(screen(element)).to.contain(stillWaiting(1)));
    await endpoint.answer({});
    await press(element, "Send now");
    await eventually(() => expect(screen(element)).to.not.contain("still to be sent"));
    expect(await posted(endpoint)).to.have.lengthOf(2);
    expect(heard).to.deep.equal([]);
  });

  it("lets the page count what waits, and have it tried", async () => {
    const endpoint = await openEndpoint(patient);
    const element = await filledIn(endpoint);
    expect(await element.outbox.count()).to.deep.equal({ waiting: 0, refused: 0 });
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.contain("not sent yet"));
    expect(await element.outbox.count()).to.deep.equal({ waiting: 1, refused: 0 });
    await element.outbox.flush();
    expect(await element.outbox.count(), "still out of reach").to.deep.equal({ waiting: 1, refused: 0 });
    await endpoint.answer({});
    await element.outbox.flush();
    expect(await element.outbox.count()).to.deep.equal({ waiting: 0, refused: 0 });
    await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
  });

  it("makes a second form wait behind the first: both go, in order, and neither is called unreachable meanwhile", async () => {
    const endpoint = await openEndpoint(patient);
    const first = await filledIn(endpoint);
    await press(first, "Send answers");
    await eventually(() => expect(screen(first)).to.contain("not sent yet"));

    await endpoint.answer({ delay: 200 });
    const element = await filledIn(endpoint, { placement: "hall" });
    const screens: string[] = [];
    const watch = new MutationObserver(() => screens.push(screen(element)));
    watch.observe(element.shadowRoot!, { childList: true, subtree: true, characterData: true });
    let errors = 0;
    element.addEventListener("survey-error", () => errors++);
    // The first one's "Send now" makes both due.
    await Promise.all([press(element, "Send answers"), first.outbox.flush()]);
    await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
    watch.disconnect();
    expect(screens.filter((words) => words.includes("not sent yet"))).to.deep.equal([]);
    expect(errors).to.equal(0);
    const [, one, two] = await posted(endpoint);
    expect([one!.placement, two!.placement]).to.deep.equal([undefined, "hall"]);
  });

  it("is counted by a tag that was never in the page, which may then be put in", async () => {
    const element = document.createElement("satisfaction-survey");
    expect(await element.outbox.count()).to.deep.equal({ waiting: 0, refused: 0 });
    await element.outbox.flush();
    element.survey = littleSurvey([rating("care")]);
    document.body.append(element);
    await eventually(() => expect(element.shadowRoot!.textContent).to.include("care"));
  });
});
