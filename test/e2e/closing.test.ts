import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { launchChromium } from "../infra/chromium.ts";

/* A test may close a page while it still answers one of its requests. Nothing of that comes back after the test. */

let rejections: unknown[];
const note = (reason: unknown) => void rejections.push(reason);
beforeEach(() => {
  rejections = [];
  process.prependListener("unhandledRejection", note);
});
afterEach(() => void process.off("unhandledRejection", note));

test.each(["page", "context", "browser"] as const)("a closed %s leaves no handler behind that fails", async (what) => {
  // Given a page whose request a test's handler is fetching
  let asked: (response: ServerResponse) => void;
  const slow = new Promise<ServerResponse>((resolve) => (asked = resolve));
  const server = createServer(({ url }, response) =>
    url === "/slow" ? asked(response) : void response.end("<script>fetch('/slow')</script>"),
  ).listen(0, "127.0.0.1");
  await once(server, "listening");
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.route("**/slow", async (route) => route.fulfill({ response: await route.fetch() }));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: "commit" });
  const response = await slow;

  // When
  await { page, context: page.context(), browser }[what].close();

  // Then
  response.end();
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(rejections).toEqual([]);
});
