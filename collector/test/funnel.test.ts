import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Beacon, digestOf } from "../../src/schema/index.ts";
import type { CollectorOptions } from "../src/index.ts";
import { DATABASE_KINDS } from "./databases/index.ts";
import { running } from "./running.ts";
import { DURING, survey } from "./survey.ts";
import { runs } from "../../test/support/long.ts";

const beacon = (parts: Partial<Beacon> = {}): Beacon => ({
  schemaVersion: 1,
  survey: { id: survey.id, version: survey.version, digest: digestOf(survey) },
  channel: "web",
  counts: { seen: 1 },
  ...parts,
});

const post = (url: string, value: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/funnel`, {
    method: "POST",
    body: typeof value === "string" ? value : JSON.stringify(value),
    headers: { "Content-Type": "text/plain;charset=UTF-8", ...headers },
  });

const table = async (url: string): Promise<string[]> =>
  (await (await fetch(`${url}/funnel.csv?survey=one-stop`)).text()).trim().split("\r\n").slice(1).sort();

const NAMED: Partial<CollectorOptions> = {
  results: { units: [{ id: "hue" }, { id: "da-nang" }], placements: ["hall", "result-page"] },
};

describe.each(DATABASE_KINDS)("with %s", (kind) => {
  async function started(options: Partial<CollectorOptions> = {}) {
    const collector = await running(options, kind);
    onTestFinished(collector.stop);
    return collector.url;
  }

  it("adds up what pages say, by day, channel, placement and unit, and keeps nothing else", async () => {
    const url = await started(NAMED);
    const counts = { seen: 1, begun: 1, sections: { all: 1 }, finished: 1, delivered: 1 };
    const sent = [
      beacon({ placement: "hall", unit: "hue" }),
      beacon({ placement: "hall", unit: "hue", counts }),
      beacon({ channel: "kiosk", counts: { seen: 40, begun: 12 } }),
    ];
    for (const each of sent) {
      const response = await post(url, each);
      expect([response.status, await response.text()]).toEqual([204, ""]);
      expect([...response.headers.keys()]).not.toContain("set-cookie");
    }
    expect(await table(url)).toEqual([
      "one-stop,2025-03-10,kiosk,,,begun,,12",
      "one-stop,2025-03-10,kiosk,,,seen,,40",
      "one-stop,2025-03-10,web,hall,hue,begun,,1",
      "one-stop,2025-03-10,web,hall,hue,delivered,,1",
      "one-stop,2025-03-10,web,hall,hue,finished,,1",
      "one-stop,2025-03-10,web,hall,hue,section,all,1",
      "one-stop,2025-03-10,web,hall,hue,seen,,2",
    ]);
  });

  it("counts on the day of the survey's time zone, by its own clock", async () => {
    const url = await started({ now: () => new Date("2025-03-10T18:00:00Z") });
    await post(url, beacon());
    expect(await table(url)).toEqual(["one-stop,2025-03-11,web,,,seen,,1"]);
  });

  it("tells no names apart that nobody has listed, since anybody can send any", async () => {
    const url = await started();
    for (const name of ["a", "b", "c"]) {
      expect((await post(url, beacon({ channel: name, placement: name, unit: name }))).status).toBe(204);
    }
    expect(await table(url)).toEqual(["one-stop,2025-03-10,,,,seen,,3"]);
  });

  it("has sums that equal the counts that were sent, also at once", async () => {
    const url = await started(NAMED);
    let seen = 0;
    const counts = fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(counts, async (all) => {
        const answers = await Promise.all(all.map((each) => post(url, beacon({ counts: { seen: each } }))));
        expect(answers.every(({ status }) => status === 204)).toBe(true);
        for (const each of all) seen += each;
        expect(await table(url)).toEqual(seen ? [`one-stop,2025-03-10,web,,,seen,,${seen}`] : []);
      }),
      { numRuns: runs(5, 100) },
    );
  });
});

describe("what is refused", () => {
  const all: [string, unknown, string, string][] = [
    ["an unknown survey", beacon({ survey: { ...beacon().survey, id: "else" } }), "$.survey.id", "unknown-survey"],
    [
      "an unknown version",
      beacon({ survey: { ...beacon().survey, version: "2" } }),
      "$.survey.version",
      "unknown-version",
    ],
    ["a unit that the table does not have", beacon({ unit: "hu" }), "$.unit", "not-one-of"],
    ["a place that the settings do not have", beacon({ placement: "hal" }), "$.placement", "not-one-of"],
    [
      "a section that the survey does not have",
      beacon({ counts: { sections: { al: 1 } } }),
      "$.counts.sections.al",
      "not-one-of",
    ],
    ["half a view", beacon({ counts: { seen: 0.5 } }), "$.counts.seen", "bad-count"],
    ["more views than a page has", beacon({ counts: { seen: 1001 } }), "$.counts.seen", "bad-count"],
    ["an id", { ...beacon(), id: "8a" }, "$.id", "unknown-key"],
    ["a moment", { ...beacon(), at: "2025-03-10T02:00:00Z" }, "$.at", "unknown-key"],
  ];

  it.each(all)("%s, with its path and mend in Vietnamese", async (_, sent, path, code) => {
    const { url, stop } = await running(NAMED);
    onTestFinished(stop);
    const response = await post(url, sent, { "Accept-Language": "vi" });
    expect(response.status).toBe(422);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    const document = (await response.json()) as { title: string; errors: { path: string; code: string }[] };
    expect(document.title).toBe("Số lượt không được nhận");
    expect(document.errors).toMatchObject([{ path, code }]);
    expect(await table(url)).toEqual([]);
  });

  it("what is large, what is a form's, and another site's", async () => {
    const { url, stop } = await running({ origins: ["https://thuanloc.gov.vn"] });
    onTestFinished(stop);
    expect((await post(url, `"${"x".repeat(8192)}"`)).status).toBe(413);
    expect((await post(url, "{}", { "Content-Type": "application/x-www-form-urlencoded" })).status).toBe(415);
    expect((await post(url, "[")).status).toBe(400);
    expect((await post(url, beacon(), { Origin: "https://else.example" })).status).toBe(403);
    const listed = await post(url, beacon(), { Origin: "https://thuanloc.gov.vn" });
    expect([listed.status, listed.headers.get("Access-Control-Allow-Origin")]).toEqual([
      204,
      "https://thuanloc.gov.vn",
    ]);
    expect(await table(url)).toHaveLength(1);
  });

  it("before the survey opens and when the days of grace are over", async () => {
    for (const [now, code] of [
      ["2025-02-27T00:00:00Z", "received-early"],
      ["2025-04-20T00:00:00Z", "received-late"],
    ]) {
      const { url, stop } = await running({ now: () => new Date(now!) });
      onTestFinished(stop);
      const response = await post(url, beacon());
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ errors: [{ path: "$.survey", code }] });
    }
  });

  it("reading without the token", async () => {
    const { url, stop } = await running({ token: "secret", now: () => DURING });
    onTestFinished(stop);
    expect((await fetch(`${url}/funnel.csv`)).status).toBe(401);
    const allowed = await fetch(`${url}/funnel.csv`, { headers: { Authorization: "Bearer secret" } });
    expect(await allowed.text()).toBe("survey,day,channel,placement,unit,step,section,count\r\n");
  });
});
