import type { Treatment } from "./kinds.ts";

/** One `POST` as the proxy saw it. */
export interface Post {
  /** The `Idempotency-Key`. */
  key: string;
  /** Milliseconds since 1970. */
  from: number;
  /** When it was answered or given up; `Infinity` while it is under way. */
  to: number;
  /** What was done with it. */
  treatment: Treatment | "none";
  /** Seconds that the answer asked to wait. */
  retryAfter?: number;
}

function byKey(posts: readonly Post[]): Post[][] {
  const keys = new Set(posts.map(({ key }) => key));
  return [...keys].map((key) => posts.filter((post) => post.key === key));
}

/** Milliseconds. The widget has to ask the device before it tries again, which takes longer. */
const AT_ONCE = 20;

const isRepeated = ({ key, from }: Post, posts: readonly Post[]): boolean =>
  posts.some(
    (cut) => cut.key === key && cut.treatment.startsWith("reset") && from >= cut.to && from - cut.to < AT_ONCE,
  );

/** How often a submission was sent while the same one was still under way. */
export const overlaps = (posts: readonly Post[]): number =>
  byKey(posts).reduce(
    (sum, same) => sum + same.filter((post, at) => same.slice(0, at).some(({ to }) => to > post.from)).length,
    0,
  );

/**
 * The most attempts at one submission within ten seconds. A browser whose connection was cut sends the same request again by
 * itself, at once, on each other connection that it had kept open: that is one attempt.
 */
export function mostInTenSeconds(posts: readonly Post[]): number {
  const counts = byKey(posts.filter((post) => !isRepeated(post, posts))).flatMap((same) =>
    same.map(({ from }) => same.filter((other) => other.from >= from && other.from < from + 10_000).length),
  );
  return Math.max(0, ...counts);
}

/** How long after the end of a server's `Retry-After` the next attempt came, in milliseconds; before it, less than 0. */
export const afterRetryAfter = (posts: readonly Post[]): number[] =>
  posts.flatMap(({ retryAfter, to }) => {
    const next = posts.find(({ from }) => from > to);
    return retryAfter && next ? [next.from - to - retryAfter * 1000] : [];
  });
