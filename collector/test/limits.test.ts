import { request } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { running, send } from "./running.ts";
import { submission } from "./survey.ts";

/** Sends pieces without saying how many bytes will come, and tells how many were taken before the answer. */
function chunked(
  url: string,
  pieces: number,
  piece: string,
): Promise<{ status: number | undefined; body: string; written: number }> {
  return new Promise((resolve, reject) => {
    let written = 0;
    let answered = false;
    const req = request(`${url}/submissions`, { method: "POST", headers: { "Content-Type": "application/json" } });
    req.on("response", async (response) => {
      answered = true;
      let body = "";
      for await (const chunk of response) body += String(chunk);
      resolve({ status: response.statusCode, body, written });
      req.destroy();
    });
    // After the answer, the connection breaking while we still write is what we ask for.
    req.on("error", (error) => void (answered || reject(error)));
    void (async () => {
      for (let i = 0; i < pieces; i++) {
        if (answered) break;
        written += piece.length;
        if (!req.write(piece)) await new Promise((resume) => req.once("drain", resume).once("close", resume));
        await new Promise(setImmediate);
      }
      req.end();
    })();
  });
}

it("stops reading a body of unknown length at the limit", async () => {
  const { url, stop } = await running();
  onTestFinished(stop);
  const { status, body, written } = await chunked(url, 20_000, " ".repeat(10_000));
  expect(status).toBe(413);
  expect(JSON.parse(body)).toMatchObject({ status: 413 });
  expect(written).toBeLessThan(50_000_000);
});

it("refuses a declared length above the limit without reading", async () => {
  const { url, stop } = await running();
  onTestFinished(stop);
  const response = await fetch(`${url}/submissions`, {
    method: "POST",
    body: "x".repeat(5_000_000),
    headers: { "Content-Type": "application/json" },
  });
  expect(response.status).toBe(413);
  expect((await send(url, submission())).status).toBe(201);
});

it("accepts a body of exactly the limit", async () => {
  const sent = JSON.stringify(submission());
  const { url, stop } = await running({ maxBytes: Buffer.byteLength(sent) });
  onTestFinished(stop);
  const post = (body: string) =>
    fetch(`${url}/submissions`, {
      method: "POST",
      body,
      headers: { "Content-Type": "application/json; charset=utf-8" },
    });
  expect((await post(`${sent} `)).status).toBe(413);
  expect((await post(sent)).status).toBe(201);
});

it("survives JSON that attacks its reader", async () => {
  const { url, stop } = await running();
  onTestFinished(stop);
  const post = (body: string | Uint8Array<ArrayBuffer>) =>
    fetch(`${url}/submissions`, { method: "POST", body, headers: { "Content-Type": "application/json" } });
  expect((await post("[".repeat(30_000) + "]".repeat(30_000))).status).toBe(400);
  expect((await post(new Uint8Array([0x22, 0xff, 0x22]))).status).toBe(400);
  expect((await post("1e999")).status).toBe(422);
  const polluting = JSON.stringify(submission()).replace(
    '"answers":{',
    '"answers":{"__proto__":{"polluted":1},"constructor":"x",',
  );
  expect((await post(polluting)).status).toBe(422);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();

  const many = Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`q${i}`, 1]));
  const response = await post(JSON.stringify(submission({ answers: many })));
  expect(response.status).toBe(422);
  const { detail, errors } = (await response.json()) as { detail: string; errors: unknown[] };
  expect(errors).toHaveLength(200);
  expect(Number(/\d+/.exec(detail)![0])).toBeGreaterThan(6000);
});
