import { expect } from "@open-wc/testing";
import { type Tab, clearDevice, openTab } from "../outbox/tab.ts";

describe("records", () => {
  beforeEach(clearDevice);
  after(clearDevice);

  it("are there in another tab, and after the page has gone", async () => {
    const one = await openTab();
    const value = { text: "Chờ lâu, ghế cứng", list: [1, null, { deep: true }] };
    expect(await new one.Records().change(() => ({ put: { "a key": value } }))).to.equal(true);
    one.crash();
    const other = await openTab();
    const records = new other.Records();
    expect(await records.keys("")).to.deep.equal(["a key"]);
    expect(await records.read("a key")).to.deep.equal(value);
    expect(await records.read("another")).to.equal(undefined);
  });

  it("are listed by their beginning, in the order of their keys", async () => {
    const { Records } = await openTab();
    const records = new Records();
    await records.change(() => ({ put: { "b 2": 1, "b 10": 1, a: 1, "b 1": 1, ba: 1 } }));
    expect(await records.keys("b ")).to.deep.equal(["b 1", "b 10", "b 2"]);
    expect(await records.keys("c")).to.deep.equal([]);
  });

  it("are written and removed in one change, decided from the keys that there are", async () => {
    const { Records } = await openTab();
    const records = new Records();
    await records.change(() => ({ put: { old: 1, kept: 1 } }));
    await records.change((keys) => ({ put: { new: keys.length }, remove: ["old", "never was there"] }));
    expect(await records.keys("")).to.deep.equal(["kept", "new"]);
    expect(await records.read("new")).to.equal(2);
  });

  it("are changed all or not at all", async () => {
    const tab = await openTab();
    await new tab.Records().change(() => ({ put: { old: 1 } }));
    await new tab.Records().change(() => ({ put: { good: 1, bad: () => {} }, remove: ["old"] }));
    expect(await new tab.Records().keys("")).to.deep.equal(["old"]);
  });

  it("never lose a change of two tabs that make many at once", async () => {
    const tabs = await Promise.all([openTab(), openTab()]);
    const one = tabs.map(({ Records }) => new Records());
    const addOne = (keys: readonly string[]) => ({ put: { [`record ${keys.length}`]: 1 } });
    await Promise.all(Array.from({ length: 30 }, (_, index) => one[index % 2]!.change(addOne)));
    expect(await one[0]!.keys("record ")).to.have.lengthOf(30);
  });

  it("are on the disk when a change is done", async () => {
    const asked: [mode: string, durability: string | undefined][] = [];
    let complete = false;
    const tab = await openTab(({ IDBDatabase: { prototype } }) => {
      const { transaction } = prototype;
      prototype.transaction = function (stores, mode = "readonly", options) {
        asked.push([mode, options?.durability]);
        const begun = transaction.call(this, stores, mode, options);
        if (mode === "readwrite") begun.addEventListener("complete", () => (complete = true));
        return begun;
      };
    });
    await new tab.Records().change(() => ({ put: { a: 1 } }));
    expect(complete).to.equal(true);
    expect(asked.filter(([mode]) => mode === "readwrite")).to.deep.equal([["readwrite", "strict"]]);
  });

  it("stay reachable when the browser closes the connection", async () => {
    const open = new Set<IDBDatabase>();
    const tab = await openTab(({ IDBDatabase: { prototype } }) => {
      const { transaction } = prototype;
      prototype.transaction = function (...how) {
        open.add(this);
        return transaction.apply(this, how);
      };
    });
    const records = new tab.Records();
    const closeAll = () => open.forEach((connection) => connection.close());
    expect(await records.change(() => ({ put: { a: 1 } }))).to.equal(true);
    closeAll();
    expect(await records.read("a")).to.equal(1);
    closeAll();
    expect(await records.change(() => ({ put: { b: 1 } }))).to.equal(true);
    closeAll();
    expect(await records.keys("")).to.deep.equal(["a", "b"]);
    expect(await new tab.Records().keys("")).to.deep.equal(["a", "b"]);
  });
});

/** What can be wrong with a device's storage. */
const broken: Record<string, (window: Tab["window"]) => void> = {
  "is not there": (window) => void Object.defineProperty(window, "indexedDB", { value: undefined }),
  "must not be looked at": (window) =>
    void Object.defineProperty(window, "indexedDB", {
      get() {
        throw new DOMException("", "SecurityError");
      },
    }),
  "cannot be opened": ({ IDBFactory: { prototype } }) => {
    prototype.open = () => {
      const request = { error: new DOMException("", "UnknownError") } as IDBOpenDBRequest;
      setTimeout(() => request.onerror!(new Event("error")));
      return request;
    };
  },
  "is full": ({ IDBObjectStore: { prototype } }) => {
    prototype.put = () => {
      throw new DOMException("", "QuotaExceededError");
    };
  },
  "turns out to be full when it is written": ({ IDBObjectStore: { prototype } }) => {
    const { put } = prototype;
    prototype.put = function (...what) {
      const request = put.apply(this, what);
      request.addEventListener("success", () => this.transaction.abort());
      return request;
    };
  },
};

describe("records of a page whose storage", () => {
  beforeEach(clearDevice);
  after(clearDevice);

  for (const [how, breaks] of Object.entries(broken)) {
    it(`${how}: are kept in the page, which says so`, async () => {
      const records = new (await openTab(breaks)).Records();
      expect(await records.change(() => ({ put: { "a 2": { deep: 1 }, "a 1": 1 } }))).to.equal(false);
      expect(await records.keys("a ")).to.deep.equal(["a 1", "a 2"]);
      expect(await records.read("a 2")).to.deep.equal({ deep: 1 });
      await records.change(() => ({ remove: ["a 2"] }));
      expect(await records.keys("")).to.deep.equal(["a 1"]);
      expect(await records.read("a 2")).to.equal(undefined);
    });

    it(`${how}: never lose one of many changes at once`, async () => {
      const records = new (await openTab(breaks)).Records();
      const addOne = (keys: readonly string[]) => ({ put: { [`record ${keys.length}`]: 1 } });
      await Promise.all(Array.from({ length: 10 }, () => records.change(addOne)));
      expect(await records.keys("record ")).to.have.lengthOf(10);
    });
  }

  it("is full: those on the device can still be read, and are there for the next page", async () => {
    await new (await openTab()).Records().change(() => ({ put: { old: "kept", older: "kept" } }));
    const tab = await openTab(broken["is full"]);
    const records = new tab.Records();
    await records.change(() => ({ put: { new: "held" }, remove: ["older"] }));
    expect(await records.keys("")).to.deep.equal(["new", "old"]);
    expect(await records.read("old")).to.equal("kept");
    expect(await records.read("older")).to.equal(undefined);
    expect(await new tab.Records().keys("")).to.deep.equal(["old", "older"]);
  });

  it("was full for a while: are kept on the device again", async () => {
    let put: IDBObjectStore["put"] | undefined;
    const tab = await openTab((window) => {
      ({ put } = window.IDBObjectStore.prototype);
      broken["is full"]!(window);
    });
    const records = new tab.Records();
    expect(await records.change(() => ({ put: { a: 1 } }))).to.equal(false);
    tab.window.IDBObjectStore.prototype.put = put!;
    expect(await records.change(() => ({ put: { a: 2, b: 1 } }))).to.equal(true);
    const other = new tab.Records();
    expect([await other.read("a"), await other.read("b")]).to.deep.equal([2, 1]);
  });

  it("was full for a while: are kept on the device with the next one that is", async () => {
    await new (await openTab()).Records().change(() => ({ put: { old: 1, older: 1 } }));
    let put: IDBObjectStore["put"] | undefined;
    const tab = await openTab((window) => {
      ({ put } = window.IDBObjectStore.prototype);
      broken["is full"]!(window);
    });
    const records = new tab.Records();
    await records.change(() => ({ put: { a: 1 }, remove: ["older"] }));
    // What makes the disk emptier is done at once; what would fill it waits until something else has found room.
    expect(await records.change(() => ({ remove: ["old"] }))).to.equal(true);
    expect(await new tab.Records().keys("")).to.deep.equal([]);
    tab.window.IDBObjectStore.prototype.put = put!;
    await records.change(() => ({ put: { b: 1 } }));
    expect(await new tab.Records().keys("")).to.deep.equal(["a", "b"]);
    await records.change(() => ({ remove: ["a"] }));
    expect(await records.keys("")).to.deep.equal(["b"]);
  });
});

describe("records of a page that goes into the back/forward cache", () => {
  beforeEach(clearDevice);
  after(clearDevice);

  const pass = ({ window }: Tab, type: "pagehide" | "pageshow", persisted: boolean): void =>
    void window.dispatchEvent(new PageTransitionEvent(type, { persisted }));

  it("keep no transaction open there, which would stop every other page, and are written when it comes back", async () => {
    const tab = await openTab();
    const records = new tab.Records();
    await records.change(() => ({ put: { a: 1 } }));
    let isWritten = false;
    let isAway = false;
    const written = records
      .change(() => {
        // In the midst of the transaction.
        if (!isAway) pass(tab, "pagehide", (isAway = true));
        return { put: { b: 1 } };
      })
      .then((kept) => (isWritten = kept));
    const other = new (await openTab()).Records();
    expect(await other.change(() => ({ put: { c: 1 } }))).to.equal(true);
    expect(await other.keys("")).to.deep.equal(["a", "c"]);
    expect(isWritten).to.equal(false);
    pass(tab, "pageshow", true);
    expect(await written).to.equal(true);
    expect(await other.keys("")).to.deep.equal(["a", "b", "c"]);
  });

  it("are written when the page is left for good", async () => {
    const tab = await openTab();
    const records = new tab.Records();
    const written = records.change(() => ({ put: { a: 1 } }));
    pass(tab, "pagehide", false);
    expect(await written).to.equal(true);
  });
});

describe("records of a page whose storage never answers", () => {
  beforeEach(clearDevice);
  after(clearDevice);

  /** A tab whose timers are quick until the storage answers, and how long they would have taken. */
  async function silentTab() {
    let waited = 0;
    let answer = () => {};
    const tab = await openTab((window) => {
      const { setTimeout } = window;
      window.setTimeout = ((run: TimerHandler, wait = 0, ...more: unknown[]) =>
        setTimeout(() => {
          waited += wait;
          (run as (...more: unknown[]) => void)(...more);
        }, wait / 50)) as typeof setTimeout;
      const { prototype } = window.IDBFactory;
      const { open } = prototype;
      prototype.open = () => {
        const request = {} as IDBOpenDBRequest;
        answer = () => {
          prototype.open = open;
          window.setTimeout = setTimeout;
          request.onerror!(new Event("error"));
        };
        return request;
      };
    });
    return { tab, waited: () => waited, answer: () => answer() };
  }

  it("are kept in the page; a person waits for a few seconds, once", async () => {
    const { tab, waited } = await silentTab();
    const records = new tab.Records();
    expect(await records.change(() => ({ put: { a: 1 } }))).to.equal(false);
    expect(waited()).to.be.above(6000).and.below(10_000);
    const before = waited();
    for (let time = 0; time < 10; time++) {
      expect(await records.keys("")).to.deep.equal(["a"]);
      await records.read("b");
      await records.change(() => ({ put: { a: 2 } }));
    }
    expect(waited() - before).to.be.below(1000);
  });

  it("are kept on the device as soon as it does", async () => {
    const { tab, answer } = await silentTab();
    const records = new tab.Records();
    await records.change(() => ({ put: { a: 1 } }));
    answer();
    await new Promise((done) => setTimeout(done));
    expect(await records.change(() => ({ put: { b: 1 } }))).to.equal(true);
    expect(await records.keys("")).to.deep.equal(["a", "b"]);
  });
});
