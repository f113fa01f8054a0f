import fc from "fast-check";
import { expect, test } from "vitest";
import { canonical, digestOf } from "../../src/schema/digest.ts";
import { arbitrarySurvey } from "../support/arbitrary-survey.ts";

/** The same document with every object's keys the other way round. */
const reversed = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, reversed(inner)] as const)
      .reverse(),
  );
};

test(
  "a survey's fingerprint is 14 hexadecimal digits that do not depend on the order of keys",
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(arbitrarySurvey(), (survey) => {
        expect(digestOf(survey)).toMatch(/^[0-9a-f]{14}$/);
        expect(digestOf(reversed(survey))).toBe(digestOf(survey));
        expect(digestOf(JSON.parse(JSON.stringify(survey, null, 2)))).toBe(digestOf(survey));
      }),
    );
  },
);

test("it stays the same from release to release, or submissions on their way would be refused", () => {
  expect(digestOf({ id: "a", title: { vi: "Hài lòng", en: "Content" }, n: [1, 0.5, 1e21, true, null] })).toBe(
    "1af91776f16fe8",
  );
});

test("it changes with every word, code and order of items", () => {
  const survey = { sections: [{ items: [{ id: "a" }, { id: "b" }] }] };
  const others = [
    { sections: [{ items: [{ id: "b" }, { id: "a" }] }] },
    { sections: [{ items: [{ id: "a" }, { id: "b " }] }] },
    { sections: [{ items: [{ id: "a" }] }] },
    { sections: [{ items: [{ id: "a" }, { id: "b" }], stem: "" }] },
  ];
  expect(new Set([survey, ...others].map(digestOf)).size).toBe(5);
});

test("the address of the JSON Schema is no part of it, wherever the file lies", () => {
  expect(digestOf({ id: "a", $schema: "./survey.schema.json" })).toBe(digestOf({ id: "a" }));
  expect(digestOf({ id: "a", scales: { $schema: 1 } })).not.toBe(digestOf({ id: "a", scales: {} }));
});

test("what a report computes is no part of it, since a citizen sees nothing of that", () => {
  const survey = { id: "a", items: [{ measures: 1 }] };
  expect(digestOf({ ...survey, measures: [{ id: "m" }] })).toBe(digestOf(survey));
  expect(digestOf({ id: "a", items: [{}] })).not.toBe(digestOf(survey));
});

test("it is taken of canonical JSON (RFC 8785), so that any language can compute it", () => {
  expect(canonical({ b: [1.0, "\u20ac$\n"], a: { z: 1e21, "10": null, "9": false, "": true } })).toBe(
    '{"a":{"":true,"10":null,"9":false,"z":1e+21},"b":[1,"€$\\n"]}',
  );
  expect(canonical({ a: undefined })).toBe("{}");
});
