import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Pause, type Wish, asideAfter, isDue, pauseAfter } from "../../src/outbox/pause.ts";

const FIVE_MINUTES = 300_000;
const DAY = 86_400_000;
const YEAR = 366 * DAY;

const now = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) });
/** Enough for a pause of at least a few milliseconds, which the clock can tell from none. */
const random = fc.double({ min: 0.01, max: 1, maxExcluded: true, noNaN: true });
const failures = fc.nat({ max: 5000 });
const wish = fc.constantFrom<Wish>("timer", "page", "network", "sent", "person");
/** A pause after so many failures, each after the pause before, that is over. */
const over = (failed: number): Pause | undefined =>
  failed ? { since: 0, until: 0, failures: failed, waits: failed, asked: false } : undefined;
const backoff = fc
  .tuple(failures, now, random)
  .map(([failed, at, drawn]) => pauseAfter(over(failed), at, drawn, undefined));
const asked = fc
  .tuple(failures, now, random, fc.integer({ min: 1, max: DAY / 1000 }))
  .map(([failed, at, drawn, seconds]) => pauseAfter(over(failed), at, drawn, seconds));

const asideLongest = (before: Pause, now: number): Pause => asideAfter(before, now, 1);

/** The longest that the pause after so many failures can be. */
const longest = (failed: number): number => pauseAfter(over(failed), 0, 1, undefined).until;

describe("the pause after a failure", () => {
  test("is at most two seconds at first, doubles, and never exceeds five minutes", () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(longest)).toEqual([2e3, 4e3, 8e3, 16e3, 32e3, 64e3, 128e3, 256e3]);
    fc.assert(fc.property(fc.integer({ min: 8, max: 1e6 }), (failed) => longest(failed) === FIVE_MINUTES));
  });

  test("is drawn evenly from nothing to the longest", () => {
    fc.assert(
      fc.property(failures, now, fc.double({ min: 0, max: 1, noNaN: true }), (failed, at, drawn) => {
        const { since, until } = pauseAfter(over(failed), at, drawn, undefined);
        expect(since).toBe(at);
        expect((until - at) / longest(failed)).toBeCloseTo(drawn, 2);
        expect(until).toBeGreaterThanOrEqual(at);
      }),
    );
  });

  test("counts the failures", () => {
    fc.assert(
      fc.property(failures, now, random, (failed, at, drawn) => {
        expect(pauseAfter(over(failed), at, drawn, undefined)).toMatchObject({ failures: failed + 1, asked: false });
        expect(pauseAfter(over(failed), at, drawn, 1)).toMatchObject({ failures: failed + 1, asked: true });
      }),
    );
  });

  test("grows by failures after the pause before, and not by others", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), now, fc.nat({ max: 999 }), (failed, at, part) => {
        for (const after of [(before: Pause, now: number) => pauseAfter(before, now, 1, undefined), asideLongest]) {
          const before = after(over(failed)!, at);
          const within = after(before, during(before, part));
          expect(within).toMatchObject({ failures: failed + 2, waits: failed + 1 });
          expect(within.until - within.since).toBe(before.until - before.since);
          expect(after(within, within.until)).toMatchObject({ failures: failed + 3, waits: failed + 2 });
        }
      }),
    );
  });

  test("is what the endpoint asked for, whatever was drawn, up to a day", () => {
    const seconds = fc.oneof(fc.integer({ min: 1, max: 200_000 }), fc.constant(Infinity));
    fc.assert(
      fc.property(failures, now, random, seconds, (failed, at, drawn, each) => {
        expect(pauseAfter(over(failed), at, drawn, each).until - at).toBe(Math.min(each * 1000, DAY));
      }),
    );
  });
});

/** A moment before the pause is over. */
const during = ({ since, until }: Pause, part: number): number => Math.floor(since + ((until - since) * part) / 1000);
const part = fc.nat({ max: 999 });
const either = fc.oneof(backoff, asked);

describe("an attempt may be made", () => {
  test("by everybody when there is no pause, and once it is over", () => {
    fc.assert(fc.property(wish, now, (who, at) => isDue(undefined, who, at)));
    fc.assert(
      fc.property(wish, either, fc.nat({ max: YEAR }), (who, pause, later) => isDue(pause, who, pause.until + later)),
    );
  });

  test("by a person at any moment", () => {
    fc.assert(fc.property(either, part, (pause, at) => isDue(pause, "person", during(pause, at))));
  });

  test("by a timer never before the end", () => {
    fc.assert(fc.property(either, part, (pause, at) => !isDue(pause, "timer", during(pause, at))));
  });

  test("by somebody who has just sent something, unless the endpoint asked for the pause", () => {
    fc.assert(fc.property(either, part, (pause, at) => isDue(pause, "sent", during(pause, at)) === !pause.asked));
  });

  test("when the network is back, once since then, unless the endpoint asked for the pause", () => {
    fc.assert(
      fc.property(either, part, fc.integer({ min: -5000, max: 5000 }), (pause, at, after) => {
        const isOpen = isDue(pause, "network", during(pause, at), pause.since + after);
        expect(isOpen).toBe(!pause.asked && after >= 0);
      }),
    );
  });

  test("by a page five seconds after the failure, unless the endpoint asked for the pause", () => {
    fc.assert(
      fc.property(either, part, (pause, at) => {
        const moment = during(pause, at);
        expect(isDue(pause, "page", moment)).toBe(!pause.asked && moment - pause.since >= 5000);
      }),
    );
  });
});

describe("a clock that is set", () => {
  test("forward or back by up to a year stops nobody for longer than the pause could have been", () => {
    const by = fc.integer({ min: -YEAR, max: YEAR });
    fc.assert(
      fc.property(wish, either, by, part, (who, pause, shift, at) => {
        const moment = during(pause, at) + shift;
        const longest = pause.asked ? DAY : FIVE_MINUTES;
        return isDue(pause, who, moment) || isDue(pause, who, moment + longest);
      }),
    );
  });

  test("back to before the pause ends it", () => {
    fc.assert(
      fc.property(wish, either, fc.integer({ min: 1, max: YEAR }), (who, pause, by) =>
        isDue(pause, who, pause.since - by),
      ),
    );
  });
});
