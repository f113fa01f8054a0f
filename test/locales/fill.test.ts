import { describe, expect, test } from "vitest";
import { categoriesOf, fill, fillIn, formFor, pluralsOf } from "../../src/locales/fill.ts";

describe("a text", () => {
  test("is filled in, and what has no value stays", () => {
    expect(fill("{a} of {b}, {c}", { a: 1234, b: "x" })).toBe("1234 of x, {c}");
  });

  test("is not filled in again by what was put into it", () => {
    expect(fillIn("{label}: {n}", { label: "{n}|$&", n: 3 }, "en")).toBe("{n}|$&: 3");
  });
});

describe("numbers are written as the language of the words does", () => {
  test.each([
    ["vi", "1.234"],
    ["en", "1,234"],
    ["ar-EG", "١٬٢٣٤"],
  ])("%s", (language, written) => {
    expect(fillIn("{n}", { n: 1234 }, language)).toBe(written);
  });

  test.each(["qaa", "tyz-Latn", "rad", "cjm-Arab"])("%s, which Intl does not know, as in Vietnam", (language) => {
    expect(fillIn("{n}", { n: 1234 }, language)).toBe("1.234");
    expect(formFor("{n} một", 1, language)).toBe("{n} một");
  });
});

describe("the form is that of the number", () => {
  const said = (language: string, text: string, numbers: readonly number[]) =>
    numbers.map((n) => formFor(text, n, language));

  test("in English: one, other", () => {
    expect(said("en", "a|b", [0, 1, 2, 11])).toEqual(["b", "a", "b", "b"]);
  });

  test("in Polish: one, few, many, other", () => {
    expect(said("pl", "a|b|c|d", [1, 2, 5, 22, 1.5])).toEqual(["a", "b", "c", "b", "d"]);
  });

  test("in Arabic: all six, in CLDR's order, which is not the order of every browser", () => {
    expect(categoriesOf(pluralsOf("ar"))).toEqual(["zero", "one", "two", "few", "many", "other"]);
    expect(said("ar", "a|b|c|d|e|f", [0, 1, 2, 3, 11, 100])).toEqual(["a", "b", "c", "d", "e", "f"]);
  });

  test("or the only one", () => {
    expect(said("ar", "a", [0, 1, 2, 3])).toEqual(["a", "a", "a", "a"]);
    expect(said("vi", "a", [0, 1, 2])).toEqual(["a", "a", "a"]);
  });

  test("that the first `{…}` stands for, though a form may spell it out", () => {
    const text = "one of {all}, {n} left|{n} left of {all}";
    expect(fillIn(text, { n: 5, all: 1 }, "en")).toBe("one of 1, 5 left");
    expect(fillIn("one form|{n} forms", { n: 1 }, "en")).toBe("one form");
    expect(fillIn("one form|{n} forms", { n: 2 }, "en")).toBe("2 forms");
  });
});
