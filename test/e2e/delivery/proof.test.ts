import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createChallenge } from "altcha-lib/v1";
import { type Browser, type Page, chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Store, createCollector, listen, openSqlite } from "../../../collector/src/index.ts";
import type { Survey } from "../../../src/schema/index.ts";
import { chromiumArgs, needChromium } from "../../browsers.ts";
import { browserDir } from "../../size/weigh.ts";

const survey = {
  schemaVersion: 1,
  id: "counter",
  version: "1",
  languages: ["vi"],
  title: "Góp ý tại quầy",
  scales: {
    quality: {
      options: [
        { code: "good", label: "Tốt" },
        { code: "poor", label: "Kém" },
      ],
    },
  },
  sections: [{ id: "only", items: [{ type: "rating", id: "care", label: "Thái độ", scale: "quality" }] }],
} satisfies Survey;

/** Names of this machine. As anywhere else, a page there without TLS has no `crypto.subtle`. */
const [PAGE, FILES, COLLECTOR] = ["xa.example", "tep.example", "thu.example"];

let browser: Browser;
let page: Page;
let store: Store;
let ends: (() => Promise<unknown>)[];
let posts: number[];
let files: string[];
let violations: string[];
/** Answers in the collector's place, where it is set. */
let instead: (() => Promise<Response>) | undefined;
let pageUrl: string;
/** Milliseconds by which the device slept, as the collector sees it. */
let slept: number;

beforeAll(async () => {
  const args = [...chromiumArgs, "--host-resolver-rules=MAP *.example 127.0.0.1"];
  browser = await chromium.launch({ executablePath: needChromium(), args });
});
afterAll(() => browser.close());

async function serve(name: string, fetch: (request: Request) => Promise<Response>): Promise<string> {
  const server = await listen({ fetch, port: 0, hostname: "127.0.0.1" });
  ends.push(() => server.close());
  return server.url.replace("127.0.0.1", name);
}

beforeEach(async () => {
  [ends, posts, files, violations, instead, slept] = [[], [], [], [], undefined, 0];
  store = await openSqlite(":memory:");
  ends.push(() => store.close());
  const filesUrl = await serve(FILES!, async (request) => {
    const { pathname } = new URL(request.url);
    files.push(pathname);
    const body = await readFile(join(browserDir, pathname)).catch(() => undefined);
    const headers = { "Content-Type": "text/javascript", "Access-Control-Allow-Origin": "*" };
    return new Response(body && new Uint8Array(body), { status: body ? 200 : 404, headers });
  });
  const origins: string[] = [];
  let collect: ReturnType<typeof createCollector> | undefined;
  const collectorUrl = await serve(COLLECTOR!, async (request) => {
    const now = (): Date => new Date(Date.now() + slept);
    collect ??= createCollector({ surveys: [survey], store, token: "secret", origins, now, proof: { mode: "always" } });
    const response = instead && request.method === "POST" ? await instead() : await collect(request);
    if (request.method === "POST") posts.push(response.status);
    return response;
  });
  const onPage = async (): Promise<Response> => {
    const body = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Góp ý</title>
      <script type="module" src="${filesUrl}/satisfaction-survey.js"></script>
      <satisfaction-survey endpoint="${collectorUrl}/api/submissions">
        <script type="application/json">${JSON.stringify(survey)}</script>
      </satisfaction-survey><button>Khác</button>`;
    const policy = `default-src 'none'; script-src ${filesUrl}; connect-src ${filesUrl} ${collectorUrl}; require-trusted-types-for 'script'`;
    return new Response(body, { headers: { "Content-Type": "text/html", "Content-Security-Policy": policy } });
  };
  pageUrl = await serve(PAGE!, onPage);
  origins.push(new URL(pageUrl).origin, new URL(pageUrl).origin.replace(PAGE!, "localhost"));
  page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  ends.push(() => page.close());
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) violations.push(message.text());
  });
});
afterEach(async () => {
  for (const end of ends.reverse()) await end();
});

const press = (name: string) => page.getByRole("button", { name }).click();
const isProofLoaded = () => files.some((path) => path.includes("/prove-"));

/** Where it has the locks of a page with TLS, so that a page that comes again need not wait for the one that went. */
async function open(): Promise<void> {
  pageUrl = pageUrl.replace(PAGE!, "localhost");
  await page.goto(pageUrl);
}

async function answer(): Promise<void> {
  await page.getByRole("radio", { name: "Tốt" }).check();
  await press("Gửi ý kiến");
}

test("a page of another site, without TLS and with a strict policy, computes what is asked for, and the form is stored", async () => {
  await page.goto(pageUrl);
  expect(await page.evaluate(() => String(globalThis.crypto.subtle))).toBe("undefined");
  await page.getByRole("radio", { name: "Tốt" }).waitFor();
  expect(isProofLoaded()).toBe(false);
  await answer();
  await page.getByText("Mã biên nhận").waitFor();
  expect(posts).toEqual([429, 201]);
  expect(isProofLoaded()).toBe(true);
  expect(await store.count("counter")).toBe(1);
  expect(violations).toEqual([]);
});

test("says that it computes, leaves the page usable meanwhile, and loses nothing when the page goes away", async () => {
  await open();
  // What no phone solves in a minute, and no machine of ours before the page is left.
  const challenge = await createChallenge({ hmacKey: "key", number: 4_999_999, maxnumber: 5_000_000 });
  instead = async () =>
    Response.json(
      { type: "urn:satisfaction-survey:problem:needs-proof", status: 429, challenge },
      {
        status: 429,
        headers: {
          "Content-Type": "application/problem+json",
          "Access-Control-Allow-Origin": new URL(pageUrl).origin,
          "Retry-After": "1",
        },
      },
    );
  await answer();
  const status = page.getByRole("status").filter({ hasText: "Đang kiểm tra…" });
  await status.waitFor();
  await page.getByText("Đang gửi").waitFor();
  // It is pressed while the survey computes.
  const pressed = page.evaluate(
    () => new Promise((done) => document.querySelector("button")!.addEventListener("click", done)),
  );
  await press("Khác");
  await pressed;
  expect(await status.isVisible()).toBe(true);
  expect(await store.count("counter")).toBe(0);

  instead = undefined;
  await page.reload();
  await expect.poll(() => store.count("counter"), { timeout: 30_000 }).toBe(1);
  expect(posts.slice(-2)).toEqual([429, 201]);
});

// https://github.com/WebDecoy/FCaptcha/pull/49, https://github.com/altcha-org/altcha/issues/127
test("a device that slept while it computed computes once more, and the form is stored", async () => {
  await open();
  await page.route("**/submissions", async (route) => {
    if (route.request().headers()["survey-proof"] && !slept) slept = 11 * 60_000;
    await route.continue();
  });
  await answer();
  await page.getByText("Mã biên nhận").first().waitFor();
  await expect.poll(() => store.count("counter"), { timeout: 30_000 }).toBe(1);
  expect(posts).toEqual([429, 429, 201]);
});

test("a device that was offline computes when it delivers", async () => {
  await open();
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await answer();
  await page.getByRole("button", { name: "Gửi ngay" }).waitFor();
  expect(posts).toEqual([]);
  await page.context().setOffline(false);
  await page.getByText("Mã biên nhận").first().waitFor();
  await expect.poll(() => store.count("counter"), { timeout: 30_000 }).toBe(1);
  expect(posts).toEqual([429, 201]);
});
