import { describe, expect, test } from "vitest";
import {
  type CountFault,
  atLine,
  countsOfCsv,
  explainCounts,
  reportOf,
  tallyOf,
  tallyOfCounts,
} from "../../src/report/index.ts";
import type { CountRow } from "../../src/report/index.ts";
import { countFaultWords } from "../../src/locales/parts/count-faults/all.ts";
import { LANGUAGES } from "../../src/locales/languages.ts";
import { readPreset } from "../presets/files.ts";
import { submissionOf } from "./support/forms.ts";
import { survey } from "./support/survey.ts";

const staff = (rest: Record<string, number>): CountRow[] =>
  Object.entries(rest).map(([option, count]) => ({ item: "staff", option, count }));
const seen: CountFault[] = [];
const faultsOf = (rows: readonly CountRow[]): string[] => {
  const { faults, tally } = tallyOfCounts(survey, { rows }, { by: ["unit"] });
  expect(tally === undefined).toBe(faults.length > 0);
  seen.push(...faults);
  return faults.map(({ code, at, column }) => `${"index" in at ? at.index : at.line} ${column} ${code}`);
};

test("counts give the same figures as the submissions that they are of, but no standard error of several items", () => {
  const entries = [{ staff: "good", wait: "bad" }, { staff: "very" }, { staff: { missing: "dont_know" as const } }, {}];
  const submissions = entries.map((each) =>
    submissionOf(survey, { entries: { ...each, complained: "no" }, unit: "a" }),
  );
  const counted = tallyOf(survey, submissions, { by: ["unit"] });
  const by = { unit: "a" };
  const { tally, faults } = tallyOfCounts(
    survey,
    {
      rows: [
        { by, count: 4 },
        ...staff({ very: 1, good: 1, unsure: 1, blank: 1 }).map((row) => ({ ...row, by })),
        { by, item: "wait", option: "bad", count: 1 },
        { by, item: "wait", option: "blank", count: 3 },
        { by, item: "complained", option: "no", count: 4 },
        { by, item: "handled", option: "not_applicable", count: 4 },
        ...["ways", "order", "visits", "remark"].map((item) => ({ by, item, option: "blank", count: 4 })),
      ],
    },
    { by: ["unit"] },
  );
  expect(faults).toEqual([]);
  const [one, two] = [counted, tally!].map((each) =>
    reportOf(survey, each, { asOf: "2025-05-01", disclosure: "none" }),
  );
  expect(two!.total.items).toEqual(one!.total.items);
  expect(two!.total.measures[0]).toMatchObject({ overall: { percent1: 50, se: null, noError: "counts-only" } });
  expect(one!.total.measures[0]).toMatchObject({ overall: { percent1: 50, noError: "too-few-answers" } });
});

describe("counts that cannot be are refused, with the row and the column", () => {
  test.each<[string, CountRow[], string[]]>([
    ["more answers than forms", [{ count: 3 }, ...staff({ good: 4 })], ["1 count more-than-forms"]],
    ["fewer answers and reasons than forms", [{ count: 5 }, ...staff({ good: 4 })], ["1 count not-the-base"]],
    [
      "items with different bases",
      [...staff({ good: 4 }), { item: "wait", option: "good", count: 3 }],
      ["1 count not-the-base"],
    ],
    [
      "more ticks of one option than forms",
      [{ count: 2 }, { item: "ways", option: "phone", count: 3 }],
      ["1 count more-than-forms"],
    ],
    ["a negative count", staff({ good: -1 }), ["0 count bad-count"]],
    ["half a form", staff({ good: 1.5 }), ["0 count bad-count"]],
    ["an unknown item", [{ item: "stuff", option: "good", count: 1 }], ["0 item unknown-item"]],
    ["an unknown option", staff({ great: 1 }), ["0 option unknown-option"]],
    ["a ranking", [{ item: "order", option: "speed", count: 1 }], ["0 item not-countable"]],
    ["an undeclared dimension", [{ by: { district: "x" }, count: 1 }], ["0 district unknown-column"]],
    ["one count twice", [...staff({ good: 2 }), ...staff({ good: 2 })], ["1 count counted-twice"]],
  ])("%s", (_, rows, expected) => {
    expect(faultsOf(rows)).toEqual(expected);
  });

  test("in points: a unit twice, an unknown measure, no number", () => {
    const row = (unit: string, points: string, measure = "total") => ({ unit, measure, points });
    const { faults } = tallyOfCounts(readPreset("circular-01-2018"), {
      points: [row("a", "15,9"), row("a", "15.9"), row("b", "many"), row("c", "1", "totl")],
    });
    seen.push(...faults);
    expect(faults.map(({ code, at }) => ["index" in at && at.index, code])).toEqual([
      [1, "counted-twice"],
      [2, "bad-points"],
      [3, "unknown-measure"],
    ]);
  });
});

test("several ticks of one person are one person", () => {
  const rows = [
    { count: 10 },
    ...["phone", "letter"].map((option) => ({ item: "ways", option, count: 8 })),
    { item: "ways", option: "blank", count: 1 },
  ];
  const { tally } = tallyOfCounts(survey, { rows });
  const ways = reportOf(survey, tally!, { asOf: "2025-05-01" }).total.items.find(({ id }) => id === "ways")!;
  expect(ways).toMatchObject({ asked: 10, answered: 9 });
  expect(ways.options.map(({ x, n, distribution }) => [x, n, distribution])).toEqual([
    [8, 10, null],
    [8, 10, null],
  ]);
});

test("what the system supplies has a base of its own, and completes the points", () => {
  const circular = readPreset("circular-01-2018");
  const best = { CS1: "early", CS3: "contacts-0", CS4: "agencies-none", CS7: "early-no-complaint" };
  const rows = [
    ...Object.entries(best).map(([item, option]) => ({ item, option, count: 20 })),
    { item: "CS2", option: "shorter", count: 13 },
    { item: "CS2", option: "equal", count: 7 },
    { item: "CS5", option: "decided-on-site", count: 1 },
    { item: "CS6", option: "both", count: 1 },
    { item: "CS8", option: "none-or-all-on-time", count: 1 },
    { item: "CS9", option: "low", count: 1 },
  ];
  const { tally } = tallyOfCounts(circular, { rows });
  const [points] = reportOf(circular, tally!, { asOf: "2019-01-01", disclosure: "none" }).total.measures;
  // 13·2 + 7·1 = 33 of 20 dossiers are 1.65, which is 1.7.
  expect(points).toMatchObject({ total: "15.7", band: "xuat-sac", without: [] });
});

describe("CSV", () => {
  test("is read with commas or semicolons, quotes, a byte-order mark and any line ends", () => {
    const csv = '\uFEFFunit;item;option;count\r\n"Xã ""A""; B";;;2\r\n\r\n"Xã ""A""; B";staff;good;2\r\n';
    const { counts, lines, faults } = countsOfCsv(csv);
    expect(faults).toEqual([]);
    expect(counts.rows).toEqual([
      { by: { unit: 'Xã "A"; B' }, count: 2 },
      { by: { unit: 'Xã "A"; B' }, item: "staff", option: "good", count: 2 },
    ]);
    expect(lines.rows).toEqual([2, 4]);
  });

  test("gives points, too", () => {
    expect(countsOfCsv('unit,measure,points\na,total,"15,9"\n').counts).toEqual({
      points: [{ unit: "a", measure: "total", points: "15,9" }],
    });
  });

  test.each([
    ["item,option\n", "1 count missing-column"],
    ['item,option,count\nstaff,"good,1\n', "2 option quotes"],
  ])("that cannot be read is refused: %j", (csv, expected) => {
    const { faults } = countsOfCsv(csv);
    seen.push(...faults);
    expect(faults.map(({ at, column, code }) => `${"line" in at && at.line} ${column} ${code}`)).toEqual([expected]);
  });

  test("that cannot be is refused with its line, in words", () => {
    const csv = countsOfCsv("item,option,count\n,,3\nstaff,good,x\nstaff,very,4\n");
    const { faults } = tallyOfCounts(survey, csv.counts);
    expect([...csv.faults, ...faults].map((fault) => explainCounts(atLine(fault, csv), "en"))).toEqual([
      "Line 3, column “count”: “x” is no number of forms. — Write a whole number from 0.",
      "Line 4, column “count”: “staff” has 4 answers and reasons for none, but there are only 3 forms. — Correct the counts, or the number of forms.",
    ]);
    expect(explainCounts(faults[0]!, "vi-VN")).toBe(
      "$.rows[1].count: Câu “staff” có tổng cộng 4 lượt trả lời và không trả lời, nhưng chỉ có 3 phiếu. — Hãy sửa lại số đếm hoặc số phiếu.",
    );
  });
});

test("every fault was seen, and is said completely in every language", () => {
  expect(new Set(seen.map(({ code }) => code))).toEqual(new Set(Object.keys(countFaultWords.en.faults)));
  for (const fault of seen) {
    for (const language of LANGUAGES) expect(explainCounts(fault, language)).not.toMatch(/[{}]|undefined/);
  }
});
