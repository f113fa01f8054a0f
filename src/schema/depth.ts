/** Real surveys nest about twelve deep. */
const DEEPEST = 64;

/** Whether the data nests so deep, or in a circle, that reading it could exhaust the stack. */
export function isTooDeep(data: unknown): boolean {
  let level = new Set([data].filter(isNested));
  for (let depth = 0; depth < DEEPEST && level.size; depth++) {
    const next = new Set<object>();
    for (const value of level) for (const inner of Object.values(value)) if (isNested(inner)) next.add(inner);
    level = next;
  }
  return level.size > 0;
}

const isNested = (value: unknown): value is object => typeof value === "object" && value !== null;
