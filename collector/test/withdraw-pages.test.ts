import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { receiptOf } from "../../src/schema/index.ts";
import { type Running, running, send } from "./running.ts";
import { submission, survey } from "./survey.ts";

let server: Running;
const failures: unknown[] = [];
beforeAll(
  async () =>
    void (server = await running({
      surveys: [survey],
      origins: ["https://ward.gov.vn"],
      onFailure: (error) => failures.push(error),
    })),
);
afterAll(() => server.stop());

const withdraw = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/withdraw`, { method: "POST", body: new URLSearchParams(fields), redirect: "manual", headers });

const open = async (response: Response): Promise<string> => {
  const page = await fetch(new URL(response.headers.get("Location")!, server.url));
  return page.text();
};

describe("the page for withdrawing", () => {
  it("speaks the language that it is asked for, else the browser's, else the citizens'", async () => {
    const get = async (query: string, language: string) =>
      (await fetch(`${server.url}/withdraw${query}`, { headers: { "Accept-Language": language } })).headers.get(
        "Content-Language",
      );
    expect(await get("?language=en", "vi")).toBe("en");
    expect(await get("", "en-GB,vi;q=0.5")).toBe("en");
    expect(await get("", "fr")).toBe("vi");
  });

  it("runs no script, sends nothing elsewhere, and withdraws nothing by being opened", async () => {
    const sent = submission();
    await send(server.url, sent);
    const response = await fetch(`${server.url}/withdraw?receipt=${receiptOf(sent.id)}`);
    expect(response.headers.get("Content-Security-Policy")).toMatch(/default-src 'none'.*form-action 'self'/);
    expect(await response.text()).toContain(`value="${receiptOf(sent.id)}"`);
    expect(await server.store.find(sent.id)).toBeDefined();
  });

  it("is where the answer to a submission leads, in the submission's language, and the answer to its repeat, too", async () => {
    const sent = submission({ language: "en" });
    for (let time = 0; time < 2; time++) {
      const response = await send(server.url, sent);
      const { withdraw: named } = (await response.json()) as { withdraw: string };
      const page = await fetch(new URL(named, `${server.url}/submissions`));
      expect(page.headers.get("Content-Language")).toBe("en");
      expect(await page.text()).toContain(`value="${receiptOf(sent.id)}"`);
    }
  });

  it("leads back to the page whose link led there, if that is of this site or of one that is listed", async () => {
    const from = async (page: string) =>
      (await (await fetch(`${server.url}/withdraw`, { headers: { Referer: page } })).text()).includes(
        `value="${page}"`,
      );
    expect(await from("https://ward.gov.vn/thu-tuc?id=1")).toBe(true);
    expect(await from(new URL("/survey.html", server.url).href)).toBe(true);
    expect(await from("https://elsewhere.example/")).toBe(false);
  });

  it("withdraws what the code names, and once more changes nothing", async () => {
    const sent = submission();
    await send(server.url, sent);
    for (let time = 0; time < 2; time++) {
      const response = await withdraw({ receipt: ` ${receiptOf(sent.id)} `, language: "en" });
      expect(response.status).toBe(303);
      expect(await open(response)).toContain("Your answers are withdrawn");
    }
    expect(await server.store.find(sent.id)).toBeUndefined();
  });

  it("says what is wrong with a code, and keeps what was typed", async () => {
    const shared = "12345678-12";
    for (const rest of ["00-4000-8000-000000000000", "01-4000-8000-000000000000"])
      await send(server.url, submission({ id: shared + rest }));
    const twice = receiptOf(`${shared}00-4000-8000-000000000000`);
    for (const [receipt, status, words] of [
      ["", 422, "Please enter the receipt code."],
      ["0000-0000", 404, "No answers have this code."],
      [`"><script>`, 404, "No answers have this code."],
      [twice, 409, "Two forms have this code"],
    ] as const) {
      const response = await withdraw({ receipt, language: "en" });
      const text = await response.text();
      expect([response.status, text.includes(words)], receipt).toEqual([status, true]);
      expect(text).not.toContain("<script");
      expect(text).toContain(receipt.startsWith('"') ? 'value="&quot;&gt;&lt;script&gt;"' : `value="${receipt}"`);
    }
    expect(await server.store.find(`${shared}00-4000-8000-000000000000`)).toBeDefined();
  });

  it("takes no form of another site, and no other body", async () => {
    expect((await withdraw({ receipt: "0000-0000" }, { Origin: "https://evil.example" })).status).toBe(403);
    const json = { method: "POST", body: "{}", headers: { "Content-Type": "application/json" } };
    expect((await fetch(`${server.url}/withdraw`, json)).status).toBe(415);
    expect((await fetch(`${server.url}/withdraw`, { method: "DELETE" })).status).toBe(405);
  });

  it("leads back to the collector's own site and to listed ones, and nowhere else", async () => {
    const own = new URL(server.url).origin;
    for (const [back, leads] of [
      [`${own}/news.html?a=1&b=2`, true],
      ["https://ward.gov.vn/", true],
      ["https://ward.gov.vn.evil.example/", false],
      ["https://evil.example/", false],
      ["javascript:alert(1)", false],
      [`${own}/api/surveys/x/form`, false],
      ["no address", false],
    ] as const) {
      const sent = submission();
      await send(server.url, sent);
      const text = await open(await withdraw({ receipt: receiptOf(sent.id), language: "en", back }));
      expect(text.includes(`<a href="${back.replaceAll("&", "&amp;")}">Back to`), back).toBe(leads);
    }
  });
});
