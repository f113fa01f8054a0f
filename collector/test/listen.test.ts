import { once } from "node:events";
import { connect } from "node:net";
import { expect, it } from "vitest";
import { listen } from "../src/index.ts";

const fetch = async () => new Response("here");

it("answers a balancer that asks as HTTP/1.0 does, without a host", async () => {
  const { url, close } = await listen({ fetch, port: 0, hostname: "127.0.0.1" });
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  // HAProxy's `option httpchk GET /api/health` sends this.
  socket.write("GET /api/health HTTP/1.0\r\n\r\n");
  let answer = "";
  for await (const part of socket) answer += part;
  expect(answer).toMatch(/^HTTP\/1\.1 200 [^]*here$/);
  await close();
});

it("ends at once, though a browser has connected ahead of need", async () => {
  const { url, close } = await listen({ fetch, port: 0, hostname: "127.0.0.1" });
  const { hostname, port } = new URL(url);
  const ahead = connect(Number(port), hostname);
  await once(ahead, "connect");
  // Then the server has seen it.
  expect(await (await globalThis.fetch(url)).text()).toBe("here");

  const gone = once(ahead, "close");
  await close();
  await gone;
}, 5000);
