import { expect, test } from "vitest";
import { kyselyStore } from "../src/sql/kysely-store.ts";
import { migrate } from "../src/sql/migrate.ts";
import { openDurable, sqliteIn } from "../src/sql/open-sqlite.ts";

test("a cell that was counted before counts had stamps begins anew once it is dropped", async () => {
  // Given
  const db = sqliteIn(openDurable(":memory:"));
  await migrate(db);
  const store = kyselyStore(db);
  const key = { survey: "s", track: "citizen", cell: "c" };
  await store.transact((tx) => tx.setCell(key, { plan: "p", forms: 7, tally: "7 forms" }));
  await db.updateTable("tallies").set({ stamp: "" }).execute();
  expect(await store.transact((tx) => tx.holdCell(key))).toBe("7 forms");

  // When
  await store.transact((tx) => tx.dropCells("s", "another plan"));

  // Then
  expect(await store.transact((tx) => tx.holdCell(key))).toBe(undefined);
});
