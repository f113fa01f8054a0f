import { type UseStore, createStore, get, promisifyRequest } from "idb-keyval";

/** What to write, decided from the keys that there are. */
export interface RecordsChange {
  put?: Record<string, unknown>;
  remove?: readonly string[];
}

const NAME = "satisfaction-survey";

/** Some browsers never answer when their storage is damaged. A citizen waits for that once, in milliseconds. */
const PATIENCE = 8000;
const PATIENCE_LEFT = 200;
const LATE = Symbol("late");

/**
 * Small records under text keys, in a database of our own. What cannot be kept on the device is kept in the page, so
 * that no caller has to do without; `change` says which it was.
 */
export class Records {
  readonly #name: string;
  #store: UseStore;
  /** The storage owes an answer; until it comes, nothing more is asked of it. */
  #silent = false;
  /** What could not be written. `undefined` stands for what could not be removed. */
  readonly #held = new Map<string, unknown>();
  readonly #open = new Set<IDBTransaction>();
  /** While the page lies in the back/forward cache. */
  #frozen: Promise<unknown> | undefined;

  constructor(name = NAME) {
    this.#name = name;
    this.#store = this.#strictStore();
    addEventListener("pagehide", ({ persisted }) => {
      if (!persisted) return;
      // WebKit freezes a page with its transactions open; no other page could use the database.
      this.#frozen = new Promise((thaw) => addEventListener("pageshow", thaw, { once: true }));
      for (const transaction of this.#open) {
        try {
          transaction.abort();
        } catch {
          // It is as good as done.
        }
      }
    });
  }

  async keys(prefix = ""): Promise<string[]> {
    const kept = await this.#tried((store) => store("readonly", allKeys), []);
    return this.#with(kept.value).filter((key) => key.startsWith(prefix));
  }

  async read<T>(key: string): Promise<T | undefined> {
    if (this.#held.has(key)) return this.#held.get(key) as T | undefined;
    return (await this.#tried((store) => get<T>(key, store), undefined)).value;
  }

  /**
   * Reads the keys, decides and writes, in one transaction: nothing comes in between, from other tabs either.
   * @param decide may be called more than once
   * @returns whether what was written is on the device and survives the page
   */
  async change(decide: (keys: readonly string[]) => RecordsChange): Promise<boolean> {
    const { done } = await this.#tried<unknown>(
      (store) =>
        store("readwrite", async (records) => {
          const { put = {}, remove = [] } = decide(this.#with(await allKeys(records)));
          // What could not be written before comes along; a full disk takes only what makes it emptier.
          const isRoom = Object.keys(put).length > 0;
          const changes = [...this.#held, ...remove.map((key) => [key, undefined] as const), ...Object.entries(put)];
          try {
            for (const [key, record] of changes) {
              if (record === undefined) records.delete(key);
              else if (isRoom) records.put(record, key);
            }
          } catch (error) {
            // What was asked for before would be done.
            records.transaction.abort();
            throw error;
          }
          await promisifyRequest(records.transaction);
          for (const [key, record] of changes) if (isRoom || record === undefined) this.#held.delete(key);
        }),
      undefined,
    );
    if (done) return true;
    const kept = await this.#tried((store) => store("readonly", allKeys), []);
    // Without a pause from here on: in the page, too, nothing may come in between.
    const { put = {}, remove = [] } = decide(this.#with(kept.value));
    for (const key of remove) this.#held.set(key, undefined);
    for (const [key, record] of Object.entries(put)) this.#held.set(key, record);
    return !Object.keys(put).length;
  }

  #with(kept: readonly string[]): string[] {
    const keys = new Set(kept);
    for (const [key, record] of this.#held) {
      if (record === undefined) keys.delete(key);
      else keys.add(key);
    }
    return [...keys].sort();
  }

  /** A second try has a connection of its own: Safari sometimes closes one without a word. */
  async #tried<T>(use: (store: UseStore) => Promise<T>, otherwise: T): Promise<{ done: boolean; value: T }> {
    let patience = PATIENCE;
    for (let attempt = 0; attempt < 2 && !this.#silent; attempt++) {
      await this.#frozen;
      const work = Promise.resolve(this.#store).then(use);
      try {
        return { done: true, value: await withPatience(work, patience) };
      } catch (error) {
        this.#store = this.#strictStore();
        if (error !== LATE) continue;
        this.#silent = patience === PATIENCE_LEFT;
        patience = PATIENCE_LEFT;
        const answered = (): boolean => (this.#silent = false);
        void work.then(answered, answered);
      }
    }
    return { done: false, value: otherwise };
  }

  /** A store whose writes are on the disk when they are done: a phone whose battery is taken out still has them. */
  #strictStore(): UseStore {
    const store = createStore(this.#name, "records");
    return (mode, use) =>
      store("readonly", ({ transaction: { db } }) => {
        const transaction = db.transaction("records", mode, { durability: "strict" });
        const ended = (): boolean => this.#open.delete(transaction);
        this.#open.add(transaction);
        transaction.addEventListener("complete", ended);
        transaction.addEventListener("abort", ended);
        return use(transaction.objectStore("records"));
      });
  }
}

const allKeys = (records: IDBObjectStore): Promise<string[]> =>
  promisifyRequest(records.getAllKeys() as IDBRequest<string[]>);

async function withPatience<T>(work: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(reject, patience, LATE)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer!);
  }
}
