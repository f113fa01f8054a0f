import { describe, expect, test } from "vitest";
import {
  BadUnits,
  type CsatFigures,
  type IndexFigures,
  Mismatch,
  type ReportOptions,
  type TallyOptions,
  gapBetween,
  reportOf,
  tallyOf,
} from "../../src/report/index.ts";
import type { Submission, Survey } from "../../src/schema/index.ts";
import { type Form, submissionOf } from "./support/forms.ts";
import { survey } from "./support/survey.ts";

const times = (count: number, form: Form): Form[] => Array.from({ length: count }, () => form);
const made = (forms: readonly Form[], options: Partial<ReportOptions> = {}, by: TallyOptions = {}) =>
  reportOf(
    survey,
    tallyOf(
      survey,
      forms.map((form) => submissionOf(survey, form)),
      by,
    ),
    { asOf: "2025-05-01", ...options },
  );
const good: Form = { entries: { staff: "good" } };
const bad: Form = { entries: { staff: "bad" } };

test("without forms there is no percentage, no interval, no index: nothing is not 0", () => {
  const { total, method } = made([]);
  expect(method.window).toBeNull();
  const [staff] = total.items;
  expect(staff!.options[0]).toEqual({
    code: "very",
    x: 0,
    n: 0,
    percent: null,
    percent1: null,
    interval: null,
    distribution: null,
  });
  expect((total.measures[0] as IndexFigures).overall).toMatchObject({ value: null, n: null, se: null });
  expect(JSON.stringify(total)).not.toMatch(/NaN|Infinity/);
});

test("the base is those who were asked; or, if wanted, those who answered", () => {
  const forms = [
    ...times(6, good),
    ...times(2, { entries: { staff: { missing: "dont_know" } } }),
    ...times(2, { entries: {} }),
  ];
  const shares = (base: "asked" | "answered") => {
    const [staff] = made(forms, { base, disclosure: "none" }).total.items;
    return [staff!.options[1], ...staff!.missing].map((share) => [share!.x, share!.n, share!.percent]);
  };
  expect(shares("asked")).toEqual([
    [6, 10, 60],
    [0, 10, 0],
    [2, 10, 20],
    [0, 10, 0],
    [2, 10, 20],
  ]);
  expect(shares("answered")[0]).toEqual([6, 6, 100]);
});

test("who was not led to an item is not among its forms; who gave nothing counts as nonresponse, who knows nothing does not", () => {
  const forms: Form[] = [
    ...times(10, { entries: { complained: "almost", handled: "good" } }),
    ...times(5, { entries: { complained: "almost" } }),
    ...times(5, { entries: { complained: "almost", handled: { missing: "dont_know" } } }),
    ...times(20, { entries: { complained: "no" } }),
  ];
  const item = made(forms).total.items.find(({ id }) => id === "handled")!;
  expect(item).toMatchObject({ asked: 20, answered: 10, nonresponse: { x: 5, n: 20, percent: 25 } });
  expect(item.notAsked).toContainEqual({ code: "not_applicable", count: 20 });
});

test("numbers, ranks and texts: means and counts, never what one person wrote", () => {
  const forms = Array.from({ length: 10 }, (_, i): Form => ({
    entries: {
      visits: i ? 1.5 : 6.5,
      order: i % 2 ? ["speed", "care"] : ["care", "speed"],
      remark: "Chị Lan rất chậm",
    },
  }));
  const [open, careful] = [made(forms, { disclosure: "none" }), made(forms)];
  const itemOf = (id: string, report = careful) => report.total.items.find((item) => item.id === id)!;
  expect(itemOf("visits", open).number).toEqual({ mean: 2, min: 1.5, max: 6.5 });
  expect(itemOf("visits").number).toEqual({ mean: 2, min: null, max: null, hidden: true });
  expect(itemOf("order").options.map(({ x }) => x)).toEqual([5, 5]);
  expect(itemOf("order").ranks).toEqual([
    { code: "speed", placed: 10, mean: 1.5 },
    { code: "care", placed: 10, mean: 1.5 },
  ]);
  expect(
    made(
      forms.map((form) => ({ ...form, unit: "a" })),
      { disclosure: "strict" },
      { by: ["unit"] },
    ).breakdowns[0]!.groups[0]!.figures.items[5],
  ).not.toHaveProperty("ranks");
  expect(itemOf("remark").answered).toBe(10);
  expect(JSON.stringify(open)).not.toContain("Lan");
});

test("an answer that everybody gave is marked, because it tells on everybody", () => {
  const marked = (forms: readonly Form[]) => made(forms).total.items[0]!.unanimous;
  expect(marked([...times(10, good), { entries: {} }])).toBe(true);
  expect(marked([...times(10, good), ...times(10, bad)])).toBeUndefined();
  expect(marked([])).toBeUndefined();
});

describe("forms of people who had not finished", () => {
  const partial: Form = { ...good, channel: "web", unreached: ["remark"] };
  const forms = [...times(20, { ...bad, channel: "web" }), ...times(6, partial)];
  const channels = { by: ["channel"] };

  test("are stated apart", () => {
    const report = made(forms, { invited: { web: 100 } }, channels);
    expect(report.total.forms).toBe(20);
    expect(report.method.partials).toEqual({ forms: 6, counted: false });
    expect(report.channels[0]).toMatchObject({ forms: 20, partials: 6, rr1: { percent: 20 }, rr2: { percent: 26 } });
  });

  test("are counted only when that is wanted", () => {
    const report = made(forms, { partials: "counted", invited: { web: 100 } }, channels);
    expect(report.total.forms).toBe(26);
    expect(report.method.partials).toEqual({ forms: 6, counted: true });
    expect(report.channels[0]).toMatchObject({ forms: 26, partials: null, rr2: { percent: 26 } });
    expect(report.channels[0]).not.toHaveProperty("rr1");
  });
});

describe("more forms than were sent", () => {
  const bounded = (report: ReturnType<typeof made>) => report.total.measures.some((measure) => "bounds" in measure);
  const sent = (invited: Record<string, number>, forms: readonly Form[]) =>
    made(forms, { invited }, { by: ["channel"] });
  const posted = times(12, { ...good, channel: "post" });

  test("have no response rate, nor a range with those who are silent: the number sent is not of them", () => {
    const report = sent({ post: 10, web: 50 }, [...posted, ...times(5, { ...good, channel: "web" })]);
    const [post, web] = ["post", "web"].map((id) => report.channels.find(({ channel }) => channel === id)!);
    expect(post).toEqual({ channel: "post", forms: 12, partials: 0, invited: 10, moreThanInvited: true });
    expect(web).toMatchObject({ forms: 5, invited: 50, rr1: { percent: 10 } });
    expect(web).not.toHaveProperty("moreThanInvited");
    expect(bounded(report)).toBe(false);
    expect(report.total.forms).toBe(17);
  });

  test("counts those as well that are not finished", () => {
    const begun: Form = { ...good, channel: "post", unreached: ["remark"] };
    expect(sent({ post: 14 }, [...posted, ...times(3, begun)]).channels[0]).toMatchObject({
      partials: 3,
      moreThanInvited: true,
    });
  });

  test("are not there where all came back", () => {
    const report = sent({ post: 12 }, posted);
    expect(report.channels[0]).toMatchObject({ rr1: { percent: 100 }, rr2: { percent: 100 } });
    expect(bounded(report)).toBe(true);
  });
});

test("a survey that goes on makes an interim report", () => {
  const open: Survey = { ...survey, period: { opens: "2025-01-01", closes: "2025-10-30" } };
  const at = (asOf: string) => reportOf(open, tallyOf(open, []), { asOf }).method.interim;
  expect([at("2025-05-31"), at("2025-10-30"), at("2025-10-31")]).toEqual([true, true, false]);
  expect(made([]).method.interim).toBe(false);
});

test("the population narrows the total's intervals, and only these", () => {
  const forms = times(20, { ...good, unit: "a" });
  const width = (options: Partial<ReportOptions>) => {
    const { total, breakdowns } = made([...forms, ...times(20, { ...bad, unit: "b" })], options, { by: ["unit"] });
    return [total, breakdowns[0]!.groups[0]!.figures].map(({ items }) => items[0]!.options[1]!.interval![0]);
  };
  const [before, after] = [width({}), width({ population: 50 })];
  expect(after[0]).toBeGreaterThan(before[0]!);
  expect(after[1]).toBe(before[1]);
});

test("a population that is smaller than the number of forms narrows nothing, also where few were asked an item", () => {
  const forms = [...times(30, good), ...times(30, { ...good, entries: {} })];
  const [before, after] = [made(forms), made(forms, { population: 40 })];
  expect(after.total).toEqual(before.total);
  expect(after.method).toMatchObject({ population: 40, moreThanPopulation: true });
  expect(made(forms, { population: 60 }).method.moreThanPopulation).toBeUndefined();
});

describe("units", () => {
  const units = [
    { id: "province", label: "The province" },
    { id: "north", parent: "province" },
    { id: "a", parent: "north" },
    { id: "b", parent: "north" },
  ];
  const forms = [
    ...times(10, { ...good, unit: "a" }),
    ...times(20, { ...bad, unit: "b" }),
    ...times(30, { ...good, unit: "north" }),
    ...times(5, { ...good, unit: "elsewhere" }),
  ];

  test("have their own figures and those of all below them", () => {
    const { groups } = made(forms, { units }, { by: ["unit"] }).breakdowns[0]!;
    expect(groups.map(({ id, parent, figures, own }) => [id, parent, figures.forms, own?.forms])).toEqual([
      ["province", undefined, 60, 0],
      ["north", "province", 60, 30],
      ["a", "north", 10, undefined],
      ["b", "north", 20, undefined],
      [null, undefined, 5, undefined],
    ]);
    expect(groups[0]!.label).toBe("The province");
  });

  test.each([
    ["below nothing", [{ id: "a", parent: "x" }]],
    ["twice", [{ id: "a" }, { id: "a" }]],
    [
      "below themselves",
      [
        { id: "a", parent: "b" },
        { id: "b", parent: "a" },
      ],
    ],
  ])("are refused %s", (_, wrong) => {
    expect(() => made(forms, { units: wrong }, { by: ["unit"] })).toThrow(BadUnits);
  });
});

describe("from wave to wave", () => {
  const waves = [
    { id: "2025", from: "2025-01-01", to: "2025-12-31" },
    { id: "2026", from: "2026-01-01", to: "2026-12-31" },
  ];
  const options = { by: ["wave"], waves };
  const of = (on: Survey, day: string, yes: number, no: number): Submission[] => [
    ...Array.from({ length: yes }, () => submissionOf(on, { ...good, day })),
    ...Array.from({ length: no }, () => submissionOf(on, { ...bad, day })),
  ];

  test("shares change by a difference with an interval", () => {
    const tally = tallyOf(survey, [...of(survey, "2025-03-01", 30, 10), ...of(survey, "2026-03-01", 33, 5)], options);
    const change = reportOf(survey, tally, { asOf: "2027-01-01" }).changes.find(({ measure }) => measure === "csat")!;
    expect(change).toMatchObject({ item: "staff", from: "2025", to: "2026" });
    expect(change.difference).toBeCloseTo(33 / 38 - 30 / 40, 12);
    expect(change.interval![0]).toBeLessThan(change.difference!);
    expect(change).not.toHaveProperty("break");
  });

  test("a changed label is marked as a break, with both labels", () => {
    const scales = structuredClone(survey.scales!);
    scales["levels"]!.options[1]!.label = "Content";
    const newer: Survey = { ...survey, version: "2", scales };
    const submissions = [...of(survey, "2025-03-01", 30, 10), ...of(newer, "2026-03-01", 33, 5)];
    const report = reportOf([newer, survey], tallyOf([newer, survey], submissions, options), { asOf: "2027-01-01" });
    expect(report.total.forms).toBe(78);
    expect(report.items[0]!.breaks).toEqual([
      { option: "good", from: { version: "1", label: "Satisfied" }, to: { version: "2", label: "Content" } },
    ]);
    expect(report.changes.find(({ measure }) => measure === "csat")!.break).toBe(true);
  });

  test("a version without forms breaks nothing", () => {
    const newer: Survey = { ...survey, version: "2", sections: structuredClone(survey.sections) };
    newer.sections[0]!.items[0]!.label = "Everybody";
    const report = reportOf([newer, survey], tallyOf([newer, survey], of(survey, "2025-03-01", 9, 9), options), {
      asOf: "2027-01-01",
    });
    expect(report.items[0]!.breaks).toEqual([]);
  });
});

describe("the gap between two tracks", () => {
  const track = (of: "citizen" | "self", forms: readonly Form[]) => {
    const submissions = forms.map((form) => ({ ...submissionOf(survey, form), ...(of === "self" && { track: of }) }));
    return reportOf(survey, tallyOf(survey, submissions, { track: of }), { asOf: "2025-05-01" });
  };
  const citizens = track("citizen", [...times(10, good), ...times(10, bad)]);
  const self = track("self", times(20, { entries: { staff: "very", wait: "very" } }));

  test("is the first minus the second, with an interval; points exactly", () => {
    const { tracks, shares, points } = gapBetween(self, citizens);
    expect(tracks).toEqual(["self", "citizen"]);
    expect(shares.find(({ measure }) => measure === "csat")).toMatchObject({ item: "staff", difference: 0.5 });
    expect(points).toEqual([{ measure: "points", difference: "5" }]);
  });

  test("is asked of two tracks of one survey", () => {
    expect(() => gapBetween(self, self)).toThrow(Mismatch);
    expect(() => gapBetween(self, { ...citizens, survey: { ...citizens.survey, id: "other" } })).toThrow(Mismatch);
  });
});

describe("at the level strict", () => {
  const communes = Array.from({ length: 20 }, (_, i) => `commune-${i}`);
  const forms = communes.flatMap((unit, i) =>
    i < 2 ? times(3, { ...good, unit }) : [...times(30 + i, { ...good, unit }), ...times(10, { ...bad, unit })],
  );
  const strict = { disclosure: "strict" } as const;
  const report = made(forms, strict, { by: ["unit"] });

  test("a province with two tiny communes still publishes the eighteen others", () => {
    const shown = report.breakdowns[0]!.groups.filter(({ figures }) => !figures.hidden);
    expect(shown).toHaveLength(18);
    for (const { figures } of shown) expect((figures.measures[1] as CsatFigures).percent).toBeGreaterThan(70);
    expect(report.breakdowns[0]!.groups[0]!.figures).toEqual({ forms: null, items: [], measures: [], hidden: true });
  });

  test("a few dissatisfied people are not told from the undecided, but the share of satisfied stays", () => {
    const of = [...times(120, good), ...times(15, { entries: { staff: "fair" } }), ...times(4, bad)];
    const { items, measures } = made(of, strict).total;
    expect(items[0]!.options.map(({ x }) => x)).toEqual([0, 120, null, null]);
    expect(measures[1]).toMatchObject({ x: 120, n: 139, percent: 86 });
    expect((measures[0] as IndexFigures).items[0]).toMatchObject({ x: 120, n: 139 });
  });

  test("nothing that follows from a withheld number is in the report", () => {
    const of = [...times(41, good), ...times(3, bad)];
    const { total } = made(of, strict);
    const text = JSON.stringify({ ...total.items[0], measures: total.measures.slice(1) });
    for (const number of ["41", "93", "0.93", "6.8", "2.8", "1.86"])
      expect(text).not.toMatch(new RegExp(`[:[,]${number}`));
    expect(total.measures.every(({ hidden }) => hidden)).toBe(true);
    expect(total.items[0]).toMatchObject({ asked: 44, answered: 44 });
  });

  test("a report of fewer people than that says only that it is withheld", () => {
    expect(made(times(4, good), strict).total).toEqual({ forms: null, items: [], measures: [], hidden: true });
  });
});
