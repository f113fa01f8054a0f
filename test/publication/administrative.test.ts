import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { administrativeWords } from "../../src/locales/parts/administrative/all.ts";
import { reportWords } from "../../src/locales/report-words.ts";
import { type Administrative, type Letterhead, administrative } from "../../src/publication/administrative/index.ts";
import { type Report, reportOf, tallyOf } from "../../src/report/index.ts";
import { type Item, type Survey, textIn } from "../../src/schema/index.ts";
import { submissions, survey } from "../cli/support/document-000.ts";
import { thuanLoc as commune, sipas, sipasForms } from "../cli/support/signed-documents.ts";
import { figures, labelOf } from "../e2e/published-forms.ts";
import { submissionOf } from "../report/support/forms.ts";
import { littleSurvey } from "../support/little-survey.ts";
import { runs } from "../support/long.ts";
import { printed } from "./support/printed.ts";

const made = (report: Report, letterhead: Letterhead = {}, language: "vi" | "en" = "vi"): Administrative =>
  administrative(report, reportWords[language], administrativeWords[language], language, { letterhead });

/** What a reader sees of blocks, numbers of headings included. */
const lines = (blocks: Administrative["body"]): string[] =>
  printed({
    blocks: blocks.map((block) =>
      block.kind === "heading" && block.number ? { ...block, text: `${block.number} ${block.text}` } : block,
    ),
  } as Parameters<typeof printed>[0]);

const of2023 = reportOf(survey, tallyOf(survey, submissions, { by: ["channel"] }), {
  asOf: "2023-10-27",
  invited: { post: 100 },
});
const thuanLoc: Letterhead = {
  ...commune.letterhead,
  // One with its own semicolon.
  grounds: [
    "Thực hiện Kế hoạch số 15/KH-UBND ngày 02/02/2024 của Ủy ban nhân dân xã Thuận Lộc;",
    "Thực hiện Kế hoạch số 52/KH-UBND ngày 03/5/2024",
  ],
  recipients: ["Phòng Nội vụ thị xã", "Lưu: VP"],
};

describe("the frame", () => {
  test("is what the agency says, as the decree writes it", () => {
    expect(made(of2023, thuanLoc).frame).toMatchObject({
      parentAgency: "ỦY BAN NHÂN DÂN THỊ XÃ HỒNG LĨNH",
      agency: "ỦY BAN NHÂN DÂN XÃ THUẬN LỘC",
      number: "Số: 07/BC-UBND",
      national: { heading: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", motto: "Độc lập - Tự do - Hạnh phúc" },
      placeAndDate: "Thuận Lộc, ngày 06 tháng 5 năm 2024",
      kind: "BÁO CÁO",
      grounds: [
        "Thực hiện Kế hoạch số 15/KH-UBND ngày 02/02/2024 của Ủy ban nhân dân xã Thuận Lộc;",
        "Thực hiện Kế hoạch số 52/KH-UBND ngày 03/5/2024.",
      ],
      recipients: { heading: "Nơi nhận:", lines: ["Phòng Nội vụ thị xã;", "Lưu: VP."] },
      signature: { authority: "TM. ỦY BAN NHÂN DÂN", title: "CHỦ TỊCH", name: "Bùi Quang Liêm" },
    });
  });

  test("has a visible blank for whatever nobody has said, and no legal ground of its own", () => {
    const { frame, body } = made(of2023);
    for (const blank of [frame.parentAgency, frame.number, frame.placeAndDate, ...frame.grounds])
      expect(blank).toContain("……");
    expect(frame.signature).toMatchObject({
      title: expect.stringContaining("……"),
      name: expect.stringContaining("……"),
    });
    expect(JSON.stringify(frame)).not.toMatch(/\d/);
    expect(lines(body).filter((line) => line.includes("……"))).toHaveLength(5);
  });

  test("has no agency above where there is none, and stands without the country's name in another language", () => {
    expect(made(of2023, { parentAgency: null }).frame).not.toHaveProperty("parentAgency");
    expect(made(of2023, {}, "en").frame).not.toHaveProperty("national");
  });
});

test("the parts are numbered as decrees are, and none is the only one of its level", () => {
  const { body, annexes } = made(
    reportOf(sipas, tallyOf(sipas, sipasForms(60), { by: ["channel"] }), { asOf: "2018-11-01" }),
  );
  const numbers = [...body, ...annexes.flatMap(({ blocks }) => blocks)].flatMap((block) =>
    block.kind === "heading" ? (block.number ?? "none") : [],
  );
  expect(numbers.slice(0, 6)).toEqual(["I.", "1.", "2.", "3.", "4.", "5."]);
  expect(numbers).not.toContain("none");
  // A first one has a second one.
  for (const [first, second] of [
    ["1.", "2."],
    ["a)", "b)"],
  ] as const) {
    const count = (number: string) => numbers.filter((each) => each === number).length;
    expect(count(second)).toBe(count(first));
  }
});

test("every figure that the department published stands in the report, in a sentence and in an annex", () => {
  const { body, annexes } = made(of2023);
  const told = lines(body);
  const annexed = annexes.flatMap(({ blocks }) => lines(blocks));
  for (const figure of figures) {
    const fraction = `${String(figure.count).padStart(2, "0")}/${figure.base}`;
    const label = labelOf(survey, figure);
    expect(
      told.filter((line) => line.includes(`${label}: ${fraction} phiếu, chiếm tỷ lệ ${figure.printed_percent}%`)),
    ).not.toEqual([]);
    expect(annexed.some((line) => line.startsWith(`${label} | ${fraction} | ${figure.printed_percent}% |`))).toBe(true);
  }
});

test("22 criteria have a line each, and their distributions a table for each factor", () => {
  const forms = sipasForms(300);
  const { body, annexes } = made(reportOf(sipas, tallyOf(sipas, forms), { asOf: "2018-11-01" }));
  const [{ id, label: labels }] = sipas.sections[0]!.items as [Item];
  const label = textIn(labels, "vi");
  const given = forms.map(({ answers }) => answers[id]);
  const count = (code: string) => given.filter((each) => each === code).length;
  const satisfied = count("rat-hai-long") + count("hai-long");
  const answered = given.filter((each) => each !== undefined).length;
  expect(lines(body)).toContainEqual(expect.stringContaining(`${label} | ${satisfied}/${answered} | `));
  const whole = (n: number) => Math.floor((200 * n + 300) / 600);
  const cells = ["rat-hai-long", "hai-long", "binh-thuong", "khong-hai-long", "rat-khong-hai-long"].map(
    (code) => `${count(code)} (${whole(count(code))}%)`,
  );
  const blank = 300 - answered;
  expect(lines(annexes[0]!.blocks)).toContain([label, 300, ...cells, `${blank} (${whole(blank)}%)`].join(" | "));
});

test("more groups than anybody reads on the way stand in an annex, which the report names", () => {
  const tally = (units: number) =>
    tallyOf(
      sipas,
      sipasForms(units * 10).map((form, i) => ({ ...form, context: { unit: `u${i % units}` } })),
      { by: ["unit"] },
    );
  const report = (units: number) =>
    made(
      reportOf(sipas, tally(units), {
        asOf: "2018-11-01",
        units: Array.from({ length: units }, (_, at) => ({ id: `u${at}`, label: `Xã ${at}` })),
      }),
    );
  const [few, many] = [report(6), report(30)];
  expect(lines(few.body)).toContainEqual(expect.stringContaining("Xã 5 | "));
  expect(lines(many.body)).not.toContainEqual(expect.stringContaining("Xã 29 | "));
  const at = many.annexes.findIndex(({ id }) => id === "by-unit-all");
  expect(lines(many.annexes[at]!.blocks)).toContainEqual(expect.stringContaining("Xã 29 | "));
  expect(lines(many.body)).toContain(`Số liệu đầy đủ ở ${many.annexes[at]!.number}.`);
});

/* Of five criteria, which are the highest and the lowest. */
const five = littleSurvey(
  ["a", "b", "c", "d", "e"].map((id) => ({
    type: "choice",
    id,
    label: `Question ${id.toUpperCase()}`,
    options: [
      { code: "good", label: "Good", satisfied: true },
      { code: "poor", label: "Poor" },
    ],
  })),
  { measures: [{ type: "index", id: "index", items: ["a", "b", "c", "d", "e"] }] },
) as Survey;

test("the highest and the lowest are named as the figures have them, and not where it would be chance", () => {
  const answers = fc.array(fc.array(fc.constantFrom("good", "poor", undefined), { minLength: 5, maxLength: 5 }), {
    minLength: 10,
    maxLength: 30,
  });
  fc.assert(
    fc.property(answers, (forms) => {
      const ids = ["a", "b", "c", "d", "e"];
      const given = forms.map((row) =>
        submissionOf(five, { entries: Object.fromEntries(row.flatMap((code, i) => (code ? [[ids[i]!, code]] : []))) }),
      );
      const { body } = made(reportOf(five, tallyOf(five, given), { asOf: "2025-04-01" }));
      const share = (id: string): [number, number] => {
        const column = forms.map((row) => row[ids.indexOf(id)]).filter(Boolean);
        return [column.filter((code) => code === "good").length, column.length];
      };
      const value = (id: string) => share(id)[0] / share(id)[1];
      const known = ids.filter((id) => share(id)[1] > 0);
      const named = (heading: string): string[] => {
        const at = body.findIndex((block) => block.kind === "paragraph" && block.text.includes(heading));
        const list = body[at + 1];
        return at < 0 || list?.kind !== "list" ? [] : list.items.map(({ term, text }) => `${term ?? ""}: ${text}`);
      };
      const written = (count: number): string => (count > 0 && count < 10 ? `0${count}` : `${count}`);
      for (const [heading, sign] of [
        ["cao nhất ở các nội dung:", 1],
        ["thấp nhất ở các nội dung:", -1],
      ] as const) {
        const lines = named(heading);
        const isTied = lines.some((line) => line.startsWith(": và "));
        const chosen = known.filter((id) => lines.some((line) => line.startsWith(`Question ${id.toUpperCase()}`)));
        for (const id of chosen) {
          const [x, n] = share(id).map(written) as [string, string];
          expect(lines).toContainEqual(
            expect.stringContaining(`Question ${id.toUpperCase()}: ${x}/${n} phiếu, tỷ lệ `),
          );
          for (const other of known.filter((each) => !chosen.includes(each))) {
            const difference = sign * (value(id) - value(other));
            if (isTied) expect(difference).toBeGreaterThanOrEqual(0);
            else expect(difference).toBeGreaterThan(0);
          }
        }
      }
    }),
    { numRuns: runs(20, 500) },
  );
});

/** What nobody should read: words of programs, identifiers, places that nothing was put into. */
const RAW = /\b(null|undefined|NaN|Infinity|true|false|not_asked)\b|\{\w+\}|\d{4}-\d\d-\d\d|\[object/;

test("whatever is missing has a word or a blank, at every level of disclosure and in both languages", () => {
  const form = fc.array(fc.constantFrom("good", "poor", undefined), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.array(form, { maxLength: 25 }),
      fc.constantFrom("public", "strict", "none"),
      fc.constantFrom("vi", "en"),
      fc.constantFrom({}, thuanLoc),
      (forms, disclosure, language, letterhead) => {
        const given = forms.map((row) =>
          submissionOf(five, {
            entries: Object.fromEntries(row.flatMap((code, i) => (code ? [["abcde"[i]!, code]] : []))),
          }),
        );
        const report = reportOf(five, tallyOf(five, given, { by: ["channel"] }), { asOf: "2025-04-01", disclosure });
        const { frame, lead, body, annexes } = made(report, letterhead, language);
        const texts = [
          ...Object.values(frame).flatMap((value: object | string) =>
            typeof value === "string" ? [value] : (Object.values(value).flat() as string[]),
          ),
          ...lines([...lead, ...body]),
          ...annexes.flatMap(({ number, title, attached, blocks }) => [number, title, attached, ...lines(blocks)]),
        ];
        for (const text of texts) expect(text).not.toMatch(RAW);
        expect(texts.every((text) => text !== "")).toBe(true);
      },
    ),
    { numRuns: runs(8, 200) },
  );
});
