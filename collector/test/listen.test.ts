import { EventEmitter, once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
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

it("ends as soon as the last answer has gone, though its connection stays open at the other end", async () => {
  const doors = new EventEmitter();
  const slow = async () => {
    doors.emit("asked");
    await once(doors, "answers");
    return fetch();
  };
  const { url, close } = await listen({ fetch: slow, port: 0, hostname: "127.0.0.1" });
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const asked = once(doors, "asked");
  const answer = once(request(url, { agent }).end(), "response") as Promise<[IncomingMessage]>;
  await asked;
  const closed = close();
  doors.emit("answers");
  (await answer)[0].resume();
  await closed;
}, 5000);

it("ends only when it is done with what somebody sent who has left", async () => {
  const doors = new EventEmitter();
  const slow = async () => {
    doors.emit("asked");
    await once(doors, "answers");
    done.push("stored");
    return fetch();
  };
  const done: string[] = [];
  const { url, close } = await listen({ fetch: slow, port: 0, hostname: "127.0.0.1" });
  const asked = once(doors, "asked");
  const asking = request(url).on("error", () => {});
  asking.end();
  await asked;
  asking.destroy();
  const closed = close().then(() => done.push("closed"));
  // So many turns that it has seen them leave.
  for (let turns = 0; turns < 100; turns++) await turn();
  doors.emit("answers");
  await closed;
  expect(done).toEqual(["stored", "closed"]);
}, 5000);

it("cuts off who says nothing, and whose body never ends, and answers others meanwhile", async () => {
  const read = async (request: Request) => new Response(await request.text().catch(() => "cut off"));
  const { url, close } = await listen({ fetch: read, port: 0, hostname: "127.0.0.1", patience: 400 });
  onTestFinished(close);
  const { hostname, port } = new URL(url);
  const opened = async (text: string) => {
    const socket = connect(Number(port), hostname).on("error", () => {});
    await once(socket, "connect");
    socket.write(text);
    return socket;
  };
  const head = `POST / HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: 100\r\n`;
  const idle = await Promise.all(Array.from({ length: 200 }, () => opened("")));
  const slow = await Promise.all([opened("POST / HT"), opened(head), opened(`${head}\r\n{"answers":`)]);
  const gone = [...idle, ...slow].map((socket) => once(socket.resume(), "close"));
  expect(await (await globalThis.fetch(url, { method: "POST", body: "here" })).text()).toBe("here");
  await Promise.all(gone);
  expect(await (await globalThis.fetch(url, { method: "POST", body: "still here" })).text()).toBe("still here");
}, 20_000);

it("keeps a connection for longer than any proxy does, also past the time that a slow request has", async () => {
  const { url, close } = await listen({ fetch, port: 0, hostname: "127.0.0.1", patience: 400 });
  onTestFinished(close);
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const ask = async () => {
    const asked = request(url, { agent }).end();
    const [response] = (await once(asked, "response")) as [IncomingMessage];
    await once(response.resume(), "end");
    return [asked.reusedSocket, response.headers["keep-alive"]];
  };
  expect(await ask()).toEqual([false, "timeout=125"]);
  // Who began nothing is cut off meanwhile.
  const silent = connect(Number(port), hostname).on("error", () => {});
  await once(silent.resume(), "close");
  expect(await ask()).toEqual([true, "timeout=125"]);
}, 20_000);
