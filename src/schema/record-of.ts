/** An object with these members, as `Object.fromEntries` makes it. Pages have one of their own that takes other things, or none. */
export function recordOf<Value>(members: Iterable<readonly [string, Value]>): Record<string, Value> {
  const record: Record<string, Value> = {};
  for (const [name, value] of members) record[name] = value;
  return record;
}
