import { expect } from "@open-wc/testing";
import { openEndpoint } from "../support/endpoint.ts";
import { came, eventually, letter, openOutbox } from "./letters.ts";
import { type Tab, clearDevice } from "./tab.ts";

const noLocks = ({ Navigator: { prototype } }: Tab["window"]): void =>
  void Object.defineProperty(prototype, "locks", { get: () => undefined });

for (const [how, prepare] of [
  ["with Web Locks", () => {}],
  ["without Web Locks", noLocks],
] as const) {
  for (const count of [2, 5]) {
    it(`${count} tabs ${how} deliver each letter exactly once`, async function () {
      this.timeout(20_000);
      await clearDevice();
      const endpoint = await openEndpoint();
      const tabs = await Promise.all(Array.from({ length: count }, () => openOutbox(prepare)));
      const keys = Array.from({ length: 30 }, (_, index) => `key-${index}`);
      const flushed = keys.map(async (key, index) => {
        const { outbox } = tabs[index % count]!;
        await outbox.add(letter(key, endpoint));
        // Who has to wait for its turn looks again after a second; that others deliver meanwhile is what is tested.
        void outbox.flush("sent");
      });
      await Promise.all(flushed);
      await eventually(async () => expect((await tabs[0]!.outbox.count()).waiting).to.equal(0), 15_000);
      const received = await came(endpoint);
      expect(received).to.have.lengthOf(30);
      expect(new Set(received)).to.deep.equal(new Set(keys));
      await clearDevice();
    });
  }
}

it("nine tabs that send while nothing arrives wait no longer than one, and try once when the network is back", async () => {
  await clearDevice();
  const endpoint = await openEndpoint({ status: 503 });
  const tabs = await Promise.all(
    Array.from({ length: 9 }, () => openOutbox(({ Math }) => void (Math.random = () => 0.999))),
  );
  for (const [index, { outbox }] of tabs.entries()) {
    await outbox.add(letter(`key-${index}`, endpoint));
    await outbox.flush("sent");
  }
  const { records } = tabs[0]!.outbox;
  const [place] = await records.keys("pause ");
  expect(await records.read(place!)).to.include({ failures: 9, waits: 1 });

  const before = (await came(endpoint)).filter((key) => key === "key-0").length;
  for (const { tab } of tabs) {
    tab.setClock(1);
    tab.window.dispatchEvent(new Event("online"));
  }
  for (const { tab } of tabs) tab.setClock(1);
  for (const { outbox } of tabs) await outbox.flush("timer");
  expect((await came(endpoint)).filter((key) => key === "key-0")).to.have.lengthOf(before + 1);
  await clearDevice();
});

it("a tab goes on where another one has died", async () => {
  await clearDevice();
  const endpoint = await openEndpoint({ delay: 3000 });
  const dying = await openOutbox();
  for (const key of ["one", "two", "three"]) await dying.outbox.add(letter(key, endpoint));
  void dying.outbox.flush("sent");
  await eventually(async () => expect(await came(endpoint)).to.deep.equal(["one"]));
  const living = await openOutbox();
  const flushed = living.outbox.flush("page");
  await endpoint.answer({});
  dying.tab.crash();
  await flushed;
  expect(await came(endpoint)).to.deep.equal(["one", "one", "two", "three"]);
  await clearDevice();
});

it("a tab hears of what another one has delivered when it asks", async () => {
  await clearDevice();
  const endpoint = await openEndpoint({ status: 503 });
  const [one, other] = await Promise.all([openOutbox(), openOutbox()]);
  await one.outbox.add(letter("one", endpoint));
  await one.outbox.flush("sent");
  await endpoint.answer({});
  await other.outbox.flush("person");
  expect(await one.outbox.whereabouts("one")).to.include({ is: "received" });
  expect(await one.outbox.count()).to.deep.equal({ waiting: 0, refused: 0 });
  await clearDevice();
});
