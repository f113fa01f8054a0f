import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { receiptOf, type Submission, type Survey, digestOf } from "../../src/schema/index.ts";
import { publication } from "../../src/publication/index.ts";
import { reportWords } from "../../src/locales/report-words.ts";
import type { Report } from "../../src/report/index.ts";
import { createCollector } from "../src/index.ts";
import { recorderOf } from "../src/recording/recorder.ts";
import { talliesOf } from "../src/tallies/tallies.ts";
import { inOneOf, type DatabaseKind } from "./databases/index.ts";
import { running, send } from "./running.ts";
import { submission, survey } from "./survey.ts";
import { bothTallies, planFor } from "./tally-equality.ts";

// Each form is flushed to the disk by itself.
vi.setConfig({ testTimeout: 60_000 });

/** With a field of each kind, and a list that the collector never sees. */
const open: Survey = {
  ...survey,
  context: { unit: {}, counter: { values: ["1", "2"] }, officer: { param: "officer" } },
  sections: [
    {
      id: "all",
      items: [{ id: "procedure", type: "lookup", label: { vi: "Thủ tục", en: "Procedure" }, url: "/p.json" }],
    },
  ],
};
const units = [{ id: "thuan-loc" }];
const by = ["channel", "unit", "counter", "officer"];
const results = { by, units, disclosure: "none", renewHours: 0 } as const;

const sent = (parts: Partial<Submission> = {}): Submission =>
  submission({
    survey: { id: open.id, version: open.version, digest: digestOf(open) },
    context: { unit: "thuan-loc", counter: "1" },
    answers: { procedure: "1.000" },
    missing: {},
    asked: ["procedure"],
    ...parts,
  });

async function started(kind: DatabaseKind) {
  const server = await running({ surveys: [open], results }, kind);
  onTestFinished(server.stop);
  const address = `${server.url}/surveys/one-stop/results`;
  // The first who asks has everything counted.
  await fetch(address);
  return { ...server, published: async () => (await fetch(address)).text() };
}

const cellsIn = async (server: Awaited<ReturnType<typeof started>>) => {
  const plan = await planFor(server.store, open, results);
  const { cells } = await talliesOf(server.store).current(plan, "citizen");
  return { plan, names: Object.keys(cells) };
};

const word = fc.stringMatching(/^zq[a-z0-9._-]{3,30}$/);
const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/).map((text) => `zq${text}`);

const stored = (body: Submission) => ({
  id: body.id,
  survey: body.survey.id,
  version: body.survey.version,
  digest: body.survey.digest,
  channel: body.channel,
  unit: null,
  language: body.language,
  revision: 1,
  partial: false,
  finishedAt: body.finishedAt,
  receivedAt: body.finishedAt,
  body: JSON.stringify(body),
  bodyHash: receiptOf(body.id),
});

describe.each(inOneOf("PostgreSQL"))("in %s", (kind) => {
  it("grows neither the tally nor the results, however many channels somebody makes up", async () => {
    const server = await started(kind);
    await send(server.url, sent({ channel: "can-bo-an-hoi-lo" }));
    const { names } = await cellsIn(server);
    const { length } = await server.published();
    for (let i = 0; i < 25; i++) await send(server.url, sent({ channel: `made-up-${i}` }));
    expect((await cellsIn(server)).names).toEqual(names);
    // Numbers have more digits than before.
    expect((await server.published()).length - length).toBeLessThan(500);
  });

  it("shows nothing that a stranger typed, whatever they send, revise and withdraw", async () => {
    const server = await started(kind);
    const { url, store } = server;
    const typed = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            channel: name,
            unit: word,
            officer: fc.oneof(word, fc.string({ maxLength: 20 })),
            code: name,
            again: word,
          }),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        async (people) => {
          for (const { channel, unit, officer, code, again } of people) {
            for (const text of [channel, unit, officer, code, again]) if (text.startsWith("zq")) typed.add(text);
            const first = sent({
              channel,
              placement: code,
              context: { unit, counter: "2", officer },
              answers: { procedure: code },
            });
            expect((await send(url, first)).status).toBe(201);
            expect((await send(url, { ...first, revision: 2, channel: "web", context: { unit: again } })).status).toBe(
              201,
            );
            if (again.length % 2) await fetch(`${url}/submissions/${first.id}`, { method: "DELETE" });
          }
          const published = await server.published();
          expect([...typed].filter((text) => published.includes(text))).toEqual([]);
          expect(published).not.toContain("zq");
        },
      ),
      { numRuns: 6 },
    );
    const { plan } = await cellsIn(server);
    const { kept, fromRows } = await bothTallies(store, plan);
    expect(kept).toEqual(fromRows);
    expect(await talliesOf(store).recount(plan)).toMatchObject({ changed: 0 });
  });

  it("says “other or unknown” of them, in words of ours, and still names what the operator knows", async () => {
    const server = await running({ surveys: [open], results: { ...results, channels: ["hoi-nghi"] } }, kind);
    onTestFinished(server.stop);
    for (const channel of ["web", "kiosk", "hoi-nghi", "zqx"])
      await send(
        server.url,
        sent({ channel, context: { unit: channel === "web" ? "thuan-loc" : "zqy", counter: "2" } }),
      );
    const report = (await (await fetch(`${server.url}/surveys/one-stop/results`)).json()) as Report;
    const groups = Object.fromEntries(
      report.breakdowns.map(({ dimension, groups }) => [
        dimension,
        groups.map(({ id, figures }) => [id, figures.forms]),
      ]),
    );
    expect(groups).toEqual({
      channel: [
        ["hoi-nghi", 1],
        ["kiosk", 1],
        ["web", 1],
        [null, 1],
      ],
      unit: [
        ["thuan-loc", 1],
        [null, 3],
      ],
      counter: [["2", 4]],
      officer: [[null, 4]],
    });
    expect(report.channels.map(({ channel }) => channel)).toEqual(["hoi-nghi", "kiosk", "web", null]);
    for (const [language, words] of [
      ["vi", "Khác hoặc không rõ"],
      ["en", "Other or unknown"],
    ] as const) {
      const text = JSON.stringify(publication(report, reportWords[language], language));
      expect(text).toContain(words);
      expect(text).not.toMatch(/zq|"null"/);
    }
  });

  it("counts what is stored already where it belongs, when a unit or a channel is named later", async () => {
    const { store, stop } = await running({}, kind);
    onTestFinished(stop);
    const collector = (more: object) => {
      const handle = createCollector({
        surveys: [open],
        store,
        now: () => new Date("2025-03-10T02:00:00Z"),
        results: { ...results, ...more },
      });
      const at = (path: string, init?: RequestInit) => handle(new Request(`http://localhost/api${path}`, init));
      return async () => {
        const { breakdowns } = (await (await at("/surveys/one-stop/results")).json()) as Report;
        return breakdowns.slice(0, 2).map(({ groups }) => groups.map(({ id, figures }) => [id, figures.forms]));
      };
    };
    const before = collector({});
    expect(await before()).toEqual([[], [["thuan-loc", 0]]]);
    const plan = await planFor(store, open, results);
    for (const [channel, unit] of [
      ["web", "thuan-loc"],
      ["hoi-nghi", "an-cuu"],
    ] as const) {
      const body = sent({ channel, context: { unit } });
      await recorderOf(store).keep(stored(body), open, plan);
    }
    expect(await before()).toEqual([
      [
        ["web", 1],
        [null, 1],
      ],
      [
        ["thuan-loc", 1],
        [null, 1],
      ],
    ]);
    const after = collector({ units: [...units, { id: "an-cuu" }], channels: ["hoi-nghi"] });
    expect(await after()).toEqual([
      [
        ["hoi-nghi", 1],
        ["web", 1],
      ],
      [
        ["thuan-loc", 1],
        ["an-cuu", 1],
      ],
    ]);
    // Labels and order of the units are no reason to count anew.
    const same = await planFor(store, open, {
      ...results,
      units: [{ id: "an-cuu", label: "A" }, ...units],
      channels: ["hoi-nghi"],
    });
    expect(await talliesOf(store).isKept(same)).toBe(true);
  });
});
