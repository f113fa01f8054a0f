import { expect } from "@open-wc/testing";
import { openEndpoint } from "../support/endpoint.ts";
import { came, eventually, letter, openOutbox } from "./letters.ts";
import { type Tab, clearDevice, openTab } from "./tab.ts";

const noStorage = (window: Tab["window"]): void =>
  void Object.defineProperty(window, "indexedDB", { value: undefined });
const fullStorage = ({ IDBObjectStore: { prototype } }: Tab["window"]): void => {
  prototype.put = () => {
    throw new DOMException("", "QuotaExceededError");
  };
};

for (const [how, prepare] of [
  ["without storage", noStorage],
  ["whose storage is full", fullStorage],
] as const) {
  describe(`a page ${how}`, () => {
    beforeEach(clearDevice);
    after(clearDevice);

    it("says that a letter is only held, and delivers it", async () => {
      const endpoint = await openEndpoint();
      const { outbox, ended } = await openOutbox(prepare);
      expect(await outbox.add(letter("one", endpoint))).to.equal("held");
      expect(await outbox.add(letter("one", endpoint))).to.equal("known");
      expect(await outbox.whereabouts("one")).to.include({ is: "waiting" });
      await outbox.flush("sent");
      expect(await outbox.whereabouts("one")).to.include({ is: "received" });
      await outbox.flush("person");
      expect(await came(endpoint)).to.deep.equal(["one"]);
      expect(ended).to.deep.equal([{ key: "one", delivery: { result: "accepted" } }]);
    });

    it("tries again by its timer, in order", async () => {
      const endpoint = await openEndpoint({ status: 503 });
      const { outbox } = await openOutbox((window) => {
        prepare(window);
        window.Date.now = Date.now;
        window.Math.random = () => 0.1;
      });
      await Promise.all(["one", "two", "three"].map((key) => outbox.add(letter(key, endpoint))));
      await outbox.flush("sent");
      await endpoint.answer({});
      await eventually(async () => expect((await outbox.count()).waiting).to.equal(0));
      const accepted = (await endpoint.received()).filter(({ status }) => status === 201);
      expect(accepted.map(({ headers }) => headers["idempotency-key"])).to.deep.equal(["one", "two", "three"]);
    });

    it("holds what was refused, until somebody wants it tried again", async () => {
      const endpoint = await openEndpoint({ status: 422 });
      const { outbox } = await openOutbox(prepare);
      await outbox.add(letter("one", endpoint));
      await outbox.flush("sent");
      expect(await outbox.count()).to.deep.equal({ waiting: 0, refused: 1 });
      await endpoint.answer({});
      await outbox.retry((refused) => refused);
      await outbox.flush("person");
      expect(await outbox.whereabouts("one")).to.include({ is: "received" });
    });

    it("tries once more when it goes away", async () => {
      const endpoint = await openEndpoint();
      const { tab, outbox } = await openOutbox(prepare);
      await outbox.add(letter("one", endpoint));
      tab.leave();
      await eventually(async () => expect(await came(endpoint)).to.deep.equal(["one"]));
    });
  });
}

describe("a page whose storage is emptied", () => {
  beforeEach(clearDevice);
  after(clearDevice);

  it("delivers what it had put there", async () => {
    const endpoint = await openEndpoint({ status: 503 });
    const { outbox } = await openOutbox();
    await outbox.add(letter("one", endpoint));
    await outbox.flush("sent");
    await new (await openTab()).Records().change((keys) => ({ remove: keys }));
    await endpoint.answer({});
    await outbox.flush("person");
    await outbox.flush("person");
    expect(await outbox.whereabouts("one")).to.include({ is: "received" });
  });
});

describe("a page whose storage has become full", () => {
  beforeEach(clearDevice);
  after(clearDevice);

  it("lets go of what was delivered, so that no other page sends it again", async () => {
    const endpoint = await openEndpoint();
    const { tab, outbox } = await openOutbox();
    expect(await outbox.add(letter("one", endpoint))).to.equal("kept");
    fullStorage(tab.window);
    await outbox.flush("sent");
    expect(await outbox.whereabouts("one")).to.include({ is: "received" });
    tab.crash();

    const next = await openOutbox();
    await next.outbox.flush("person");
    expect(await came(endpoint)).to.deep.equal(["one"]);
  });
});
