import { expect } from "@open-wc/testing";
import { type TestAnswer, openEndpoint } from "../support/endpoint.ts";
import { isLong } from "../support/long.ts";
import { came, letter, openOutbox, reached } from "./letters.ts";
import { clearDevice } from "./tab.ts";

const html = { "Content-Type": "text/html" };
const json = { "Content-Type": "application/json" };

/** What all of them do, the first two show in `npm test`. */
const some = <One>(...all: One[]): One[] => (isLong ? all : all.slice(0, 2));

describe("a letter", () => {
  beforeEach(clearDevice);
  after(clearDevice);

  for (const answer of some(
    { status: 201, headers: json, body: '{"receipt":"7K3M-Q2XZ"}' },
    { status: 204 },
    { status: 200, headers: json, body: "{}" },
    { status: 202 },
  )) {
    it(`leaves the device when the endpoint answers ${JSON.stringify(answer)}`, async () => {
      const endpoint = await openEndpoint(answer);
      const { outbox, ended } = await openOutbox();
      await outbox.add(letter("one", endpoint));
      expect(await outbox.whereabouts("one")).to.include({ is: "waiting" });
      await outbox.flush("sent");
      expect(await outbox.whereabouts("one")).to.include({ is: "received" });
      expect(await outbox.records.keys("wait ")).to.deep.equal([]);
      expect(ended).to.deep.equal([{ key: "one", delivery: { result: "accepted" } }]);
    });
  }

  const notNow: Record<string, TestAnswer> = {
    "is hidden by a sign-in page": { status: 200, headers: html, body: "<h1>Wi-Fi</h1>" },
    "cuts the connection": { unreachable: true },
    "does not answer in time": { delay: 2000 },
  };
  for (const status of some(429, 503, 408, 425, 500, 502, 504)) notNow[`answers ${status}`] = { status };
  for (const [how, answer] of Object.entries(notNow)) {
    it(`stays when the endpoint ${how}, and is delivered by a later page`, async () => {
      const endpoint = await openEndpoint(answer);
      const { tab, outbox, ended } = await openOutbox(({ window }) => {
        const { setTimeout } = window;
        window.setTimeout = ((run: TimerHandler, wait?: number, ...more: unknown[]) =>
          setTimeout(run, wait === 30_000 && answer.delay ? 500 : wait, ...more)) as typeof setTimeout;
      });
      await outbox.add(letter("one", endpoint));
      await outbox.flush("sent");
      expect(await reached(endpoint)).to.deep.equal(["one"]);
      expect(await outbox.whereabouts("one")).to.include({ is: "waiting" });
      expect(ended).to.deep.equal([]);
      tab.crash();
      await endpoint.answer({});
      const next = await openOutbox();
      await next.outbox.flush("person");
      expect(await next.outbox.whereabouts("one")).to.include({ is: "received" });
      const bodies = (await endpoint.received()).map(({ body }) => body);
      expect(new Set(bodies)).to.deep.equal(new Set([letter("one", endpoint).body]));
    });
  }

  for (const status of some(303, 308, 301, 302, 307)) {
    it(`stays when the endpoint redirects it with ${status}, and is not seen there`, async () => {
      const elsewhere = await openEndpoint();
      const endpoint = await openEndpoint({ status, headers: { Location: elsewhere.url } });
      const { outbox } = await openOutbox();
      await outbox.add(letter("one", endpoint));
      await outbox.flush("sent");
      expect(await outbox.whereabouts("one")).to.include({ is: "waiting" });
      expect(await elsewhere.received()).to.deep.equal([]);
    });
  }
});

describe("a letter that the endpoint refuses", () => {
  beforeEach(clearDevice);
  after(clearDevice);

  const refusal = { status: 422, headers: json, body: '{"detail":"The survey is closed."}' };

  for (const status of some(400, 413, 401, 403, 404, 409, 410, 415, 451)) {
    it(`with ${status} in a problem document is kept as refused`, async () => {
      const { outbox } = await openOutbox();
      const headers = { "Content-Type": "application/problem+json" };
      await outbox.add(letter("one", await openEndpoint({ status, headers, body: "{}" })));
      await outbox.flush("sent");
      expect(await outbox.whereabouts("one")).to.include({ is: "refused", status });
      expect(await outbox.count()).to.deep.equal({ waiting: 0, refused: 1 });
    });
  }

  it("is told of, and kept with the reason for later pages, which do not send it by themselves", async () => {
    const endpoint = await openEndpoint(refusal);
    const { tab, outbox, ended } = await openOutbox();
    await outbox.add(letter("one", endpoint));
    await outbox.flush("sent");
    const delivery = { result: "refused", status: 422, detail: "The survey is closed." };
    expect(ended).to.deep.equal([{ key: "one", delivery }]);
    tab.leave();
    const later = await openOutbox();
    for (const wish of ["timer", "page", "sent", "person"] as const) await later.outbox.flush(wish);
    expect(await came(endpoint)).to.deep.equal(["one"]);
    expect(await later.outbox.whereabouts("one")).to.include({
      is: "refused",
      status: 422,
      detail: "The survey is closed.",
    });
    const [kept] = await later.outbox.refused();
    expect(kept).to.deep.include(letter("one", endpoint));
  });

  it("is tried again when somebody wants it, with the same bytes", async () => {
    const endpoint = await openEndpoint(refusal);
    const { outbox } = await openOutbox();
    await outbox.add(letter("one", endpoint));
    await outbox.flush("sent");
    await endpoint.answer({});
    await outbox.retry((refused) => refused);
    expect(await outbox.count()).to.deep.equal({ waiting: 1, refused: 0 });
    await outbox.flush("person");
    expect(await outbox.whereabouts("one")).to.include({ is: "received" });
    const bodies = (await endpoint.received()).map(({ body }) => body);
    expect(bodies).to.deep.equal([letter("one", endpoint).body, letter("one", endpoint).body]);
  });

  it("is tried again once for another edition, not for the same one", async () => {
    const endpoint = await openEndpoint(refusal);
    const { outbox } = await openOutbox();
    await outbox.add(letter("one", endpoint));
    await outbox.add(letter("other", endpoint, { subject: "another" }));
    await outbox.flush("sent");
    const open = async (edition: string) => {
      await outbox.retry((refused) =>
        refused.subject === "little" && refused.edition !== edition ? { ...refused, edition } : undefined,
      );
      await outbox.flush("page");
      return came(endpoint);
    };
    expect(await open("1")).to.have.lengthOf(2);
    expect(await open("2")).to.deep.equal(["one", "other", "one"]);
    expect(await open("2")).to.have.lengthOf(3);
    expect(await outbox.count()).to.deep.equal({ waiting: 0, refused: 2 });
  });
});
