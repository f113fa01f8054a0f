import { describe, expect, it, onTestFinished } from "vitest";
import type { Report } from "../../src/report/index.ts";
import { type Beacon, digestOf } from "../../src/schema/index.ts";
import type { ResultsOptions } from "../src/results/results.ts";
import { running, send } from "./running.ts";
import { DURING, submission, survey } from "./survey.ts";

const DAY = 86_400_000;
const units = [{ id: "hue", label: { vi: "Huế" } }, { id: "da-nang" }];
const ALL = { seen: 1, begun: 1, sections: { all: 1 }, finished: 1, delivered: 1 };

async function started(results: ResultsOptions = {}) {
  let at = DURING;
  const { url, stop } = await running({
    now: () => at,
    results: { units, placements: ["hall", "result-page"], minimum: 5, threshold: 5, ...results },
  });
  onTestFinished(stop);
  return {
    nextDay: () => void (at = new Date(at.getTime() + DAY)),
    form: async (unit: string, channel = "web") => {
      expect((await send(url, submission({ context: { unit }, channel }))).status).toBe(201);
    },
    view: async (counts: Beacon["counts"], parts: Partial<Beacon> = {}) => {
      const beacon: Beacon = {
        schemaVersion: 1,
        survey: { id: survey.id, version: survey.version, digest: digestOf(survey) },
        channel: "web",
        counts,
        ...parts,
      };
      const { status } = await fetch(`${url}/funnel`, { method: "POST", body: JSON.stringify(beacon) });
      expect(status).toBe(204);
    },
    results: async (query = "") => (await (await fetch(`${url}/surveys/one-stop/results${query}`)).json()) as Report,
  };
}

const groupsIn = ({ views }: Report, by: string) =>
  views?.breakdowns
    .find(({ dimension }) => dimension === by)
    ?.groups.map(({ id, counts: { seen, delivered } }) => [id, seen, delivered]);

describe("published results show views, apart from what the forms say,", () => {
  it("of the days that are over, step by step, in all and by group", async () => {
    const { view, form, nextDay, results } = await started();
    await view({ seen: 40 }, { placement: "hall", unit: "hue" });
    for (let i = 0; i < 6; i++) {
      await view(ALL, { unit: "da-nang" });
      await form("da-nang");
    }
    expect(await results()).not.toHaveProperty("views");
    nextDay();
    const { views, total, breakdowns } = await results();
    expect(total.forms).toBe(6);
    expect(views).toMatchObject({
      from: "2025-03-10",
      to: "2025-03-10",
      total: {
        seen: 46,
        begun: 6,
        sections: [{ section: "all", count: 6 }],
        finished: 6,
        delivered: 6,
        refused: 0,
      },
    });
    expect(breakdowns.map(({ dimension }) => dimension)).toEqual(["channel", "unit"]);
    const whole = await results();
    expect(groupsIn(whole, "unit")).toEqual([
      ["da-nang", 6, 6],
      ["hue", 40, 0],
    ]);
    expect(groupsIn(whole, "placement")).toEqual([
      ["hall", 40, 0],
      [null, 6, 6],
    ]);
    // A reader chooses among them as among the figures.
    expect(groupsIn(await results("?unit=hue"), "unit")).toEqual([["hue", 40, 0]]);
    expect(groupsIn(await results("?by=channel"), "unit")).toBeUndefined();
    expect((await results("?unit=hue")).views!.total.seen).toBe(46);
  });

  it("as they were when the edition was made, and no sooner than the figures change", async () => {
    const { view, form, nextDay, results } = await started({ renewHours: 72 });
    for (let i = 0; i < 5; i++) await form("hue");
    await view({ seen: 20 }, { unit: "hue" });
    nextDay();
    expect((await results()).views!.total.seen).toBe(20);
    await view({ seen: 7 }, { unit: "hue" });
    nextDay();
    const before = await results();
    expect(before.views!.total.seen).toBe(20);
    nextDay();
    nextDay();
    expect((await results()).views!.total.seen).toBe(27);
  });

  it("by wave", async () => {
    const waves = [
      { id: "early", from: "2025-03-01", to: "2025-03-10" },
      { id: "late", label: { vi: "Đợt sau" }, from: "2025-03-11", to: "2025-03-31" },
    ];
    const { view, nextDay, results } = await started({ waves });
    for (const seen of [30, 8, 9, 10]) {
      await view({ seen });
      nextDay();
    }
    const report = await results();
    expect(report.views).toMatchObject({ from: "2025-03-10", to: "2025-03-13", total: { seen: 57 } });
    expect(groupsIn(report, "wave")).toEqual([
      ["early", 30, 0],
      ["late", 27, 0],
    ]);
    expect(groupsIn(await results("?wave=late"), "wave")).toEqual([["late", 27, 0]]);
  });
});

describe("nobody learns from views what the figures keep back:", () => {
  it("neither how many forms there are while they are too few, nor whence they came", async () => {
    const { view, form, nextDay, results } = await started();
    for (let i = 0; i < 3; i++) {
      await view(ALL, { unit: "hue" });
      await form("hue");
    }
    nextDay();
    const report = await results();
    expect(report.total.forms).toBeNull();
    expect(report).not.toHaveProperty("views");
  });

  it("nor from which unit or channel a few forms came that wait for the next edition", async () => {
    const { view, form, nextDay, results } = await started();
    for (let i = 0; i < 9; i++) await form("da-nang");
    await view({ ...ALL, seen: 9, begun: 9, finished: 9, delivered: 9 }, { unit: "da-nang" });
    await view({ seen: 30 }, { unit: "hue" });
    for (let i = 0; i < 3; i++) {
      await form("hue", "qr");
      await view(ALL, { unit: "hue", channel: "qr" });
    }
    nextDay();
    const report = await results();
    expect(report.total.forms).toBe(9);
    expect(groupsIn(report, "unit")).toEqual([
      ["da-nang", 9, 9],
      [null, 33, 3],
    ]);
    expect(groupsIn(report, "channel")!.map(([id]) => id)).toEqual(["web", null]);
  });

  it("nor, at the level “strict”, how many forms a group has that is withheld", async () => {
    const { form, view, nextDay, results } = await started({ disclosure: "strict" });
    for (const unit of ["hue", "da-nang"]) for (let i = 0; i < 6; i++) await form(unit);
    await view({ ...ALL, seen: 100, begun: 20, finished: 6, delivered: 6 }, { unit: "hue" });
    nextDay();
    const report = await results();
    expect(report.total.forms).toBe(12);
    expect(report.breakdowns.find(({ dimension }) => dimension === "unit")).toBeUndefined();
    expect(groupsIn(report, "unit")).toBeUndefined();
    expect(report.views!.total.seen).toBe(100);
  });
});
