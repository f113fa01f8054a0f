import { describe, expect, it, onTestFinished } from "vitest";
import { DATABASE_KINDS } from "./databases/index.ts";
import { running, send } from "./running.ts";
import { submission, survey } from "./survey.ts";

describe.each(DATABASE_KINDS)("in %s", (kind) => {
  it("stores 50 identical posts at once as one row", async () => {
    const { url, store, stop } = await running({}, kind);
    onTestFinished(stop);
    const sent = submission();
    const responses = await Promise.all(Array.from({ length: 50 }, () => send(url, sent)));
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([201]));
    expect(await store.count()).toBe(1);
  });

  it("stores one of two different submissions under one id at once, and refuses the other", async () => {
    const { url, store, stop } = await running({}, kind);
    onTestFinished(stop);
    const sent = submission();
    const responses = await Promise.all(["web", "kiosk"].map((channel) => send(url, { ...sent, channel })));
    expect(responses.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await store.count()).toBe(1);
  });

  it("takes the same content with its keys in another order for a repeat", async () => {
    const { url, store, stop } = await running({}, kind);
    onTestFinished(stop);
    const sent = submission();
    await send(url, sent);
    const reordered = Object.fromEntries(Object.entries(sent).reverse());
    expect((await send(url, reordered)).status).toBe(201);
    expect(await store.count()).toBe(1);
  });

  it("answers a repeat as the first time, even when the survey has closed for good", async () => {
    let now = new Date("2025-03-31T10:00:00Z");
    const { url, stop } = await running({ now: () => now }, kind);
    onTestFinished(stop);
    const sent = submission();
    const first = await send(url, sent);
    now = new Date("2026-01-01T00:00:00Z");
    const second = await send(url, sent);
    expect(second.status).toBe(201);
    expect(await second.json()).toEqual(await first.json());
    expect((await send(url, submission())).status).toBe(422);
  });

  it("stores the submission as it was accepted, and nothing about the sender", async () => {
    const { url, store, stop } = await running({}, kind);
    onTestFinished(stop);
    // NUL and half a surrogate pair: what databases and encoders cut short.
    const sent = submission({
      answers: { staff: "good", came: ["ask"], change: 0.5, comment: "a\u0000b \ud800 🙂 ệ" },
    });
    await send(url, sent, { "User-Agent": "a browser", "X-Forwarded-For": "203.0.113.7", Cookie: "a=b" });
    const stored = await store.find(sent.id);
    expect(JSON.parse(stored!.body)).toEqual(sent);
    const row = JSON.stringify(stored);
    expect(row).not.toMatch(/browser|203\.0\.113|127\.0\.0\.1|a=b/);
    expect(Object.keys(stored!).sort()).toEqual([
      "body",
      "bodyHash",
      "channel",
      "digest",
      "finishedAt",
      "id",
      "language",
      "partial",
      "receivedAt",
      "revision",
      "survey",
      "unit",
      "version",
    ]);
    expect(stored).toMatchObject({ survey: survey.id, unit: "thuan-loc", receivedAt: "2025-03-10T02:00:00.000Z" });
  });
});
