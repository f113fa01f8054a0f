import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { canonical } from "../../src/schema/digest.ts";
import { receiptOf } from "../../src/schema/index.ts";
import { createCollector, openSqlite } from "../src/index.ts";
import { openDurable } from "../src/sql/open-sqlite.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { sending } from "./running.ts";
import { DURING, submission, survey } from "./survey.ts";

/** What version 0.1.0 made, with what its migrations remembered. */
const FIRST = `
  create table "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
  create table "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
  insert into "kysely_migration" values ('0001-submissions', '2026-11-22T05:35:30.885Z');
  insert into "kysely_migration_lock" values ('migration_lock', 0);
  create table "submissions" ("id" text primary key, "survey" text not null, "version" text not null, "digest" text not null, "channel" text not null, "unit" text, "language" text not null, "finished_at" text not null, "received_at" text not null, "body" text not null, "body_hash" text not null);
  create index "submissions_arrival" on "submissions" ("received_at", "id");
  create index "submissions_survey" on "submissions" ("survey", "received_at", "id");
  create table "surveys" ("id" text not null, "version" text not null, "digest" text not null, "first_used_at" text not null, "body" text not null, constraint "surveys_key" primary key ("id", "version", "digest"));
`;

it("opens a file that was made before revisions and withdrawal, with all that is in it", async () => {
  const folder = await temporaryFolder();
  onTestFinished(folder.remove);
  const file = join(folder.path, "submissions.db");
  const sent = submission();
  const { id, channel, language, finishedAt } = sent;
  const before = openDurable(file);
  before.exec(FIRST);
  before
    .prepare("insert into submissions values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    .run(
      id,
      survey.id,
      "1",
      sent.survey.digest,
      channel,
      null,
      language,
      finishedAt,
      DURING.toISOString(),
      canonical(sent),
      "0",
    );
  before.close();

  // The second time, there is nothing left to do.
  for (let i = 0; i < 2; i++) {
    const store = await openSqlite(file);
    expect(await store.find(id)).toMatchObject({ body: canonical(sent), revision: 1, partial: false });
    await store.close();
  }
  const store = await openSqlite(file);
  onTestFinished(() => store.close());
  const handle = createCollector({ surveys: [survey], store, now: () => DURING });
  const next = { ...sent, revision: 2 };
  const replaced = await handle(sending(next));
  expect(replaced.status).toBe(201);
  expect(await store.find(id)).toMatchObject({ body: canonical(next), revision: 2, receivedAt: DURING.toISOString() });
  const gone = await handle(new Request(`http://localhost/api/submissions/${receiptOf(id)}`, { method: "DELETE" }));
  expect(gone.status).toBe(204);
  expect(await store.findWithdrawn(id)).toEqual({ id, revision: 2 });
});
