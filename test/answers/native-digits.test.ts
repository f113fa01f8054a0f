import { describe, expect, test } from "vitest";
import { entriesOf } from "../../src/answers/form-fields.ts";
import { formatNumber, parseNumber } from "../../src/answers/number-text.ts";
import { countsOfCsv } from "../../src/report/counts/counts-of-csv.ts";
import { masked } from "../../src/cli/comments/mask.ts";
import type { Survey } from "../../src/schema/index.ts";
import type { ReadingAids } from "../../src/widget/clerk/reading-aids.ts";
import { Sheet } from "../../src/widget/clerk/sheet.ts";
import { keyboards } from "../support/keyboards.ts";

const options = [
  { code: "good", label: "ល្អ" },
  { code: "poor", label: "មិនល្អ" },
];
const survey: Survey = {
  schemaVersion: 1,
  id: "native-digits",
  version: "1",
  languages: ["km"],
  title: "ស្ទង់មតិ",
  sections: [
    {
      id: "s",
      items: [
        { type: "number", id: "n", label: "ប៉ុន្មានថ្ងៃ?", offer: ["dont_know"] },
        { type: "date", id: "d", label: "ថ្ងៃណា?" },
        { type: "choice", id: "c", label: "យ៉ាងណា?", options },
      ],
    },
  ],
};

const entries = [
  ["n", 12],
  ["d", "2026-05-01"],
  ["c", "poor"],
];

describe.each(Object.entries(keyboards))("digits of a keyboard for %s", (_, [number, day, month, year, second]) => {
  test("are read in a form without JavaScript", () => {
    const fields = new URLSearchParams({
      "answer:n": number,
      "answer:d:day": day,
      "answer:d:month": month,
      "answer:d:year": year,
      "answer:c": "poor",
    });
    expect([...entriesOf(survey, fields, "km").entries]).toEqual(entries);
  });

  test("are read from a clerk", () => {
    const aids: ReadingAids = { language: "km", lists: new Map(), plain: String };
    const sheet = new Sheet(survey);
    const now = new Date("2026-05-02T08:00:00Z");
    for (const [id, typed] of [
      ["n", number],
      ["d", day + month + year],
      ["c", second],
    ] as const)
      sheet.type(id, typed, aids, now);
    expect([...sheet.session.entries]).toEqual(entries);
    expect(sheet.type("d", `${day}/${month}/${year}`, aids, now)).toMatchObject({ entry: "2026-05-01" });
    expect(sheet.type("d", day + month, aids, now)).toEqual({ is: "begun" });
    expect(sheet.type("c", `${second}${second}`, aids, now)).toMatchObject({ is: "wrong", code: "no-option" });
  });

  test("are read in counts", () => {
    const { counts, faults } = countsOfCsv(`item,option,count\nc,good,${number}\n`);
    expect(faults).toEqual([]);
    expect(counts.rows).toMatchObject([{ item: "c", count: 12 }]);
  });

  test("make a telephone number that is masked in a comment", () => {
    const words = { email: "[email]", phone: "[phone]", identity: "[identity]", number: "[number]" };
    const [zero, one, two] = [day[0]!, day[1]!, number[1]!];
    expect(masked(`Tel ${zero}${two}${one}${two} ${two}${one}${two} ${one}${two}${one}`, words)).toBe("Tel [phone]");
  });
});

test("signs of a full-width keyboard are read from a clerk", () => {
  const sheet = new Sheet(survey);
  const aids: ReadingAids = { language: "km", lists: new Map(), plain: String };
  expect(sheet.type("n", "＊", aids, new Date())).toMatchObject({ entry: { missing: "dont_know" } });
  expect(sheet.type("n", "－１．５", aids, new Date())).toMatchObject({ entry: -1.5 });
});

test("an Arabic point is a point, and what groups digits groups them", () => {
  for (const [typed, language, number] of [
    ["١٢٫٥", "ar-EG", 12.5],
    ["١٬٢٣٤٫٥", "ar", 1234.5],
    ["۱٬۲۳۴", "fa", 1234],
    ["၁,၂၃၄.၅", "my", 1234.5],
    ["១២,៥", "vi", 12.5],
    ["１２，５", "vi", 12.5],
  ] as const)
    expect(parseNumber(typed, language), typed).toBe(number);
});

test("a number written for typing reads as itself where the language has digits of its own", () => {
  for (const language of ["ar-EG", "fa", "my", "bn", "mr", "ne"])
    for (const value of [0, 12, -3.25, 1234567.5])
      expect(parseNumber(formatNumber(value, language), language)).toBe(value);
});
