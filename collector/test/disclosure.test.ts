import fc from "fast-check";
import { expect, it, onTestFinished, vi } from "vitest";
import type { Figures, Group, Report } from "../../src/report/index.ts";
import { type Item, type Submission, type Survey, digestOf } from "../../src/schema/index.ts";
import { createCollector, openSqlite } from "../src/index.ts";
import type { ResultsOptions } from "../src/results/results.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { sending } from "./running.ts";
import { DURING, submission, survey } from "./survey.ts";
import { runs } from "../../test/support/long.ts";

// Each form is flushed to the disk by itself.
vi.setConfig({ testTimeout: 1_200_000 });

const THRESHOLD = 5;
const units = [{ id: "city" }, { id: "a", parent: "city" }, { id: "b", parent: "city" }, { id: "c", parent: "city" }];

async function collector(results: ResultsOptions = {}, of: Survey = survey) {
  const folder = await temporaryFolder();
  onTestFinished(folder.remove);
  const store = await openSqlite(`${folder.path}/submissions.db`);
  onTestFinished(() => store.close());
  const clock = { now: DURING };
  const options: ResultsOptions = { units, minimum: THRESHOLD, renewHours: 0, ...results };
  const open = (more: ResultsOptions = {}) =>
    createCollector({ surveys: [of], store, now: () => clock.now, results: { ...options, ...more } });
  let handle = open();
  return {
    clock,
    /** As after a restart, with other settings. */
    reopen: (more?: ResultsOptions) => void (handle = open(more)),
    post: (sent: Submission) => handle(sending(sent)),
    withdraw: (id: string) => handle(new Request(`http://localhost/api/submissions/${id}`, { method: "DELETE" })),
    async results(query = "") {
      const response = await handle(new Request(`http://localhost/api/surveys/one-stop/results?${query}`));
      return (await response.json()) as Report;
    },
  };
}

/** Everything that is published of groups, by name; a unit's own forms apart from those below it. */
function groupsIn({ total, breakdowns }: Report): Map<string, Figures> {
  const name = (dimension: string, { id }: Group) => `${dimension} ${id}`;
  return new Map<string, Figures>([
    ["all", total],
    ...breakdowns.flatMap(({ dimension, groups }) =>
      groups.flatMap((group): [string, Figures][] => [
        [name(dimension, group), group.figures],
        ...(group.own ? ([[`own ${name(dimension, group)}`, group.own]] as [string, Figures][]) : []),
      ]),
    ),
  ]);
}

/** Every count of a group that is printed. */
function countsIn({ items }: Figures): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id, options, missing, notAsked } of items) {
    for (const { code, x } of [...options, ...missing]) if (x !== null) counts.set(`${id} ${code}`, x);
    for (const { code, count } of notAsked) if (count !== null) counts.set(`${id} not asked: ${code}`, count);
  }
  return counts;
}

/** In each group, the later report says the same as the earlier one, or is of at least as many forms more or less as the threshold. */
function expectNoOneAlone(earlier: Report, later: Report, threshold: number): void {
  const before = groupsIn(earlier);
  for (const [name, figures] of groupsIn(later)) {
    const was = before.get(name);
    const [from, to] = [was ? was.forms : 0, figures.forms];
    if (from === null || to === null) continue;
    if (from !== to) expect(Math.abs(to - from), name).toBeGreaterThanOrEqual(threshold);
    else if (was) {
      // What is withheld may be other cells than before, for the sake of other groups.
      const now = countsIn(figures);
      for (const [cell, count] of countsIn(was)) expect(now.get(cell) ?? count, `${name}: ${cell}`).toBe(count);
    }
  }
}

const person = fc.record({
  unit: fc.constantFrom("a", "a", "a", "b", "city", "elsewhere"),
  channel: fc.constantFrom("web", "web", "kiosk"),
  staff: fc.constantFrom("good", "bad"),
  came: fc.constantFrom("file", "ask"),
  does: fc.constantFrom("send", "send", "send", "send", "revise", "withdraw"),
});

it.each([
  { disclosure: "strict", threshold: 2 },
  { disclosure: "public", minimum: 2 },
] as const)(
  "never lets two moments differ by fewer forms than are shown, in any group: $disclosure",
  async (limits) => {
    let published = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 10, maxLength: 40 }), async (people) => {
        // With a small limit, few forms are enough for groups that are shown from the start.
        const { post, withdraw, results } = await collector(limits);
        const seen: Report[] = [await results()];
        const sent: Submission[] = [];
        for (const { unit, channel, staff, came, does } of people) {
          const answers = { staff, came: [came], change: 1, ...(staff === "bad" && { why: "…" }) };
          const missing = {
            comment: "blank",
            ...(staff === "good" && { why: "not_applicable" }),
          } as Submission["missing"];
          const asked = ["staff", ...(staff === "bad" ? ["why"] : []), "came", "change", "comment"];
          const parts = { channel, context: { unit }, answers, missing, asked };
          const last = sent.at(-1);
          if (does === "withdraw" && last) await withdraw(sent.pop()!.id);
          else if (does === "revise" && last) {
            sent[sent.length - 1] = submission({ ...parts, id: last.id, revision: (last.revision ?? 1) + 1 });
            expect((await post(sent.at(-1)!)).status).toBe(201);
          } else {
            sent.push(submission(parts));
            expect((await post(sent.at(-1)!)).status).toBe(201);
          }
          seen.push(await results());
        }
        for (const [i, later] of seen.entries()) expectNoOneAlone(seen[Math.max(0, i - 1)]!, later, 2);
        published += Number(seen.some(({ total }) => total.forms !== null && total.forms > 1));
      }),
      { numRuns: runs(3, 80), endOnFailure: true },
    );
    expect(published, "runs in which something was published").toBeGreaterThan(runs(0, 40));
  },
);

const send = async (
  { post }: Awaited<ReturnType<typeof collector>>,
  count: number,
  parts: Partial<Submission> = {},
) => {
  for (let i = 0; i < count; i++) expect((await post(submission(parts))).status).toBe(201);
};
const inUnit = (unit: string) => ({ context: { unit } });

it("does not show a single form that comes, is revised or goes, also not after a restart", async () => {
  const site = await collector();
  await send(site, 8, inUnit("a"));
  const before = await site.results();
  expect(before.total.forms).toBe(8);
  const one = submission(inUnit("a"));
  await site.post(one);
  expect(await site.results()).toEqual(before);
  site.reopen();
  expect(await site.results()).toEqual(before);
  await site.post({ ...one, revision: 2, channel: "kiosk" });
  expect(await site.results()).toEqual(before);
  await site.withdraw(one.id);
  expect(await site.results()).toEqual(before);
  await send(site, 5, inUnit("a"));
  expect((await site.results()).total.forms).toBe(13);
});

it("holds a form back that would stand alone in its unit or its channel, whatever else is new", async () => {
  const site = await collector();
  await send(site, 6, { ...inUnit("a"), channel: "web" });
  await send(site, 6, { ...inUnit("b"), channel: "kiosk" });
  const before = groupsIn(await site.results());
  await send(site, 5, { ...inUnit("a"), channel: "web" });
  await send(site, 1, { ...inUnit("b"), channel: "kiosk" });
  await send(site, 1, { ...inUnit("a"), channel: "kiosk" });
  const after = groupsIn(await site.results());
  const forms = (name: string) => [before.get(name)!.forms, after.get(name)!.forms];
  expect(["all", "unit a", "unit b", "channel web", "channel kiosk"].map(forms)).toEqual([
    [12, 17],
    [6, 11],
    [6, 6],
    [6, 11],
    [6, 6],
  ]);
});

it("says nothing new of a city to which as many come as leave the units below it", async () => {
  const site = await collector();
  const leaving = Array.from({ length: 5 }, () => submission(inUnit("a")));
  for (const one of leaving) await site.post(one);
  await send(site, 8, inUnit("a"));
  const before = groupsIn(await site.results());
  for (const { id } of leaving) await site.withdraw(id);
  await send(site, 5, inUnit("city"));
  await send(site, 5, inUnit("elsewhere"));
  const after = groupsIn(await site.results());
  expect(after.get("unit city")).toEqual(before.get("unit city"));
  expect([before.get("all")!.forms, after.get("all")!.forms]).toEqual([13, 18]);
  await send(site, 5, inUnit("city"));
  expect(groupsIn(await site.results()).get("unit city")!.forms).toBe(18);
});

it("tells of fewer forms than are shown in no difference of two editions between which a unit moves", async () => {
  const before = [
    { id: "p" },
    { id: "q" },
    { id: "a", parent: "p" },
    { id: "b", parent: "p" },
    { id: "c", parent: "q" },
  ];
  const after = before.map((unit) => (unit.id === "a" ? { ...unit, parent: "q" } : unit));
  const names = ["p", "q", "a", "b", "c"];
  const arrivals = fc.array(fc.record({ unit: fc.constantFrom(...names), forms: fc.integer({ min: 1, max: 8 }) }), {
    maxLength: 6,
  });
  const formsOf = (report: Report) =>
    new Map([...groupsIn(report)].map(([name, { forms }]) => [name.replace("unit ", ""), forms!]));
  await fc.assert(
    fc.asyncProperty(arrivals, arrivals, async (first, second) => {
      const site = await collector({ units: before });
      for (const { unit, forms } of first) await send(site, forms, inUnit(unit));
      const old = formsOf(await site.results());
      site.reopen({ units: after });
      for (const { unit, forms } of second) await send(site, forms, inUnit(unit));
      const now = formsOf(await site.results());
      const at = (forms: Map<string, number>, name: string): number => forms.get(name) ?? 0;
      // What somebody gets who subtracts: units only gain here, so each difference is nothing, or enough people.
      const differences = [
        at(now, "p") - (at(old, "p") - at(old, "a")),
        at(now, "q") - at(now, "a") - at(old, "q"),
        at(now, "a") - at(old, "a"),
        at(now, "all") - at(old, "all"),
      ];
      for (const difference of differences) expect(difference === 0 || difference >= THRESHOLD).toBe(true);
      for (const name of ["a", "own p", "own q"]) expect(at(now, name) === 0 || at(now, name) >= THRESHOLD).toBe(true);
    }),
    { numRuns: runs(5, 100) },
  );
});

it("answers every question from the one report, so that no two answers can be subtracted", async () => {
  const site = await collector();
  await send(site, 20, { ...inUnit("a"), channel: "web" });
  await send(site, 7, { ...inUnit("b"), channel: "kiosk" });
  await send(site, 3, { ...inUnit("c"), channel: "web" });
  await send(site, 6, { ...inUnit("b"), channel: "web" });
  const whole = await site.results();
  const all = groupsIn(whole);
  const queries = ["unit=a", "unit=b", "unit=c", "unit=city", "channel=web", "channel=kiosk", "by=unit", "by=channel"];
  for (const query of [...queries, "unit=b&channel=web", "by=unit&unit=c", "by=channel,unit&channel=none"]) {
    const part = await site.results(query);
    for (const [name, figures] of groupsIn(part)) expect(figures, `${query}: ${name}`).toEqual(all.get(name));
    expect(part.channels.every((channel) => whole.channels.some((each) => each.channel === channel.channel))).toBe(
      true,
    );
  }
  // The three of unit c are in nobody's sum, for they could be found by subtracting the others.
  expect(whole.total.forms).toBe(33);
  expect(all.get("unit c")!.forms).toBe(0);
});

it("changes nothing for as long as the operator wants", async () => {
  const site = await collector({ renewHours: 24 });
  await send(site, 5, inUnit("a"));
  const first = await site.results();
  expect(first.total.forms).toBe(5);
  await send(site, 50, inUnit("a"));
  site.clock.now = new Date(DURING.getTime() + 23 * 3_600_000);
  expect(await site.results()).toEqual(first);
  site.clock.now = new Date(DURING.getTime() + 24 * 3_600_000);
  expect(await site.results()).toMatchObject({ total: { forms: 55 }, method: { asOf: "2025-03-11" } });
});

it("is as of the day on which it was last looked for news, also when there are none", async () => {
  const site = await collector();
  await send(site, 5, inUnit("a"));
  expect((await site.results()).method).toMatchObject({ asOf: "2025-03-10", interim: true });
  site.clock.now = new Date("2025-04-10T02:00:00Z");
  const final = await site.results();
  expect(final.method).toMatchObject({ asOf: "2025-04-10", interim: false });
  expect(final.total.forms).toBe(5);
});

it("shows tables that hide small counts in its last edition only, and then changes no more", async () => {
  const site = await collector({ disclosure: "strict", threshold: THRESHOLD });
  const of = (staff: "good" | "bad"): Partial<Submission> => ({
    ...inUnit("a"),
    answers: { staff, came: ["file"], change: 1, ...(staff === "bad" && { why: "…" }) },
    missing: staff === "good" ? { why: "not_applicable", comment: "blank" } : { comment: "blank" },
    asked: ["staff", ...(staff === "bad" ? ["why"] : []), "came", "change", "comment"],
  });
  await send(site, 20, of("good"));
  const sent = Array.from({ length: 10 }, () => submission(of("bad")));
  for (const one of sent) await site.post(one);
  const staffIn = ({ total }: Report) => total.items[0]!.options.map(({ x }) => x);
  // Forms that were finished in time may arrive until the seventh.
  for (const day of ["2025-03-20", "2025-04-07"]) {
    site.clock.now = new Date(`${day}T02:00:00Z`);
    const report = await site.results();
    expect(report).toMatchObject({ total: { forms: 30 }, method: { asOf: day, followed: true } });
    expect(staffIn(report)).toEqual([null, null]);
    expect(report.breakdowns).toEqual([]);
  }
  site.clock.now = new Date("2025-04-08T02:00:00Z");
  const last = await site.results();
  expect(staffIn(last)).toEqual([20, 10]);
  expect(last.method.followed).toBeUndefined();
  for (const { id } of sent) await site.withdraw(id);
  site.clock.now = new Date("2025-05-08T02:00:00Z");
  site.reopen();
  expect(await site.results()).toEqual(last);
});

it("is published as its last edition was divided, whatever becomes of the tree of units and of the limits", async () => {
  const site = await collector({ disclosure: "strict", threshold: THRESHOLD });
  for (const [unit, good, bad] of [
    ["a", 20, 3],
    ["b", 30, 12],
    ["c", 9, 2],
  ] as const)
    for (const [staff, count] of [
      ["good", good],
      ["bad", bad],
    ] as const)
      await send(site, count, {
        ...inUnit(unit),
        answers: { staff, came: ["file"], change: 1, ...(staff === "bad" && { why: "…" }) },
        missing: staff === "good" ? { why: "not_applicable", comment: "blank" } : { comment: "blank" },
        asked: ["staff", ...(staff === "bad" ? ["why"] : []), "came", "change", "comment"],
      });
  site.clock.now = new Date("2025-04-08T02:00:00Z");
  const last = await site.results();
  expect(last.breakdowns.find(({ dimension }) => dimension === "unit")!.groups).toHaveLength(4);
  const moved = [{ id: "city" }, { id: "a" }, { id: "b", parent: "a" }, { id: "c", parent: "b" }];
  const dissolved = units.filter(({ id }) => id !== "c");
  const founded = [...dissolved, { id: "d", parent: "a" }];
  site.clock.now = new Date("2025-05-08T02:00:00Z");
  const changes: ResultsOptions[] = [
    { units: moved },
    { threshold: 2 },
    { disclosure: "public" as const, minimum: 3 },
    { units: dissolved },
    { units: founded },
    {},
  ];
  for (const more of changes) {
    site.reopen(more);
    expect(await site.results()).toEqual(last);
  }
});

it("tells who people are by units only, where an earlier edition can be subtracted", async () => {
  const [all] = survey.sections;
  const [staff, ...others] = all!.items;
  const asked: Survey = {
    ...survey,
    sections: [
      {
        ...all!,
        items: [{ ...staff, type: "rating", scale: "three", about: "person" } as Item, ...others],
      },
    ],
  };
  const digest = await digestOf(asked);
  const of = (unit: string, channel: string, staff: "good" | "unsure"): Partial<Submission> => ({
    ...inUnit(unit),
    survey: { id: asked.id, version: asked.version, digest },
    channel,
    answers: staff === "good" ? { staff } : {},
    missing: {
      ...(staff === "unsure" && { staff: "dont_know" }),
      why: "not_applicable",
      came: "blank",
      change: "blank",
      comment: "blank",
    },
    asked: ["staff", "came", "change", "comment"],
  });
  for (const isEarlierSeen of [false, true]) {
    const site = await collector({}, asked);
    await send(site, 20, of("a", "web", "good"));
    await send(site, 9, of("b", "web", "good"));
    await send(site, 1, of("b", "web", "unsure"));
    if (isEarlierSeen) expect((await site.results()).total.forms).toBe(30);
    await send(site, 14, of("b", "kiosk", "unsure"));
    await send(site, 6, of("b", "kiosk", "good"));
    site.clock.now = new Date("2025-04-08T02:00:00Z");
    const last = await site.results();
    expect(last.total.items[0]).toMatchObject({ asked: 50, answered: 35 });
    const isTold = (dimension: string): boolean =>
      last.breakdowns
        .find((each) => each.dimension === dimension)!
        .groups.some(({ figures }) => figures.items[0]?.options.some(({ x }) => x !== null));
    expect([isTold("unit"), isTold("channel")]).toEqual([true, !isEarlierSeen]);
  }
});

it("does not name units that anybody made up, even with many forms", async () => {
  const site = await collector();
  await send(site, 6, inUnit("a"));
  await send(site, 9, inUnit("Call 0900 000 000"));
  const report = await site.results();
  expect(JSON.stringify(report)).not.toContain("0900");
  expect(report.total.forms).toBe(15);
});
