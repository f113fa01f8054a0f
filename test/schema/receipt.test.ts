import fc from "fast-check";
import { expect, test } from "vitest";
import { idPrefixOf, receiptOf } from "../../src/schema/index.ts";

const ids = fc.uuid({ version: 4 });

/** What people do to a code on its way through pen, voice and phone. */
const copied = (code: string): fc.Arbitrary<string> =>
  fc
    .record({
      letters: fc.tuple(
        ...[...code].map((letter) =>
          fc.constantFrom(
            letter,
            letter.toLowerCase(),
            ...({ "0": ["O", "o", "០"], "1": ["I", "i", "L", "l", "١"], A: ["Ａ"], "-": ["", " ", "–", "\u2011"] }[
              letter
            ] ?? []),
          ),
        ),
      ),
      between: fc.constantFrom("", " ", "\u00a0"),
    })
    .map(({ letters, between }) => `${between}${letters.join(between)}${between}`);

test("a receipt leads back to how its id begins, however it was copied", () => {
  fc.assert(
    fc.property(
      ids.chain((id) => fc.tuple(fc.constant(id), copied(receiptOf(id)))),
      ([id, typed]) => {
        expect(idPrefixOf(typed)).toBe(id.slice(0, 11));
        expect(receiptOf(id)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      },
    ),
  );
});

test("an id leads to itself", () => {
  fc.assert(fc.property(ids, (id) => void expect(idPrefixOf(` ${id.toUpperCase()}\n`)).toBe(id)));
});

test("two ids share a receipt exactly when they share their first 40 bits", () => {
  expect(receiptOf("ffffffff-ff00-4000-8000-000000000000")).toBe("ZZZZ-ZZZZ");
  expect(idPrefixOf("ZZZZ-ZZZZ")).toBe("ffffffff-ff");
  expect(idPrefixOf("0000-0000")).toBe("00000000-00");
  fc.assert(
    fc.property(ids, ids, fc.boolean(), (one, other, same) => {
      const second = same ? one.slice(0, 11) + other.slice(11) : other;
      expect(receiptOf(one) === receiptOf(second)).toBe(one.slice(0, 11) === second.slice(0, 11));
    }),
  );
});

test.each([
  "",
  "ZZZZ-ZZZ",
  "ZZZZ-ZZZZ-Z",
  "ZZZZ-ZZZU",
  "ZZZZ/ZZZZ",
  "ffffffff-ff",
  "ffffffffff0040008000000000000000",
  "%",
])("“%s” names nothing", (typed) => {
  expect(idPrefixOf(typed)).toBeUndefined();
});
