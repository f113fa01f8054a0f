import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../src/cli/formats/index.ts";
import { administrativeWords } from "../../src/locales/parts/administrative/all.ts";
import { reportWords } from "../../src/locales/report-words.ts";
import { administrative } from "../../src/publication/administrative/index.ts";
import binhThuan from "../../src/presets/binh-thuan-1063.json" with { type: "json" };
import { type Report, type ReportOptions, mergeTallies, newcombe, reportOf, tallyOf } from "../../src/report/index.ts";
import { quantileAbove } from "../../src/report/interval.ts";
import { type Entry, type Submission, type Survey, checkSurvey, surveyAs } from "../../src/schema/index.ts";
import { exposed } from "../audit/history/combined.ts";
import { unzip } from "../cli/support/unzip.ts";
import { published } from "../publication/support/printed.ts";
import { runs } from "../support/long.ts";
import { wordedSurvey } from "../support/worded-survey.ts";
import { submissionOf } from "./support/forms.ts";

/** Question 3 of Bình Thuận as it was asked, and as it was proposed to ask it: “Không” becomes “1 lần”. */
const question3 = {
  type: "choice",
  id: "Q3",
  label: { vi: "Ông/Bà phải liên hệ lại mấy lần để hoàn thiện hồ sơ?", en: "How often did you have to come back?" },
  options: [
    { code: "contacts-0", label: { vi: "Không", en: "Never" }, value: 2 },
    { code: "contacts-1", label: { vi: "1 lần", en: "Once" }, value: 1 },
    { code: "contacts-2plus", label: { vi: "2 lần trở lên", en: "Twice or more" }, value: 0 },
    { code: "unknown", label: { vi: "Không nhớ", en: "I do not remember" }, missing: "dont_know" },
  ],
  variants: [
    { id: "asked" },
    {
      id: "proposed",
      options: {
        "contacts-0": { label: { vi: "1 lần", en: "Once" } },
        "contacts-1": { label: { vi: "2 lần", en: "Twice" } },
        "contacts-2plus": { label: { vi: "3 lần trở lên", en: "Three times or more" } },
      },
    },
  ],
};
const survey = {
  ...binhThuan,
  sections: binhThuan.sections.map((section) => ({
    ...section,
    items: section.items.flatMap((item) => (item.id === "Q3" ? question3 : item.id === "Q3.times" ? [] : item)),
  })),
  measures: [],
} as unknown as Survey;

/** So many people who read this wording and said this; of the last ones, so many changed it. */
const people = (count: number, wording: string, entry: Entry | undefined, changed?: number): Submission[] =>
  Array.from({ length: count }, (_, i) => {
    const form = submissionOf(surveyAs(survey, { variants: { Q3: wording } }), {
      entries: entry === undefined ? {} : { Q3: entry },
    });
    const quality = { ...form.quality, ...(changed !== undefined && { changed: i < changed ? ["Q3"] : [] }) };
    return { ...form, quality };
  });

/**
 * Of 200 people each, 150 came once, only to hand in. Asked how often they had to come back, 90 of them take the “1 lần” that they came for what
 * is asked. Where the answer for them reads “1 lần”, nobody errs.
 */
const misread = [
  ...people(60, "asked", "contacts-0", 3),
  ...people(90, "asked", "contacts-1", 15),
  ...people(40, "asked", "contacts-2plus", 2),
  ...people(4, "asked", { missing: "dont_know" }, 0),
  ...people(6, "asked", undefined, 0),
  ...people(150, "proposed", "contacts-0", 4),
  ...people(30, "proposed", "contacts-1", 2),
  ...people(12, "proposed", "contacts-2plus", 0),
  ...people(3, "proposed", { missing: "dont_know" }, 0),
  ...people(5, "proposed", undefined, 0),
];

const reportIn = (forms: readonly Submission[], more: Partial<ReportOptions> = {}) =>
  reportOf(survey, tallyOf(survey, forms), { asOf: "2025-07-01", wordings: true, ...more });
const report = reportIn(misread);

describe("the case of Bình Thuận's question 3", () => {
  const [comparison] = report.wordings!;
  const difference = (code: string) => comparison!.differences.find((each) => each.code === code)!;

  test("would have been found: the distribution shifts with the words, and the report says so", () => {
    expect(checkSurvey(survey).faults.filter(({ level }) => level === "error")).toEqual([]);
    expect(comparison).toMatchObject({ item: "Q3", comparisons: 6 });
    expect(comparison!.wordings.map(({ id, asked, answered, share }) => [id, asked, answered, share])).toEqual([
      ["asked", 200, 190, 0.5],
      ["proposed", 200, 192, 0.5],
    ]);
    const never = difference("contacts-0");
    expect(never.difference).toBeCloseTo(0.45);
    expect(never.isBeyondChance).toBe(true);
    expect(difference("contacts-1").isBeyondChance).toBe(true);
    expect(difference("blank").isBeyondChance).toBe(false);
    expect(difference("dont_know").isBeyondChance).toBe(false);
    const said = published(report, "vi").blocks.flatMap((block) => (block.kind === "note" ? block.text : []));
    expect(said.join("\n")).toContain(
      "Với cách B (proposed), tỷ lệ “Không / 1 lần” cao hơn cách A (asked) 45,0 điểm phần trăm, quá mức ngẫu nhiên: lời văn làm kết quả khác đi.",
    );
    expect(said.join("\n")).toContain(
      "Câu này được hỏi bằng 2 cách (asked và proposed); số liệu gộp chung các cách ấy. Các cách cho kết quả khác nhau quá mức ngẫu nhiên",
    );
  });

  test("has each difference with Newcombe's interval, computed of the counts", () => {
    expect(difference("contacts-0")).toMatchObject(newcombe({ x: 150, n: 200 }, { x: 60, n: 200 })!);
    expect(difference("blank")).toMatchObject(newcombe({ x: 5, n: 200 }, { x: 6, n: 200 })!);
    expect(comparison!.differences.find(({ kind }) => kind === "changed")).toMatchObject(
      newcombe({ x: 6, n: 200 }, { x: 20, n: 200 })!,
    );
  });

  test("keeps the main figures what they are: all forms together", () => {
    const plain = reportIn(misread, { wordings: false });
    expect(plain).not.toHaveProperty("wordings");
    expect(report.total).toEqual(plain.total);
    const { options } = report.total.items.find(({ id }) => id === "Q3")!;
    expect(options.map(({ x, n }) => [x, n])).toEqual([
      [210, 400],
      [120, 400],
      [52, 400],
    ]);
  });

  test("is not found where the words make no difference, and the report says that", () => {
    const alike = reportIn(
      ["asked", "proposed"].flatMap((id) => [...people(60, id, "contacts-0"), ...people(40, id, "contacts-1")]),
    );
    expect(alike.wordings![0]!.differences.some(({ isBeyondChance }) => isBeyondChance)).toBe(false);
    const text = JSON.stringify(published(alike, "en"));
    expect(text).toContain("No difference is beyond chance.");
    expect(text).toContain("its figures add them up. Their answers do not differ beyond chance");
    // Nobody could notice a change on paper.
    expect(text).not.toContain("Changed the answer");
  });
});

describe("what is withheld", () => {
  test.each([
    ["public", 9, true],
    ["public", 10, undefined],
    ["none", 2, undefined],
  ] as const)("at the level %s, with %i people who read one wording", (disclosure, count, hidden) => {
    const few = reportIn([...people(60, "asked", "contacts-0"), ...people(count, "proposed", "contacts-0")], {
      disclosure,
    });
    expect(few.wordings![0]!.hidden).toBe(hidden);
    if (!hidden) return;
    expect(few.wordings![0]).toMatchObject({ wordings: [], differences: [] });
    expect(JSON.stringify(published(few, "vi"))).toContain("Không so sánh được");
  });

  test("at the level strict, a comparison with a small count", () => {
    const forms = (small: number) => [
      ...people(60, "asked", "contacts-0"),
      ...people(20, "asked", "contacts-1"),
      ...people(60, "proposed", "contacts-0"),
      ...people(small, "proposed", "contacts-1"),
    ];
    expect(reportIn(forms(4), { disclosure: "strict" }).wordings![0]!.hidden).toBe(true);
    expect(reportIn(forms(5), { disclosure: "strict" }).wordings![0]!.hidden).toBe(undefined);
  });

  test("of a question that tells who people are, small counts even where the others are published", () => {
    const personal = structuredClone(survey);
    Object.assign(
      personal.sections.flatMap(({ items }) => items).find(({ id }) => id === "Q3")!,
      { about: "person" },
    );
    const sent = [
      ...people(60, "asked", "contacts-0"),
      ...people(60, "proposed", "contacts-0"),
      ...people(3, "proposed", "contacts-1"),
    ];
    const forms = sent.map((form) => ({ ...form, survey: submissionOf(personal, { entries: {} }).survey }));
    const report = reportOf(personal, tallyOf(personal, forms, { by: ["unit"] }), {
      asOf: "2025-07-01",
      wordings: true,
      disclosure: "strict",
    });
    expect(report.wordings![0]!.hidden).toBe(true);
  });
});

describe("what few people said", () => {
  const { variants: _, ...unworded } = people(1, "asked", "contacts-1")[0]!;
  const both = [...people(60, "asked", "contacts-0"), ...people(60, "proposed", "contacts-0")];

  test.each([
    [1, true],
    [9, true],
    [10, undefined],
  ])("is not what the wordings leave of the whole: %i people of whom no wording is known", (count, hidden) => {
    const report = reportIn([...both, ...Array.from({ length: count }, () => unworded)]);
    expect(report.wordings![0]!.hidden).toBe(hidden);
  });

  /** Paper has one wording; so many read each of the two on the web. */
  const paperAndWeb = (asked: number, proposed: number) => [
    ...people(100, "asked", "contacts-0").map((form) => ({ ...form, channel: "paper" })),
    ...people(asked, "asked", "contacts-1"),
    ...people(proposed, "proposed", "contacts-0"),
  ];
  const byChannel = (forms: readonly Submission[], of = survey) =>
    reportOf(of, tallyOf(of, forms, { by: ["channel"] }), { asOf: "2025-07-01", wordings: true, planned: ["zalo"] });

  test("is not what a wording leaves of a group that read no other", () => {
    const forms = paperAndWeb(5, 12);
    expect(reportIn(forms).wordings![0]!.hidden).toBe(undefined);
    const report = byChannel(forms);
    expect(report.breakdowns[0]!.groups.map(({ figures }) => figures.forms)).toEqual([0, 100, 17]);
    expect(report.wordings![0]!.hidden).toBe(true);
    expect(byChannel(paperAndWeb(10, 12)).wordings![0]!.hidden).toBe(undefined);
    expect(byChannel(paperAndWeb(0, 12)).wordings![0]!.hidden, "channel and wording are the same").toBe(undefined);
  });

  test("is not what stands in a table of who people are", () => {
    const personal = structuredClone(survey);
    Object.assign(
      personal.sections.flatMap(({ items }) => items).find(({ id }) => id === "Q3")!,
      { about: "person" },
    );
    const { survey: of } = submissionOf(personal, { entries: {} });
    const forms = (asked: number) => paperAndWeb(asked, 50).map((form) => ({ ...form, survey: of }));
    expect(byChannel(forms(0), personal).wordings![0]!.hidden).toBe(true);
    expect(byChannel(forms(20), personal).wordings![0]!.hidden).toBe(undefined);
  });

  const person = fc.record({
    unit: fc.constantFrom("a", "b", "c", "d"),
    wording: fc.constantFrom("own", "first-counts", "helped", undefined),
    times: fc.integer({ min: 1, max: 14 }),
  });

  test("is not left over, whatever is added and subtracted of units, wordings and the whole", () => {
    const byUnit = { ...wordedSurvey, context: { unit: { label: "Unit" } } };
    let compared = 0;
    fc.assert(
      fc.property(fc.array(person, { minLength: 2, maxLength: 7 }), (drawn) => {
        const all = drawn.flatMap(({ times, ...one }) => Array.from({ length: times }, () => one));
        const forms = all.map(({ unit, wording }) => {
          const { variants, ...form } = submissionOf(
            surveyAs(byUnit, { variants: { again: wording ?? "own", staff: "plain", why: "paper" } }),
            { entries: { again: "none" }, unit },
          );
          return wording === undefined ? form : { ...form, variants: variants! };
        });
        const report = reportOf(byUnit, tallyOf(byUnit, forms, { by: ["unit"] }), {
          asOf: "2025-07-01",
          wordings: true,
        });
        const where = (isIn: (one: (typeof all)[number]) => boolean) => ({
          forms: all.flatMap((one, at) => (isIn(one) ? at : [])),
        });
        const [{ groups, merged = [] }] = report.breakdowns as [Report["breakdowns"][number]];
        const wordings = report.wordings?.find(({ item }) => item === "again")?.wordings ?? [];
        if (report.total.hidden || !wordings.length) return;
        compared++;
        const sets = [
          where(() => true),
          ...groups.filter(({ figures }) => !figures.hidden).map(({ id }) => where(({ unit }) => unit === id)),
          ...merged.map(({ groups: ids }) => where(({ unit }) => ids.includes(unit))),
          ...wordings.map(({ id }) => where(({ wording }) => wording === id)),
        ];
        expect(exposed(sets, 10)).toEqual([]);
      }),
      { numRuns: runs(150, 5000) },
    );
    expect(compared).toBeGreaterThan(10);
  }, 60_000);
});

describe("as many wordings as a question may have", () => {
  const ids = Array.from({ length: 26 }, (_, w) => `w${w}`);
  const many = structuredClone({ ...survey, context: { unit: { label: "Unit" } } });
  const [asked] = many.sections.flatMap(({ items }) => items).filter(({ id }) => id === "Q3");
  Object.assign(asked!, { variants: ids.map((id) => ({ id, label: { vi: `Mấy lần? (${id})` } })) });

  interface Readers {
    unit: string;
    wording: number;
    times: number;
  }
  const compared = (readers: readonly Readers[]) => {
    const all = readers.flatMap(({ times, ...one }) => Array.from({ length: times }, () => one));
    const forms = all.map(({ unit, wording }) =>
      submissionOf(surveyAs(many, { variants: { Q3: ids[wording]! } }), { entries: { Q3: "contacts-0" }, unit }),
    );
    const report = reportOf(many, tallyOf(many, forms, { by: ["unit"] }), { asOf: "2025-07-01", wordings: true });
    return { all, report, comparison: report.wordings!.find(({ item }) => item === "Q3") };
  };

  test("are compared beside units, and not where a unit leaves few who read one of them", () => {
    const each = ids.flatMap((_, wording) => [
      { unit: "a", wording, times: 12 },
      { unit: "b", wording, times: 30 },
    ]);
    expect(compared(each).comparison).toMatchObject({ wordings: { length: 26 } });
    // A unit that has one wording, which few others have read.
    const few = (times: number) => [
      ...each.filter(({ wording }) => wording !== 17),
      { unit: "c", wording: 17, times: 60 },
      { unit: "a", wording: 17, times },
    ];
    expect(compared(few(10)).comparison).toMatchObject({ wordings: { length: 26 } });
    expect(compared(few(9)).comparison!.hidden).toBe(true);
  });

  test("leave nobody over, whatever is added and subtracted", () => {
    const unit = fc.constantFrom("a", "b", "c", "d");
    const readers = fc
      .record({
        own: fc.array(fc.record({ unit, times: fc.integer({ min: 10, max: 14 }) }), { minLength: 13, maxLength: 20 }),
        others: fc.array(fc.record({ unit, wording: fc.nat(12), times: fc.integer({ min: 6, max: 14 }) }), {
          maxLength: 3,
        }),
      })
      .map(({ own, others }): Readers[] => [...own.map((one, wording) => ({ ...one, wording })), ...others]);
    const seen = { compared: 0, hidden: 0 };
    fc.assert(
      fc.property(readers, (drawn) => {
        const { all, report, comparison } = compared(drawn);
        const where = (isIn: (one: (typeof all)[number]) => boolean) => ({
          forms: all.flatMap((one, at) => (isIn(one) ? at : [])),
        });
        const sets = [
          where(() => true),
          ...report.breakdowns[0]!.groups.map(({ id }) => where((one) => one.unit === id)),
          ...ids.map((_, wording) => where((one) => one.wording === wording)),
        ];
        // It is compared exactly where the attack finds nobody.
        seen[comparison!.hidden ? "hidden" : "compared"]++;
        expect(exposed(sets, 10).length > 0).toBe(comparison!.hidden === true);
      }),
      { numRuns: runs(25, 1500) },
    );
    expect(Math.min(seen.compared, seen.hidden)).toBeGreaterThan(runs(2, 100));
  }, 60_000);
});

describe("the counts behind it", () => {
  test("add up, and can be taken back", () => {
    const form = fc.record({
      again: fc.constantFrom("none", "once", "more", undefined),
      wording: fc.constantFrom("own", "first-counts", "helped"),
      changed: fc.constantFrom(undefined, [], ["again"]),
    });
    fc.assert(
      fc.property(fc.array(form, { maxLength: 30 }), fc.nat({ max: 30 }), (all, at) => {
        const forms = all.map(({ again, wording, changed }) => {
          const one = submissionOf(
            surveyAs(wordedSurvey, { variants: { again: wording, staff: "plain", why: "paper" } }),
            {
              entries: again === undefined ? {} : { again },
            },
          );
          return { ...one, quality: { checks: [], ...(changed && { changed }) } };
        });
        const whole = tallyOf(wordedSurvey, forms);
        expect(mergeTallies(tallyOf(wordedSurvey, forms.slice(0, at)), tallyOf(wordedSurvey, forms.slice(at)))).toEqual(
          whole,
        );
        const sums = Object.values(whole.cells)[0]?.items[0];
        for (const [w, id] of ["own", "first-counts", "helped"].entries()) {
          const of = all.filter(({ wording }) => wording === id);
          expect(sums?.wordings![w]!.asked ?? 0).toBe(of.length);
          expect(sums?.wordings![w]!.noticed ?? 0).toBe(of.filter(({ changed }) => changed).length);
          expect(sums?.wordings![w]!.changed ?? 0).toBe(of.filter(({ changed }) => changed?.length).length);
          expect(sums?.wordings![w]!.options[1] ?? 0).toBe(of.filter(({ again }) => again === "once").length);
        }
      }),
    );
  });

  test("are compared with the first of three wordings", () => {
    const forms = ["own", "first-counts", "helped"].flatMap((again) =>
      Array.from({ length: 20 }, () =>
        submissionOf(surveyAs(wordedSurvey, { variants: { again, staff: "plain", why: "paper" } }), {
          entries: { again: "none" },
        }),
      ),
    );
    const [comparison, ...others] = reportOf(wordedSurvey, tallyOf(wordedSurvey, forms), {
      asOf: "2025-07-01",
      wordings: true,
    }).wordings!;
    expect(others).toEqual([]);
    expect(comparison!.wordings.map(({ id, share }) => [id, share])).toEqual([
      ["own", 1 / 2],
      ["first-counts", 1 / 3],
      ["helped", 1 / 6],
    ]);
    expect(comparison!.wordings.map(({ options: [first], help }) => [first!.label, help])).toEqual([
      ["Never", undefined],
      ["1 time", undefined],
      ["Never", "Handing in does not count."],
    ]);
    expect([...new Set(comparison!.differences.map(({ wording }) => wording))]).toEqual(["first-counts", "helped"]);
  });
});

describe("the intervals", () => {
  // Newcombe (1998), Statistics in Medicine 17:873, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])("of %i/%i and %i/%i are the published ones", (x1, n1, x2, n2, low, high) => {
    const { interval } = newcombe({ x: x1, n: n1 }, { x: x2, n: n2 })!;
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  test.each([
    [0.25, 0.674489750196],
    [0.025, 1.95996398454],
    [0.005, 2.575829303549],
    [0.0005, 3.290526731492],
    [0.000005, 4.417173413469],
  ])("are widened by the quantile that leaves %f above it", (tail, z) => {
    expect(quantileAbove(tail)).toBeCloseTo(z, 9);
  });
});

/** What a file says, without its markup. */
const wordsIn = (file: string | Uint8Array): string =>
  (typeof file === "string" ? file : [...unzip(Buffer.from(file)).values()].join(" ")).replaceAll(/<[^>]*>/g, "");

const SAID = {
  vi: [
    "So sánh các cách hỏi",
    "Với cách B (proposed), tỷ lệ “Không / 1 lần” cao hơn cách A (asked) 45,0 điểm",
    "Câu này được hỏi bằng 2 cách",
    "Đã đổi câu trả lời",
  ],
  en: [
    "Wordings compared",
    "With wording B (proposed), the share of “Never / Once” is 45.0 percentage points higher than with A (asked)",
    "This question was asked in 2 wordings",
    "Changed the answer",
  ],
};

for (const language of ["vi", "en"] as const) {
  test.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])(
    `%s compares the wordings in ${language}`,
    async (name) => {
      const file = await (
        await FORMATS[name].load()
      )({
        report,
        publication: published(report, language),
        administrative: administrative(report, reportWords[language], administrativeWords[language], language),
      });
      const text = wordsIn(file as string);
      if (name === "json") expect(JSON.parse(text).wordings[0]).toMatchObject({ item: "Q3", comparisons: 6 });
      else if (name === "csv") {
        expect(text).toMatch(/^wording,proposed,,,Q3,contacts-0,(1 lần|Once),150,200,75,68\.6,80\.5,\r$/m);
        expect(text).toMatch(/^wording,proposed,,,Q3,difference:contacts-0,,1,,45,3\d\.\d,5\d\.\d,\r$/m);
        expect(text).toMatch(/^wording,proposed,,,Q3,difference:\.blank,,0,,-0\.5,-?\d\.\d,\d\.\d,\r$/m);
        expect(text).toMatch(/^wording,asked,,,Q3,:changed,,20,200,10,/m);
      } else for (const sentence of SAID[language]) expect(text).toContain(sentence);
    },
  );
}
