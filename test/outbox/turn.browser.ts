import { expect } from "@open-wc/testing";
import { type Tab, clearDevice, openTab } from "./tab.ts";

const LEASE = 60_000;
const YEAR = 365 * 86_400_000;

const noLocks = (window: Tab["window"]): void => {
  Object.defineProperty(window.Navigator.prototype, "locks", { get: () => undefined });
  const { setTimeout } = window;
  // Who has to wait looks again every second.
  window.setTimeout = ((run: TimerHandler, wait?: number, ...more: unknown[]) =>
    setTimeout(run, wait === 1000 ? 10 : wait, ...more)) as typeof setTimeout;
};

const refusedLocks = (window: Tab["window"]): void => {
  noLocks(window);
  const request = () => Promise.reject(new DOMException("", "SecurityError"));
  Object.defineProperty(window.Navigator.prototype, "locks", { get: () => ({ request }) });
};

/** The page has replaced them, or the tab that has them sleeps. */
const silentLocks = (window: Tab["window"]): void => {
  const { setTimeout } = window;
  window.setTimeout = ((run: TimerHandler, wait?: number, ...more: unknown[]) =>
    setTimeout(run, wait === 1000 || wait === 3000 ? 10 : wait, ...more)) as typeof setTimeout;
  const request = () => new Promise(() => {});
  Object.defineProperty(window.Navigator.prototype, "locks", { get: () => ({ request }) });
};

/** Long enough for whoever could have the turn to take it. */
const soon = () => new Promise((done) => setTimeout(done, 150));

/** A page that stays. */
const staying = new AbortController().signal;

/** Takes the turn in this tab, and keeps it. */
async function keep(tab: Tab, leaving = staying) {
  let renew!: () => Promise<boolean>;
  let end!: () => void;
  await new Promise<void>((begun) => {
    void tab.inTurn(new tab.Records(), leaving, (how) => {
      renew = how;
      begun();
      return new Promise<void>((done) => (end = done));
    });
  });
  return { renew: () => renew(), end: () => end() };
}

/** Wants the turn in this tab, and says whether it has had it. */
function want(tab: Tab, leaving = staying) {
  const wanted = { begun: false };
  const ended = tab.inTurn(new tab.Records(), leaving, async () => void (wanted.begun = true));
  return Object.assign(wanted, { ended });
}

for (const [how, prepare] of [
  ["with Web Locks", () => {}],
  ["without Web Locks", noLocks],
  ["where Web Locks are refused", refusedLocks],
  ["where Web Locks are never answered", silentLocks],
] as const) {
  describe(`turns ${how}`, () => {
    beforeEach(clearDevice);
    after(clearDevice);

    it("are never had by two tabs at once", async () => {
      const tabs = await Promise.all([openTab(prepare), openTab(prepare), openTab(prepare)]);
      let having = 0;
      let most = 0;
      let had = 0;
      const task = async () => {
        most = Math.max(most, ++having);
        await new Promise((done) => setTimeout(done, 5));
        having--;
        had++;
      };
      await Promise.all([...tabs, ...tabs, ...tabs].map((tab) => tab.inTurn(new tab.Records(), staying, task)));
      expect({ most, had }).to.deep.equal({ most: 1, had: 9 });
    });

    it("go on when the one who had it is done", async () => {
      const [one, other] = await Promise.all([openTab(prepare), openTab(prepare)]);
      const { end } = await keep(one);
      const wanted = want(other);
      await soon();
      expect(wanted.begun).to.equal(false);
      end();
      await wanted.ended;
    });

    it("go on when the one who had it throws, which its caller hears of", async () => {
      const [one, other] = await Promise.all([openTab(prepare), openTab(prepare)]);
      const fault = new Error("on purpose");
      const thrown = await one
        .inTurn(new one.Records(), staying, () => Promise.reject(fault))
        .catch((error: unknown) => error);
      expect(thrown).to.equal(fault);
      await want(other).ended;
    });

    it("are had by everybody for themselves when there is no storage either", async () => {
      const tab = await openTab((window) => {
        prepare(window);
        Object.defineProperty(window, "indexedDB", { value: undefined });
      });
      await want(tab).ended;
      await want(tab).ended;
    });
  });
}

it("is never had by two tabs at once, though only one of them is granted the Web Lock", async () => {
  await clearDevice();
  const [one, other] = await Promise.all([openTab(), openTab(silentLocks)]);
  for (const [having, waiting] of [
    [one, other],
    [other, one],
  ] as const) {
    const { end } = await keep(having);
    const wanted = want(waiting);
    await soon();
    expect(wanted.begun).to.equal(false);
    end();
    await wanted.ended;
  }
  await clearDevice();
});

describe("the turn of a tab that is gone", () => {
  beforeEach(clearDevice);
  after(clearDevice);

  it("goes to the next one at once, with Web Locks", async () => {
    const [gone, next] = await Promise.all([openTab(), openTab()]);
    await keep(gone);
    const wanted = want(next);
    gone.crash();
    await wanted.ended;
  });

  it("goes to the next one after a minute, without", async () => {
    const [gone, next] = await Promise.all([openTab(noLocks), openTab(noLocks)]);
    await keep(gone);
    gone.crash();
    next.setClock(LEASE - 1);
    const wanted = want(next);
    await soon();
    expect(wanted.begun).to.equal(false);
    next.setClock(1);
    await wanted.ended;
  });

  for (const [direction, by] of [
    ["back", -YEAR],
    ["forward", YEAR],
  ] as const) {
    it(`goes to the next one when the clock was set ${direction} by a year meanwhile`, async () => {
      const [gone, next] = await Promise.all([openTab(noLocks), openTab(noLocks)]);
      await keep(gone);
      gone.crash();
      next.setClock(by);
      await want(next).ended;
    });
  }
});

describe("a page that leaves, with Web Locks", () => {
  beforeEach(clearDevice);
  after(clearDevice);

  it("gives up its turn, whatever its task waits for", async () => {
    const [one, other] = await Promise.all([openTab(), openTab()]);
    const leaving = new AbortController();
    await keep(one, leaving.signal);
    const wanted = want(other);
    await soon();
    expect(wanted.begun).to.equal(false);
    leaving.abort();
    await wanted.ended;
  });

  it("no longer waits for its turn", async () => {
    const [one, other, third] = await Promise.all([openTab(), openTab(), openTab()]);
    const { end } = await keep(one);
    const leaving = new AbortController();
    const wanted = want(other, leaving.signal);
    const next = want(third);
    await soon();
    leaving.abort();
    await wanted.ended;
    expect(wanted.begun).to.equal(false);
    end();
    await next.ended;
    expect([wanted.begun, next.begun]).to.deep.equal([false, true]);
  });
});

describe("a turn without Web Locks", () => {
  beforeEach(clearDevice);
  after(clearDevice);

  it("lasts for as long as it is renewed", async () => {
    const [one, other] = await Promise.all([openTab(noLocks), openTab(noLocks)]);
    const { renew, end } = await keep(one);
    for (const tab of [one, other]) tab.setClock(LEASE - 1);
    expect(await renew()).to.equal(true);
    const wanted = want(other);
    other.setClock(LEASE - 1);
    await soon();
    expect(wanted.begun).to.equal(false);
    end();
    await wanted.ended;
  });

  it("is lost by a page that slept for too long, which is told so", async () => {
    const [sleeper, other] = await Promise.all([openTab(noLocks), openTab(noLocks)]);
    const { renew, end } = await keep(sleeper);
    other.setClock(LEASE);
    const taken = await keep(other);
    sleeper.setClock(LEASE);
    expect(await renew()).to.equal(false);
    end();
    await soon();
    expect(await taken.renew()).to.equal(true);
    taken.end();
  });
});
