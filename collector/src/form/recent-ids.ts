import { createHash, randomUUID } from "node:crypto";

/** Somebody who presses twice does so within this many milliseconds. */
const WINDOW = 10_000;

/**
 * Ids for forms that came without one, because they stood in a page that no collector made: the same bytes from the same browser within
 * ten seconds are one form that was sent twice. What it is told from is kept in memory, hashed, and forgotten.
 */
export function recentIds(now: () => Date): (request: Request, form: URLSearchParams) => string {
  const recent = new Map<string, { id: string; at: number }>();
  return ({ headers }, form) => {
    const time = now().getTime();
    for (const [key, { at }] of recent) if (time - at > WINDOW) recent.delete(key);
    const seen = ["User-Agent", "Accept-Language", "X-Forwarded-For"].map((name) => headers.get(name));
    const key = createHash("sha256")
      .update(JSON.stringify([...seen, form.toString()]))
      .digest("hex");
    const entry = recent.get(key) ?? { id: randomUUID(), at: time };
    recent.set(key, entry);
    return entry.id;
  };
}
