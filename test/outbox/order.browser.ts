import { expect } from "@open-wc/testing";
import type { Queued } from "../../src/outbox/outbox.ts";
import { type TestAnswer, openEndpoint } from "../support/endpoint.ts";
import { came, letter, openOutbox } from "./letters.ts";
import { type Tab, clearDevice } from "./tab.ts";

const html = { "Content-Type": "text/html" };

/** Counts how many requests are under way at once. */
function countRequests(window: Tab["window"]): { most: number } {
  const counted = { most: 0 };
  let open = 0;
  const { fetch } = window;
  window.fetch = async (...what) => {
    counted.most = Math.max(counted.most, ++open);
    return fetch.apply(window, what).finally(() => open--);
  };
  return counted;
}

/** What stands on the way and dislikes a letter's words may do, and what is known of it then. */
const dislikes: Record<string, { answer: TestAnswer; says: unknown[] }> = {
  "a page with 200": { answer: { status: 200, headers: html, body: "<p>Rejected</p>" }, says: [200, "page"] },
  "a page with 403": { answer: { status: 403, headers: html, body: "<p>Forbidden</p>" }, says: [403, "page"] },
  "a redirect": { answer: { status: 302, headers: { Location: "/blocked" } }, says: [undefined, "redirect"] },
  "a cut connection": { answer: { unreachable: true }, says: [undefined, undefined] },
  "an endpoint that breaks": { answer: { status: 500 }, says: [500, undefined] },
};

describe("letters to one endpoint", () => {
  beforeEach(clearDevice);
  after(clearDevice);

  it("go one at a time, in the order in which they were put in", async () => {
    const endpoint = await openEndpoint({ delay: 20 });
    const { tab, outbox } = await openOutbox();
    const counted = countRequests(tab.window);
    // Neither the keys nor the number of digits say what comes first.
    const keys = Array.from({ length: 12 }, (_, index) => `key-${(index * 7) % 12}`);
    for (const key of keys) await outbox.add(letter(key, endpoint));
    await Promise.all([outbox.flush("sent"), outbox.flush("page"), outbox.flush("person")]);
    expect(await came(endpoint)).to.deep.equal(keys);
    expect(counted.most).to.equal(1);
  });

  it("go with those that are put in meanwhile", async () => {
    const endpoint = await openEndpoint({ delay: 50 });
    const { outbox } = await openOutbox();
    await outbox.add(letter("one", endpoint));
    const flushed = outbox.flush("sent");
    await outbox.add(letter("two", endpoint));
    await Promise.all([flushed, outbox.flush("sent")]);
    expect(await came(endpoint)).to.deep.equal(["one", "two"]);
  });

  for (const answer of [{ unreachable: true }, { status: 503 }, { status: 429 }]) {
    it(`keep their order when it answers ${JSON.stringify(answer)}`, async () => {
      const endpoint = await openEndpoint(answer);
      const { outbox } = await openOutbox();
      for (const key of ["one", "two", "three"]) await outbox.add(letter(key, endpoint));
      await outbox.flush("person");
      await outbox.flush("person");
      await endpoint.answer({});
      await outbox.flush("person");
      const received = (await endpoint.received()).filter(({ status }) => status === 201);
      expect(received.map(({ headers }) => headers["idempotency-key"])).to.deep.equal(["one", "two", "three"]);
    });
  }

  for (const [what, { answer, says }] of Object.entries(dislikes)) {
    it(`are not held up by those that never get through: ${what}`, async () => {
      const endpoint = await openEndpoint({ poison: { word: "SELECT", answer } });
      const { tab, outbox } = await openOutbox();
      const poisoned = { body: '{"remark":"SELECT * FROM x"}' };
      const keys = ["one", "bad", "worse", "two", "three", "worst", "four", "five"];
      for (const key of keys) await outbox.add(letter(key, endpoint, /bad|wors/.test(key) ? poisoned : {}));
      for (let time = 0; time < 4; time++) {
        await outbox.flush("timer");
        tab.setClock(60_000);
      }
      const got = (await endpoint.received()).filter(({ status }) => status === 201);
      expect(got.map(({ headers }) => headers["idempotency-key"])).to.deep.equal([
        "one",
        "two",
        "three",
        "four",
        "five",
      ]);
      expect(await outbox.count()).to.deep.equal({ waiting: 3, refused: 0 });
      const { is, failure } = await outbox.whereabouts("bad");
      expect([is, failure?.status, failure?.instead]).to.deep.equal(["waiting", ...says]);
    });
  }

  it("say what is wrong while they go aside", async () => {
    const endpoint = await openEndpoint({ poison: { word: "SELECT", answer: { status: 500 } } });
    const { tab, outbox } = await openOutbox();
    await outbox.add(letter("bad", endpoint, { body: '{"remark":"SELECT"}' }));
    await outbox.flush("sent");
    await outbox.add(letter("good", endpoint));
    tab.setClock(60_000);
    const { read } = outbox.records;
    outbox.records.read = async <T>(key: string): Promise<T | undefined> => {
      outbox.records.read = read;
      await outbox.flush("timer");
      return outbox.records.read<T>(key);
    };
    const { is, failure } = await outbox.whereabouts("bad");
    expect(await outbox.records.keys("aside ")).to.have.length(1);
    expect([is, failure?.status]).to.deep.equal(["waiting", 500]);
  });

  it("wait no longer aside because a person has pressed send now ten times", async () => {
    const endpoint = await openEndpoint({ poison: { word: "SELECT", answer: { status: 500 } } });
    const { tab, outbox } = await openOutbox(({ Math }) => void (Math.random = () => 0.999));
    await outbox.add(letter("bad", endpoint, { body: '{"remark":"SELECT"}' }));
    await outbox.flush("sent");
    tab.setClock(60_000);
    await outbox.add(letter("good", endpoint));
    await outbox.flush("timer");
    for (const _ of "1234567890") await outbox.flush("person");
    const [place] = await outbox.records.keys("aside ");
    const { pause } = (await outbox.records.read<Queued>(place!))!;
    expect(pause!.until - pause!.since).to.be.at.most(2000);
    await endpoint.answer({});
    tab.setClock(2000);
    await outbox.flush("timer");
    expect(await outbox.whereabouts("bad")).to.include({ is: "received" });
  });

  it("are not held up by one that it refuses", async () => {
    const endpoint = await openEndpoint({ status: 422 });
    const { outbox } = await openOutbox();
    for (const key of ["one", "two"]) await outbox.add(letter(key, endpoint));
    await outbox.flush("sent");
    expect(await came(endpoint)).to.deep.equal(["one", "two"]);
    expect(await outbox.count()).to.deep.equal({ waiting: 0, refused: 2 });
  });
});

describe("letters to several endpoints", () => {
  beforeEach(clearDevice);
  after(clearDevice);

  it("do not wait for each other", async () => {
    const slow = await openEndpoint({ delay: 3000 });
    const away = await openEndpoint({ unreachable: true });
    const good = await openEndpoint();
    const { outbox, ended } = await openOutbox();
    for (const endpoint of [slow, away, good]) await outbox.add(letter(endpoint.url.slice(-6), endpoint));
    await outbox.add(letter("last", good));
    void outbox.flush("sent");
    await new Promise<void>((done) => outbox.listen((what) => what?.letter.key === "last" && done()));
    expect(ended).to.have.lengthOf(2);
    expect(await outbox.count()).to.deep.equal({ waiting: 2, refused: 0 });
  });

  it("only go to their own, whatever its address looks like", async () => {
    const endpoint = await openEndpoint();
    const addresses = ["?unit=thuan-loc&wave=2", "?unit=thuan loc", "?q=Thuận Lộc", "?x=%2F#part of it", "?a+b", ""];
    const { outbox } = await openOutbox();
    for (const address of addresses)
      await outbox.add(letter(`to${addresses.indexOf(address)}`, { url: endpoint.url + address }));
    expect((await outbox.count()).waiting).to.equal(addresses.length);
    await outbox.flush("sent");
    expect((await came(endpoint)).sort()).to.deep.equal(addresses.map((_, index) => `to${index}`));
    expect(await outbox.whereabouts("to1")).to.include({ is: "received" });
    expect(await outbox.count()).to.deep.equal({ waiting: 0, refused: 0 });
  });
});
