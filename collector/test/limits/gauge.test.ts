import { describe, expect, it } from "vitest";
import { Gauge } from "../../src/limits/gauge.ts";

const DAY = 86_400_000;

function gauge() {
  let time = 1000;
  const made = new Gauge(() => time);
  return { gauge: made, pass: (milliseconds: number) => (time += milliseconds) };
}

/** How many of a name may come at once. */
function taken(made: Gauge, name: string, perMinute: number): number {
  let count = 0;
  for (; made.wait(name, perMinute) === 0; count++) made.add(name, perMinute);
  return count;
}

describe("a gauge", () => {
  it("lets five minutes' worth come at once, and says exactly how long to wait for the next", () => {
    const { gauge: made, pass } = gauge();
    expect(taken(made, "a", 12)).toBe(60);
    expect(made.wait("a", 12)).toBe(5000);
    pass(4999);
    expect(made.wait("a", 12)).toBe(1);
    pass(1);
    expect(taken(made, "a", 12)).toBe(1);
  });

  it("saves up no more than five minutes", () => {
    const { gauge: made, pass } = gauge();
    taken(made, "a", 12);
    pass(DAY / 2);
    expect(taken(made, "a", 12)).toBe(60);
  });

  it("tells ten thousand names apart that come at once", () => {
    const { gauge: made } = gauge();
    for (let i = 0; i < 10_000; i++) taken(made, `sender ${i}`, 1);
    const held = Array.from({ length: 10_000 }, (_, i) => made.wait(`somebody else ${i}`, 1)).filter(Boolean);
    expect(held.length).toBeLessThan(1200);
  });

  it("forgets everybody after a day, with the key that could tell who it was", () => {
    const { gauge: made, pass } = gauge();
    taken(made, "a", 1);
    pass(DAY);
    expect(taken(made, "a", 1)).toBe(5);
  });
});
