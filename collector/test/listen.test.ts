import { once } from "node:events";
import { connect } from "node:net";
import { expect, it } from "vitest";
import { listen } from "../src/index.ts";

const fetch = async () => new Response("here");

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
