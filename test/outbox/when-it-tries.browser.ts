import { expect } from "@open-wc/testing";
import type { Outbox } from "../../src/outbox/outbox.ts";
import type { Pause } from "../../src/outbox/pause.ts";
import { type Endpoint, type TestAnswer, openEndpoint } from "../support/endpoint.ts";
import { came, eventually, letter, openOutbox } from "./letters.ts";
import { type Tab, clearDevice } from "./tab.ts";

/** A letter that did not reach its endpoint, which would take it now. */
async function waitingLetter(
  answer: TestAnswer = { status: 503 },
  prepare?: (window: Tab["window"]) => void,
): Promise<{ endpoint: Endpoint; tab: Tab; outbox: Outbox }> {
  const endpoint = await openEndpoint(answer);
  const { tab, outbox } = await openOutbox(prepare);
  await outbox.add(letter("one", endpoint));
  await outbox.flush("sent");
  await endpoint.answer({});
  return { endpoint, tab, outbox };
}

const pauseOf = async ({ records }: Outbox): Promise<Pause | undefined> => {
  const [key] = await records.keys("pause ");
  return key === undefined ? undefined : records.read<Pause>(key);
};

const see = (tab: Tab, state: DocumentVisibilityState): void => {
  Object.defineProperty(tab.window.document, "hidden", { value: state === "hidden", configurable: true });
  tab.window.document.dispatchEvent(new Event("visibilitychange"));
};

describe("a letter that did not arrive is tried again", () => {
  beforeEach(clearDevice);
  after(clearDevice);

  for (const [when, what] of [
    ["when the device is online again", ({ window }: Tab) => window.dispatchEvent(new Event("online"))],
    ["when the page is seen again", (tab: Tab) => see(tab, "visible")],
    [
      "when the page is taken out of the back-forward cache",
      ({ window }: Tab) => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })),
    ],
  ] as const) {
    it(when, async () => {
      const { endpoint, tab, outbox } = await waitingLetter({ status: 503 }, ({ Math }) => (Math.random = () => 0.999));
      // So often that the timer is far away.
      await endpoint.answer({ status: 503 });
      for (const _ of "2345") await outbox.flush("person");
      await endpoint.answer({});
      tab.setClock(10_000);
      what(tab);
      await eventually(async () => expect(await outbox.whereabouts("one")).to.include({ is: "received" }));
      expect(await came(endpoint)).to.have.lengthOf(6);
    });
  }

  it("at once when the network returns, however short ago the last try was", async () => {
    const { endpoint, tab, outbox } = await waitingLetter({ status: 503 }, ({ Math }) => (Math.random = () => 0.999));
    await endpoint.answer({});
    tab.window.dispatchEvent(new Event("online"));
    await eventually(async () => expect(await outbox.whereabouts("one")).to.include({ is: "received" }), 1000);
  });

  it("by a timer, when its pause is over", async () => {
    const { endpoint, outbox } = await waitingLetter({ status: 503 }, (window) => {
      window.Date.now = Date.now;
      window.Math.random = () => 0.1;
    });
    await eventually(async () => expect(await outbox.whereabouts("one")).to.include({ is: "received" }));
    expect((await came(endpoint)).length).to.be.at.least(2);
  });

  it("not when the page is hidden", async () => {
    // A pause of chance might be over at once.
    const { tab, outbox } = await waitingLetter({ status: 503 }, ({ Math }) => (Math.random = () => 0.999));
    tab.setClock(10_000);
    see(tab, "hidden");
    await new Promise((done) => setTimeout(done, 100));
    expect(await outbox.whereabouts("one")).to.include({ is: "waiting" });
  });

  it("not at every wink of a page", async () => {
    const { endpoint, tab, outbox } = await waitingLetter({ status: 503 }, ({ Math }) => (Math.random = () => 0.999));
    // Within five seconds, and within a pause that may last up to two at first: it has to fail twice more.
    await endpoint.answer({ status: 503 });
    for (const pause of [2000, 4000]) {
      tab.setClock(pause);
      await outbox.flush("timer");
    }
    tab.setClock(4000);
    for (const _ of "1234") await outbox.flush("page");
    expect(await came(endpoint)).to.have.lengthOf(3);
    tab.setClock(1000);
    await outbox.flush("page");
    expect(await came(endpoint)).to.have.lengthOf(4);
  });

  it("ever more seldom, until it arrives; then its endpoint is trusted again", async () => {
    const { endpoint, tab, outbox } = await waitingLetter({ status: 503 }, ({ Math }) => (Math.random = () => 0.75));
    await endpoint.answer({ status: 503 });
    const waits: number[] = [];
    for (let time = 1; time <= 10; time++) {
      const pause = (await pauseOf(outbox))!;
      expect(pause.failures).to.equal(time);
      waits.push(pause.until - pause.since);
      tab.setClock(pause.until - pause.since - 1);
      await outbox.flush("timer");
      expect(await came(endpoint)).to.have.lengthOf(time);
      tab.setClock(1);
      await outbox.flush("timer");
    }
    expect(waits).to.deep.equal([2, 4, 8, 16, 32, 64, 128, 256, 300, 300].map((most) => most * 750));
    await endpoint.answer({});
    await outbox.flush("person");
    expect(await pauseOf(outbox)).to.equal(undefined);
  });

  it("in a page that was opened later, not before the pause is over", async () => {
    const { endpoint, tab } = await waitingLetter({ status: 503 }, ({ Math }) => (Math.random = () => 0.999));
    tab.crash();
    const later = await openOutbox();
    later.tab.setClock(1000);
    await later.outbox.flush("page");
    expect(await came(endpoint)).to.deep.equal(["one"]);
    later.tab.setClock(1000);
    await later.outbox.flush("page");
    expect(await came(endpoint)).to.deep.equal(["one", "one"]);
  });
});

describe("an endpoint that says when to come back", () => {
  beforeEach(clearDevice);
  after(clearDevice);

  const inTwoMinutes = () => new Date(Math.ceil(Date.now() / 1000) * 1000 + 120_000).toUTCString();

  for (const [how, header] of [
    ["in seconds", () => "120"],
    ["by a date", inTwoMinutes],
  ] as const) {
    it(`${how} is not asked before, by timers, by pages or for new letters`, async () => {
      const { endpoint, tab, outbox } = await waitingLetter({ status: 429, headers: { "Retry-After": header() } });
      tab.setClock(60_000);
      tab.window.dispatchEvent(new Event("online"));
      see(tab, "visible");
      await outbox.add(letter("two", endpoint));
      for (const wish of ["timer", "page", "sent"] as const) await outbox.flush(wish);
      expect(await came(endpoint)).to.deep.equal(["one"]);
      tab.setClock(120_000);
      await outbox.flush("timer");
      expect(await came(endpoint)).to.deep.equal(["one", "one", "two"]);
    });
  }

  it("is asked before when a person wants it", async () => {
    const { endpoint, outbox } = await waitingLetter({ status: 503, headers: { "Retry-After": "86400" } });
    await outbox.flush("person");
    expect(await came(endpoint)).to.deep.equal(["one", "one"]);
  });

  it("does not stop what goes to others", async () => {
    const { outbox } = await waitingLetter({ status: 503, headers: { "Retry-After": "86400" } });
    const other = await openEndpoint();
    await outbox.add(letter("other", other));
    await outbox.flush("sent");
    expect(await came(other)).to.deep.equal(["other"]);
  });

  it("in a thousand years is asked after a day", async () => {
    const { endpoint, tab, outbox } = await waitingLetter({ status: 503, headers: { "Retry-After": "9".repeat(400) } });
    tab.setClock(86_400_000);
    await outbox.flush("timer");
    expect(await came(endpoint)).to.deep.equal(["one", "one"]);
  });

  for (const [direction, by] of [
    ["back", -1],
    ["forward", 1],
  ] as const) {
    it(`is asked at once when the clock was set ${direction} by a year`, async () => {
      const { endpoint, tab, outbox } = await waitingLetter({ status: 503, headers: { "Retry-After": "600" } });
      tab.setClock(by * 365 * 86_400_000);
      await outbox.flush("timer");
      expect(await came(endpoint)).to.deep.equal(["one", "one"]);
    });
  }
});
