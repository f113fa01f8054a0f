/* The collector as a library. `main.ts` is the same as a program. */
export type { Connection } from "./connection.ts";
export { type CollectorOptions, createCollector } from "./create-collector.ts";
export { COLLECTOR_ERRORS, type CollectorErrorCode } from "./errors/codes.ts";
export { CollectorError } from "./errors/collector-error.ts";
export { kyselyStore } from "./sql/kysely-store.ts";
export { type Listening, type ListenOptions, listen } from "./listen.ts";
export type { LimitOptions } from "./limits/limits.ts";
export { loadSurveys, SurveysRefused } from "./load-surveys.ts";
export { DatabaseRefused } from "./sql/database-refused.ts";
export { NewerDatabase, migrate } from "./sql/migrate.ts";
export { type OpenStore, openStore } from "./sql/open-store.ts";
export { openSqlite } from "./sql/open-sqlite.ts";
export { type Pool, postgresStore } from "./sql/postgres-store.ts";
export { readUnits } from "./read-units.ts";
export type { ResultsOptions } from "./results/results.ts";
export type { Tables } from "./sql/tables.ts";
export type { Countable, PutResult, Store, StoreReader, StoreTransaction } from "./store/store.ts";
export type * from "./store/stored.ts";
