import assert from "node:assert/strict";

/** The same, but for what never ends: a store that gives the same page again and again is to fail, not to hang. */
export async function* bounded<T>(values: AsyncIterable<T>): AsyncGenerator<T> {
  let count = 0;
  for await (const value of values) {
    assert.ok(count++ < 10_000, "The pages do not end.");
    yield value;
  }
}
