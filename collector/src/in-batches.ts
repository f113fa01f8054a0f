import { setImmediate as turn } from "node:timers/promises";

/** Most items done together: so many that a commit costs each next to nothing, so few that nobody else waits long for a turn. */
const MOST = 128;

/** Most where another thread does them: of sixty people who send at once, half are read here while the others are stored there. */
const MOST_APART = 32;

/**
 * Turns of the event loop without anything new, after which nothing more is on its way: Node takes one new connection in each, reads from it
 * in the next, and has the body in the one after that.
 */
const QUIET = 3;

/** Most turns between two batches, so that a crowd without end does not keep those waiting who came first. */
const MOST_TURNS = 128;

interface Waiting<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

interface Failure {
  error: unknown;
  isBegun: boolean;
}

export interface BatchOptions {
  /** Whether batches are done elsewhere, such as in another thread, while this one goes on. @default false */
  isApart?: boolean;
}

/**
 * Does together what comes in turns of the event loop that follow each other, and what came while the batch before was under way: first come,
 * first served, one batch after the other. Where a batch fails, each of its items is done alone, so that each gets an answer of its own.
 * @param together does the items in their order, all or nothing, and gives a result for each. It calls `begun` as soon as one of them may be
 * to blame for a failure; before that, such as when there is no connection, all of them get the error, and nothing is tried again.
 */
export function inBatches<Item, Result>(
  together: (items: readonly Item[], begun: () => void) => Promise<Result[]>,
  { isApart = false }: BatchOptions = {},
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let isUnderWay = false;

  async function doAll(): Promise<void> {
    isUnderWay = true;
    while (waiting.length) {
      // Whoever is at the door is let in while the batch is done elsewhere.
      if (!isApart) await gather();
      await doBatch(waiting.splice(0, isApart ? MOST_APART : MOST));
    }
    isUnderWay = false;
  }

  /** Lets in whoever is at the door: with a batch in each turn, every new connection would wait for one of its own. */
  async function gather(): Promise<void> {
    for (let turns = 0, quiet = 0; quiet < QUIET && turns < MOST_TURNS; turns++) {
      const before = waiting.length;
      await turn();
      quiet = waiting.length > before ? 0 : quiet + 1;
    }
  }

  async function doBatch(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    const failure = await attempt(batch);
    if (!failure) return;
    if (failure.isBegun && batch.length > 1) await doEach(batch);
    else for (const { reject } of batch) reject(failure.error);
  }

  async function doEach(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    for (const [at, one] of batch.entries()) {
      await turn();
      const failure = await attempt([one]);
      if (!failure) continue;
      for (const { reject } of failure.isBegun ? [one] : batch.slice(at)) reject(failure.error);
      if (!failure.isBegun) return;
    }
  }

  /** Resolves the items, unless it fails. */
  async function attempt(batch: readonly Waiting<Item, Result>[]): Promise<Failure | undefined> {
    let isBegun = false;
    try {
      const results = await together(
        batch.map(({ item }) => item),
        () => (isBegun = true),
      );
      batch.forEach(({ resolve }, i) => resolve(results[i]!));
      return undefined;
    } catch (error) {
      return { error, isBegun };
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isUnderWay) void doAll();
    });
}
