import { describe, expect, test } from "vitest";
import { type WAYS, careless } from "../bench/short/careless.ts";
import { isLong } from "../support/long.ts";

/** `npm run bench:short` prints the same of more forms. */
const of = (questions: number) => careless(questions, isLong ? 20_000 : 2000, 1);

describe("signs of answering without reading, of simulated forms", () => {
  const long = of(22);
  const shareOf = (way: (typeof WAYS)[number]) => long.get(way)!.any;

  test("leave those who read alone, nearly always", () => {
    expect(shareOf("reading")).toBeGreaterThan(0);
    expect(shareOf("reading")).toBeLessThan(0.05);
  });

  test("find who ticks one level, dice and both ends in turn", () => {
    expect(shareOf("one level")).toBeCloseTo(1);
    expect(shareOf("as by dice")).toBeGreaterThan(0.8);
    expect(shareOf("both ends in turn")).toBeCloseTo(1);
  });

  test("and miss most of those who tick two neighbouring levels in turn, as the guides say", () => {
    expect(shareOf("two levels in turn")).toBeLessThan(0.5);
  });

  test("of a short form mark nobody, however it was answered", () => {
    expect([...of(14).values()].every(({ any }) => any === 0)).toBe(true);
  });
});
