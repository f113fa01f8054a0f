import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { inOneOf } from "./databases/index.ts";
import { running, send } from "./running.ts";
import { submission, survey } from "./survey.ts";

const json = { "Content-Type": "application/json" };
const form = { "Content-Type": "application/x-www-form-urlencoded" };

/** What comes back of bytes as they are, until the server closes. */
async function raw(url: string, text: string | Buffer): Promise<string> {
  const { port } = new URL(url);
  const socket = connect(Number(port), "127.0.0.1");
  socket.setEncoding("latin1");
  let answer = "";
  socket.on("data", (data: string) => (answer += data));
  socket.on("error", () => {});
  socket.end(text);
  await once(socket, "close");
  return answer;
}

const good = (parts: object = {}): Record<string, unknown> => ({ ...submission(), ...parts });

/** Bodies that are no submission, by what is odd about them. */
const BODIES: Record<string, () => string> = {
  "a NUL as id": () => JSON.stringify(good({ id: "\0" })),
  "a NUL within the id": () => JSON.stringify(good({ id: `${submission().id}\0` })),
  "half a surrogate pair as id": () => JSON.stringify(good({ id: "\ud800" })),
  "an id of 60,000 signs": () => JSON.stringify(good({ id: "a".repeat(60_000) })),
  "an id in capitals": () => JSON.stringify(good({ id: submission().id.toUpperCase() })),
  "an id that is a list": () => JSON.stringify(good({ id: [submission().id] })),
  "a revision that is infinite": () =>
    JSON.stringify(good({ revision: 7 })).replace('"revision":7', '"revision":1e400'),
  "a revision that no column holds": () => JSON.stringify(good({ revision: 2 ** 31 })),
  "a revision below zero": () => JSON.stringify(good({ revision: -0.5 })),
  "a NUL as survey": () => JSON.stringify(good({ survey: { ...submission().survey, id: "\0" } })),
  "a NUL as channel": () => JSON.stringify(good({ channel: "web\0" })),
  "a NUL as language": () => JSON.stringify(good({ language: "vi\0" })),
  "a year that is none": () => JSON.stringify(good({ finishedAt: "+275760-09-13T00:00:00Z" })),
  "a field named __proto__": () => JSON.stringify(good()).replace('"context":{', '"context":{"__proto__":"x",'),
  "answers to __proto__": () =>
    JSON.stringify(good()).replace('"answers":{', '"answers":{"__proto__":{"staff":"good"},'),
  "answers to constructor": () => JSON.stringify(good()).replace('"answers":{', '"answers":{"constructor":"good",'),
  "a key twice": () =>
    JSON.stringify(good())
      .replace("{", '{"id":"first","id":null,')
      .replace(/"id":"[\da-f-]{36}",/, ""),
  "a number with a thousand digits": () =>
    JSON.stringify(good()).replace('"change":-5', `"change":-${"9".repeat(1000)}`),
  "ten thousand unknown keys": () =>
    JSON.stringify({ ...good(), ...Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, 0])) }),
  "lists in lists": () => `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
  nothing: () => "",
  null: () => "null",
  "a byte order mark before it": () => `\ufeff${JSON.stringify(good({ channel: "\0" }))}`,
};

/** Addresses with odd things where names are expected. */
const PATHS = [
  "/submissions?survey=%00",
  "/submissions?survey=%ff%fe",
  "/submissions?survey=a&survey=b",
  "/submissions?after=%00",
  "/submissions?after=9999-99-99T99:99:99.999Z_ffffffff-ffff-ffff-ffff-ffffffffffff",
  "/submissions?limit=1e2",
  "/submissions?limit=99999999999999999999",
  `/submissions?survey=${"a".repeat(8000)}`,
  "/export.ndjson?survey=%00",
  "/export.csv?survey=%00",
  "/export.csv?survey=__proto__",
  "/export.csv?survey=one-stop%0d%0aSet-Cookie:a=b",
  "/export.csv?survey=one-stop&language=%00",
  "/surveys/%00",
  "/surveys/__proto__",
  "/surveys/..%2f..%2fetc%2fpasswd",
  "/surveys/one-stop?version=%00",
  "/surveys/%00/results",
  "/surveys/constructor/results",
  "/surveys/one-stop/results?by=__proto__",
  "/surveys/one-stop/results?channel=%00",
  "/surveys/one-stop/results?__proto__=1",
  "/surveys/one-stop/results?constructor=1",
  "/surveys/one-stop/form?language=%00&version=%00",
  "/surveys/one-stop/form?unit=%00&channel=%00",
  "/submissions/%00/received",
  "/submissions/%ff/received",
  "/submissions/__proto__/received",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/health/../export.csv%00",
];

describe.each(inOneOf("PostgreSQL"))("in %s", (kind) => {
  it("blames the sender of what is odd, and goes on", async () => {
    const failures: unknown[] = [];
    const { period: _, ...open } = survey;
    const { url, store, stop } = await running(
      { surveys: [open, survey], onFailure: (error) => failures.push(error) },
      kind,
    );
    onTestFinished(stop);
    const answers: [string, number][] = [];
    const note = async (what: string, response: Promise<Response>) => {
      const { status } = await response.then(async (each) => (await each.text(), each));
      answers.push([what, status]);
    };
    for (const [what, body] of Object.entries(BODIES))
      await note(what, fetch(`${url}/submissions`, { method: "POST", headers: json, body: body() }));
    for (const path of PATHS) {
      await note(path, fetch(url + path));
      await note(`HEAD ${path}`, fetch(url + path, { method: "HEAD" }));
      await note(
        `OPTIONS ${path}`,
        fetch(url + path, { method: "OPTIONS", headers: { Origin: "https://\u00e1.example" } }),
      );
    }
    for (const name of ["%00", "%ff", "__proto__", "a".repeat(8000), "%2e%2e"])
      await note(`DELETE ${name}`, fetch(`${url}/submissions/${name}`, { method: "DELETE" }));
    const { id, version, digest } = submission().survey;
    for (const [name, value] of [
      ["id", "\0"],
      ["id", "a".repeat(5000)],
      ["channel", "\0"],
      ["context.unit", "\0"],
      ["survey", "\0"],
      ["language", "\0"],
      ["startedAt", "+275760-09-14"],
      ["checks", "__proto__ \0"],
      ["__proto__", "x"],
    ] as const) {
      const fields = new URLSearchParams({ survey: id, version, digest, staff: "good", asked: "yes", [name]: value });
      await note(
        `form ${name}`,
        fetch(`${url}/submissions`, { method: "POST", headers: form, body: fields, redirect: "manual" }),
      );
    }
    expect(answers.filter(([, status]) => status >= 500)).toEqual([]);
    expect(failures).toEqual([]);
    expect((await send(url, submission())).status).toBe(201);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(await store.count()).toBeGreaterThan(0);
  });
});

it("stores nothing of a body that is no submission", async () => {
  const { url, store, stop } = await running();
  onTestFinished(stop);
  for (const [what, body] of Object.entries(BODIES)) {
    const { status } = await fetch(`${url}/submissions`, { method: "POST", headers: json, body: body() });
    expect([what, status >= 400 && status < 500]).toEqual([what, true]);
  }
  expect(await store.count()).toBe(0);
});

it("keeps its composure when the request itself is malformed", async () => {
  const failures: unknown[] = [];
  const { url, stop } = await running({ onFailure: (error) => failures.push(error) });
  onTestFinished(stop);
  const { host } = new URL(url);
  const head = `Host: ${host}\r\nConnection: close\r\n`;
  const requests: Record<string, string | Buffer> = {
    "no host": "GET /api/health HTTP/1.1\r\nConnection: close\r\n\r\n",
    "an empty host": "GET /api/health HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n",
    "a host with a path": "GET /api/health HTTP/1.1\r\nHost: a/b?c#d\r\nConnection: close\r\n\r\n",
    "a host with a user": "GET /api/health HTTP/1.1\r\nHost: a@b\r\nConnection: close\r\n\r\n",
    "a host with spaces": "GET /api/health HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
    "an address with a host": `GET http://other.example/api/health HTTP/1.1\r\n${head}\r\n`,
    "no slash": `GET api/health HTTP/1.1\r\n${head}\r\n`,
    "two slashes": `GET //api/health HTTP/1.1\r\n${head}\r\n`,
    "a star": `OPTIONS * HTTP/1.1\r\n${head}\r\n`,
    "a broken escape": `GET /api/surveys/%E0%A4%A HTTP/1.1\r\n${head}\r\n`,
    "a lone percent": `GET /api/surveys/% HTTP/1.1\r\n${head}\r\n`,
    "latin-1 in the path": Buffer.from(`GET /api/surveys/\xe9 HTTP/1.1\r\n${head}\r\n`, "latin1"),
    "an unknown method": `PROPFIND /api/submissions HTTP/1.1\r\n${head}\r\n`,
    TRACE: `TRACE /api/submissions HTTP/1.1\r\n${head}\r\n`,
    "a length that is no number": `POST /api/submissions HTTP/1.1\r\n${head}Content-Type: application/json\r\nContent-Length: 1e3\r\n\r\n{}`,
    "two lengths": `POST /api/submissions HTTP/1.1\r\n${head}Content-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}`,
    "a length and chunks": `POST /api/submissions HTTP/1.1\r\n${head}Content-Type: application/json\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
    "a body with GET": `GET /api/health HTTP/1.1\r\n${head}Content-Length: 2\r\n\r\n{}`,
    "a packed body": `POST /api/submissions HTTP/1.1\r\n${head}Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}`,
    "another character set": `POST /api/submissions HTTP/1.1\r\n${head}Content-Type: application/json; charset=utf-16\r\nContent-Length: 2\r\n\r\n{}`,
    "the type twice": `POST /api/submissions HTTP/1.1\r\n${head}Content-Type: application/json\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}`,
    "a waiting sender": `POST /api/submissions HTTP/1.1\r\n${head}Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n{}`,
    "something else expected": `POST /api/submissions HTTP/1.1\r\n${head}Expect: miracles\r\nContent-Length: 2\r\n\r\n{}`,
    "another protocol": `GET /api/health HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n`,
    "a tunnel": `CONNECT example.com:443 HTTP/1.1\r\n${head}\r\n`,
    "an origin that is none": `OPTIONS /api/submissions HTTP/1.1\r\n${head}Origin: \x01\r\n\r\n`,
    "latin-1 in a header": Buffer.from(
      `GET /api/health HTTP/1.1\r\n${head}Accept-Language: vi\xe9\xff\r\nOrigin: https://\xe9\r\n\r\n`,
      "latin1",
    ),
    "a language list without end": `GET /api/none HTTP/1.1\r\n${head}Accept-Language: ${"vi;q=0.1,".repeat(1500)}\r\n\r\n`,
  };
  for (const [what, request] of Object.entries(requests)) {
    const answer = await raw(url, request);
    // A refusal, an answer, or a connection that is closed: never a failure of ours.
    expect([what, answer.startsWith("HTTP/1.1 5")]).toEqual([what, false]);
  }
  expect(failures).toEqual([]);
  expect((await fetch(`${url}/health`)).status).toBe(200);
});
