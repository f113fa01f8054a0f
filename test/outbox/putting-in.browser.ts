import { expect } from "@open-wc/testing";
import { openEndpoint } from "../support/endpoint.ts";
import { came, eventually, letter, openOutbox } from "./letters.ts";
import { clearDevice } from "./tab.ts";

describe("a letter that is put in twice", () => {
  beforeEach(clearDevice);
  after(clearDevice);

  it("is known, wherever it has come to meanwhile", async () => {
    const endpoint = await openEndpoint();
    const { outbox } = await openOutbox();
    const one = letter("one", endpoint);
    expect(await outbox.add(one)).to.equal("kept");
    expect(await outbox.add(one)).to.equal("known");
    await endpoint.answer({ status: 404 });
    await outbox.flush("person");
    expect(await outbox.add(one)).to.equal("known");
    await outbox.retry((refused) => refused);
    await endpoint.answer({});
    await outbox.flush("person");
    expect(await outbox.add(one)).to.equal("known");
    await outbox.flush("person");
    expect(await came(endpoint)).to.deep.equal(["one", "one"]);
  });

  it("is not taken for another one when the device was slow to say that it is kept", async () => {
    const endpoint = await openEndpoint();
    const { tab, outbox } = await openOutbox();
    const { setTimeout } = tab.window;
    let slow = true;
    // The first wait is over before the device has answered; it has kept the letter all the same.
    tab.window.setTimeout = ((act: () => void, wait: number, ...rest: []) => {
      const over = slow && wait > 1000;
      slow &&= !over;
      // The second wait is long enough for the busiest machine.
      return setTimeout(act, over ? 0 : wait + 5000, ...rest);
    }) as typeof setTimeout;
    expect(await outbox.add(letter("one", endpoint))).to.equal("kept");
    expect(slow).to.equal(false);
    expect((await outbox.count()).waiting).to.equal(1);
    expect(await outbox.add(letter("one", endpoint))).to.equal("known");
  });

  it("is known to one of two tabs that put it in at the same moment", async () => {
    const endpoint = await openEndpoint();
    const tabs = await Promise.all([openOutbox(), openOutbox()]);
    const put = await Promise.all([...tabs, ...tabs].map(({ outbox }) => outbox.add(letter("one", endpoint))));
    expect(put.sort()).to.deep.equal(["kept", "known", "known", "known"]);
    await Promise.all(tabs.map(({ outbox }) => outbox.flush("sent")));
    expect(await came(endpoint)).to.deep.equal(["one"]);
  });

  it("says whether another is to follow, before and after it was delivered, and is found by how its key begins", async () => {
    const endpoint = await openEndpoint();
    const { outbox } = await openOutbox();
    await outbox.add(letter("one", endpoint, { interim: true }));
    await outbox.add(letter("one.2", endpoint));
    expect(await outbox.whereabouts("one")).to.include({ is: "waiting", interim: true });
    expect(await outbox.whereabouts("one.2")).to.include({ is: "waiting", interim: false });
    await outbox.flush("sent");
    expect(await outbox.whereabouts("one")).to.include({ is: "received", interim: true });
    await endpoint.answer({ status: 422 });
    await outbox.add(letter("one.3", endpoint, { interim: true }));
    await outbox.add(letter("two", endpoint));
    await outbox.flush("sent");
    expect(await outbox.whereabouts("one.3")).to.include({ is: "refused", interim: true });
    expect((await outbox.keys("one")).sort()).to.deep.equal(["one", "one.2", "one.3"]);
  });

  it("is not taken for another one whose key ends the same", async () => {
    const endpoint = await openEndpoint();
    const { outbox } = await openOutbox();
    await outbox.add(letter("1-one", endpoint));
    expect(await outbox.add(letter("one", endpoint))).to.equal("kept");
    expect(await outbox.whereabouts("ne")).to.include({ is: "unknown" });
  });

  it("is known among the last two hundred that were delivered, not for ever", async () => {
    const endpoint = await openEndpoint();
    const { outbox } = await openOutbox();
    const { endpoint: address } = letter("", endpoint);
    const done = (number: number) => `done ${address} ${String(number).padStart(12, "0")} key-${number}`;
    await outbox.records.change(() => ({
      put: Object.fromEntries(Array.from({ length: 230 }, (_, index) => [done(index + 1), 1])),
    }));
    await outbox.add(letter("key-231", endpoint));
    await outbox.flush("sent");
    const kept = await outbox.records.keys("done ");
    expect(kept.length).to.be.within(200, 201);
    expect(kept.at(-1)!.endsWith(" key-231")).to.equal(true);
    expect(await outbox.add(letter("key-200", endpoint))).to.equal("known");
    expect(await outbox.whereabouts("key-1")).to.include({ is: "unknown" });
  });
});

describe("a letter that comes in the place of another", () => {
  beforeEach(clearDevice);
  after(clearDevice);

  it("is the only one of them that is delivered", async () => {
    const endpoint = await openEndpoint();
    const { outbox } = await openOutbox();
    await outbox.add(letter("first", endpoint));
    await outbox.add(letter("second", endpoint), ["first"], { put: { draft: 1 } });
    expect(await outbox.count()).to.deep.equal({ waiting: 1, refused: 0 });
    expect(await outbox.whereabouts("first")).to.include({ is: "unknown" });
    expect(await outbox.records.read("draft")).to.equal(1);
    await outbox.add(letter("third", endpoint), ["second"], { remove: ["draft"] });
    expect(await outbox.records.read("draft")).to.equal(undefined);
    await outbox.flush("sent");
    expect(await came(endpoint)).to.deep.equal(["third"]);
  });

  it("also replaces one that was refused", async () => {
    const endpoint = await openEndpoint({ status: 422 });
    const { outbox } = await openOutbox();
    await outbox.add(letter("first", endpoint));
    await outbox.flush("sent");
    await outbox.add(letter("second", endpoint), ["first"]);
    expect(await outbox.count()).to.deep.equal({ waiting: 1, refused: 0 });
  });

  for (const [how, answer, afterwards] of [
    ["accepted", {}, "received"],
    ["refused", { status: 422 }, "unknown"],
    ["answered with 500", { status: 500 }, "unknown"],
    ["answered with 503", { status: 503 }, "unknown"],
  ] as const) {
    it(`keeps it from coming back when that one was under way, and is ${how}`, async () => {
      const endpoint = await openEndpoint({ ...answer, delay: 300 });
      const { outbox } = await openOutbox();
      await outbox.add(letter("first", endpoint));
      const flushed = outbox.flush("sent");
      await eventually(async () => expect(await came(endpoint)).to.deep.equal(["first"]));
      await outbox.add(letter("second", endpoint), ["first"]);
      await endpoint.answer({});
      await flushed;
      await outbox.flush("person");
      expect(await came(endpoint)).to.deep.equal(["first", "second"]);
      expect(await outbox.whereabouts("first")).to.include({ is: afterwards });
      expect(await outbox.count()).to.deep.equal({ waiting: 0, refused: 0 });
    });
  }
});
