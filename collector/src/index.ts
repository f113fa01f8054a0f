/* The collector as a library. `main.ts` is the same as a program. */
export type { Connection } from "./connection.ts";
export { type CollectorOptions, createCollector } from "./create-collector.ts";
export { kyselyStore } from "./kysely-store.ts";
export { type Listening, type ListenOptions, listen } from "./listen.ts";
export { loadSurveys, SurveysRefused } from "./load-surveys.ts";
export { migrate } from "./migrations.ts";
export { openSqlite } from "./open-sqlite.ts";
export { type Pool, postgresStore } from "./postgres-store.ts";
export { readUnits } from "./read-units.ts";
export type { ResultsOptions } from "./results/results.ts";
export type { PageQuery, Position, Store, StoredSubmission, Withdrawn } from "./store.ts";
export type { Tables } from "./tables.ts";
