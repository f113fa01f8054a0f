import { Outbox } from "../../src/outbox/outbox.ts";
import { Records } from "../../src/storage/records.ts";
import { inTurn } from "../../src/outbox/turn.ts";

/** What a tab of a test has: its own copy of the code under test, which uses that tab's clock, storage and network. */
export interface Realm {
  Outbox: typeof Outbox;
  Records: typeof Records;
  inTurn: typeof inTurn;
}

Object.assign(globalThis, { realm: { Outbox, Records, inTurn } satisfies Realm });

export { Records };

/** A page that loads this address becomes such a tab. */
export const address = import.meta.url;
