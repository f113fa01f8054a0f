import { describe, expect, it, onTestFinished } from "vitest";
import type { Report } from "../../../src/report/index.ts";
import type { Submission } from "../../../src/schema/index.ts";
import { type CollectorOptions, type Store, createCollector } from "../../src/index.ts";
import { peaks, usual } from "../../src/quarantine/pace.ts";
import { release, setAside } from "../../src/quarantine/set-aside.ts";
import { planOptionsOf } from "../../src/results/results.ts";
import { registryOf } from "../../src/registry.ts";
import { submissionTo } from "../../src/store-suite/sample.ts";
import { plansOf } from "../../src/tallies/plans.ts";
import { talliesOf } from "../../src/tallies/tallies.ts";
import { inOneOf, databaseOf } from "../databases/index.ts";
import { sending } from "../running.ts";
import { survey as base } from "../survey.ts";

const survey = {
  ...base,
  scales: {
    three: {
      options: base.scales!["three"]!.options.map((o) => (o.code === "good" ? { ...o, satisfied: true as const } : o)),
    },
  },
  measures: [{ id: "index", type: "index" as const, label: "Chỉ số" }],
};

const START = Date.parse("2025-03-10T02:00:00Z");
const BY: readonly string[] = ["channel", "unit"];
const UNITS = [{ id: "thuan-loc", label: "Thuận Lộc" }];

const form = (staff: "good" | "bad", parts: Partial<Submission> = {}) =>
  submissionTo(survey, {
    answers: { staff, ...(staff === "bad" && { why: "…" }) },
    missing: {
      ...(staff === "good" && { why: "not_applicable" as const }),
      came: "blank",
      change: "blank",
      comment: "blank",
    },
    asked: ["staff", ...(staff === "bad" ? ["why"] : []), "came", "change", "comment"],
    ...parts,
  });

/** A collector whose clock the test moves. */
function collector(store: Store, options: Partial<CollectorOptions> = {}) {
  const clock = { time: START };
  const handle = createCollector({
    surveys: [survey],
    store,
    token: "secret",
    now: () => new Date(clock.time),
    onNotice: () => {},
    results: { units: UNITS, by: BY, renewHours: 0 },
    ...options,
    limits: { clock: () => clock.time, ...options.limits },
  });
  const ask = async (path: string) =>
    (await handle(new Request(`http://localhost/api${path}`, { headers: { Authorization: "Bearer secret" } }))).text();
  return {
    clock,
    ask,
    send: (sent: Submission, peer: string) => handle(sending(sent), { peer }),
    async published() {
      const report = JSON.parse(await ask(`/surveys/${survey.id}/results`)) as {
        total: { forms: number; items: { id: string; options: { code: string; x: number | null }[] }[] };
        method: { refused: Record<string, number> };
      };
      const { options } = report.total.items.find(({ id }) => id === "staff")!;
      const count = (code: string) => options.find((option) => option.code === code)!.x!;
      const share = Math.round((100 * count("good")) / (count("good") + count("bad")));
      return { forms: report.total.forms, share, aside: report.method.refused["set-aside"] };
    },
  };
}

const planOf = async (store: Store) =>
  (await plansOf(registryOf([survey]), store, planOptionsOf({ units: UNITS, by: BY }))(survey.id))!;

const quarantineOf = (from: number, to: number) => ({
  id: "flood",
  survey: survey.id,
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
  unit: null,
  channel: null,
  reason: "Một máy gửi hàng loạt",
  who: "test",
  makerUnit: null,
  madeAt: new Date(to).toISOString(),
  releasedAt: null,
});

describe.each(inOneOf("PostgreSQL"))("a flood in %s", (kind) => {
  async function opened() {
    const database = await databaseOf(kind);
    const store = await database.open();
    onTestFinished(async () => {
      await store.close();
      await database.remove();
    });
    // As the program does before it takes any.
    await talliesOf(store).recount(await planOf(store));
    return store;
  }

  it("of one client gets in as far as the limits let it; quarantine brings the true index back, and its release the false one", async () => {
    const store = await opened();
    const { clock, send, published, ask } = collector(store);
    // 83 of 100 citizens are satisfied.
    await Promise.all(Array.from({ length: 100 }, (_, i) => send(form(i < 83 ? "good" : "bad"), `198.51.${i}.1`)));
    expect(await published()).toEqual({ forms: 100, share: 83, aside: undefined });

    // One client sends 1,000 false forms within five seconds, as it would 12,000 in a minute.
    const flood = [START + 60_000, START + 65_000] as const;
    const statuses: Record<number, number> = {};
    for (let i = 0; i < 1000; i += 100) {
      clock.time = flood[0] + i * 5;
      const answers = await Promise.all(Array.from({ length: 100 }, () => send(form("bad"), "203.0.113.7")));
      for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
    }
    expect(statuses[201]).toBeLessThan(310);
    const fakes = statuses[201]!;
    clock.time = flood[1];
    const spoiled = await published();
    expect(spoiled.forms).toBe(100 + fakes);
    expect(spoiled.share).toBeLessThan(25);

    const plan = await planOf(store);
    const quarantine = quarantineOf(flood[0], flood[1]);
    expect(await setAside(store, plan, quarantine)).toBe(fakes);
    expect(await published()).toEqual({ forms: 100, share: 83, aside: fakes });
    expect((await talliesOf(store).recount(plan)).changed).toBe(0);
    // Marked, not deleted: lists and exports say so, and what is counted elsewhere is what is counted here.
    expect(await store.count(survey.id)).toBe(100 + fakes);
    expect((await ask(`/export.ndjson?survey=${survey.id}`)).trim().split("\n")).toHaveLength(100);
    expect((await ask(`/export.ndjson?survey=${survey.id}&quarantine=only`)).trim().split("\n")).toHaveLength(fakes);
    const csv = (await ask(`/export.csv?survey=${survey.id}`)).trim().split("\r\n");
    expect(csv[0]).toContain(",_quarantine,");
    expect(csv.filter((line) => line.includes(",flood,"))).toHaveLength(fakes);
    expect(await ask("/submissions?limit=1")).toContain('"quarantine":"flood"');

    expect(await release(store, plan, quarantine, new Date(flood[1]).toISOString())).toBe(fakes);
    expect(await published()).toEqual({ ...spoiled, aside: undefined });
    expect((await talliesOf(store).recount(plan)).changed).toBe(0);
  });

  it("stays out of the figures, whatever is corrected or withdrawn of it", async () => {
    const store = await opened();
    const { clock, send, published } = collector(store);
    const [honest, corrected, withdrawn] = Array.from({ length: 3 }, () => form("good"));
    for (const each of [honest!, corrected!, withdrawn!]) await send(each, "198.51.100.1");
    for (let i = 0; i < 20; i++) await send(form("good"), "198.51.100.2");
    clock.time += 1000;
    const fakes = Array.from({ length: 20 }, () => form("bad"));
    for (const fake of fakes) await send(fake, "198.51.100.3");
    const plan = await planOf(store);
    await setAside(store, plan, quarantineOf(clock.time, clock.time + 1));
    const current = async () => (await talliesOf(store).current(plan, "citizen")).cells;
    const before = JSON.stringify(await current());
    expect((await send({ ...fakes[0]!, revision: 2, channel: "kiosk" }, "198.51.100.3")).status).toBe(201);
    await store.transact(async (tx) => void (await tx.withdraw(fakes[1]!.id, "2025-03-10")));
    expect(JSON.stringify(await current())).toBe(before);
    expect((await talliesOf(store).recount(plan)).changed).toBe(0);
    expect(await store.quarantines!.setAside(survey.id)).toBe(19);
    expect(await published()).toMatchObject({ forms: 23, share: 100, aside: 19 });
    // What is corrected comes back as it was corrected.
    await release(store, plan, quarantineOf(clock.time, clock.time + 1), "2025-03-11");
    expect((await talliesOf(store).recount(plan)).changed).toBe(0);
    expect((await store.find(fakes[0]!.id))!.channel).toBe("kiosk");
  });

  it("stays in the figures while taking it out would tell what few people said who came with it, and the method says so", async () => {
    const store = await opened();
    const { clock, ask, send, published } = collector(store);
    const come = async (count: number, staff: "good" | "bad") => {
      clock.time += 1000;
      await Promise.all(Array.from({ length: count }, (_, i) => send(form(staff), `198.51.${i}.1`)));
    };
    const later = async () =>
      (JSON.parse(await ask(`/surveys/${survey.id}/results`)) as Report).method.setAsideLater ?? false;
    await come(20, "good");
    expect(await published()).toMatchObject({ forms: 20 });
    await come(30, "bad");
    const flood = clock.time;
    await come(3, "good");
    expect(await published()).toMatchObject({ forms: 53 });
    expect(await later()).toBe(false);
    clock.time += 1000;
    const quarantine = { ...quarantineOf(flood, flood), madeAt: new Date(clock.time).toISOString() };
    expect(await setAside(store, await planOf(store), quarantine)).toBe(30);
    // Without it, the difference to the first edition would be three people.
    clock.time += 86_400_000;
    expect(await published()).toMatchObject({ forms: 53, aside: 30 });
    expect(await later()).toBe(true);
    await come(6, "bad");
    expect(await published()).toMatchObject({ forms: 53 });
    await come(1, "bad");
    expect(await published()).toMatchObject({ forms: 30, share: 77, aside: 30 });
  });

  it("takes out only what is meant, once, and what came together with it stays", async () => {
    const store = await opened();
    const { clock, send } = collector(store);
    for (const unit of ["thuan-loc", "other"])
      for (const channel of ["web", "kiosk"]) await send(form("bad", { context: { unit }, channel }), "198.51.100.1");
    clock.time += 1;
    await send(form("bad"), "198.51.100.1");
    const plan = await planOf(store);
    const of = { ...quarantineOf(START, START), unit: "thuan-loc", channel: "web" };
    expect(await setAside(store, plan, of)).toBe(1);
    expect(await setAside(store, plan, { ...of, id: "again", channel: null })).toBe(1);
    expect(await store.quarantines!.setAside(survey.id)).toBe(2);
    expect((await store.quarantines!.quarantines(survey.id)).map(({ id }) => id).sort()).toEqual(["again", "flood"]);
    expect(await store.quarantines!.arrivals({ survey: survey.id, by: "hour", from: "", to: "9" })).toEqual([
      { at: "2025-03-10T02", forms: 5 },
    ]);
    expect((await talliesOf(store).recount(plan)).changed).toBe(0);
  });
});

describe("the pace", () => {
  it("marks what is far more than usual, and nothing in a quiet survey", () => {
    const quiet = [3, 5, 4, 9, 2].map((forms, i) => ({ at: `2025-03-10T0${i}`, forms }));
    expect(usual(quiet)).toBe(4);
    expect(peaks(quiet, 4)).toEqual([]);
    const flooded = [...quiet, { at: "2025-03-10T06", forms: 360 }];
    expect(peaks(flooded, usual(flooded))).toEqual([{ at: "2025-03-10T06", forms: 360, times: 90 }]);
    expect(usual([])).toBe(0);
  });
});
