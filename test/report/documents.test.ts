import { describe, expect, test } from "vitest";
import {
  type CsatFigures,
  type IndexFigures,
  type Report,
  reportOf,
  tallyOf,
  tallyOfCounts,
} from "../../src/report/index.ts";
import { type Survey, placesOf, textIn } from "../../src/schema/index.ts";
import { figures, labelOf, publishedForms } from "../e2e/published-forms.ts";
import { itemsOf, publishedFigures, readPreset } from "../presets/files.ts";
import { submissionOf } from "./support/forms.ts";

/* The figures that the four reports print, from submissions or counts that lead to them. They withhold nothing. */

const codeOf = (survey: Survey, item: string, label: string): string =>
  placesOf(survey)
    .get(item)!
    .options.find((option) => textIn(option.label, "vi") === label)!.code;

describe("document 000: 38 forms of the Department of Construction, 2023", () => {
  const survey = readPreset("sxd-2023");
  const submissions = publishedForms(survey).map((form) => {
    const entries = Object.entries(form).map(([item, label]) => {
      const code = codeOf(survey, item, label as string);
      const { missing } = placesOf(survey)
        .get(item)!
        .options.find((option) => option.code === code)!;
      return [item, missing ? { missing } : code];
    });
    return submissionOf(survey, { entries: Object.fromEntries(entries), channel: "post", day: "2023-09-01" });
  });
  const report = reportOf(survey, tallyOf(survey, submissions, { by: ["channel"] }), {
    asOf: "2023-10-27",
    disclosure: "none",
    invited: { post: 100 },
    planned: ["counter", "post", "zalo", "web", "email"],
  });
  const itemOf = (id: string) => report.total.items.find((item) => item.id === id)!;

  test.each(figures)("$item: $count/$base “$option”, $printed_percent%", (figure) => {
    const code = codeOf(survey, figure.item, labelOf(survey, figure));
    expect(itemOf(figure.item).options.find((option) => option.code === code)).toMatchObject({
      x: figure.count,
      n: figure.base,
      percent: figure.printed_percent,
    });
  });

  test("every item accounts for all 38, which the named options do in one item only", () => {
    expect(figures).toHaveLength(19);
    const covered = new Set<string>();
    for (const { id, options, missing } of report.total.items) {
      expect([...options, ...missing].reduce((sum, { x }) => sum + x!, 0)).toBe(38);
      const named = figures.filter(({ item }) => item === id).reduce((sum, { count }) => sum + count, 0);
      if (named === 38) covered.add(id);
    }
    expect([...covered]).toEqual(["V"]);
  });

  test("the channels: 100 sent by post, 38 back, none online, none by e-mail", () => {
    const rows = report.channels.map(({ channel, forms, invited }) => [channel, forms, invited]);
    expect(rows).toEqual([
      ["counter", 0, undefined],
      ["post", 38, 100],
      ["zalo", 0, undefined],
      ["web", 0, undefined],
      ["email", 0, undefined],
    ]);
    expect(report.channels[1]!.rr2).toMatchObject({ x: 38, n: 100, percent: 38 });
    expect(report.channels[3]!.rr2).toBeUndefined();
  });

  test("35 of 38 are satisfied, which of the 100 are between 35% and 97%", () => {
    const [csat] = report.total.measures as CsatFigures[];
    expect(csat).toMatchObject({ x: 35, n: 38, percent1: 92.1, bounds: { invited: 100, low: 0.35, high: 0.97 } });
  });

  test("is printed whole by default, with the 3 dissatisfied as the document has them", () => {
    const [byDefault, open] = [{}, { disclosure: "none" as const }].map((disclosure) =>
      reportOf(survey, tallyOf(survey, submissions), { asOf: "2023-10-27", ...disclosure }),
    );
    expect({ ...byDefault, method: null }).toEqual({
      ...open,
      method: null,
      total: {
        ...open!.total,
        items: open!.total.items.map((item) =>
          item.number ? { ...item, number: { ...item.number, min: null, max: null, hidden: true } } : item,
        ),
      },
    });
  });

  test("at the level strict, neither the 3 dissatisfied nor what would tell them is in the report", () => {
    const careful = reportOf(survey, tallyOf(survey, submissions), { asOf: "2023-10-27", disclosure: "strict" });
    const item = careful.total.items.find(({ id }) => id === "V")!;
    expect(item.options.map(({ x }) => x)).toEqual([6, null, null]);
    expect(careful.total.measures).toMatchObject([{ x: null, percent: null, interval: null, hidden: true }]);
  });
});

describe("document 004: points of 18 units of Bình Thuận, 2021", () => {
  const survey = readPreset("circular-01-2018");
  const printed = publishedFigures.seed_004;
  const find = (id: string) => printed.find((figure) => figure.id === id)!;
  const [excellent, good, finance] = [find("fig-004-02"), find("fig-004-03"), find("fig-004-06")];
  const rows = Array.from({ length: find("fig-004-01").value! }, (_, i) => ({
    unit: i ? `unit-${i}` : "so-tai-chinh",
    measure: "total",
    points: i ? (i <= good.count! ? "14.9" : "15") : finance.value!,
  }));
  const { tally } = tallyOfCounts(survey, { points: rows }, { by: ["unit"] });
  const [units] = reportOf(survey, tally!, { asOf: "2021-11-24" }).breakdowns;
  const bandName = (code: string): string => {
    const measure = survey.measures!.find(({ id }) => id === "total")!;
    const label = measure.type === "points" ? measure.bands!.find((band) => band.code === code)!.label : "";
    return textIn(label, "vi").toLowerCase();
  };

  test("15.9 is xuất sắc", () => {
    const group = units!.groups.find(({ id }) => id === "so-tai-chinh")!;
    expect(group.points![0]).toMatchObject({ total: String(finance.value), given: true });
    expect(bandName(group.points![0]!.band!)).toBe(finance.class_printed);
  });

  test("17 of 18 are xuất sắc, 1 is tốt", () => {
    const [bands] = units!.bands!;
    expect(bands!.units).toBe(excellent.base);
    expect(bands!.counts.filter(({ count }) => count).map(({ code, count }) => [bandName(code), count])).toEqual([
      ["xuất sắc", excellent.count],
      ["tốt", good.count],
    ]);
  });
});

describe("document 002: SIPAS by factor and level of agency", () => {
  const survey = readPreset("sipas-2018");
  const ratings = itemsOf(survey).filter(({ type, id }) => type === "rating" && id !== "overall");
  const levels = ["cap-tinh", "cap-huyen", "cap-xa"];
  /** 240 people at each level; every fourth has given feedback. How satisfied they are depends on level, item and person. */
  const people = levels.flatMap((unit, l) =>
    Array.from({ length: 240 }, (_, p) => {
      const hasFeedback = p % 4 === 0;
      const entries = ratings.flatMap(({ id }, k) =>
        hasFeedback || !id.startsWith("F5.")
          ? [[id, (p * 7 + k * 3 + l) % 10 < 8 - l ? "hai-long" : "binh-thuong"] as const]
          : [],
      );
      const feedback = [["has_feedback", hasFeedback ? "yes" : "no"] as const];
      return { unit, entries: Object.fromEntries([...entries, ...feedback]) as Record<string, string> };
    }),
  );
  const report = reportOf(
    survey,
    tallyOf(
      survey,
      people.map((person) => submissionOf(survey, person)),
      { by: ["unit"] },
    ),
    { asOf: "2018-11-01" },
  );
  const indexOf = ({ measures }: Report["total"]): IndexFigures => measures[0] as IndexFigures;
  /** By hand: the mean of the items' shares among those who answered them. */
  const byHand = (of: typeof people, factor: string): number => {
    const shares = ratings
      .filter(({ id }) => id.startsWith(factor))
      .map(({ id }) => {
        const answers = of.flatMap(({ entries }) => entries[id] ?? []);
        return answers.filter((code) => code === "hai-long").length / answers.length;
      });
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  };

  test.each([undefined, ...levels])("%s", (level) => {
    const figuresOf = level ? report.breakdowns[0]!.groups.find(({ id }) => id === level)!.figures : report.total;
    const of = people.filter(({ unit }) => !level || unit === level);
    const { sections, overall } = indexOf(figuresOf);
    expect(sections.map(({ section }) => section)).toEqual(["F1", "F2", "F3", "F4", "F5"]);
    for (const { section, value } of sections) expect(value).toBeCloseTo(byHand(of, section), 10);
    expect(overall.value).toBeCloseTo(byHand(of, "F"), 10);
  });

  test("the fifth factor has the base of those who gave feedback", () => {
    const { sections, overall } = indexOf(report.total);
    expect(sections.map(({ n }) => n)).toEqual([720, 720, 720, 720, 180]);
    expect(overall.n).toBe(720);
    expect(report.total.items.find(({ id }) => id === "F5.1")).toMatchObject({ asked: 180, answered: 180 });
  });

  test("a commune where few gave feedback has its whole index; at the level strict it has none, rather than another", () => {
    const [silent, heard] = ["no", "yes"].map((said) =>
      people.filter(({ entries }) => entries["has_feedback"] === said),
    );
    const few = ["a", "b", "c", "d", "e", "f", "g", "h"].flatMap((unit, u) =>
      [...silent!.slice(0, 90), ...heard!.slice(4 * u, 4 * u + 4)].map((person) => ({ ...person, unit })),
    );
    const tally = tallyOf(
      survey,
      few.map((person) => submissionOf(survey, person)),
      { by: ["unit"] },
    );
    const made = (disclosure: "public" | "strict") => reportOf(survey, tally, { asOf: "2018-11-01", disclosure });
    for (const { id, figures } of made("public").breakdowns[0]!.groups) {
      const of = few.filter(({ unit }) => unit === id);
      expect(indexOf(figures).overall).toMatchObject({ n: 94, without: [], withheld: [] });
      expect(indexOf(figures).overall.value).toBeCloseTo(byHand(of, "F"), 10);
    }
    const { total, breakdowns } = made("strict");
    expect(indexOf(total).overall.value).toBeCloseTo(byHand(few, "F"), 10);
    const fifth = ratings.map(({ id }) => id).filter((id) => id.startsWith("F5."));
    for (const { figures } of breakdowns[0]!.groups) {
      const { overall, sections } = indexOf(figures);
      expect(overall).toMatchObject({ value: null, percent1: null, n: null, hidden: true, withheld: fifth });
      expect(sections.at(-1)).toMatchObject({ section: "F5", value: null, n: null, hidden: true, withheld: fifth });
      expect(sections[0]!.value).not.toBeNull();
    }
  });
});

test("document 001: four areas for one commune, on paper and online", () => {
  const survey = readPreset("one-stop-short");
  const areas = ["TL1", "TL2", "TL3", "TL4"];
  const submissions = Array.from({ length: 40 }, (_, p) =>
    submissionOf(survey, {
      unit: "thuan-loc",
      channel: p % 2 ? "counter" : "web",
      entries: Object.fromEntries(areas.map((id, k) => [id, (p + k) % 4 ? "hai-long" : "binh-thuong"])),
    }),
  );
  const report = reportOf(survey, tallyOf(survey, submissions, { by: ["unit", "channel"] }), {
    asOf: "2024-05-31",
    units: [{ id: "thuan-loc", label: { vi: "Xã Thuận Lộc", en: "Thuận Lộc" } }],
  });
  const [commune] = report.breakdowns[0]!.groups;
  expect(commune!.label).toEqual({ vi: "Xã Thuận Lộc", en: "Thuận Lộc" });
  const index = commune!.figures.measures[0] as IndexFigures;
  expect(index.items.map(({ item, x, n }) => [item, x, n])).toEqual(areas.map((id) => [id, 30, 40]));
  expect(index.overall).toMatchObject({ percent1: 75, n: 40 });
  expect(report.channels.map(({ channel, forms }) => [channel, forms])).toEqual([
    ["counter", 20],
    ["web", 20],
  ]);
});
