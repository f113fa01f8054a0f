import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { createCollector, listen, openSqlite } from "../src/index.ts";
import { DURING, submission, survey } from "./survey.ts";

const PEOPLE = 60;

// Node takes one connection in each turn of its loop. With a batch in each turn, people who come at once would wait for one batch each.
it("stores together the forms of people who come at once, each over a connection of their own", async () => {
  const store = await openSqlite(":memory:");
  onTestFinished(() => store.close());
  let batches = 0;
  const counting: typeof store = {
    ...store,
    transact(work) {
      batches++;
      return store.transact(work);
    },
  };
  const fetch = createCollector({ surveys: [survey], store: counting, now: () => DURING });
  const server = await listen({ fetch, port: 0, hostname: "127.0.0.1" });
  onTestFinished(server.close);

  const alone = new Agent({ keepAlive: false });
  const post = () =>
    new Promise<number>((resolve, reject) => {
      const headers = { "Content-Type": "application/json" };
      const sent = request(`${server.url}/api/submissions`, { method: "POST", headers, agent: alone }, (answer) => {
        answer.resume();
        resolve(answer.statusCode!);
      });
      sent.on("error", reject).end(JSON.stringify(submission({ id: randomUUID() })));
    });
  const statuses = await Promise.all(Array.from({ length: PEOPLE }, post));
  expect(statuses).toEqual(statuses.map(() => 201));
  expect(await store.count()).toBe(PEOPLE);
  expect(batches).toBeLessThan(PEOPLE / 6);
});
