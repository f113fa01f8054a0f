import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PaceMeter, leastTime } from "../../src/answers/pace/meter.ts";

const ids = Array.from({ length: 8 }, (_, i) => `q${i}`);

/** Answers these questions of one page, each so many milliseconds after the one before. */
function onePage(gaps: readonly number[], least: number | undefined = 2000): PaceMeter {
  const meter = new PaceMeter();
  let now = 0;
  meter.show(ids, now);
  for (const [i, gap] of gaps.entries()) meter.answer(ids[i]!, (now += gap), least);
  return meter;
}

describe("how fast somebody answers", () => {
  test("goes by syllables, and by a second at least", () => {
    expect([leastTime(3), leastTime(20)]).toEqual([1000, 3000]);
  });

  test("is fast where more than half of the answers come too soon", () => {
    expect(onePage([2500, 2500, 2500, 2500, 2500]).pace).toBe("usual");
    expect(onePage([900, 900, 900, 2500, 2500]).pace).toBe("fast");
    expect(onePage([900, 900, 2500, 900, 2500, 2500]).pace).toBe("usual");
  });

  test("is not known of fewer than five answers", () => expect(onePage([100, 100, 100, 100]).pace).toBe(undefined));

  test("is usual for whoever reads a page first and then ticks it", () => {
    expect(onePage([14_000, 300, 300, 300, 300, 300]).pace).toBe("usual");
  });

  test("is not known of answers that no hand gave", () => {
    const meter = new PaceMeter();
    meter.show(ids, 0);
    for (const [i, id] of ids.entries()) meter.answer(id, i * 10, undefined);
    expect(meter.pace).toBe(undefined);
  });

  test("does not count questions that were seen before, or answers that are changed", () => {
    const meter = new PaceMeter();
    meter.show(ids, 0);
    meter.show(["other"], 10_000);
    meter.show(ids, 20_000);
    for (const [i, id] of ids.entries()) meter.answer(id, 20_000 + i, 2000);
    expect(meter.pace).toBe(undefined);
    const changing = onePage([2500, 2500, 2500]);
    for (let i = 0; i < 9; i++) changing.answer(ids[0]!, 8000 + i, 2000);
    expect(changing.pace).toBe(undefined);
  });

  test("leaves out the time in which the page is out of sight", () => {
    const meter = new PaceMeter();
    meter.show(ids, 0);
    for (const [i, id] of ids.slice(0, 5).entries()) {
      const at = i * 60_000;
      meter.pause(at + 100);
      meter.resume(at + 59_000);
      meter.answer(id, at + 59_200, 2000);
    }
    expect(meter.pace).toBe("fast");
  });

  test("gives a written answer the time that it takes, and none of it to the next question", () => {
    const meter = new PaceMeter();
    meter.show(ids, 0);
    for (let at = 0; at < 30_000; at += 500) meter.answer("text", at, undefined);
    for (const [i, id] of ids.slice(0, 5).entries()) meter.answer(id, 30_000 + 200 * i, 2000);
    expect(meter.pace).toBe("fast");
  });

  test("is never fast because a clock jumps, whichever way", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 2000, max: 9000 }), { minLength: 5, maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: -9e9, max: 9e9 }),
        (gaps, where, jump) => {
          const meter = new PaceMeter();
          let now = 0;
          meter.show(ids, now);
          for (const [i, gap] of gaps.entries()) {
            now += gap + (i === where ? Math.min(jump, 0) || Math.abs(jump) : 0);
            meter.answer(ids[i]!, now, 2000);
          }
          expect(meter.pace).toBe("usual");
        },
      ),
    );
  });

  test("calls for a word after three answers in less than half the time, not before", () => {
    expect(onePage([900, 900]).isFarTooFast).toBe(false);
    expect(onePage([900, 900, 900]).isFarTooFast).toBe(true);
    expect(onePage([900, 900, 1100, 900, 900]).isFarTooFast).toBe(false);
  });
});
