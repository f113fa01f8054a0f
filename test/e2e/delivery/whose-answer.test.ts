import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DeliveryCause } from "../../../src/widget/events.ts";
import { launchChromium } from "../../infra/chromium.ts";
import { isLong } from "../../support/long.ts";
import { recordsOf } from "../support/records.ts";
import { flush, open, sendAll, waiting } from "./page.ts";
import { type Obstacle, type Way, answers, html, openWay, pageWith } from "./way.ts";

const text = { "Content-Type": "text/plain" };
const json = { "Content-Type": "application/json" };
const page = { "Content-Type": "text/html; charset=utf-8" };
const problem = { "Content-Type": "application/problem+json" };

interface Row {
  obstacle: Obstacle;
  says: keyof typeof waiting;
  cause: DeliveryCause;
  /** How the webmaster is told to mend it. */
  mend: string;
}

const redirect = (status: number, to: string, mend = "hãy ghi địa chỉ ấy vào thuộc tính endpoint"): Row => ({
  obstacle: answers(status, { Location: to }),
  says: "unknown",
  cause: "redirect",
  mend,
});

const firewall = { says: "unknown", cause: "barred", mend: "application/problem+json" } as const;
const missing = { says: "site", cause: "missing", mend: "thuộc tính endpoint" } as const;
const size = { says: "unknown", cause: "size", mend: "client_max_body_size" } as const;
const broken = { says: "busy", cause: "broken", mend: "nhật ký" } as const;
const blocked = "<h1>The requested URL was rejected.</h1>";

/** By what the way answers. The webmaster's line names the endpoint, so it has a path of its own. */
const rows: Record<string, Row> = {
  "200-page": { obstacle: answers(200, page, blocked), says: "page", cause: "page", mend: "tường lửa" },
  "201-page": { obstacle: answers(201, page, blocked), says: "page", cause: "page", mend: "application/json" },
  "301-slash": redirect(301, "/to/301-slash/", "chuyển hướng đến {page}/to/301-slash/,"),
  "302-login": redirect(302, "/login"),
  "303-login": redirect(303, "/login?next=%2Fsecret"),
  "307-elsewhere": redirect(307, "https://example.invalid/"),
  "308-https": redirect(308, "https://127.0.0.1:1/"),
  "400-page": { obstacle: answers(400, page, blocked), ...firewall },
  "401-json": { obstacle: answers(401, json, '{"message":"Unauthorized"}'), ...firewall },
  "403-page": { obstacle: answers(403, page, blocked), ...firewall },
  "403-text": { obstacle: answers(403, text, "RBAC: access denied"), ...firewall },
  "419-json": { obstacle: answers(419, json, '{"message":"CSRF token mismatch."}'), ...firewall },
  "422-page": { obstacle: answers(422, page, blocked), ...firewall },
  "404-page": { obstacle: answers(404, page, blocked), ...missing },
  "404-text": { obstacle: answers(404, text, "404 page not found"), ...missing },
  "405": { obstacle: answers(405, { Allow: "GET" }), ...missing },
  "501": { obstacle: answers(501, page, blocked), ...missing },
  "411": { obstacle: answers(411, page, blocked), ...size },
  "413": { obstacle: answers(413, page, blocked), ...size },
  "500": { obstacle: answers(500), ...broken },
  "502-page": { obstacle: answers(502, page, blocked), ...broken },
  "503": { obstacle: answers(503), says: "busy", cause: "busy", mend: "bận" },
  "429": { obstacle: answers(429), says: "busy", cause: "busy", mend: "bận" },
  reset: {
    obstacle: ({ socket }) => socket.resetAndDestroy(),
    says: "unanswered",
    cause: "unanswered",
    mend: "kết nối bị cắt",
  },
};

/** On another site: what a browser does not let this page read. */
const origin = { says: "site", cause: "origin", mend: "--origins {page}" } as const;
const allowed = (headers = "content-type, idempotency-key"): Record<string, string> => ({
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": headers,
});
const elsewhere: Record<string, Row> = {
  "preflight-403": { obstacle: answers(403, problem, "{}"), ...origin },
  "preflight-404": { obstacle: answers(404, page, blocked), ...origin },
  "preflight-without-the-header": { obstacle: answers(204, allowed("content-type")), ...origin },
  "preflight-only": {
    obstacle: ({ method }, response) =>
      void response.writeHead(method === "OPTIONS" ? 204 : 201, method === "OPTIONS" ? allowed() : {}).end(),
    ...origin,
  },
};

/** The endpoint's own words: these it does refuse. */
const refusals: Record<string, { obstacle: Obstacle; says: string }> = {
  "422-problem": { obstacle: answers(422, problem, '{"detail":"Đã khóa sổ."}'), says: "Lý do: Đã khóa sổ." },
  "403-problem": { obstacle: answers(403, problem, '{"title":"Không được phép"}'), says: "Lý do: Không được phép" },
  "400-text": { obstacle: answers(400, text, "No."), says: "Câu trả lời vẫn còn nguyên" },
  "409-empty": { obstacle: answers(409), says: "Câu trả lời vẫn còn nguyên" },
};

/** What the endpoint did say, though what followed was lost. */
const taken: Record<string, Obstacle> = {
  "201-cut-in-the-body": ({ socket }) =>
    void socket.write(
      'HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"id":',
      () => socket.destroySoon(),
    ),
  "204": answers(204),
  "200-text": answers(200, text, "OK"),
};

let way: Way;
let other: Way;
let browser: Browser;
beforeAll(async () => {
  [way, other, browser] = await Promise.all([openWay(), openWay(), launchChromium()]);
  way.pages.set("/login", html("<h1>Đăng nhập</h1>"));
});
afterAll(async () => {
  await browser.close();
  way.close();
  other.close();
});

/** Others say the same by another number or another body. */
const alike = (
  "201-page 302-login 307-elsewhere 308-https 400-page 401-json 403-text 422-page 404-text " +
  "501 411 502-page 429 preflight-404 preflight-without-the-header"
).split(" ");

/** Each tag of a page looks whenever something changes in the outbox that they share, so a few pages cost less than one with all. */
const PAGES = isLong ? 4 : 2;
const every = [rows, elsewhere, refusals, taken]
  .flatMap((each) => Object.keys(each))
  .filter((name) => isLong || !alike.includes(name));
const shares = Array.from({ length: PAGES }, (_, at) => every.filter((_name, i) => i % PAGES === at));

describe("whatever answers in the endpoint's place", () => {
  test.each(shares.map((names) => [names.join(", "), names] as const))(
    "the citizen reads what is true, the webmaster one line, and all arrives once when the way is free: %s",
    async (_, names) => {
      const here = <Kind>(some: Record<string, Kind>): Record<string, Kind> =>
        Object.fromEntries(Object.entries(some).filter(([name]) => names.includes(name)));
      const all = here({ ...rows, ...elsewhere });
      const address = (name: string): string => (name in elsewhere ? other.url : "") + `/to/${name}`;
      for (const [name, { obstacle }] of Object.entries(rows)) way.obstacles.set(`/to/${name}`, obstacle);
      for (const [name, { obstacle }] of Object.entries(elsewhere)) other.obstacles.set(`/to/${name}`, obstacle);
      for (const [name, { obstacle }] of Object.entries(refusals)) way.obstacles.set(`/to/${name}`, obstacle);
      for (const [name, obstacle] of Object.entries(taken)) way.obstacles.set(`/to/${name}`, obstacle);
      const {
        page: opened,
        lines,
        told,
      } = await open(browser, way, pageWith(names.map((name) => `endpoint="${address(name)}"`)));

      const said = new Map(await opened.evaluate(sendAll));

      for (const [name, { says }] of Object.entries(all))
        expect(said.get(address(name)), name).toContain(waiting[says]);
      for (const name of Object.keys(here(taken)))
        expect(said.get(`/to/${name}`), name).toContain("Đã nhận được ý kiến");
      for (const [name, { says }] of Object.entries(here(refusals))) {
        expect(said.get(`/to/${name}`), name).toContain("Nơi nhận chưa chấp nhận phiếu này");
        expect(said.get(`/to/${name}`), name).toContain(says);
      }
      // Nothing is called refused that the endpoint never saw, and nothing is gone.
      const kinds = new Map(
        (await recordsOf(opened)).map(([key]) => [key.split(" ")[1]!.split("/to/")[1], key.split(" ")[0]]),
      );
      for (const name of names)
        expect(kinds.get(name), name).toBe(name in all ? "wait" : name in refusals ? "refused" : "done");

      // They are tried again and again; what is told is told once.
      await flush(opened);
      await flush(opened);
      const heard = await told();
      for (const [name, { cause, mend }] of Object.entries(all)) {
        const found = lines.filter((line) => line.includes(`/to/${name} `) || line.includes(`/to/${name}.`));
        expect(found, name).toHaveLength(1);
        expect(found[0], name).toContain(mend.replace("{page}", way.url));
        const events = heard.filter(({ message }) => found[0]!.endsWith(message));
        expect(events.map((event) => [event.reason, event.cause])[0], name).toEqual(["unreachable", cause]);
      }
      expect(lines.join("\n")).not.toContain("secret");
      expect(lines).toHaveLength(Object.keys(all).length);

      way.obstacles.clear();
      other.obstacles.clear();
      for (const name of Object.keys(elsewhere))
        other.obstacles.set(`/to/${name}`, (request, response, body) => {
          response.writeHead(request.method === "OPTIONS" ? 204 : 201, allowed()).end();
          if (request.method === "POST")
            other.stored.set(`/to/${name}`, [...(other.stored.get(`/to/${name}`) ?? []), body]);
        });
      await flush(opened);
      for (const name of Object.keys(all)) {
        const stored = (name in elsewhere ? other : way).stored.get(`/to/${name}`);
        expect(
          stored?.map((body) => JSON.parse(body).answers.t),
          name,
        ).toEqual([`Gửi ${address(name)}`]);
      }
      await opened.close();
    },
  );
});
