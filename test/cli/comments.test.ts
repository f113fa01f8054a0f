import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { masked } from "../../src/cli/comments/mask.ts";
import { submissionOf } from "../report/support/forms.ts";
import { littleSurvey, text, yesNo } from "../support/little-survey.ts";
import { runs } from "../support/long.ts";
import { cli, slow, temporaryFolder } from "./support/cli.ts";
import { unzip } from "./support/unzip.ts";

const words = { email: "[email]", phone: "[phone]", identity: "[identity]", number: "[number]" };

describe("what leads to a person is masked", () => {
  test.each([
    ["gọi tôi 0912 345 678 nhé", "gọi tôi [phone] nhé"],
    ["ĐT: 0912.345.678, (+84) 912-345-678", "ĐT: [phone], [phone]"],
    ["(024) 3825 1234", "[phone]"],
    ["CCCD 001099012345", "CCCD [identity]"],
    ["CMND: 012 345 678.", "CMND: [identity]."],
    ["stk 19034567890123 Techcombank", "stk [number] Techcombank"],
    ["viết cho nguyen.van.a@gmail.com.", "viết cho [email]."],
    ["a.b (at) moc.gov.vn hoặc c @ yahoo.com", "[email] hoặc [email]"],
    ["０９１２３４５６７８", "[phone]"],
    ["0912\u200B345\u200B678", "[phone]"],
    ["+84 (0)912 345 678; 0084912345678", "[phone]; [phone]"],
    ["0912*345*678 hoặc 0912—345—678", "[phone] hoặc [phone]"],
    ["Số điện thoại : 0252.3828469. Fax: 3821656", "Số điện thoại : [phone]. Fax: [phone]"],
    ["SĐT 38 251 234, zalo: 3825123", "SĐT [phone], zalo: [phone]"],
    ["hộ chiếu B1234567, C 01234567", "hộ chiếu [identity], [identity]"],
    ["BHYT GD4 79 79 012 34567", "BHYT GD[number]"],
    ["xe 29A-123.45, 59-X1 234.56, 30K 12345, 29H1-2345", "xe [number], [number], [number], [number]"],
    ["nguyenvana@gmail, b.c@gmail,com; d [at] gmail [dot] com", "[email], [email]; [email]"],
    ["lan a còng gmail chấm com", "[email]"],
  ])("%s", (written, kept) => {
    expect(masked(written, words)).toBe(kept);
  });

  test.each([
    "Chờ 45 phút, ngày 12/3/2025",
    "Phí 1.500.000 đồng",
    "Quyết định 766/QĐ-TTg ngày 23-6-2022",
    "8h30–11h30",
    "Đi lại từ 12/3/2025 - 14/3/2025, gọi 12/3/2025 không ai nghe",
    "Nộp 1.500.000 - 2.000.000 đồng, cả thảy 1.250.000.000 đ",
    "Tổng đài 1022, 113; 8:30 - 11:30",
    "Thông tư 01/2018/TT-VPCP, Nghị định 61/2018/NĐ-CP; 24 TTHC 2025",
  ])("and nothing else: %s", (written) => expect(masked(written, words)).toBe(written));

  test("no nine digits in a row are left, whatever is between them", () => {
    const digit = fc.integer({ min: 0, max: 9 }).map(String);
    const between = fc.constantFrom("", "", " ", ".", "-", ". ", "\u200B", " - ");
    const number = fc.array(fc.tuple(digit, between), { minLength: 9, maxLength: 20 });
    fc.assert(
      fc.property(number, fc.constantFrom("", "Tel ", "số:"), (drawn, before) => {
        const found = masked(before + drawn.flat().join(""), words);
        expect(found.replaceAll(/\D/g, "").length).toBeLessThan(9);
      }),
      { numRuns: runs(200, 5000) },
    );
  });
});

const survey = littleSurvey(
  [
    text("remark", { label: "What should be better?" }),
    {
      ...yesNo("way"),
      options: [
        { code: "yes", label: "Yes" },
        { code: "else", label: "Else", other: true },
      ],
    },
  ],
  { context: { unit: { label: "Unit" } } },
);

/** What a person wrote is in the file, under its question and its unit. */
describe("the annex", slow, () => {
  const forms = [
    { unit: "ba-be", remark: "Chờ lâu, gọi 0912345678" },
    { unit: "so-xd", remark: "=HYPERLINK(1) & <b>tốt</b>" },
    { unit: "ba-be", remark: "Cảm ơn\nlần hai" },
    { remark: "Không rõ ở đâu" },
  ].map(({ unit, remark }) =>
    submissionOf(survey, {
      ...(unit && { unit }),
      entries: { remark, way: "else", "way.other": "Qua người quen" } as never,
    }),
  );

  const made = async (ending: string) => {
    const folder = temporaryFolder();
    const file = (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const input = forms.map((form) => `${JSON.stringify(form)}\n`).join("");
    const args = [
      "--survey",
      file("survey.json", JSON.stringify(survey)),
      "--submissions",
      file("forms.ndjson", input),
      "--units",
      file("units.csv", "id,label\nso-xd,Sở Xây dựng\nba-be,Ba Bể\n"),
      "--out",
      join(folder, `annex.${ending}`),
    ];
    const { status, stderr } = await cli(["comments", ...args]);
    expect([status, stderr]).toEqual([0, expect.stringContaining("annex")]);
    return unzip(readFileSync(join(folder, `annex.${ending}`)));
  };
  const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
  const plain = (xml: string) =>
    xml.replaceAll(/<[^>]*>/g, "|").replaceAll(/&(?:lt|gt|amp);/g, (entity) => entities[entity]!);
  const inOrder = (found: string, texts: readonly string[]) => {
    const places = texts.map((each) => found.indexOf(each));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  };

  test("in Word has a heading for each question and each unit, and says that it is not to be published", async () => {
    const parts = await made("docx");
    const found = plain(parts.get("word/document.xml")!);
    inOrder(found, [
      "What should be better?",
      "Sở Xây dựng",
      "=HYPERLINK(1) & <b>tốt</b>",
      "Ba Bể",
      "[telephone number]",
      "lần hai",
    ]);
    expect(found).not.toContain("0912345678");
    expect([...parts].find(([name]) => name.startsWith("word/header"))![1]).toContain("not to be published");
  });

  test("in Excel has a row for each comment, as text", async () => {
    const parts = await made("xlsx");
    const strings = plain(parts.get("xl/sharedStrings.xml") ?? parts.get("xl/worksheets/sheet1.xml")!);
    for (const each of ["Question", "Ba Bể", "Unit not known", "=HYPERLINK(1) & <b>tốt</b>"])
      expect(strings).toContain(each);
    expect(parts.get("xl/worksheets/sheet1.xml")).not.toContain("<f>");
    expect(parts.get("xl/worksheets/sheet1.xml")).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/);
  });
});

test("a file that is neither Word nor Excel is refused, and so is none", async () => {
  const { status, stderr } = await cli(["comments", "--survey", "s.json", "--submissions", "-", "--out", "x.html"]);
  expect([status, stderr]).toEqual([2, expect.stringContaining("docx, xlsx")]);
});
