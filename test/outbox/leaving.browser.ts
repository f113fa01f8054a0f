import { expect } from "@open-wc/testing";
import { openEndpoint } from "../support/endpoint.ts";
import { came, eventually, letter, openOutbox, reached } from "./letters.ts";
import { type Tab, clearDevice } from "./tab.ts";

/** What a tab sends while it goes away; nothing of it reaches the network. */
function lastTries({ window }: Tab): string[] {
  const keys: string[] = [];
  window.fetch = async (_, { keepalive, headers } = {}) => {
    if (keepalive) keys.push((headers as Record<string, string>)["Idempotency-Key"]!);
    return new Response();
  };
  window.dispatchEvent(new PageTransitionEvent("pagehide"));
  return keys;
}

describe("a page that goes away", () => {
  beforeEach(clearDevice);
  after(clearDevice);

  it("tries once more to deliver, and the letter stays until it is known to have arrived", async () => {
    const endpoint = await openEndpoint();
    const { tab, outbox } = await openOutbox();
    await outbox.add(letter("one", endpoint));
    tab.leave();
    await eventually(async () => expect(await came(endpoint)).to.deep.equal(["one"]));
    const [request] = await endpoint.received();
    expect(request!.body).to.equal(letter("one", endpoint).body);
    const next = await openOutbox();
    expect(await next.outbox.whereabouts("one")).to.include({ is: "waiting" });
    await next.outbox.flush("page");
    expect(await next.outbox.whereabouts("one")).to.include({ is: "received" });
  });

  it("gives up what is under way, and sends it in a way that outlives the page", async () => {
    const endpoint = await openEndpoint({ delay: 3000 });
    const { tab, outbox } = await openOutbox();
    await outbox.add(letter("one", endpoint));
    const flushed = outbox.flush("sent");
    await eventually(async () => expect(await reached(endpoint)).to.deep.equal(["one"]));
    expect(lastTries(tab)).to.deep.equal(["one"]);
    await flushed;
    expect(await outbox.whereabouts("one")).to.include({ is: "waiting" });
    // It was no failure, so the next page need not wait.
    expect(await outbox.records.keys("pause ")).to.deep.equal([]);
  });

  it("sends no letters of other pages", async () => {
    const endpoint = await openEndpoint({ status: 503 });
    const other = await openOutbox();
    await other.outbox.add(letter("theirs", endpoint));
    const { tab, outbox } = await openOutbox();
    await outbox.add(letter("mine", endpoint));
    await outbox.flush("page");
    expect(lastTries(tab)).to.deep.equal(["mine"]);
  });

  it("sends nothing that was delivered by it or another tab, refused, or replaced", async () => {
    const good = await openEndpoint();
    const bad = await openEndpoint({ status: 422 });
    const away = await openEndpoint({ status: 503 });
    const { tab, outbox } = await openOutbox();
    await outbox.add(letter("delivered", good));
    await outbox.add(letter("refused", bad));
    await outbox.flush("sent");
    await outbox.add(letter("elsewhere", good));
    await (await openOutbox()).outbox.flush("page");
    await outbox.add(letter("replaced", away));
    await outbox.add(letter("left", away), ["replaced"]);
    await outbox.flush("sent");
    expect(lastTries(tab)).to.deep.equal(["left"]);
  });

  it("sends no more than a browser lets outlive a page, and the small ones despite a large one", async () => {
    const endpoint = await openEndpoint({ status: 503 });
    const { tab, outbox } = await openOutbox();
    // Of "ố", UTF-8 takes three bytes.
    const sizes = { large: 30_000, first: 5000, second: 5000, third: 9500, fourth: 5000, little: 100 };
    for (const [key, size] of Object.entries(sizes)) {
      await outbox.add(letter(key, endpoint, { body: JSON.stringify("ố".repeat(size)) }));
    }
    expect(lastTries(tab)).to.deep.equal(["first", "second", "third", "little"]);
  });

  it("leaves an endpoint in peace that said when to come back, but not others", async () => {
    const asked = await openEndpoint({ status: 503, headers: { "Retry-After": "60" } });
    const away = await openEndpoint({ status: 503 });
    const { tab, outbox } = await openOutbox();
    await outbox.add(letter("asked", asked));
    await outbox.add(letter("away", away));
    await outbox.flush("sent");
    expect(lastTries(tab)).to.deep.equal(["away"]);
    tab.setClock(60_000);
    expect(lastTries(tab)).to.deep.equal(["asked", "away"]);
  });

  it("and comes back delivers as before", async () => {
    const endpoint = await openEndpoint({ status: 503 });
    const { tab, outbox } = await openOutbox();
    const { fetch } = tab.window;
    await outbox.add(letter("one", endpoint));
    lastTries(tab);
    tab.window.fetch = fetch;
    await endpoint.answer({});
    tab.window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    await eventually(async () => expect(await outbox.whereabouts("one")).to.include({ is: "received" }));
    await outbox.add(letter("two", endpoint));
    await outbox.flush("sent");
    expect(await outbox.whereabouts("two")).to.include({ is: "received" });
  });
});
