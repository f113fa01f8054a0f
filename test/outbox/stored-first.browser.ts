import { expect } from "@open-wc/testing";
import { openEndpoint } from "../support/endpoint.ts";
import { came, eventually, letter, openOutbox } from "./letters.ts";
import { type Tab, clearDevice, openTab } from "./tab.ts";

describe("a letter", () => {
  beforeEach(clearDevice);
  after(clearDevice);

  it("is on the device, word for word, before its first byte is sent", async () => {
    const endpoint = await openEndpoint();
    const other = await openTab();
    const found: unknown[] = [];
    const { outbox } = await openOutbox((window) => {
      const { fetch } = window;
      window.fetch = async (...what) => {
        const records = new other.Records();
        const [place] = await records.keys("wait ");
        found.push(place && (await records.read(place)));
        return fetch.apply(window, what);
      };
    });
    expect(await outbox.add(letter("one", endpoint))).to.equal("kept");
    expect(found).to.deep.equal([]);
    await outbox.flush("sent");
    expect(found).to.deep.equal([letter("one", endpoint)]);
    const [request] = await endpoint.received();
    expect(request!.body).to.equal(letter("one", endpoint).body);
  });

  it("is delivered by the next page when its own one dies while it is sent", async () => {
    const endpoint = await openEndpoint({ delay: 3000 });
    const first = await openOutbox();
    await first.outbox.add(letter("one", endpoint));
    void first.outbox.flush("sent");
    await eventually(async () => expect(await came(endpoint)).to.deep.equal(["one"]));
    first.tab.crash();
    await endpoint.answer({});
    const next = await openOutbox();
    expect(await next.outbox.count()).to.deep.equal({ waiting: 1, refused: 0 });
    await next.outbox.flush("page");
    expect(await came(endpoint)).to.deep.equal(["one", "one"]);
    expect(await next.outbox.count()).to.deep.equal({ waiting: 0, refused: 0 });
  });

  it("is still there when the device could not read it for a while", async () => {
    const endpoint = await openEndpoint();
    const first = await openOutbox();
    for (const key of ["one", "two"]) await first.outbox.add(letter(key, endpoint));
    first.tab.crash();
    const { tab, outbox } = await openOutbox();
    const readAgain = breakReading(tab, "");
    await outbox.flush("page");
    await outbox.flush("person");
    expect(await came(endpoint)).to.deep.equal([]);
    readAgain();
    expect(await outbox.count()).to.deep.equal({ waiting: 2, refused: 0 });
    await outbox.flush("person");
    expect(await came(endpoint)).to.deep.equal(["one", "two"]);
  });

  it("is not held up by another one that cannot be read any more, which is tried again ever more seldom", async () => {
    const endpoint = await openEndpoint();
    const { tab, outbox } = await openOutbox();
    for (const key of ["bad", "good"]) await outbox.add(letter(key, endpoint));
    breakReading(tab, "bad");
    await outbox.flush("sent");
    expect(await came(endpoint)).to.deep.equal(["good"]);
    expect(await outbox.count()).to.deep.equal({ waiting: 1, refused: 0 });
    await outbox.flush("person");
    await outbox.flush("timer");
    const [pause] = await outbox.records.keys("pause ");
    expect(await outbox.records.read(pause!)).to.have.property("failures", 2);
  });
});

/** Makes what ends so unreadable, until told otherwise. */
function breakReading({ window }: Tab, end: string): () => void {
  const { prototype } = window.IDBObjectStore;
  const { get } = prototype;
  prototype.get = function (key) {
    if (String(key).startsWith("wait ") && String(key).endsWith(end)) throw new DOMException("", "DataError");
    return get.call(this, key);
  };
  return () => void (prototype.get = get);
}
