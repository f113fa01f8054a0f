import { expect, test } from "vitest";
import { type Report, reportOf, tallyOf } from "../../src/report/index.ts";
import { reportCsv } from "../../src/publication/index.ts";
import { printed, published } from "../publication/support/printed.ts";
import { littleSurvey } from "../support/little-survey.ts";
import { type Form, submissionOf } from "./support/forms.ts";

/* What becomes of groups that are too small, and of a large one that is withheld for their sake. */

const survey = littleSurvey(
  [
    {
      type: "choice",
      id: "staff",
      label: "Công chức",
      options: [
        { code: "3", label: "Hài lòng", satisfied: true },
        { code: "2", label: "Bình thường" },
        { code: "1", label: "Không hài lòng" },
      ],
    },
  ],
  {
    context: { unit: { label: "Đơn vị" } },
    measures: [{ type: "csat", id: "csat", item: "staff", label: "Hài lòng" }],
  },
);
const times = (count: number, code: string, form: Omit<Form, "entries">): Form[] =>
  Array.from({ length: count }, () => ({ ...form, entries: { staff: code } }));
const unit = (id: string, good: number, fair: number, bad: number): Form[] => [
  ...times(good, "3", { unit: id }),
  ...times(fair, "2", { unit: id }),
  ...times(bad, "1", { unit: id }),
];
const units = [
  { id: "tinh", label: "Tỉnh" },
  { id: "so", label: "Sở Xây dựng", parent: "tinh" },
  { id: "ba-be", label: "Ba Bể", parent: "tinh" },
  { id: "cho-don", label: "Chợ Đồn", parent: "tinh" },
  { id: "na-ri", label: "Na Rì", parent: "tinh" },
];
const made = (forms: readonly Form[], options: object = {}): Report =>
  reportOf(
    survey,
    tallyOf(
      survey,
      forms.map((form) => submissionOf(survey, form)),
      { by: ["unit", "channel"] },
    ),
    {
      asOf: "2025-04-01",
      ...options,
    },
  );

const small = [...unit("so", 60, 20, 20), ...unit("ba-be", 40, 10, 10), ...unit("cho-don", 2, 2, 0)];

test("a unit of 60 forms beside one of 4 is published together with it", () => {
  const report = made(small, { units });
  const [breakdown] = report.breakdowns;
  expect(breakdown!.merged).toMatchObject([
    { parent: "tinh", groups: ["ba-be", "cho-don"], figures: { forms: 64, measures: [{ x: 42, n: 64, percent: 66 }] } },
  ]);
  const alone = made(
    small.filter((form) => form.unit !== "so"),
    { disclosure: "none" },
  );
  expect(breakdown!.merged![0]!.figures).toEqual(alone.total);
});

test("the table says it in a row above theirs, which say that they are withheld", () => {
  const lines = printed(published(made(small, { units }), "vi"));
  const at = lines.findIndex((line) => line.startsWith("Các đơn vị khác (tính gộp)"));
  expect(lines.slice(at, at + 3).map((line) => line.replaceAll("\u00A0", " "))).toEqual([
    "Các đơn vị khác (tính gộp) | 64 | 65,6% (n = 64)",
    "Ba Bể | 60 | ẩn",
    "Chợ Đồn | 4 | ẩn",
  ]);
});

test("small units that are enough together take in no large one", () => {
  const report = made([...small, ...unit("na-ri", 4, 2, 1)], { units });
  const groups = report.breakdowns[0]!.groups.map(({ id, figures }) => [id, Boolean(figures.hidden)]);
  expect(groups).toEqual([
    ["tinh", false],
    ["so", false],
    ["ba-be", false],
    ["cho-don", true],
    ["na-ri", true],
  ]);
  expect(report.breakdowns[0]!.merged).toMatchObject([{ groups: ["cho-don", "na-ri"], figures: { forms: 11 } }]);
});

test("a large unit beside a small one goes with one of the units below it, not with all", () => {
  const tree = [
    { id: "huyen", label: "Huyện" },
    { id: "xa-1", label: "Xã 1", parent: "huyen" },
    { id: "xa-2", label: "Xã 2", parent: "huyen" },
    { id: "xa-3", label: "Xã 3", parent: "huyen" },
    { id: "so", label: "Sở" },
  ];
  const forms = [
    ...unit("xa-1", 30, 5, 5),
    ...unit("xa-2", 20, 0, 0),
    ...unit("xa-3", 80, 9, 1),
    ...unit("so", 2, 0, 2),
  ];
  const report = made(forms, { units: tree });
  const [breakdown] = report.breakdowns;
  const groups = breakdown!.groups.map(({ id, figures }) => [id, figures.forms, Boolean(figures.hidden)]);
  expect(groups).toEqual([
    ["huyen", 150, true],
    ["xa-1", 40, false],
    ["xa-2", 20, true],
    ["xa-3", 90, false],
    ["so", 4, true],
  ]);
  expect(breakdown!.merged).toMatchObject([{ groups: ["xa-2", "so"], figures: { forms: 24, measures: [{ x: 22 }] } }]);
  expect(printed(published(report, "vi")).map((line) => line.replaceAll("\u00A0", " "))).toContain(
    "Tính gộp: Xã 2 và Sở |  | 24 | 91,7% (n = 24)",
  );
});

test("a few forms of an unknown unit or channel are not shown apart, and hide no other: nobody is known to be among them", () => {
  const report = made([...small.filter((form) => form.unit !== "cho-don"), ...unit("la", 1, 0, 0)], { units });
  expect(report.breakdowns[0]!.groups.map(({ id, figures }) => [id, figures.forms, Boolean(figures.hidden)])).toEqual([
    ["tinh", 160, false],
    ["so", 100, false],
    ["ba-be", 60, false],
    ["cho-don", 0, false],
    ["na-ri", 0, false],
    [null, 1, true],
  ]);
  expect(report.breakdowns[0]!.merged).toBeUndefined();
  // Ten are a group like any other.
  const many = made([...small.filter((form) => form.unit !== "cho-don"), ...unit("la", 5, 4, 1)], { units });
  expect(many.breakdowns[0]!.groups.at(-1)).toMatchObject({ id: null, figures: { forms: 10, measures: [{ x: 5 }] } });
  // Who did not say where they live is a group of its own.
  const residence: typeof survey = { ...survey, context: { residence: { label: "Nơi ở", about: "person" } } };
  const forms = ["town", "town", "town", "village", "village", undefined].flatMap((where) =>
    Array.from({ length: where ? 12 : 3 }, () => {
      const form = submissionOf(residence, { entries: { staff: "3" } });
      return { ...form, context: where ? { residence: where } : {} };
    }),
  );
  const byPersons = reportOf(residence, tallyOf(residence, forms, { by: ["residence"] }), { asOf: "2025-04-01" });
  expect(byPersons.breakdowns[0]!.groups.map(({ id, figures }) => [id, Boolean(figures.hidden)])).toEqual([
    ["town", false],
    ["village", true],
    [null, true],
  ]);
});

test("no format shows what they say, and the report says that they count in the whole", () => {
  const forms = [
    ...unit("so", 12, 8, 0).map((form): Form => ({ ...form, channel: "web" })),
    ...unit("ba-be", 9, 3, 4).map((form): Form => ({ ...form, channel: "post" })),
    ...unit("la", 0, 0, 1).map((form): Form => ({ ...form, channel: "fax" })),
  ];
  const known = { unit: new Set(["so", "ba-be"]), channel: new Set(["web", "post"]) };
  const submissions = forms.map((form) => submissionOf(survey, form));
  const report = reportOf(survey, tallyOf(survey, submissions, { by: ["unit", "channel"], known }), {
    asOf: "2025-04-01",
  });
  const lines = printed(published(report, "vi")).map((line) => line.replaceAll("\u00A0", " "));
  expect(lines).toContain("Khác hoặc không rõ |  | 1 | ẩn");
  expect(lines.filter((line) => line.startsWith("Khác hoặc không rõ"))).toEqual([
    "Khác hoặc không rõ | 1",
    "Khác hoặc không rõ |  | 1 | ẩn",
    "Khác hoặc không rõ | 1 | ẩn",
  ]);
  expect(lines.find((line) => line.startsWith("Phần không công bố"))).toContain(
    "Các phiếu không rõ thuộc nhóm nào (dưới 10 phiếu) chỉ được tính vào kết quả chung.",
  );
  const rows = reportCsv(report, "vi").split("\r\n");
  expect(rows.filter((row) => /^(unit|channel),,/u.test(row))).toEqual([
    "unit,,,,,forms,,1,,,,,1",
    "channel,,,,,forms,,1,,,,,1",
  ]);
});

test("beside small groups that are published together, they are in that row", () => {
  const report = made([...small, ...unit("na-ri", 4, 2, 1), ...unit("la", 0, 0, 1)], {
    units: units.slice(1).map(({ id, label }) => ({ id, label })),
  });
  expect(report.breakdowns[0]!.merged).toMatchObject([
    { groups: ["cho-don", "na-ri", null], figures: { forms: 12, measures: [{ x: 6 }] } },
  ]);
});

test("channels as well", () => {
  const report = made([
    ...times(30, "3", { channel: "web" }),
    ...times(25, "1", { channel: "post" }),
    ...times(3, "2", { channel: "counter" }),
  ]);
  expect(report.breakdowns[1]!.merged).toMatchObject([{ groups: ["counter", "post"], figures: { forms: 28 } }]);
});

test("all units of a branch withheld are the branch, which stands there", () => {
  const below = [...units, { id: "xa", label: "Xã", parent: "so" }, { id: "phuong", label: "Phường", parent: "so" }];
  const report = made([...unit("xa", 20, 0, 3), ...unit("phuong", 1, 2, 0), ...unit("ba-be", 30, 1, 1)], {
    units: below,
  });
  expect(report.breakdowns[0]!.groups.find(({ id }) => id === "so")!.figures).toMatchObject({ forms: 26 });
  expect(report.breakdowns[0]!.merged).toBeUndefined();
});

test("where small counts are guarded, what cannot be computed from the rest is withheld of them together as well", () => {
  const report = made([...small, ...unit("na-ri", 6, 2, 1)], { units, disclosure: "strict" });
  const [, so] = report.breakdowns[0]!.groups;
  expect(report.breakdowns[0]!.merged).toHaveLength(1);
  for (const { figures } of report.breakdowns[0]!.merged ?? []) {
    for (const [i, { options }] of figures.items.entries()) {
      for (const [o, { x }] of options.entries())
        if (so!.figures.items[i]!.options[o]!.x === null) expect(x).toBeNull();
    }
  }
});

test("a channel that has only forms that are not finished stands in the report", () => {
  const begun = submissionOf(survey, { channel: "kiosk", entries: {}, unreached: ["staff"] });
  const submissions = [...times(20, "3", { channel: "web" }).map((form) => submissionOf(survey, form)), begun];
  const report = reportOf(survey, tallyOf(survey, submissions, { by: ["channel"] }), { asOf: "2025-04-01" });
  expect(report.channels).toMatchObject([
    { channel: "kiosk", forms: 0, partials: 1 },
    { channel: "web", forms: 20, partials: 0 },
  ]);
  expect(printed(published(report, "vi"))).toContain("Máy khảo sát tại nơi tiếp nhận | 0 | 1");
});

test("where all say the same, the words say so: of a question, and of a group", () => {
  const all = printed(published(made([...unit("so", 20, 0, 0), ...unit("ba-be", 20, 0, 0)], { units }), "vi"));
  expect(all).toContain("Tất cả 40 phiếu có trả lời câu này đều chọn “Hài lòng”.");
  const one = [...unit("so", 20, 0, 0), ...unit("ba-be", 10, 5, 5)];
  expect(
    printed(published(made(one, { units: units.slice(1).map(({ id, label }) => ({ id, label })) }), "vi")),
  ).toContain(
    "Mọi người trả lời đều chọn giống nhau ở: Sở Xây dựng (1 câu). Biết một người có trả lời ở đó là biết người ấy chọn gì.",
  );
  expect(printed(published(made(one), "en")).join("\n")).toContain(
    "All who answered chose the same in: so (1 question). Whoever knows that somebody answered there knows what they chose.",
  );
});
