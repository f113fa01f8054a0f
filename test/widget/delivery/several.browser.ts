import { expect } from "@open-wc/testing";
import { Outbox } from "../../../src/outbox/outbox.ts";
import { Records } from "../../../src/storage/records.ts";
import { idempotencyKeyOf, receiptOf } from "../../../src/schema/index.ts";
import { quietConsole } from "../../support/console.ts";
import { deviceRests, onDevice, pageOutbox } from "../../support/device.ts";
import { openEndpoint } from "../../support/endpoint.ts";
import { filledIn, hearDeliveries, posted, survey } from "../../support/filled-in.ts";
import { littleSurvey, rating, text } from "../../support/little-survey.ts";
import { chosen, clear, eventually, once, press, screen, show, type } from "../../support/widget.ts";

const patient = { status: 503, headers: { "Retry-After": "600" } };

describe("several widgets and tabs", () => {
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    clear();
    log.restore();
  });

  it("with surveys of their own each tell of their own submission, once", async () => {
    const endpoint = await openEndpoint();
    const heard = hearDeliveries();
    const other = littleSurvey([rating("care"), text("remark")], { id: "other" });
    const elements = [await filledIn(endpoint), await filledIn(endpoint, {}, other)];
    const events = elements.map((element) => once(element, "survey-sent"));
    for (const element of elements) await press(element, "Send answers");
    const told = await Promise.all(events);
    for (const element of elements) await eventually(() => expect(screen(element)).to.contain("were received"));
    const submissions = await posted(endpoint);
    // Which of two widgets has its submission on the device first is open.
    const of = (id: string) => submissions.find((each) => each.survey.id === id)!;
    expect(submissions).to.have.lengthOf(2);
    expect(told.map(({ id }) => id)).to.deep.equal([of("little").id, of("other").id]);
    expect([...heard].sort()).to.deep.equal(
      submissions.flatMap(({ id }) => [`survey-queued ${id}`, `survey-sent ${id}`]).sort(),
    );
  });

  it("with one survey, about two units, keep their answers apart and tell of their own", async () => {
    const endpoint = await openEndpoint();
    const heard = hearDeliveries();
    const units = { ...survey, context: { unit: {} } };
    const first = await filledIn(endpoint, { unit: "a" }, units);
    const second = await show(units, { endpoint: endpoint.url, unit: "b" });
    await deviceRests();
    expect(chosen(second, "care")).to.deep.equal([]);
    await type(second, "remark", "b's");
    const events = [first, second].map((element) => once(element, "survey-sent"));
    await Promise.all([press(first, "Send answers"), press(second, "Send answers")]);
    const told = (await Promise.all(events)).map(({ id }) => id);
    const submissions = await posted(endpoint);
    const of = (unit: string) => submissions.find(({ context }) => context["unit"] === unit)!;
    expect(submissions).to.have.lengthOf(2);
    expect(told).to.deep.equal([of("a").id, of("b").id]);
    expect(of("b").answers).to.deep.equal({ remark: "b's" });
    expect(heard.filter((each) => each.startsWith("survey-sent"))).to.have.lengthOf(2);
  });

  it("with one survey tell once of a submission from an earlier visit", async () => {
    const endpoint = await openEndpoint(patient);
    const earlier = await filledIn(endpoint);
    await press(earlier, "Send answers");
    await eventually(() => expect(screen(earlier)).to.contain("not sent yet"));
    earlier.remove();

    const heard = hearDeliveries();
    const [one, two] = [await show(survey, { placement: "top" }), await show(survey, { placement: "foot" })];
    for (const element of [one, two]) {
      await eventually(() => expect(screen(element)).to.contain("1 form on this device is still to be sent."));
    }
    await endpoint.answer({});
    await press(two, "Send now");
    for (const element of [one, two]) {
      await eventually(() => expect(screen(element)).to.not.contain("will be sent"));
    }
    expect(heard).to.deep.equal([`survey-sent ${(await posted(endpoint))[0]!.id}`]);
  });

  it("read the device as often as there are tags, not as often as there are pairs of them", async () => {
    const endpoint = await openEndpoint(patient);
    const waiting = await filledIn(endpoint);
    await press(waiting, "Send answers");
    await eventually(() => expect(screen(waiting)).to.contain("not sent yet"));
    waiting.remove();
    const many = 16;
    const device = readsOfDevice();
    const tags = await Promise.all(Array.from({ length: many }, (_, at) => show(survey, { placement: `tag-${at}` })));
    for (const tag of tags) await eventually(() => expect(screen(tag)).to.contain("1 form on this device"));
    await deviceRests();
    const opening = device.reads;
    for (const tag of tags) await type(tag, "remark", "A draft is no letter");
    await deviceRests();
    const typed = device.reads;
    await (await pageOutbox()).flush("page");
    await deviceRests();
    const looking = device.reads - typed;
    device.stop();
    expect(opening)
      .to.be.greaterThan(many)
      .and.lessThan(20 * many);
    // Whatever changes is read once for all of them.
    expect(looking)
      .to.be.greaterThan(0)
      .and.lessThan(2 * many);
  });

  it("with the same draft: when one has sent it, the other says so, and sends nothing", async () => {
    const endpoint = await openEndpoint();
    const first = await filledIn(endpoint);
    await deviceRests();
    const second = await show(survey, { endpoint: endpoint.url });
    await eventually(() => expect(chosen(second, "care")).to.deep.equal(["Fair"]));
    const sent = once(first, "survey-sent");
    await press(first, "Send answers");
    const { id, receipt } = await sent;
    await eventually(() => expect(screen(second)).to.contain("Your answers were received"));
    expect(receipt).to.equal(receiptOf(id));
    expect(screen(second)).to.contain(`Receipt code: ${receipt}`);
    expect(await posted(endpoint)).to.have.lengthOf(1);
  });

  it("with the same draft: when one waits for the network, the other says so, too, and neither counts twice", async () => {
    const endpoint = await openEndpoint(patient);
    const first = await filledIn(endpoint);
    await deviceRests();
    const second = await show(survey, { endpoint: endpoint.url });
    await eventually(() => expect(chosen(second, "care")).to.deep.equal(["Fair"]));
    await press(first, "Send answers");
    await eventually(() => expect(screen(second)).to.contain("not sent yet"));
    await endpoint.answer({});
    await press(second, "Send now");
    for (const element of [first, second]) {
      await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
    }
    expect(new Set((await posted(endpoint)).map(({ id }) => id)).size).to.equal(1);
  });

  it("a form that another tab has sent meanwhile, unnoticed here, is not sent by a press here", async () => {
    const endpoint = await openEndpoint();
    const element = await filledIn(endpoint);
    await deviceRests();
    const [draft = ""] = await onDevice("draft ");
    const id = draft.slice(draft.lastIndexOf(" ") + 1);
    const otherTab = new Outbox(new Records());
    const letter = { key: idempotencyKeyOf({ id }), endpoint: new URL(endpoint.url, location.href).href, body: "{}" };
    await otherTab.add({ ...letter, subject: "little", edition: "" });
    await otherTab.flush("sent");
    expect(await endpoint.received()).to.have.lengthOf(1);

    const heard = hearDeliveries();
    document.body.append(element);
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
    expect(screen(element)).to.contain(`Receipt code: ${receiptOf(id)}`);
    expect(await endpoint.received()).to.have.lengthOf(1);
    expect(heard).to.deep.equal([]);
  });
});

/** Counts how often the page reads keys or records from the device, until it is stopped. */
function readsOfDevice() {
  const { getAllKeys, get } = IDBObjectStore.prototype;
  const device = {
    reads: 0,
    stop: () => void Object.assign(IDBObjectStore.prototype, { getAllKeys, get }),
  };
  IDBObjectStore.prototype.getAllKeys = function (...given) {
    device.reads++;
    return getAllKeys.apply(this, given);
  };
  IDBObjectStore.prototype.get = function (...given) {
    device.reads++;
    return get.apply(this, given);
  };
  return device;
}
