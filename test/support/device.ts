import { Records } from "../../src/storage/records.ts";

/** What the page has used of the device since it was last emptied, and what it is doing there now. */
const open = new Set<Records>();
const working = new Set<Promise<unknown>>();

type Work = (this: Records, ...given: never[]) => Promise<unknown>;
const proto = Records.prototype as unknown as Record<"keys" | "read" | "change", Work>;
for (const name of ["keys", "read", "change"] as const) {
  const work = proto[name];
  proto[name] = function (...given) {
    open.add(this);
    const done = work.apply(this, given);
    working.add(done);
    void done.finally(() => working.delete(done));
    return done;
  };
}

/** When nothing is being saved or looked for any more. */
export async function deviceRests(): Promise<void> {
  do {
    await Promise.allSettled(working);
    // One piece of work may have led to the next.
    await new Promise((done) => setTimeout(done));
  } while (working.size);
}

/** The outbox that all elements of the page have. */
export const pageOutbox = async () => (await import("../../src/widget/rooms.ts")).outbox();

/** Nothing lies on the device: no drafts, nothing to deliver. */
export async function emptyDevice(): Promise<void> {
  await deviceRests();
  const outbox = await pageOutbox();
  // It puts back what has vanished, unless it was delivered.
  await outbox.records.change((keys) => ({ put: Object.fromEntries(keys.flatMap(delivered)), remove: keys }));
  await outbox.flush("page");
  await deviceRests();
  for (const records of new Set([...open, new Records()])) await records.change((keys) => ({ remove: keys }));
  // Otherwise each test would empty all that were there before, and a file with a hundred tests would do it 5,000 times.
  open.clear();
}

const delivered = (key: string): [string, object][] =>
  key.startsWith("wait ") ? [[key.replace("wait", "done"), {}]] : [];

/** The keys of what lies on the device, of those that begin so. A look of its own, with nothing that a page only holds. */
export async function onDevice(prefix = ""): Promise<string[]> {
  await deviceRests();
  return new Records().keys(prefix);
}

/** A device that is slow to find what begins so: "draft ", or anything. @returns how to let it be found */
export function holdDevice(beginning = ""): () => void {
  const { keys } = Records.prototype;
  let find = (): void => {};
  const found = new Promise<void>((done) => (find = done));
  Records.prototype.keys = async function (this: Records, prefix = "") {
    if (prefix.startsWith(beginning)) await found;
    return keys.call(this, prefix);
  };
  return () => {
    Records.prototype.keys = keys;
    find();
  };
}

/** A device that reads at once and answers late: what it says is out of date by then. @returns how to let it answer */
export function answerLate(): () => void {
  const { keys } = Records.prototype;
  let answer = (): void => {};
  const answered = new Promise<void>((done) => (answer = done));
  Records.prototype.keys = async function (this: Records, prefix = "") {
    const read = await keys.call(this, prefix);
    await answered;
    return read;
  };
  return () => {
    Records.prototype.keys = keys;
    answer();
  };
}

/** Ways in which browsers refuse to keep anything: a full disk, or IndexedDB switched off. @returns how to mend it */
export const breakages: Record<string, () => () => void> = {
  "is full": () => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("Full.", "QuotaExceededError");
    };
    return () => void (IDBObjectStore.prototype.put = put);
  },
  "is switched off": () => {
    const { open: openDatabase } = IDBFactory.prototype;
    const { transaction } = IDBDatabase.prototype;
    const refuse = (): never => {
      throw new DOMException("Not allowed.", "SecurityError");
    };
    IDBFactory.prototype.open = refuse;
    // A connection that is open already must not help.
    IDBDatabase.prototype.transaction = refuse;
    return () => {
      IDBFactory.prototype.open = openDatabase;
      IDBDatabase.prototype.transaction = transaction;
    };
  },
};
