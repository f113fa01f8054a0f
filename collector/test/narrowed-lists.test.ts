import { expect, it, onTestFinished, vi } from "vitest";
import type { Store } from "../src/index.ts";
import { openDurable, storeIn } from "../src/sql/open-sqlite.ts";

const page = { units: ["a"], order: "newest-first", limit: 25 } as const;

// A commune's list would otherwise be looked for among all forms of a province, which takes seconds in which nobody is served.
it.each<[string, (store: Store) => Promise<unknown>]>([
  ["a list of one survey", (store) => store.page({ ...page, survey: "s" })],
  ["a list of all surveys", (store) => store.page(page)],
  ["the next page", (store) => store.page({ ...page, survey: "s", after: { receivedAt: "2025-03-10", id: "b" } })],
  ["an export", (store) => store.page({ ...page, survey: "s", order: "oldest-first" })],
  ["a count", (store) => store.count("s", ["a"], 10_000)],
  ["a count of many units", (store) => store.count("s", ["a", "b", "c"], 10_000)],
])("finds %s by its units", async (_, read) => {
  const database = openDurable(":memory:");
  const store = await storeIn(database);
  onTestFinished(() => store.close());
  const prepare = vi.spyOn(database, "prepare");
  await read(store);
  const sent = prepare.mock.calls.map(([statement]) => statement);
  expect(sent).toHaveLength(1);
  const values = sent[0]!.match(/\?/g)!.map(() => "");
  const plan = database.prepare(`explain query plan ${sent[0]}`).all(values) as { detail: string }[];
  expect(plan.map(({ detail }) => detail).join("\n")).toMatch(
    /SEARCH submissions USING (COVERING )?INDEX submissions_unit \(unit=\?/,
  );
});
