import fc from "fast-check";
import { expect, test } from "vitest";
import { plainDigits } from "../../src/schema/digits.ts";

/** What Intl says of each numbering system that writes a number digit by digit. */
const systems = Intl.supportedValuesOf("numberingSystem").filter((system) => {
  const written = new Intl.NumberFormat("en", { numberingSystem: system, useGrouping: false }).format(1_234_567_890);
  return /^\p{Nd}{10}$/u.test(written);
});

test("a number in the digits of any script is that number", () => {
  expect(systems).toEqual(expect.arrayContaining(["arab", "arabext", "khmr", "mymr", "fullwide", "thai", "latn"]));
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...systems), (number, numberingSystem) => {
      const written = new Intl.NumberFormat("en", { numberingSystem, useGrouping: false }).format(number);
      expect(plainDigits(written)).toBe(String(number));
    }),
    { numRuns: 500 },
  );
});

test("what is no digit stays, also what looks like one", () => {
  for (const text of ["năm", "5²", "½", "Ⅳ", "①", "一", "12,5", "😀"]) expect(plainDigits(text)).toBe(text);
});
