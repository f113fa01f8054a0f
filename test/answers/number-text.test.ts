import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatNumber, parseNumber } from "../../src/answers/number-text.ts";

const languages = ["vi", "en", "fr", "de", "tyz-Latn"];

describe("in Vietnamese", () => {
  test.each([
    ["12", 12],
    [" 12 ", 12],
    ["1.234", 1234],
    ["1.234.567,8", 1234567.8],
    ["2,5", 2.5],
    ["2,", 2],
    ["-3", -3],
    ["−3", -3],
    ["007", 7],
    ["1.5", undefined],
    ["1.23", undefined],
    ["1.2345", undefined],
    [".500", undefined],
    ["1..234", undefined],
    ["1.234.56", undefined],
    ["1,2,3", undefined],
    ["1,2.3", undefined],
    ["--1", undefined],
    ["1-", undefined],
    ["1e3", undefined],
    ["0x10", undefined],
    ["năm", undefined],
    ["", undefined],
    ["-", undefined],
    [",", undefined],
  ])("%j is %j", (typed, expected) => expect(parseNumber(typed, "vi")).toBe(expected));
});

test("in a language that Intl does not know it is as in Vietnamese, whatever the browser speaks", () => {
  expect(parseNumber("1.234,5", "tyz-Latn")).toBe(1234.5);
  expect(parseNumber("1,234.5", "tyz-Latn")).toBe(undefined);
  expect(formatNumber(2.5, "tyz-Latn")).toBe("2,5");
});

describe("in English", () => {
  test.each([
    ["1,234.5", 1234.5],
    ["1.5", 1.5],
    ["1,5", undefined],
    ["12,34", undefined],
    ["1.234.567", undefined],
    ["Infinity", undefined],
    ["NaN", undefined],
  ])("%j is %j", (typed, expected) => expect(parseNumber(typed, "en")).toBe(expected));
});

test("two numbers with a space between them are not one", () => {
  expect(parseNumber("10 20", "vi")).toBe(undefined);
});

test("a number written for typing reads as itself, in every language", () => {
  const plain = fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
    .map((value) => Number(value.toFixed(6)) || 0);
  fc.assert(
    fc.property(plain, fc.constantFrom(...languages), (value, language) => {
      expect(parseNumber(formatNumber(value, language), language)).toBe(value);
    }),
    { numRuns: 500 },
  );
});

test("a number with the language's own grouping reads as itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom("vi", "en", "de", "fr"), (value, language) => {
      expect(parseNumber(new Intl.NumberFormat(language, { useGrouping: true }).format(value), language)).toBe(value);
    }),
    { numRuns: 500 },
  );
});

test("any text is a finite number or none, never an exception", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(...languages), (typed, language) => {
      const number = parseNumber(typed, language);
      expect(number === undefined || Number.isFinite(number)).toBe(true);
    }),
  );
});
