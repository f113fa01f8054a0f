/** Real surveys nest about twelve deep. */
const DEEPEST = 64;

/** Whether the data nests so deep, or in a circle, that reading it could exhaust the stack. */
export function isTooDeep(data: unknown): boolean {
  let level = new Set([data]);
  for (let depth = 0; depth < DEEPEST && level.size; depth++) level = new Set([...level].flatMap(within));
  return level.size > 0;
}

const within = (value: unknown): unknown[] =>
  typeof value === "object" && value !== null ? Object.values(value).filter((inner) => typeof inner === "object") : [];
