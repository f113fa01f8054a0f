import { contenders } from "./contenders.ts";
import type { Visits } from "./measure.ts";
import { table } from "./table.ts";
import type { Asked } from "./visit.ts";

/** Every request of each contender's last visit in order, and what it waited for: what had come last when it was sent. */
export function waterfalls(visits: Visits["22"]): string {
  const rows = contenders.flatMap(({ name, label }) => {
    const { requests } = visits[name]?.at(-1) ?? { requests: [] };
    return requests.map((asked, i) => [
      i ? "" : label,
      asked.name,
      asked.start.toFixed(0),
      asked.end.toFixed(0),
      waitedFor(asked, requests)?.name ?? "the page",
    ]);
  });
  return table([["", "request", "sent, ms", "there, ms", "waited for"], ...rows]);
}

const waitedFor = ({ start }: Asked, requests: readonly Asked[]): Asked | undefined =>
  requests
    .filter(({ end }) => end <= start)
    .reduce<Asked | undefined>((last, one) => (last && last.end > one.end ? last : one), undefined);
