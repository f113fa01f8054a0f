import { describe, expect, test } from "vitest";
import { askedOf, readTyped } from "../../../src/answers/typed/read-typed.ts";
import { type Item, type Option, type Question, textIn } from "../../../src/schema/index.ts";

type Loose = { type: Item["type"]; [key: string]: unknown };

/** What `typed` means for an item in Vietnamese: an entry, `…` for a beginning, or the code of what is wrong with it. */
function meaning(item: Loose, typed: string, options: readonly Option[] = []): unknown {
  const asked = askedOf({ id: "it", label: "Câu", ...item } as Question, options, ["vi"]);
  const reading = readTyped(asked, typed, "vi", (text) => textIn(text, "vi"));
  if (reading.is === "read") return reading.whole ? { whole: reading.entry } : reading.entry;
  return reading.is === "wrong" ? `${reading.code} ${reading.bound ?? ""}`.trim() : reading.is;
}

const levels = (count: number): Option[] =>
  Array.from({ length: count }, (_, at) => ({ code: `level-${at + 1}`, label: `Mức ${at + 1}.` }));
const three: Option[] = [
  { code: "good", label: "Tốt" },
  { code: "poor", label: "Kém" },
  { code: "dk", label: "Không biết", missing: "dont_know" },
];
const rating: Loose = { type: "rating" };

describe("one option", () => {
  test("is whole after one digit where no option has two", () => {
    expect(meaning(rating, "1", three)).toEqual({ whole: "good" });
    expect(meaning(rating, "3", three)).toEqual({ whole: { missing: "dont_know" } });
    expect(meaning(rating, " ", three)).toBe("nothing");
  });

  test("waits for a second digit where there may be one", () => {
    expect(meaning(rating, "1", levels(12))).toBe("level-1");
    expect(meaning(rating, "12", levels(12))).toEqual({ whole: "level-12" });
    expect(meaning(rating, "2", levels(12))).toEqual({ whole: "level-2" });
  });

  test("may be given by its code, in capitals, too", () => {
    expect(meaning(rating, "po", three)).toBe("begun");
    expect(meaning(rating, "poor", three)).toEqual({ whole: "poor" });
    expect(meaning(rating, "POOR", three)).toEqual({ whole: "poor" });
  });

  test("is none that is not there", () => {
    expect(meaning(rating, "7", three)).toBe("no-option 7");
    expect(meaning(rating, "0", three)).toBe("no-option 0");
    expect(meaning(rating, "x", three)).toBe("no-option x");
  });
});

describe("several options", () => {
  const some: Option[] = [...levels(3), { code: "none", label: "Không có", exclusive: true }, three[2]!];
  const choices: Loose = { type: "choices" };

  test("are digits one after another, and stored in the options' order", () => {
    expect(meaning(choices, "31", some)).toEqual(["level-1", "level-3"]);
    expect(meaning(choices, "3 1, level-2", some)).toEqual(["level-1", "level-2", "level-3"]);
  });

  test("need something between them where one has two digits", () => {
    expect(meaning(choices, "1 12", levels(12))).toEqual(["level-1", "level-12"]);
    expect(meaning(choices, "112", levels(12))).toBe("no-option 112");
  });

  test("say what does not go", () => {
    expect(meaning(choices, "137", some)).toBe("no-option 7");
    expect(meaning(choices, "11", some)).toBe("twice 1");
    expect(meaning(choices, "14", some)).toBe("alone 4");
    expect(meaning(choices, "51", some)).toBe("alone 5");
    expect(meaning(choices, "4", some)).toEqual(["none"]);
    expect(meaning(choices, "5", some)).toEqual({ missing: "dont_know" });
  });
});

test("ranks keep the order in which they are typed", () => {
  expect(meaning({ type: "rank", max: 2 }, "31", levels(3))).toEqual(["level-3", "level-1"]);
  expect(meaning({ type: "rank", max: 2 }, "312", levels(3))).toBe("too-many 2");
});

describe("a number", () => {
  const number: Loose = { type: "number", offer: ["dont_know"] };

  test("is written in the language's own way", () => {
    expect(meaning(number, "1.234,5")).toBe(1234.5);
    expect(meaning(number, "-")).toBe("begun");
    expect(meaning(number, "1.2")).toBe("begun");
  });

  test("has no letters, and says so at once", () => {
    expect(meaning(number, "1o")).toBe("not-a-number");
  });

  test("may be a reason for none, if that is offered", () => {
    expect(meaning(number, "*")).toEqual({ missing: "dont_know" });
    expect(meaning(number, "/")).toBe("not-a-number");
  });
});

test("a date is day, month and year, with or without signs between", () => {
  const date: Loose = { type: "date" };
  for (const typed of ["27102023", "27/10/2023", "27 10 2023", "27.10.2023"])
    expect(meaning(date, typed)).toBe("2023-10-27");
  expect(meaning(date, "1/2/2024")).toBe("2024-02-01");
  expect(meaning(date, "2710")).toBe("begun");
  expect(meaning(date, "27 tháng 10")).toBe("not-a-date");
});

test("a text is what it is, unless it is too long", () => {
  expect(meaning({ type: "text" }, " chờ lâu ")).toBe(" chờ lâu ");
  expect(meaning({ type: "text", maxLength: 3 }, "chờ lâu")).toBe("too-long 3");
  expect(meaning({ type: "text", offer: ["refused"] }, "/")).toEqual({ missing: "refused" });
  expect(meaning({ type: "text" }, "/")).toBe("/");
});

describe("an entry of a list", () => {
  const names = ["Đăng ký khai sinh", "Đăng ký khai tử", "Chứng thực"];
  const long: Option[] = Array.from({ length: 13 }, (_, at) => ({
    code: `p${at}`,
    label: names[at] ?? `Thủ tục ${at}`,
  }));

  test("that is printed has a digit", () => {
    expect(meaning({ type: "lookup" }, "2", long.slice(0, 3))).toEqual({ whole: "p1" });
  });

  test("that is too long to be printed is found by its code or by its words, accents apart", () => {
    expect(meaning({ type: "lookup" }, "p1", long)).toBe("p1");
    expect(meaning({ type: "lookup" }, "khai tu", long)).toBe("p1");
    expect(meaning({ type: "lookup" }, "khai", long)).toBe("begun");
    expect(meaning({ type: "lookup" }, "hộ tịch", long)).toBe("no-option hộ tịch");
  });

  test("that cannot be had is any code", () => {
    expect(meaning({ type: "lookup", url: "/list.json" }, "2.000635")).toBe("2.000635");
    expect(meaning({ type: "lookup", url: "/list.json" }, "khai sinh")).toBe("no-option khai sinh");
  });
});
