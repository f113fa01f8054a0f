import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { SurveySendEvent } from "../../../src/widget/events.ts";
import { launchChromium } from "../../infra/chromium.ts";
import { recordsOf } from "../support/records.ts";
import { flush, open, sendAll } from "./page.ts";
import { type Obstacle, type Way, answers, openWay, pageWith } from "./way.ts";

let way: Way;
let other: Way;
let browser: Browser;
beforeAll(async () => {
  [way, other, browser] = await Promise.all([openWay(), openWay(), launchChromium()]);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
  way.close();
  other.close();
});

/** As Laravel: only with the token of the session, which changes. */
const guarded =
  (token: () => string, came: string[]): Obstacle =>
  (request, response, body) => {
    came.push(`${String(request.headers["x-csrf-token"])} ${String(request.headers["idempotency-key"])}`);
    if (request.headers["x-csrf-token"] !== token())
      return answers(419, { "Content-Type": "application/json" }, '{"message":"CSRF token mismatch."}')(
        request,
        response,
        body,
      );
    return answers(201)(request, response, body);
  };

test("a token goes with each attempt anew, is kept nowhere, and one that was too old is no refusal", async () => {
  const token = "first-token-5417";
  const came: string[] = [];
  way.obstacles.set(
    "/to/guarded",
    guarded(() => token, came),
  );
  const { page } = await open(browser, way, pageWith(['endpoint="/to/guarded"']));
  await page.evaluate(() => {
    document.head.insertAdjacentHTML("beforeend", '<meta name="csrf-token" content="old-token-5417">');
    document.addEventListener("survey-send", (event) => {
      const { request } = event as SurveySendEvent;
      request.headers.set("X-CSRF-Token", document.querySelector<HTMLMetaElement>('[name="csrf-token"]')!.content);
    });
  });
  const [said] = await page.evaluate(sendAll);
  expect(said![1]).toContain("Đã lưu trên thiết bị này, chưa gửi được");
  expect(JSON.stringify(await recordsOf(page))).not.toContain("5417");
  await page.evaluate((now) => (document.querySelector<HTMLMetaElement>('[name="csrf-token"]')!.content = now), token);
  await flush(page);
  await page.getByText("Đã nhận được ý kiến").waitFor();
  expect(new Set(came.map((each) => each.split(" ")[1])).size).toBe(1);
  expect(came.at(-1)).toContain("first-token-5417");
});

test("cookies of another site, and a token that has to be fetched, which may fail", async () => {
  const cookies: (string | undefined)[] = [];
  other.pages.set("/login", (_, response) => response.writeHead(200, { "Set-Cookie": "session=7; Path=/" }).end());
  other.obstacles.set("/to/cookies", (request, response) => {
    const allow = {
      "Access-Control-Allow-Origin": way.url,
      "Access-Control-Allow-Credentials": "true",
      "Access-Control-Allow-Headers": "content-type, idempotency-key, x-token",
    };
    if (request.method === "OPTIONS") return response.writeHead(204, allow).end();
    cookies.push(`${request.headers.cookie} ${String(request.headers["x-token"])}`);
    response.writeHead(201, allow).end();
  });
  const { page, lines, told } = await open(browser, way, pageWith([`endpoint="${other.url}/to/cookies"`]));
  await page.context().addCookies([{ name: "session", value: "7", url: other.url }]);
  await page.evaluate(() => {
    const prepare = async (event: SurveySendEvent): Promise<void> => {
      await new Promise((done) => setTimeout(done, 20));
      if (!document.body.hasAttribute("signed-in")) throw new Error("No token now.");
      event.request = new Request(event.request, { credentials: "include", headers: { "X-Token": "t" } });
    };
    const element = document.querySelector("satisfaction-survey")!;
    element.addEventListener("survey-send", (event) => event.waitUntil(prepare(event)));
  });
  const [said] = await page.evaluate(sendAll);
  expect(said![1]).toContain("chưa gửi được Phiếu sẽ được tự động gửi lại");
  // A timer may have tried again meanwhile.
  await expect.poll(async () => [...new Set((await told()).map(({ cause }) => cause))]).toEqual(["listener"]);
  expect(lines).toEqual([expect.stringContaining("survey-send")]);
  expect(cookies).toEqual([]);
  await page.evaluate(() => document.body.toggleAttribute("signed-in"));
  await flush(page);
  await page.getByText("Đã nhận được ý kiến").waitFor();
  expect(cookies).toEqual(["session=7 t"]);
});

test("what has to stay stays, a listener that throws stops nothing, and the last attempt is prepared, too", async () => {
  const came: string[] = [];
  way.obstacles.set("/to/fixed", (request, response, body) => {
    came.push(
      [
        request.method,
        request.headers["content-type"],
        String(request.headers["idempotency-key"]).length,
        request.headers["x-last"],
        JSON.parse(body).answers.t,
      ].join(" "),
    );
    response.writeHead(201).end();
  });
  const errors: string[] = [];
  const { page } = await open(browser, way, pageWith(['endpoint="/to/fixed"']));
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.evaluate(() => {
    const element = document.querySelector("satisfaction-survey")!;
    const listen = (listener: (event: SurveySendEvent) => void) => element.addEventListener("survey-send", listener);
    listen((event) => (event.request = new Request("/elsewhere", { method: "POST", body: "{}" })));
    listen((event) => (event.request = new Request(event.request, { headers: { "Idempotency-Key": "1" } })));
    listen((event) => (event.request = new Request(event.request.url, { method: "PUT", body: "{}" })));
    listen((event) => event.request.headers.set("Content-Type", "text/plain"));
    listen((event) => (event.request = new Request(event.request.url, { method: "POST", body: '{"other":1}' })));
    listen(() => {
      throw new Error("A listener's own fault.");
    });
  });
  await page.evaluate(sendAll);
  expect(came).toEqual([`POST application/json 36  Gửi /to/fixed`]);
  await expect
    .poll(() => errors)
    .toEqual([
      expect.stringContaining("POST"),
      expect.stringContaining("Idempotency-Key"),
      expect.stringContaining("POST"),
      expect.stringContaining("Content-Type"),
      expect.stringContaining("own fault"),
    ]);

  const gone: string[] = [];
  let isDown = true;
  way.obstacles.set("/to/last", (request, response) => {
    if (isDown) return response.writeHead(503).end();
    gone.push(`${String(request.headers["x-last"])}`);
    response.writeHead(201).end();
  });
  const { page: leaving } = await open(browser, way, pageWith(['endpoint="/to/last"']));
  await leaving.evaluate(() =>
    document.addEventListener("survey-send", (event) => {
      const { request } = event as SurveySendEvent;
      request.headers.set("X-Last", "here");
    }),
  );
  await leaving.evaluate(sendAll);
  isDown = false;
  await leaving.goto("about:blank");
  await expect.poll(() => gone).toContain("here");
});
