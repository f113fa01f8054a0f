import { once } from "node:events";
import { type Socket, connect } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { running, send } from "./running.ts";
import { submission } from "./survey.ts";

/** The system lets one process have so many files; both ends of each connection are this one's. */
const MANY = 9000;

it(`stores forms while ${MANY} connections say nothing`, { timeout: 120_000 }, async () => {
  const { url, store, stop } = await running();
  onTestFinished(stop);
  const { hostname, port } = new URL(url);
  const open: Socket[] = [];
  onTestFinished(() => open.forEach((socket) => socket.destroy()));
  for (let at = 0; at < MANY; at += 200) {
    const sockets = Array.from({ length: 200 }, () => connect(Number(port), hostname).on("error", () => {}));
    await Promise.all(sockets.map((socket) => once(socket, "connect")));
    open.push(...sockets);
  }
  const statuses = await Promise.all(Array.from({ length: 50 }, async () => (await send(url, submission())).status));
  expect(new Set(statuses)).toEqual(new Set([201]));
  expect(await store.count()).toBe(50);
});
