/** Adds to one entry, and removes an entry that becomes 0. Keys such as `constructor` are keys like any other. */
export function bump(counts: Record<string, number>, key: string, by: number): void {
  const count = (Object.hasOwn(counts, key) ? counts[key]! : 0) + by;
  if (count) counts[key] = count;
  else delete counts[key];
}
