import { describe, it } from "vitest";
import { runs } from "../../../test/support/long.ts";
import { type TestData, storeCases } from "../../src/store-suite/index.ts";
import { postgresDatabase } from "../databases/postgres-database.ts";
import { sqliteDatabase } from "../databases/sqlite-database.ts";
import { emptyMemory, memoryStore } from "./memory-store.ts";

const options = { runs: runs(3, 200) };

describe("SQLite keeps what a store promises: it", () => {
  for (const { title, run } of storeCases(sqliteDatabase, options)) it(title, run);
});

describe("PostgreSQL keeps what a store promises: it", () => {
  for (const { title, run } of storeCases(() => postgresDatabase(), options)) it(title, run);
});

describe("a store in memory, by somebody who has read the interface, keeps it, too: it", () => {
  for (const { title, run } of storeCases(inMemory, options)) it(title, run);
});

async function inMemory(): Promise<TestData> {
  const memory = emptyMemory();
  return { open: async () => memoryStore(memory), remove: async () => {} };
}
