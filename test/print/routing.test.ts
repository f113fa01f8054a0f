import { describe, expect, test } from "vitest";
import { paperWords } from "../../src/locales/paper-words.ts";
import { paperForm } from "../../src/print/index.ts";
import type { Condition, Survey } from "../../src/schema/index.ts";
import { checkSurvey } from "../../src/schema/index.ts";
import { readForm } from "./support/read-form.ts";

const option = (code: string, vi: string, en: string, more: object = {}) => ({ code, label: { vi, en }, ...more });
const label = { vi: "?", en: "??" };

/** Questions of each kind to depend on, with the numbers 1 to 7. */
const earlier = [
  {
    type: "choice",
    id: "yes-no",
    label,
    options: [
      option("yes", "Đã từng", "Yes"),
      option("no", "Chưa từng", "No"),
      option("dk", "Không biết", "Don’t know", { missing: "dont_know" }),
    ],
  },
  { type: "rating", id: "level", label, scale: "levels" },
  {
    type: "choices",
    id: "several",
    label,
    options: [
      option("a", "Bảng niêm yết", "Notice board", { value: 2 }),
      option("b", "Trang web", "Website", { value: 1 }),
      option("none", "Không biết", "Don’t know", { missing: "dont_know" }),
    ],
  },
  {
    type: "rank",
    id: "order",
    label,
    options: [option("a", "Ghế ngồi", "Seats", { value: 2 }), option("b", "Quạt", "Fans", { value: 1 })],
  },
  { type: "number", id: "minutes", label, offer: ["dont_know"] },
  { type: "date", id: "day", label },
  { type: "text", id: "words", label },
];

const levels = ["Rất tốt/Very good", "Tốt/Good", "Vừa/Fair", "Kém/Poor", "Rất kém/Very poor"].map((words, i) => {
  const [vi, en] = words.split("/") as [string, string];
  return option(`l${5 - i}`, vi, en, { value: 5 - i });
});

/** What the line above a question says that depends on the others: whole, with its full stop. */
function said(askIf: Condition, language: "vi" | "en", more: object = {}): string | undefined {
  const survey = {
    schemaVersion: 1,
    id: "routing",
    version: "1",
    languages: ["vi", "en"],
    title: label,
    scales: { levels: { options: levels } },
    sections: [{ id: "only", items: [...earlier, { type: "text", id: "last", label, askIf, ...more }] }],
    consent: { text: label, purpose: label, controller: label, retention: label },
  } as unknown as Survey;
  expect(checkSurvey(survey).faults.filter(({ level }) => level === "error")).toEqual([]);
  return readForm(paperForm(survey, paperWords[language], { language })).sections[0]!.items.at(-1)!.only;
}

const cases: [Condition, string, string][] = [
  // One answer of a list: the answers themselves, whatever is compared.
  [{ item: "yes-no", is: "yes" }, "câu 1 chọn “Đã từng”", "you chose “Yes” in question 1"],
  [{ item: "yes-no", is: "dk" }, "câu 1 chọn “Không biết”", "you chose “Don’t know” in question 1"],
  [
    { item: "yes-no", in: ["yes", "dk"] },
    "câu 1 chọn “Đã từng” hoặc “Không biết”",
    "you chose “Yes” or “Don’t know” in question 1",
  ],
  [{ item: "yes-no", not: "yes" }, "câu 1 chọn “Chưa từng”", "you chose “No” in question 1"],
  [
    { item: "yes-no", answered: true },
    "câu 1 chọn “Đã từng” hoặc “Chưa từng”",
    "you chose “Yes” or “No” in question 1",
  ],
  [
    { item: "yes-no", answered: false },
    "câu 1 để trống hoặc chọn “Không biết”",
    "you left question 1 blank or chose “Don’t know”",
  ],
  [{ not: { item: "yes-no", is: "yes" } }, "câu 1 không chọn “Đã từng”", "you did not choose “Yes” in question 1"],
  [
    { not: { item: "yes-no", in: ["yes", "no"] } },
    "câu 1 để trống hoặc chọn “Không biết”",
    "you left question 1 blank or chose “Don’t know”",
  ],
  [{ item: "level", lte: 2 }, "câu 2 chọn “Kém” hoặc “Rất kém”", "you chose “Poor” or “Very poor” in question 2"],
  [
    { item: "level", gte: 2 },
    "câu 2 chọn câu trả lời khác “Rất kém”",
    "you chose an answer other than “Very poor” in question 2",
  ],
  [{ item: "level", answered: true }, "câu 2 có chọn câu trả lời", "you chose an answer in question 2"],
  [{ item: "level", answered: false }, "câu 2 để trống", "you left question 2 blank"],
  [
    { any: [{ item: "level", is: "l5" }, { all: [{ item: "level", gte: 2 }, { not: { item: "level", gte: 3 } }] }] },
    "câu 2 chọn “Rất tốt” hoặc “Kém”",
    "you chose “Very good” or “Poor” in question 2",
  ],
  // Several answers.
  [{ item: "several", is: "a" }, "câu 3 chọn “Bảng niêm yết”", "you chose “Notice board” in question 3"],
  [
    { item: "several", in: ["a", "b"] },
    "câu 3 chọn “Bảng niêm yết” hoặc “Trang web”",
    "you chose “Notice board” or “Website” in question 3",
  ],
  [
    { item: "several", not: "a" },
    "câu 3 có chọn, nhưng không chọn “Bảng niêm yết” hoặc “Không biết”",
    "you chose something in question 3, but not “Notice board” or “Don’t know”",
  ],
  [
    { item: "several", answered: true },
    "câu 3 chọn câu trả lời khác “Không biết”",
    "you chose an answer other than “Don’t know” in question 3",
  ],
  [
    { item: "several", answered: false },
    "câu 3 để trống hoặc chọn “Không biết”",
    "you left question 3 blank or chose “Don’t know”",
  ],
  [
    { not: { item: "several", is: "a" } },
    "câu 3 không chọn “Bảng niêm yết”",
    "you did not choose “Notice board” in question 3",
  ],
  [
    { not: { item: "several", in: ["a", "b"] } },
    "câu 3 không chọn ô nào trong các ô “Bảng niêm yết” và “Trang web”",
    "you chose none of “Notice board” and “Website” in question 3",
  ],
  [
    { not: { item: "order", not: "a" } },
    "câu 4 để trống hoặc chọn “Ghế ngồi”",
    "you left question 4 blank or chose “Seats”",
  ],
  [{ item: "order", answered: true }, "câu 4 có chọn câu trả lời", "you chose an answer in question 4"],
  [{ item: "order", gte: 2 }, "lựa chọn đầu tiên ở câu 4 là “Ghế ngồi”", "your first choice in question 4 is “Seats”"],
  [
    { not: { item: "order", lte: 1 } },
    "lựa chọn đầu tiên ở câu 4 không phải là “Quạt”",
    "your first choice in question 4 is not “Fans”",
  ],
  // Something written.
  [{ item: "minutes", is: 1500 }, "câu 5 ghi 1.500", "you wrote 1,500 in question 5"],
  [{ item: "minutes", in: [1, 2, 3.5] }, "câu 5 ghi 1, 2 hoặc 3,5", "you wrote 1, 2, or 3.5 in question 5"],
  [{ item: "minutes", not: 3 }, "câu 5 ghi khác 3", "you wrote something other than 3 in question 5"],
  [{ item: "minutes", gte: 30 }, "câu 5 ghi từ 30 trở lên", "you wrote 30 or more in question 5"],
  [{ item: "minutes", lte: 30 }, "câu 5 ghi 30 trở xuống", "you wrote 30 or less in question 5"],
  [
    { not: { item: "minutes", gte: 30 } },
    "câu 5 để trống hoặc ghi dưới 30",
    "you left question 5 blank or wrote less than 30",
  ],
  [
    { not: { item: "minutes", lte: 30 } },
    "câu 5 để trống hoặc ghi trên 30",
    "you left question 5 blank or wrote more than 30",
  ],
  [{ item: "minutes", answered: true }, "câu 5 có ghi câu trả lời", "you wrote an answer in question 5"],
  [{ item: "minutes", answered: false }, "câu 5 không ghi câu trả lời", "you wrote no answer in question 5"],
  [{ not: { item: "minutes", is: 3 } }, "câu 5 không ghi 3", "you did not write 3 in question 5"],
  [{ not: { item: "minutes", not: 3 } }, "câu 5 để trống hoặc ghi 3", "you left question 5 blank or wrote 3"],
  [
    { item: "day", gte: "2023-10-27" },
    "câu 6 ghi ngày 27/10/2023 hoặc sau đó",
    "you wrote October 27, 2023 or a later day in question 6",
  ],
  [
    { item: "day", lte: "2023-10-27" },
    "câu 6 ghi ngày 27/10/2023 hoặc trước đó",
    "you wrote October 27, 2023 or an earlier day in question 6",
  ],
  [
    { not: { item: "day", gte: "2023-10-27" } },
    "câu 6 để trống hoặc ghi trước ngày 27/10/2023",
    "you left question 6 blank or wrote a day before October 27, 2023",
  ],
  [
    { not: { item: "day", lte: "2023-10-27" } },
    "câu 6 để trống hoặc ghi sau ngày 27/10/2023",
    "you left question 6 blank or wrote a day after October 27, 2023",
  ],
  [{ item: "words", is: "x" }, "câu 7 ghi “x”", "you wrote “x” in question 7"],
  // Several conditions.
  [
    {
      all: [
        { item: "yes-no", is: "yes" },
        { item: "minutes", gte: 30 },
      ],
    },
    "câu 1 chọn “Đã từng”, và câu 5 ghi từ 30 trở lên",
    "you chose “Yes” in question 1, and you wrote 30 or more in question 5",
  ],
  [
    {
      not: {
        all: [
          { item: "yes-no", is: "yes" },
          { item: "minutes", gte: 30 },
        ],
      },
    },
    "câu 1 không chọn “Đã từng”, hoặc câu 5 để trống hoặc ghi dưới 30",
    "you did not choose “Yes” in question 1, or you left question 5 blank or wrote less than 30",
  ],
  // What holds or fails whatever is answered changes nothing.
  [
    {
      any: [
        { item: "level", gte: 9 },
        { all: [{ item: "words", answered: true }, { not: { item: "level", gte: 9 } }] },
      ],
    },
    "câu 7 có ghi câu trả lời",
    "you wrote an answer in question 7",
  ],
];

describe("who is to answer a question, in words", () => {
  test.each(cases)("%j", (condition, vi, en) => {
    expect(said(condition, "vi")).toBe(`Chỉ trả lời câu này nếu ${vi}.`);
    expect(said(condition, "en")).toBe(`Answer this question only if ${en}.`);
  });

  test("what is joined in two ways is a list", () => {
    const condition = {
      all: [
        { item: "words", answered: true },
        {
          any: [
            { item: "minutes", gte: 30 },
            { item: "order", is: "a" },
          ],
        },
      ],
    };
    expect(said(condition, "en")).toBe(
      "Answer this question only if all of the following apply. you wrote an answer in question 7 you wrote 30 or more in question 5, or you chose “Seats” in question 4",
    );
  });

  test("always is not said, and never is", () => {
    expect(said({ not: { item: "level", gte: 9 } }, "en")).toBeUndefined();
    expect(said({ item: "level", gte: 9 }, "vi")).toBe("Không phải trả lời.");
  });

  test("a personal question is only for those who agreed", () => {
    const sensitive = { sensitive: true };
    expect(said({ not: { item: "level", gte: 9 } }, "vi", sensitive)).toBe(
      "Chỉ trả lời câu này nếu Ông/Bà đã chọn “Đồng ý”.",
    );
    expect(said({ item: "yes-no", is: "yes" }, "en", sensitive)).toBe(
      "Answer this question only if you chose “I agree”, and you chose “Yes” in question 1.",
    );
  });

  test("a note and a section have words of their own", () => {
    expect(said({ item: "yes-no", is: "yes" }, "en", { type: "note" })).toBe(
      "This applies only if you chose “Yes” in question 1.",
    );
  });
});
