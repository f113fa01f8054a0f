import type { Tally } from "../../../src/report/index.ts";
import type { Track } from "../../../src/schema/index.ts";
import type { Store } from "../store/store.ts";
import type { Edition } from "../store/stored.ts";
import { cellsInOrder } from "./cells-in-order.ts";
import { emptyTallyOf } from "./empty-tally.ts";
import { isKept } from "./parts.ts";
import type { Plan } from "./plan.ts";
import { type Renewal, publish } from "./publish.ts";
import { type Recount, recount } from "./recount.ts";
import { sumOfDistinct } from "./sum.ts";

/**
 * What the submissions add up to. Each is counted in the transaction that stores, replaces or withdraws it, once its
 * survey was counted by the plan in use (`recount`).
 */
export interface Tallies {
  /** Whether every submission of the survey is counted by this plan. */
  isKept(plan: Plan): Promise<boolean>;
  recount(plan: Plan): Promise<Recount>;
  /** The tally as it is now. Not to be shown: see `releasable`. */
  current(plan: Plan, track: Track): Promise<Tally>;
  /** Whether anything is counted, published or not. */
  hasForms(plan: Plan, track: Track): Promise<boolean>;
  /** The tally as it was last published, cell by cell, each as JSON; bit by bit, so that others have their turn. */
  published(plan: Plan, track: Track): AsyncIterable<string[]>;
  /** Publishes what may be; see `publish`. */
  renew(plan: Plan, track: Track, renewal: Renewal): Promise<void>;
  edition(plan: Plan, track: Track): Promise<Edition>;
  /** How many forms of a track are out of the figures. */
  setAside(plan: Plan, track: Track): Promise<number>;
}

/** The tallies in a store. */
export function talliesOf(store: Store): Tallies {
  return {
    isKept: (plan) => isKept(store, plan),
    recount: (plan) => recount(store, plan),
    async current(plan, track) {
      const tallies: Tally[] = [];
      for await (const cells of rowsOf(store, plan, track, "current"))
        tallies.push(...cells.map((cell) => JSON.parse(cell) as Tally));
      return sumOfDistinct(emptyTallyOf(plan, track), tallies);
    },
    async hasForms({ survey, digest }, track) {
      return (await store.sizes({ survey, track, plan: digest })).some(({ forms }) => forms > 0);
    },
    published: (plan, track) => rowsOf(store, plan, track, "published"),
    renew: (plan, track, renewal) => publish(store, plan, track, renewal),
    edition: ({ survey }, track) => store.edition({ survey, track }),
    setAside: async ({ survey }, track) => (track === "citizen" && (await store.quarantines?.setAside(survey))) || 0,
  };
}

async function* rowsOf(
  store: Store,
  { survey, digest }: Plan,
  track: Track,
  counts: "current" | "published",
): AsyncGenerator<string[]> {
  for await (const cells of cellsInOrder(store, { survey, track, plan: digest, counts }))
    yield cells.map(({ tally }) => tally);
}
