import type { Worker } from "node:worker_threads";
import { expect, it, onTestFinished } from "vitest";
import { openSqlite } from "../../src/index.ts";
import { outageOf } from "../../src/outages/outage.ts";
import { recordingThread } from "../../src/recording/recording-thread.ts";
import { receivedError, sentError } from "../../src/recording/sent-error.ts";
import { RequestProblem } from "../../src/request-problem.ts";
import { databaseOf } from "../databases/index.ts";
import { running, send } from "../running.ts";
import { startThread } from "../start-built-thread.ts";
import { submission, survey } from "../survey.ts";
import { bothTallies, planFor } from "../tally-equality.ts";

it("goes on in a new thread where one has ended, and stores and counts each form once", async () => {
  const database = await databaseOf("SQLite");
  const threads: Worker[] = [];
  const recording = recordingThread({ file: database.address }, (order) => {
    const thread = startThread("recording-thread", order);
    threads.push(thread);
    return thread;
  });
  const on = { ...database, open: () => openSqlite(database.address, { recording }) };
  const { url, store, stop } = await running({ results: { by: ["unit"] } }, on);
  onTestFinished(stop);
  await fetch(`${url}/surveys/one-stop/results`);
  expect((await send(url, submission())).status).toBe(201);

  const sent = Array.from({ length: 40 }, () => submission());
  const answered = sent.map((each) => send(url, each));
  // Some are stored by then, some are on their way, and some have not come.
  await answered[0];
  await threads[0]!.terminate();

  expect((await Promise.all(answered)).map(({ status }) => status)).toEqual(sent.map(() => 201));
  expect(threads.length).toBe(2);
  expect(await store.count()).toBe(41);
  const { kept, fromRows } = await bothTallies(store, await planFor(store, survey, { by: ["unit"] }));
  expect(kept).toEqual(fromRows);
});

it("gives up where each thread ends, and says so to those alone who sent then", async () => {
  const database = await databaseOf("SQLite");
  let isBroken = true;
  const recording = recordingThread({ file: database.address }, (order) => {
    const thread = startThread("recording-thread", order);
    if (isBroken) void thread.terminate();
    return thread;
  });
  const failures: unknown[] = [];
  const on = { ...database, open: () => openSqlite(database.address, { recording }) };
  const { url, store, stop } = await running({ onFailure: (error) => failures.push(error) }, on);
  onTestFinished(stop);
  expect((await send(url, submission())).status).toBe(500);
  expect(failures).toMatchObject([{ code: "recording-thread-ended" }]);
  isBroken = false;
  expect((await send(url, submission())).status).toBe(201);
  expect(await store.count()).toBe(1);
});

it("starts no thread before something is to be stored, and ends it with the store", async () => {
  const database = await databaseOf("SQLite");
  const threads: Worker[] = [];
  const recording = recordingThread({ file: database.address }, (order) => {
    threads.push(startThread("recording-thread", order));
    return threads.at(-1)!;
  });
  const on = { ...database, open: () => openSqlite(database.address, { recording }) };
  const { url, stop } = await running({}, on);
  await fetch(`${url}/surveys/one-stop/results`);
  expect(threads.length).toBe(0);
  expect((await send(url, submission())).status).toBe(201);
  expect(threads.length).toBe(1);
  await stop();
  expect(threads[0]!.threadId).toBe(-1);
});

it("starts none for what comes when the store is closed", async () => {
  const threads: Worker[] = [];
  const recording = recordingThread({ file: "unused.db" }, (order) => {
    threads.push(startThread("recording-thread", order));
    return threads.at(-1)!;
  });
  await recording.close();
  const wish = { id: submission().id, plan: undefined, withdrawnAt: "2026-11-30T00:00:00Z" };
  await expect(recording.record([wish], { forwards: false, begun() {} })).rejects.toMatchObject({
    code: "store-closed",
  });
  expect(threads).toEqual([]);
});

it("tells errors so that they mean the same on the other side", () => {
  const told = (error: unknown) => receivedError(structuredClone(sentError(error)));
  const codes = ["SQLITE_FULL", "SQLITE_BUSY_SNAPSHOT", "SQLITE_READONLY", "SQLITE_IOERR_WRITE", "SQLITE_CORRUPT"];
  const errors = codes.map((code) => Object.assign(new Error(`because of ${code}`), { code }));
  expect(errors.map((error) => outageOf(told(error)))).toEqual(["full", "busy", "read-only", "disk", "damaged"]);
  expect(told(errors[0])).toMatchObject({ message: "because of SQLITE_FULL", stack: errors[0]!.stack });
  expect(told(new RequestProblem("used-invitation"))).toEqual(new RequestProblem("used-invitation"));
});
