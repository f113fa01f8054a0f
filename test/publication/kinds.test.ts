import { describe, expect, test } from "vitest";
import { reportWords } from "../../src/locales/report-words.ts";
import { publication, reportCsv } from "../../src/publication/index.ts";
import {
  type DisclosureLevel,
  type Report,
  type ReportOptions,
  reportOf,
  tallyOf,
  tallyOfCounts,
} from "../../src/report/index.ts";
import type { Entry, Measure, Survey } from "../../src/schema/index.ts";
import { readCsv } from "../e2e/support/csv.ts";
import { submissionOf } from "../report/support/forms.ts";
import { littleSurvey } from "../support/little-survey.ts";
import { printed, under } from "./support/printed.ts";

const options = ["good", "fair", "poor"].map((code, at) => ({
  code,
  label: code.toUpperCase(),
  value: 10 - 5 * at,
  ...(code === "good" && { satisfied: true }),
}));
const choice = (id: string, more: object = {}) => ({ type: "choice", id, label: `Item ${id}`, options, ...more });

interface Given {
  items?: object[];
  measures?: Measure[];
  forms: Record<string, Entry>[];
  more?: Partial<Survey>;
  by?: string[];
  report?: Partial<ReportOptions>;
}

function make({ items = [choice("a"), choice("b")], measures, forms, more, by = [], report = {} }: Given): Report {
  const survey = littleSurvey(items, { ...(measures && { measures }), ...more });
  const submissions = forms.map((entries, n) =>
    submissionOf(survey, { entries, channel: "web", day: n % 2 ? "2025-02-10" : "2025-01-10" }),
  );
  const waves = ["2025-01", "2025-02"].map((id) => ({ id, from: `${id}-01`, to: `${id}-28` }));
  const tally = tallyOf(survey, submissions, { by, ...(by.includes("wave") && { waves }) });
  return reportOf(survey, tally, { asOf: "2025-03-01", disclosure: "none", ...report });
}

const lines = (report: Report): string[] => printed(publication(report, reportWords.en, "en"));
const times = (n: number, entries: Record<string, Entry>) => Array.from({ length: n }, () => entries);
const mixed = [...times(6, { a: "good", b: "fair" }), ...times(4, { a: "poor", b: "fair" })];

describe("measures", () => {
  test("an index: overall, by item, with its error", () => {
    const report = make({ measures: [{ type: "index", id: "i", items: ["a", "b"] }], forms: mixed });
    expect(lines(report)).toContain("Satisfaction index: 30.0%");
    const details = under("### Satisfaction index", lines(report));
    expect(details).toContain("Item a | 6/10 | 60.0% | 31.3% – 83.2%");
    expect(details).toContain("Item b | 0/10 | 0.0% | 0.0% – 27.8%");
    expect(details.find((line) => line.startsWith("Overall"))).toMatch(/^Overall \| n = 10 \| 30\.0% \| /);
    expect(details.at(-1)).toMatch(/^The standard error of the overall index is \d+\.\d\d percentage points\.$/);
  });

  test("a CSAT names the answers that it counts, and no reason for no answer", () => {
    const unsure = { code: "unsure", label: "UNSURE", satisfied: true, missing: "dont_know" };
    const items = [choice("a", { options: [...options, unsure] })];
    const report = make({ items, measures: [{ type: "csat", id: "c", item: "a" }], forms: times(10, { a: "good" }) });
    expect(lines(report).find((line) => line.startsWith("10/10"))).toMatch(/^10\/10 forms say “GOOD”: 100\.0%/);
  });

  const points: Measure = {
    type: "points",
    id: "p",
    items: ["a", "b"],
    round: 0.1,
    bands: [
      { code: "top", label: "excellent", from: 15 },
      { code: "ok", label: "fair", from: 5 },
    ],
  };

  test("points: each indicator, the total and its band", () => {
    const report = make({ measures: [points], forms: mixed });
    expect(lines(report)).toContain("Points: 11 of 20 points, rated fair.");
    expect(under("### Points", lines(report))).toEqual([
      "Points",
      "Indicator | Sum over forms | Forms | Points",
      "Item a | 60 | 10 | 6",
      "Item b | 50 | 10 | 5",
      "Total (rated fair) |  |  | 11",
    ]);
  });

  test("points without data for an indicator have no band, and say how far they could have come", () => {
    const report = make({ measures: [points], forms: times(10, { a: "good" }) });
    expect(lines(report)).toContain(
      "No rating, because there are no data for “Item b”. The indicators with data allow at most 10 of all 20 points.",
    );
    expect(lines(report)).toContain("Item b | – | 0 | –");
  });

  test("points that only units gave: how many are in each band", () => {
    const survey = littleSurvey([choice("a"), choice("b")], {
      measures: [points],
      context: { unit: { label: "Unit" } },
    });
    const given = Array.from({ length: 18 }, (_, n) => ({
      unit: `u${n}`,
      measure: "p",
      points: n ? "15.9" : "14.9",
    }));
    const report = reportOf(survey, tallyOfCounts(survey, { points: given }, { by: ["unit"] }).tally!, {
      asOf: "2021-11-24",
    });
    expect(under("## Results by unit", lines(report))).toEqual(
      expect.arrayContaining([
        "Points: 17/18 units are rated excellent; 1/18 units are rated fair.",
        "Unit | Points | Rating",
        "u1 | 15.9 | excellent",
        "u0 | 14.9 | fair",
      ]),
    );
    // Nobody's answers were counted, so nothing is said of any.
    expect(lines(report).filter((line) => line.startsWith("#"))).toEqual([
      "# Results: How was it?",
      "## Results by unit",
      "## How this was done and computed",
    ]);
  });

  test("the net promoter score, by its three groups", () => {
    const scale = Array.from({ length: 11 }, (_, value) => ({ code: `v${value}`, label: String(value), value }));
    const report = make({
      items: [choice("a", { options: scale })],
      measures: [{ type: "nps", id: "n", item: "a" }],
      forms: [...times(5, { a: "v10" }), ...times(3, { a: "v7" }), ...times(2, { a: "v0" })],
    });
    expect(under("### Net promoter score", lines(report))).toEqual([
      "Net promoter score",
      "Group | Forms | Share",
      "Promoters | 5/10 | 50.0%",
      "Passives | 3/10 | 30.0%",
      "Detractors | 2/10 | 20.0%",
    ]);
    expect(lines(report).find((line) => line.startsWith("Net promoter score: 30.0"))).toBeDefined();
  });

  test("the change between waves, and whether the words stayed the same", () => {
    // Of five people a month, all were satisfied in January, two in February.
    const forms = Array.from({ length: 10 }, (_, n) => ({ a: n % 2 && n < 6 ? "poor" : "good" }));
    const report = make({ measures: [{ type: "csat", id: "c", item: "a" }], forms, by: ["wave"] });
    const [change] = report.changes;
    const broken = { ...report, changes: [{ ...change!, break: true as const }] };
    const row = (of: Report) =>
      under("## Changes between waves", lines(of)).find((line) => line.startsWith("Satisfied"));
    // Two waves are named once, above the table.
    expect(lines(report).find((line) => line.startsWith("Difference in the share satisfied"))).toContain(
      "1 February 2025 to 28 February 2025 compared with 1 January 2025 to 28 January 2025",
    );
    expect(row(report)).toMatch(/^Satisfied \| −60\.0 \| −[\d.]+ – [+−][\d.]+$/);
    const three = { ...report, changes: [change!, { ...change!, from: change!.to, to: change!.from }] };
    expect(row(three)).toMatch(/^Satisfied \| 1 February 2025 to 28 February 2025 compared with 1 January/);
    expect(row(broken)).toMatch(/^Satisfied \(\*\) \| /);
    expect(lines(broken).join()).toContain("the two may not be comparable");
  });
});

describe("items", () => {
  test("several choices add up to more than everybody, and it is said", () => {
    const report = make({
      items: [{ ...choice("a"), type: "choices" }],
      forms: times(10, { a: ["good", "fair"] }),
    });
    expect(under("### Item a", lines(report))).toEqual(
      expect.arrayContaining([
        "GOOD | 10/10 | 100% | 72.2% – 100.0%",
        "FAIR | 10/10 | 100% | 72.2% – 100.0%",
        "People could choose several answers, so the shares may add up to more than 100%.",
      ]),
    );
  });

  test("a rank: first places, and the mean place", () => {
    const report = make({
      items: [{ type: "rank", id: "a", label: "Item a", options }],
      forms: [...times(3, { a: ["good", "poor"] }), { a: ["poor", "good"] }],
    });
    expect(under("### Item a", lines(report))).toEqual(
      expect.arrayContaining([
        "Put in first place | Forms | Share | 95% confidence interval",
        "GOOD | 4 | 1.25",
        "POOR | 4 | 1.75",
      ]),
    );
  });

  test("a number has its mean; of texts only how many there are is told", () => {
    const report = make({
      items: [
        { type: "number", id: "a", label: "Item a", decimals: 1 },
        { type: "text", id: "b", label: "Item b" },
      ],
      forms: [{ a: 1, b: "Mr Secret was rude" }, { a: 2.5 }],
    });
    expect(lines(report)).toContain(
      "The mean is 1.75, based on 2 forms with answers. The least is 1, the greatest 2.5.",
    );
    expect(lines(report)).toContain("Comments: 1 form. The report does not show what people wrote.");
    expect(lines(report).join()).not.toContain("Secret");
  });

  test("who was not asked is told apart from who did not answer", () => {
    const report = make({
      items: [choice("a"), choice("b", { askIf: { item: "a", is: "good" } })],
      forms: [...times(6, { a: "good" }), ...times(4, { a: "poor" })],
    });
    expect(under("### Item b", lines(report))).toEqual(
      expect.arrayContaining([
        "Left blank | 6/6 | 100% | 61.0% – 100.0%",
        "Asked: 6 forms. Answered: 0 forms. Not counted here: 4 forms of people whom it does not concern.",
      ]),
    );
  });

  test("a label that changed between versions marks a break", () => {
    const report = make({ forms: mixed });
    const [first, ...rest] = report.items;
    const from = { version: "1", label: "None" };
    const broken = { ...first!, breaks: [{ option: "good", from, to: { version: "2", label: "Once" } }] };
    expect(lines({ ...report, items: [broken, ...rest] })).toContain(
      "The answer “None” (version 1) became “Once” (version 2); figures from before and after may not be comparable.",
    );
  });
});

test("units stand below the unit that they belong to, with what is its own, and the whole comes last", () => {
  const survey = littleSurvey([choice("a")], {
    measures: [{ type: "csat", id: "c", item: "a" }],
    context: { unit: { label: "Unit" } },
  });
  const submissions = ["district", "ward", "ward", "city"].map((unit) =>
    submissionOf(survey, { entries: { a: "good" }, unit }),
  );
  const units = [
    { id: "district", label: "District" },
    { id: "ward", label: "Ward", parent: "district" },
  ];
  const report = reportOf(survey, tallyOf(survey, submissions, { by: ["unit"] }), {
    asOf: "2025-03-01",
    disclosure: "none",
    units,
  });
  const { blocks } = publication(report, reportWords.en, "en");
  const table = blocks.find((block) => block.kind === "table" && block.id === "by-unit-table");
  const rows = table?.kind === "table" ? table.rows : [];
  expect(rows.map(({ depth, header, cells }) => [depth, header, ...cells.map(({ text }) => text)])).toEqual([
    [0, "District", "3", "100.0% (n = 3)"],
    [1, "District alone", "1", "100.0% (n = 1)"],
    [1, "Ward", "2", "100.0% (n = 2)"],
    [0, "Other or unknown", "1", "100.0% (n = 1)"],
    [0, "Overall", "4", "100.0% (n = 4)"],
  ]);
});

describe("the table in CSV", () => {
  const hostile = littleSurvey([choice("a", { label: '=HYPERLINK("x"), "y"' })], {
    measures: [{ type: "csat", id: "c", item: "a" }],
    context: { unit: { label: "Unit" } },
  });
  const tally = tallyOf(
    hostile,
    [...times(12, { a: "good" }), ...times(2, { a: "poor" }), ...times(7, { a: "fair" })].map((entries, n) =>
      submissionOf(hostile, { entries, unit: n % 2 ? "-1" : "b" }),
    ),
    { by: ["unit"] },
  );
  const rows = (disclosure: DisclosureLevel) =>
    readCsv(reportCsv(reportOf(hostile, tally, { asOf: "2025-03-01", disclosure }), "en"));
  const find = (of: Record<string, string>[], wanted: Record<string, string>) =>
    of.filter((row) => Object.entries(wanted).every(([name, value]) => row[name] === value));

  test("has every option of the whole and of each group, with n, percent and interval", () => {
    expect(find(rows("none"), { item: "a", code: "good", dimension: "" })).toEqual([
      expect.objectContaining({
        label: "GOOD",
        x: "12",
        n: "21",
        value: "57",
        low: "36.5",
        high: "75.5",
        withheld: "",
      }),
    ]);
    expect(find(rows("none"), { item: "a", code: "good", dimension: "unit" })).toHaveLength(2);
  });

  test("has no number where one is withheld", () => {
    const withheld = find(rows("strict"), { withheld: "1" });
    expect(withheld.length).toBeGreaterThan(1);
    for (const { x, value, low, high } of withheld) expect([x, value, low, high]).toEqual(["", "", "", ""]);
  });

  test("has no cell that a spreadsheet would run", () => {
    const cells = rows("none").flatMap((row) => Object.values(row));
    expect(cells).toContain(`'=HYPERLINK("x"), "y"`);
    expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  });
});

test("an index of which an item is withheld is withheld itself, never another number", () => {
  const items = [choice("a"), choice("b"), choice("c")];
  const measures: Measure[] = [{ type: "index", id: "index", items: ["a", "b", "c"] }];
  // Two people thought otherwise of the third.
  const forms = [
    ...times(20, { a: "good", b: "fair", c: "good" }),
    ...times(20, { a: "poor", b: "good", c: "good" }),
    ...times(2, { a: "good", b: "good", c: "poor" }),
  ];
  const openly = lines(make({ items, measures, forms })).join("\n");
  const strictly = lines(make({ items, measures, forms, report: { disclosure: "strict" } })).join("\n");
  // (22 + 22 + 40) ÷ (3 × 42)
  expect(openly).toContain("66.7%");
  expect(strictly).not.toContain("66.7%");
  expect(strictly).toContain("index: withheld, so that nobody’s answers can be recognised.");
});
