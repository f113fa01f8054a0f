import fc from "fast-check";
import { expect, test } from "vitest";
import { toJson, utcSeconds } from "../../src/schema/index.ts";

type Polluted = Record<string, unknown>;

/** Runs with a `toJSON`, and what else libraries add, in every prototype that a value may have. */
function polluted<T>(run: () => T): T {
  const prototypes = [Object, Array, String, Number, Boolean, Date].map(({ prototype }) => prototype as Polluted);
  for (const prototype of prototypes) {
    prototype["toJSON"] = () => "polluted";
    prototype["each"] = () => "polluted";
  }
  try {
    return run();
  } finally {
    for (const prototype of prototypes) {
      delete prototype["toJSON"];
      delete prototype["each"];
    }
  }
}

test("what leaves is what a clean page writes, whatever has a toJSON", () => {
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      fc.string({ unit: "binary" }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
      fc.array(tie("value")),
      fc.dictionary(fc.string(), tie("value")),
    ),
  })).value;
  fc.assert(
    fc.property(value, (each) => {
      const clean = JSON.stringify(each);
      expect(polluted(() => toJson(each))).toBe(clean);
    }),
  );
});

test("a moment is what a clean page writes, whatever toISOString says", () => {
  const { toISOString } = Date.prototype;
  const date = fc.date({ noInvalidDate: true, min: new Date("0000-01-01"), max: new Date("9999-12-31T23:59:59Z") });
  fc.assert(
    fc.property(date, (each) => {
      const clean = each.toISOString().replace(/\.\d+Z$/, "Z");
      Object.assign(Date.prototype, { toISOString: () => "polluted" });
      try {
        expect(utcSeconds(each)).toBe(clean);
      } finally {
        Object.assign(Date.prototype, { toISOString });
      }
    }),
  );
});
