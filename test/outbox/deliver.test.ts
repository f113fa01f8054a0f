import { type RequestListener, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type DeliverOptions, type Prepare, deliver } from "../../src/outbox/deliver.ts";

let answer: RequestListener;
let endpoint: string;
const server = createServer((request, response) => answer(request, response));

beforeEach(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/responses`;
});
afterEach(() => {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
});

const send = (options?: DeliverOptions) => deliver({ endpoint, key: "a-key", body: '{"id":"a-key"}' }, options);
const answers =
  (status: number, headers: Record<string, string> = {}, body = ""): RequestListener =>
  (request, response) => {
    request.resume();
    response.writeHead(status, headers).end(body);
  };
const json = { "Content-Type": "application/json" };

test("one POST of the JSON body under its key", async () => {
  const came: unknown[] = [];
  answer = async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    came.push([request.method, request.url, request.headers["content-type"], request.headers["idempotency-key"], body]);
    response.writeHead(201).end();
  };
  await send();
  expect(came).toEqual([["POST", "/responses", "application/json", "a-key", '{"id":"a-key"}']]);
});

describe("is accepted", () => {
  test.each([
    ["201 with a receipt", answers(201, json, '{"receipt":"7K3M-Q2XZ"}')],
    ["200 for what was sent before", answers(200, json, '{"receipt":"7K3M-Q2XZ"}')],
    ["202 without a body", answers(202)],
    ["204", answers(204)],
    ["a body that is no JSON", answers(201, json, "{oops")],
    ["plain text", answers(201, { "Content-Type": "text/plain" }, "OK")],
  ])("by %s", async (_, how) => {
    answer = how;
    expect(await send()).toEqual({ result: "accepted" });
  });

  test("by a 201 whose body breaks off: the status line came", async () => {
    answer = (request, response) => {
      request.resume();
      response.writeHead(201, { ...json, "Content-Length": "1000" }).write('{"receipt":"7K');
      setTimeout(() => response.destroy(), 20);
    };
    expect(await send()).toEqual({ result: "accepted" });
  });

  test("by a 201 whose body never ends", async () => {
    answer = (request, response) => {
      request.resume();
      response.writeHead(201, json).write("{");
    };
    expect(await send({ timeout: 0.2 })).toEqual({ result: "accepted" });
  });
});

describe("the page for withdrawing", () => {
  const site = () => endpoint.slice(0, -"/responses".length);

  test.each([
    ["beside the endpoint", () => "withdraw?receipt=A", () => `${site()}/withdraw?receipt=A`],
    ["by its path", () => "/rut-lai", () => `${site()}/rut-lai`],
    ["by its whole address", () => `${site()}/rut-lai`, () => `${site()}/rut-lai`],
  ])("is the one that the endpoint names, %s", async (_, named, address) => {
    answer = answers(201, json, JSON.stringify({ withdraw: named() }));
    expect(await send()).toEqual({ result: "accepted", withdraw: address() });
  });

  test.each([
    "https://elsewhere.example/",
    "//elsewhere.example/",
    "javascript:alert(1)",
    "data:text/html,x",
    "",
    1,
    null,
  ])("is of no other site, and no script: %j", async (named) => {
    answer = answers(201, json, JSON.stringify({ withdraw: named }));
    expect(await send()).toEqual({ result: "accepted" });
  });
});

describe("is unreachable, and may be sent again", () => {
  test.each([408, 425, 429, 500, 502, 503, 504, 599])("with %i", async (status) => {
    answer = answers(status, json, '{"detail":"later"}');
    expect(await send()).toEqual({ result: "unreachable", status });
  });

  test.each([
    ["120", 120],
    ["0", undefined],
    ["soon", undefined],
    ["-5", undefined],
  ])("with Retry-After: %s", async (header, seconds) => {
    answer = answers(429, { "Retry-After": header });
    expect(await send()).toEqual({
      result: "unreachable",
      status: 429,
      ...(seconds && { retryAfterSeconds: seconds }),
    });
  });

  test("with Retry-After as a date", async () => {
    answer = answers(503, { "Retry-After": new Date(Date.now() + 90_000).toUTCString() });
    const { retryAfterSeconds } = (await send()) as { retryAfterSeconds?: number };
    expect(retryAfterSeconds).toBeGreaterThan(80);
    expect(retryAfterSeconds).toBeLessThan(95);
  });

  test("with Retry-After as a date by the endpoint's clock, however wrong the device's is", async () => {
    const at = Date.parse("2020-01-01T00:00:00Z");
    const headers = { Date: new Date(at).toUTCString(), "Retry-After": new Date(at + 90_000).toUTCString() };
    answer = answers(503, headers);
    expect(await send()).toEqual({ result: "unreachable", status: 503, retryAfterSeconds: 90 });
  });

  test("with Retry-After as a date that has passed", async () => {
    answer = answers(503, { "Retry-After": new Date(Date.now() - 90_000).toUTCString() });
    expect(await send()).toEqual({ result: "unreachable", status: 503 });
  });

  test("behind a sign-in page that answers 200 itself", async () => {
    answer = answers(200, { "Content-Type": "text/html; charset=utf-8" }, "<h1>Wi-Fi</h1>");
    expect(await send()).toEqual({ result: "unreachable", status: 200, instead: "page" });
  });

  // In a browser such an answer has no status; in Node it has.
  test.each([301, 302, 303, 307, 308])("behind a sign-in page that is redirected to with %i", async (status) => {
    answer = (request, response) => {
      request.resume();
      if (request.url === "/sign-in") response.writeHead(200, json).end("{}");
      else response.writeHead(status, { Location: "/sign-in" }).end();
    };
    expect(await send()).toEqual({ result: "unreachable", status, instead: "redirect" });
  });

  test("when it is redirected in a circle", async () => {
    answer = answers(307, { Location: "/responses" });
    expect(await send()).toMatchObject({ result: "unreachable" });
  });

  test("when the connection is cut", async () => {
    answer = (request) => request.socket.destroy();
    expect(await send()).toEqual({ result: "unreachable" });
  });

  test("when nobody listens", async () => {
    answer = answers(201);
    expect(await deliver({ endpoint: "http://127.0.0.1:1/", key: "k", body: "{}" })).toEqual({ result: "unreachable" });
  });

  test("when nothing comes back in time", async () => {
    answer = (request) => request.resume();
    const began = performance.now();
    expect(await send({ timeout: 0.2 })).toEqual({ result: "unreachable", instead: "silence" });
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test("when it is given up", async () => {
    const leaving = new AbortController();
    answer = (request) => {
      request.resume();
      leaving.abort();
    };
    expect(await send({ signal: leaving.signal })).toMatchObject({ result: "unreachable" });
  });

  test("when the address is none", async () => {
    expect(await deliver({ endpoint: "http://", key: "k", body: "{}" })).toEqual({ result: "unreachable" });
  });
});

describe("is refused, and not sent again by itself", () => {
  const problem = { "Content-Type": "application/problem+json" };

  test.each([400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 451])(
    "with %i in a problem document",
    async (status) => {
      answer = answers(status, problem, "{}");
      expect(await send()).toEqual({ result: "refused", status });
    },
  );

  test.each([400, 409, 422])("with %i in other words or none, because it judges what was sent", async (status) => {
    for (const type of ["application/json", "text/plain", ""]) {
      answer = answers(status, type ? { "Content-Type": type } : {}, type && "No.");
      expect(await send(), type).toEqual({ result: "refused", status });
    }
  });

  test("with the problem's detail, or else its title", async () => {
    answer = answers(422, problem, '{"title":"Not acceptable","detail":"The survey is closed."}');
    expect(await send()).toEqual({ result: "refused", status: 422, detail: "The survey is closed." });
    answer = answers(422, problem, '{"title":"Not acceptable"}');
    expect(await send()).toEqual({ result: "refused", status: 422, detail: "Not acceptable" });
  });

  test.each([
    ["is no JSON", "<h1>Bad request</h1>"],
    ["is a list", "[]"],
    ["is null", "null"],
    ["has a detail that is no text", '{"detail":{"a":1}}'],
  ])("without a reason when the body %s", async (_, body) => {
    answer = answers(400, problem, body);
    expect(await send()).toEqual({ result: "refused", status: 400 });
  });
});

describe("is not refused by what stands on the way, and may be sent again", () => {
  const html = { "Content-Type": "text/html; charset=utf-8" };

  test.each([400, 401, 403, 404, 405, 409, 411, 413, 419, 422, 451])("with a page and %i", async (status) => {
    answer = answers(status, html, "<h1>No</h1>");
    expect(await send()).toEqual({ result: "unreachable", status, instead: "page" });
  });

  // A gateway's route that is missing, a session that is over, a token that is old: not about the answers.
  test.each([401, 403, 404, 405, 410, 411, 413, 415, 419, 451])("with %i, however it says so", async (status) => {
    for (const type of ["application/json", "text/plain", ""]) {
      answer = answers(status, type ? { "Content-Type": type } : {}, type && '{"message":"Forbidden"}');
      expect(await send(), type).toEqual({ result: "unreachable", status });
    }
  });

  test.each([500, 501, 502, 503])(
    "with a page and %i, and when it says when to come back, that counts",
    async (status) => {
      answer = answers(status, { ...html, "Retry-After": "60" }, "<h1>Bad gateway</h1>");
      expect(await send()).toEqual({ result: "unreachable", status, instead: "page", retryAfterSeconds: 60 });
    },
  );
});

describe("a request that the page prepares", () => {
  const came: unknown[] = [];
  const prepare =
    (waits: Promise<unknown>[], change: (request: Request) => void): Prepare =>
    (letter, init) => {
      const request = new Request(letter.endpoint, init);
      return {
        waits,
        get changed() {
          change(request);
          return request;
        },
      };
    };
  beforeEach(() => {
    came.length = 0;
    answer = async (request, response) => {
      let body = "";
      for await (const chunk of request) body += String(chunk);
      came.push([request.headers["x-csrf-token"], request.headers["idempotency-key"], body]);
      response.writeHead(201).end();
    };
  });

  test("goes as it was changed, with the same body", async () => {
    const addToken = prepare([], (request) => request.headers.set("X-CSRF-Token", "t"));
    expect(await send({ prepare: addToken })).toEqual({ result: "accepted" });
    expect(came).toEqual([["t", "a-key", '{"id":"a-key"}']]);
  });

  test("goes when what it waits for is there", async () => {
    let token = "";
    const fetched = new Promise((done) => setTimeout(done, 20)).then(() => (token = "late"));
    await send({ prepare: prepare([fetched], (request) => request.headers.set("X-CSRF-Token", token)) });
    expect(came).toEqual([["late", "a-key", '{"id":"a-key"}']]);
  });

  test("does not go when that fails, or does not end", async () => {
    const never = new Promise(() => {});
    for (const wait of [Promise.reject(new Error("no token")), never])
      expect(await send({ timeout: 0.2, prepare: prepare([wait], () => {}) })).toEqual({
        result: "unreachable",
        instead: "listener",
      });
    expect(came).toEqual([]);
  });
});

describe("goes nowhere else", () => {
  const came: string[] = [];
  const elsewhere = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    came.push(`${request.method} ${body}`);
    response.writeHead(201).end();
  });
  let address: string;

  beforeEach(async () => {
    came.length = 0;
    await new Promise<void>((done) => elsewhere.listen(0, "127.0.0.1", done));
    address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
  });
  afterEach(() => {
    elsewhere.closeAllConnections();
    return new Promise((done) => elsewhere.close(done));
  });

  test.each([301, 302, 303, 307, 308])("when it is redirected to another site with %i", async (status) => {
    answer = answers(status, { Location: address });
    expect(await send()).toMatchObject({ result: "unreachable" });
    expect(came).toEqual([]);
  });
});
