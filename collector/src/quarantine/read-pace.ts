import { breather } from "../breather.ts";
import type { Store } from "../store/store.ts";
import { peaks, usual } from "./pace.ts";
import type { ArrivalQuery, Arrivals, QuarantineReader } from "./quarantines.ts";

const DAY = 86_400_000;

/** How many forms came how fast. */
export interface ShownPace {
  /** How many come in one stretch in which any come, of all that the survey has had. */
  usual: number;
  /** The stretches that were asked for and have any; `times` at those with far more than usual: how many times that. */
  arrivals: (Arrivals & { times?: number })[];
}

/** @param query both moments included */
export async function readPace(
  store: Pick<Store, "page">,
  reader: QuarantineReader,
  { from, to, ...of }: ArrivalQuery,
): Promise<ShownPace> {
  const all = await allArrivals(store, reader, of);
  const usually = usual(all);
  const shown = all.filter(({ at }) => at >= from.slice(0, at.length) && at <= to.slice(0, at.length));
  const times = new Map(peaks(shown, usually).map((peak) => [peak.at, peak.times]));
  const arrivals = shown.map(({ at, forms }) => ({ at, forms, ...(times.has(at) && { times: times.get(at)! }) }));
  return { usual: usually, arrivals };
}

/** A day at a time: to count millions of forms at once takes seconds, in which SQLite does nothing else. */
async function allArrivals(
  store: Pick<Store, "page">,
  reader: QuarantineReader,
  of: Omit<ArrivalQuery, "from" | "to">,
): Promise<Arrivals[]> {
  const days = { survey: of.survey, units: of.units, limit: 1 };
  const [first] = await store.page({ ...days, order: "oldest-first" });
  const [last] = await store.page({ ...days, order: "newest-first" });
  const found: Arrivals[] = [];
  if (!first || !last) return found;
  const breathe = breather();
  const begin = Date.parse(first.receivedAt.slice(0, 10));
  for (let day = begin; day <= Date.parse(last.receivedAt); day += DAY) {
    await breathe();
    const [from, to] = [new Date(day).toISOString(), new Date(day + DAY).toISOString()];
    found.push(...(await reader.arrivals({ ...of, from, to })));
  }
  return found;
}
