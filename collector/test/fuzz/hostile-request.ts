import { gzipSync } from "node:zlib";
import type { Random } from "../../../test/faults/random.ts";
import { submission } from "../survey.ts";
import { hostileSubmission, spoilt } from "./hostile-submission.ts";
import { hostileText } from "./hostile-texts.ts";

/** How the bytes are sent, and how the connection ends from this side. */
export interface Delivery {
  parts: Buffer[];
  /** `end` says that no more comes; `reset` breaks the connection off; `wait` leaves it open until the collector has enough. */
  end: "end" | "reset" | "wait";
}

/** Ten megabytes of zeros in ten kilobytes. */
const BOMB = gzipSync(Buffer.alloc(10_000_000));

const wordsOf = (text: string): string[] => text.trim().split(/\s+/);

const METHODS = wordsOf("GET HEAD POST DELETE OPTIONS PUT PATCH TRACE CONNECT PROPFIND M-SEARCH");
const ODD_METHODS = ["", "get", "G\0T", "POST POST", "PRI", "X".repeat(5000), "ĐÓNG", "QUERY"];

const PATHS = wordsOf(`
  /submissions /submissions/{} /submissions/{}/received /withdraw /withdraw/done /export.ndjson /export.csv
  /funnel /funnel.csv /surveys/{} /surveys/one-stop /surveys/{}/form /surveys/one-stop/form
  /surveys/{}/results /surveys/one-stop/results /health /ready /{}
`);

const QUERIES = wordsOf("survey after limit language version track by unit channel wave receipt");
const FIELDS = wordsOf("id survey version digest channel context.unit language startedAt checks asked");
const ANSWERS = wordsOf("answer:staff answer:why answer:came answer:came.other answer:change answer:comment");

const TYPES = [
  "application/json",
  "application/json",
  "application/json; charset=utf-16",
  "application/vnd.x+json",
  "application/x-www-form-urlencoded",
  "application/x-www-form-urlencoded; charset=x",
  "text/plain",
  "multipart/form-data; boundary=x",
  "multipart/form-data",
  "application/problem+json",
  "",
  ";",
  "*/*",
];

const HEADERS = wordsOf(`
  Accept Accept-Language Accept-Encoding Authorization Cookie Origin Referer Host Via Idempotency-Key
  Survey-Invitation Content-Encoding Content-Language If-None-Match If-Match If-Modified-Since Range Expect
  Upgrade Connection TE Trailer X-Forwarded-For Forwarded X-HTTP-Method-Override X-Forwarded-Host
  X-Original-URL Max-Forwards __proto__ Constructor
`);

const VALUES = [
  "*",
  'W/"x"',
  '"',
  "bytes=0-",
  "bytes=99999999999-1,-1",
  "100-continue",
  "miracles",
  "websocket",
  "h2c",
  "gzip",
  "gzip, deflate, br",
  "identity;q=0",
  "chunked",
  "keep-alive",
  "close",
  "Bearer ",
  "Bearer \t",
  "Basic Og==",
  "null",
  "127.0.0.1, 10.0.0.1",
  'for="[::1]"',
  "https://a.example",
  "https://\x7f",
  "vi;q=NaN,en;q=-1,km;q=1e999",
  "\x01",
];

/** A request, or what only looks like one, that no browser sends. */
export function hostileRequest(random: Random, host: string, ids: string[]): Delivery {
  const count = random.chance(0.06) ? random.whole(2, 5) : 1;
  let bytes: Buffer = Buffer.concat(Array.from({ length: count }, () => requestBytes(random, host, ids)));
  if (random.chance(0.05)) bytes = spoilt(bytes, random);
  const end = random.chance(0.03) ? "reset" : random.chance(0.002) ? "wait" : "end";
  return { parts: inParts(bytes, random), end };
}

function inParts(bytes: Buffer, random: Random): Buffer[] {
  const parts: Buffer[] = [];
  let rest = bytes;
  while (rest.length > 1 && parts.length < 4 && random.chance(0.15)) {
    const at = random.whole(1, rest.length - 1);
    parts.push(rest.subarray(0, at));
    rest = rest.subarray(at);
  }
  return [...parts, rest];
}

function requestBytes(random: Random, host: string, ids: string[]): Buffer {
  const { type, body } = bodyOf(random, ids);
  const posts = body.length > 0 || random.chance(0.2);
  const method = random.chance(0.04)
    ? random.pick(ODD_METHODS)
    : posts && random.chance(0.8)
      ? "POST"
      : random.pick(METHODS);
  const version = random.chance(0.05)
    ? random.pick(["HTTP/1.0", "HTTP/2.0", "HTTP/0.9", "", "HTTP/1.1 x", "HTTP/9"])
    : "HTTP/1.1";
  const lines = [`${method} ${targetOf(random, host, type)} ${version}`];
  if (!random.chance(0.02)) lines.push(`Host: ${random.chance(0.04) ? hostileLine(random) : host}`);
  if (type !== undefined) lines.push(`Content-Type: ${type}`);
  for (let more = random.chance(0.5) ? random.whole(1, 4) : 0; more > 0; more--) lines.push(headerLine(random));
  if (random.chance(0.01)) lines.push(...Array.from({ length: 200 }, (_, i) => `X-${i}: ${i}`));
  if (random.chance(0.01)) lines.push(`X-Long: ${"x".repeat(20_000)}`);
  const framed = framing(body, random);
  lines.push(...framed.lines);
  const end = random.chance(0.03) ? random.pick(["\n", "\r", "\r\n\r\n", "\n\r"]) : "\r\n";
  return Buffer.concat([
    Buffer.from(`${lines.join(end)}${end}${end}`, random.chance(0.5) ? "utf8" : "latin1"),
    framed.body,
  ]);
}

function targetOf(random: Random, host: string, type: string | undefined): string {
  if (random.chance(0.03))
    return random.pick([
      "*",
      "/",
      "",
      "//",
      "api/health",
      "/../api/health",
      "/%",
      "/\0",
      `/${"a".repeat(20_000)}`,
      "?",
      "#",
    ]);
  const inPlace = () =>
    random.chance(0.2) ? hostileLine(random) : encodeURIComponent(wellFormed(hostileText(random)));
  const own =
    type === undefined ? random.pick(PATHS) : random.pick(["/submissions", "/submissions", "/withdraw", "/funnel"]);
  const path = `/api${own.replaceAll("{}", inPlace)}`;
  const query = random.chance(0.4)
    ? `?${Array.from({ length: random.whole(1, 3) }, () => `${random.chance(0.9) ? random.pick(QUERIES) : inPlace()}=${random.chance(0.3) ? "one-stop" : inPlace()}`).join("&")}`
    : "";
  return `${random.chance(0.03) ? `http://${host}` : ""}${path}${query}`;
}

/** Without what would end a line, most of the time. */
const hostileLine = (random: Random): string =>
  random.chance(0.1)
    ? hostileText(random)
    : hostileText(random)
        .replaceAll(/[\r\n]/g, " ")
        .slice(0, 2000);

const wellFormed = (text: string): string => text.replaceAll(/[\ud800-\udfff]/g, "\ufffd");

function headerLine(random: Random): string {
  const value = random.chance(0.6) ? random.pick(VALUES) : hostileLine(random);
  if (random.chance(0.04))
    return random.pick([": x", "X : x", " folded: x", "\tx", "no colon", "X:\0", "Ế: x", `X: ${value}\r\n ${value}`]);
  return `${random.pick(HEADERS)}: ${value}`;
}

function bodyOf(random: Random, ids: string[]): { type: string | undefined; body: Buffer } {
  const kind = random.share();
  const type = random.chance(0.1) ? random.pick(TYPES) : undefined;
  if (kind < 0.35) return { type, body: Buffer.alloc(0) };
  if (kind < 0.65) return { type: type ?? "application/json", body: hostileSubmission(random, ids) };
  if (kind < 0.82)
    return { type: type ?? "application/x-www-form-urlencoded", body: Buffer.from(formFields(random, ids)) };
  if (kind < 0.92) return { type: type ?? random.pick(["text/plain", "application/json"]), body: beacon(random) };
  if (kind < 0.94) return { type: random.pick(TYPES), body: BOMB };
  if (kind < 0.95) return { type: random.pick(TYPES), body: Buffer.alloc(random.whole(65_000, 300_000), "a") };
  return {
    type: random.pick(TYPES),
    body: Buffer.from(Array.from({ length: random.whole(1, 300) }, () => random.whole(0, 255))),
  };
}

function formFields(random: Random, ids: string[]): string {
  const { id, version, digest } = submission().survey;
  const fields = new URLSearchParams({ survey: id, version, digest, "answer:staff": "good", asked: "yes" });
  if (random.chance(0.5)) fields.set("receipt", random.pick([hostileText(random), ids[0] ?? "", "1B2C-3D4E"]));
  for (let i = random.chance(0.3) ? 0 : random.whole(1, 4); i > 0; i--) {
    const name = random.pick([random.pick(FIELDS), random.pick(ANSWERS), hostileText(random)]);
    (random.chance(0.3) ? fields.append : fields.set).call(fields, name, hostileText(random));
  }
  return random.chance(0.1) ? `${fields}&${hostileText(random)}=%` : String(fields);
}

function beacon(random: Random): Buffer {
  const { id, version } = submission().survey;
  const told: Record<string, unknown> = { survey: id, version, channel: "web", views: 1, started: 1, finished: 1 };
  for (let i = random.whole(0, 3); i > 0; i--)
    told[random.chance(0.7) ? random.pick(Object.keys(told)) : hostileText(random)] = random.pick([
      hostileText(random),
      -1,
      1e9,
      [],
      null,
      {},
    ]);
  return Buffer.from(JSON.stringify(told));
}

/** Says how long the body is: rightly, wrongly, twice, in pieces, or not at all. */
function framing(body: Buffer, random: Random): { lines: string[]; body: Buffer } {
  const length = `Content-Length: ${body.length}`;
  if (!body.length && random.chance(0.8)) return { lines: [], body };
  if (random.chance(0.75)) return { lines: [length], body };
  const chunked = "Transfer-Encoding: chunked";
  return random.pick<() => { lines: string[]; body: Buffer }>([
    () => ({ lines: [], body }),
    () => ({ lines: [chunked], body: inChunks(body, random) }),
    () => ({ lines: [chunked], body: inChunks(body, random) }),
    () => ({ lines: [chunked], body: spoilt(inChunks(body, random), random) }),
    () => ({
      lines: [chunked],
      body: Buffer.concat([
        Buffer.from(`${random.pick(["-1", "ffffffffffffffff", "zz", "", '1;x="', "0x5"])}\r\n`),
        body,
      ]),
    }),
    () => ({ lines: [length, chunked], body: inChunks(body, random) }),
    () => ({ lines: [chunked, length], body }),
    () => ({ lines: [length, `Content-Length: ${body.length + 1}`], body }),
    () => ({ lines: [`Content-Length: ${body.length + random.whole(1, 1000)}`], body }),
    () => ({ lines: [`Content-Length: ${Math.max(0, body.length - random.whole(1, 50))}`], body }),
    () => ({
      lines: [`Content-Length: ${random.pick(["-1", "1e3", "+5", "0x10", "99999999999999999999", " ", "5, 5"])}`],
      body,
    }),
    () => ({
      lines: [
        `Transfer-Encoding: ${random.pick(["identity", "gzip, chunked", "xchunked", "chunked, chunked", " chunked\t", "CHUNKED"])}`,
      ],
      body: inChunks(body, random),
    }),
    () => ({ lines: ["Content-Encoding: gzip", `Content-Length: ${BOMB.length}`], body: BOMB }),
    () => ({ lines: [length, "Expect: 100-continue"], body }),
  ])();
}

function inChunks(body: Buffer, random: Random): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const size = random.whole(1, 2000);
    const part = body.subarray(at, at + size);
    parts.push(
      Buffer.from(`${part.length.toString(16)}${random.chance(0.1) ? ";a=b" : ""}\r\n`),
      part,
      Buffer.from("\r\n"),
    );
    at += size;
  }
  return Buffer.concat([...parts, Buffer.from(random.chance(0.1) ? "0\r\nX: y\r\n\r\n" : "0\r\n\r\n")]);
}
