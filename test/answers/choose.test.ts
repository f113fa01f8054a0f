import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseAmong, chooseOne } from "../../src/answers/choose.ts";
import { type Entry, chosenCodes } from "../../src/schema/index.ts";

const options = [
  { code: "a", label: "a" },
  { code: "b", label: "b" },
  { code: "c", label: "c", other: true },
  { code: "none", label: "none", exclusive: true },
  { code: "unknown", label: "unknown", missing: "dont_know" as const },
];
const [a, b, c, none, unknown] = options as [(typeof options)[0], ...typeof options];
const ticked = (...codes: (typeof options)[number][]) =>
  codes.reduce<Entry | undefined>((entry, option) => chooseAmong(options, entry, option, true), undefined);

test("one option of several is its code, or the reason that it stands for", () => {
  expect(chooseOne(a)).toBe("a");
  expect(chooseOne(unknown!)).toEqual({ missing: "dont_know" });
});

describe("ticking", () => {
  test("keeps the options' order, whatever the order of ticking", () => {
    expect(ticked(c!, a, b!)).toEqual(["a", "b", "c"]);
  });

  test("an exclusive option clears the others, and any other clears it", () => {
    expect(ticked(a, b!, none!)).toEqual(["none"]);
    expect(ticked(none!, a)).toEqual(["a"]);
  });

  test("a reason for no answer clears the others, and any other clears it", () => {
    expect(ticked(a, unknown!)).toEqual({ missing: "dont_know" });
    expect(ticked(unknown!, b!)).toEqual(["b"]);
    expect(ticked(unknown!, none!)).toEqual(["none"]);
  });

  test("and clearing everything leaves nothing", () => {
    for (const option of options)
      expect(chosenCodes(chooseAmong(options, chooseOne(option), option, false), options)).toEqual([]);
  });
});

test("whatever is ticked and cleared: what stands alone stands alone, in order, once", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...options), fc.boolean())), (presses) => {
      const entry = presses.reduce<Entry | undefined>(
        (so, [option, on]) => chooseAmong(options, so, option, on),
        undefined,
      );
      const codes = chosenCodes(entry, options);
      expect(codes).toEqual(options.map(({ code }) => code).filter((code) => codes.includes(code)));
      if (codes.some((code) => ["none", "unknown"].includes(code))) expect(codes).toHaveLength(1);
      const last = presses.at(-1);
      if (last) expect(codes.includes(last[0].code)).toBe(last[1]);
    }),
  );
});
