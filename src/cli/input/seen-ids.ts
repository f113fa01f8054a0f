import { randomInt } from "node:crypto";

/** How full the table may be before it doubles. */
const MOST_FULL = 0.7;

/**
 * Remembers ids and where they stood. It takes 12 bytes for each place of its table, about 25 MB for a million ids: it
 * keeps 64 bits of a hash instead of the id. That two different ids of a million have the same hash is as likely as 1 to
 * 37 million; the hash begins at random, so that ids cannot be made to clash.
 * @returns adds an id. It gives the line on which the id stood before, `undefined` when it is new.
 */
export function seenIds(): (id: string, line: number) => number | undefined {
  const seeds: readonly [number, number] = [randomInt(2 ** 32), randomInt(2 ** 32)];
  let size = 1 << 12;
  let count = 0;
  let [high, low, lines] = table(size);

  /** The place of a hash, or the free one where it belongs. */
  const placeOf = (h1: number, h2: number): number => {
    let place = h1 & (size - 1);
    while (lines[place] && (high[place] !== h1 || low[place] !== h2)) place = (place + 1) & (size - 1);
    return place;
  };

  const grow = (): void => {
    const [oldHigh, oldLow, oldLines] = [high, low, lines];
    size *= 2;
    [high, low, lines] = table(size);
    for (let i = 0; i < oldLines.length; i++) {
      if (!oldLines[i]) continue;
      const place = placeOf(oldHigh[i]!, oldLow[i]!);
      high[place] = oldHigh[i]!;
      low[place] = oldLow[i]!;
      lines[place] = oldLines[i]!;
    }
  };

  return (id, line) => {
    // cyrb53's mixing, as in `digestOf`.
    let [h1, h2] = seeds;
    for (let i = 0; i < id.length; i++) {
      const unit = id.charCodeAt(i);
      h1 = Math.imul(h1 ^ unit, 2654435761);
      h2 = Math.imul(h2 ^ unit, 1597334677);
    }
    h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
    h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
    [h1, h2] = [h1 >>> 0, h2 >>> 0];
    const place = placeOf(h1, h2);
    if (lines[place]) return lines[place];
    high[place] = h1;
    low[place] = h2;
    lines[place] = line;
    if (++count > size * MOST_FULL) grow();
    return undefined;
  };
}

const table = (size: number) => [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)] as const;
