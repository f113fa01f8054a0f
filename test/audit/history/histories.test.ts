import fc from "fast-check";
import { expect, onTestFinished, test, vi } from "vitest";
import { openDurable, storeIn } from "../../../collector/src/sql/open-sqlite.ts";
import { type Report, reportOf, tallyOf } from "../../../src/report/index.ts";
import { isLong, runs } from "../../support/long.ts";
import { type Exposed, exposed, exposedBy as exposedAt } from "./combined.ts";
import { type Event, HISTORIES } from "./history.ts";
import { identifiedForm, identifiedSurvey, setsIn } from "./identified.ts";
import { play } from "./play.ts";

vi.setConfig({ testTimeout: 1_200_000 });

const LEAST = 3;
const BY = ["channel", "unit"];
const exposedBy = (published: readonly Report[]): Exposed[] => exposedAt(published, LEAST);

async function opened() {
  const store = await storeIn(openDurable(":memory:"));
  onTestFinished(() => store.close());
  return store;
}

const published = async (events: readonly Event[], minimum = LEAST): Promise<Report[]> => {
  const store = await opened();
  return play(store, events, { disclosure: "public", minimum, by: BY });
};

const send = (forms: number, unit: string, channel: string, isMarked: boolean): Event => ({
  does: "send",
  forms,
  unit,
  channel,
  isMarked,
});

/** Two of each kind seldom have what is special about waves, so an example takes their place where it has to go fast. */
const TRIED = Object.entries(HISTORIES).filter(([kind]) => isLong || !kind.startsWith("waves"));

test.each(TRIED)("nobody computes what a few people said while %s", async (_, history) => {
  let sets = 0;
  await fc.assert(
    fc.asyncProperty(history, async (events) => {
      const reports = await published(events);
      expect(exposedBy(reports)).toEqual([]);
      sets += new Set(reports.flatMap(setsIn).map(({ forms }) => String(forms))).size;
    }),
    // What is drawn anew each time belongs to the long run: what it finds is a leak to be mended, not a change that broke something.
    { numRuns: runs(2, 300), ...(!isLong && { seed: 1 }) },
  );
  expect(sets).toBeGreaterThan(runs(3, 1500));
});

test.each(TRIED)("the attack finds them where each edition has every form, while %s", async (_, history) => {
  const found: Exposed[] = [];
  for (const events of fc.sample(history, { numRuns: 2, seed: 1 }))
    found.push(...exposedBy(await published(events, 1)));
  expect(found.length).toBeGreaterThan(0);
});

test("a wave that is a part of what came between two editions tells nothing of the rest", async () => {
  const come = (forms: number): Event => send(forms, "a", "web", false);
  const aside: Event = { does: "set aside", from: 0, forms: 11, unit: "a" };
  // One who came after the wave and one who came since would be left of three editions.
  const events = [come(3), come(3), come(7), aside, come(1), send(2, "b", "web", false), come(1), come(2)];
  expect(exposedBy(await published(events))).toEqual([]);
  // Nor where the survey changes, and all is counted anew, before the edition without it.
  const late: Event = { does: "set aside", from: 12, forms: 8, unit: null };
  const edited = [come(2), come(7), come(4), come(6), come(2), late, { does: "edit" as const }];
  expect(exposedBy(await published(edited))).toEqual([]);
});

test("the attack finds them where an edition by another tree knows nothing of those before", async () => {
  const before: Event[] = [send(5, "a", "web", false), send(1, "a", "web", false)];
  const dissolved: Event = { does: "divide", tree: 4 };
  expect(exposedBy(await published([...before, dissolved]))).toEqual([]);
  // Counted by a collector that begins anew, as forgetting would: the sixth form alone is the difference.
  const anew = (await published([dissolved, send(6, "a", "web", false)])).at(-1)!;
  expect(exposedBy([...(await published(before)), anew])).toEqual([{ forms: [5] }]);
});

test("the attack subtracts figures without marked forms from those of a group, and from those of another edition", async () => {
  const survey = identifiedSurvey("marked", 1);
  const sent = [...Array(11)].map((_, i) => ({ i, isMarked: i > 4, channel: i > 4 && i < 10 ? "web" : "kiosk" }));
  const tally = tallyOf(
    survey,
    sent.map(({ i, ...parts }) => identifiedForm(survey, i, parts)),
    { by: ["channel"] },
  );
  const report = (disclosure: "none" | "public") =>
    reportOf(survey, tally, { asOf: "2026-03-31", disclosure, minimum: LEAST });
  // The one marked form of the kiosk: without it and those of the web, five are left, and with it six came there.
  expect(exposedBy([report("none")])).toEqual([{ forms: [10] }]);
  expect([exposedBy([report("public")]), report("public").answering!.withheld]).toEqual([[], "few"]);
  // Between two editions, four forms come, of which one is marked.
  const events = [
    send(4, "a", "web", true),
    send(4, "a", "web", false),
    send(1, "a", "web", true),
    send(3, "a", "web", false),
  ];
  const editions = await published(events);
  expect(editions.at(-1)!.answering).toMatchObject({ marked: { x: 5, n: 12 }, withheld: "editions" });
  const without = (...forms: number[]) => {
    const mean = forms.reduce((sum, form) => sum + 2 ** form, 0) / forms.length;
    const measures = [{ type: "mean", id: "forms", items: [{ item: "form", n: forms.length, mean }] }];
    return { without: { forms: forms.length, measures } };
  };
  const planted = [
    { ...editions[2]!, answering: without(4, 5, 6, 7) },
    { ...editions.at(-1)!, answering: without(4, 5, 6, 7, 9, 10, 11) },
  ] as never as Report[];
  expect(exposedBy(planted)).toEqual([{ forms: [8] }]);
});

test("the attack adds up any number of sets, and leaves alone what only many people can be computed of", () => {
  const set = (...forms: number[]) => ({ forms });
  // A unit of two moves from a parent of five to one of four.
  expect(exposed([set(0, 1, 2, 3, 4), set(2, 3, 4), set(5, 6, 7, 8), set(0, 1, 5, 6, 7, 8)], LEAST)).toEqual([
    { forms: [0, 1] },
  ]);
  expect(exposed([set(0, 1, 2, 3, 4, 5), set(3, 4, 5), set(6, 7, 8, 0, 1, 2)], LEAST)).toEqual([]);
});
