import type { Interval, Share } from "../../../../src/report/index.ts";
import { type Fraction, fraction, halfUp, numberOf } from "../../../report/support/fraction.ts";
import { type Facts, hiddenWord } from "./facts.ts";
import { count, decimal, nearest, whole } from "./numbers.ts";
import type { Said } from "./said.ts";
import { type Source, anyOf, exactly } from "./words.ts";

/* How counts and shares stand in tables and sentences. All may be withheld, where anything is. */

export const NOTHING: Source = "–";

type Counted = Pick<Share, "x" | "n">;

export const orHidden = (facts: Facts, ...saids: Said[]): Said[] => [
  ...saids,
  ...hiddenWord(facts).map((text) => ({ text })),
];

export const wholeSaid = (facts: Facts, n: number): Said[] =>
  orHidden(facts, { text: exactly(whole(facts.language, n)), number: { value: n, decimals: 0 } });

export const fractionText = ({ language }: Facts, { x, n }: Counted): Source =>
  exactly(`${count(language, x!)}/${count(language, n!)}`);

export const fractionSaid = (facts: Facts, share: Counted): Said[] =>
  orHidden(facts, {
    text: fractionText(facts, share),
    number: { value: share.x!, decimals: 0, base: share.n! },
  });

export const percentText = ({ language }: Facts, exact: Fraction, decimals: number): string =>
  `${decimal(language, halfUp(exact, decimals), decimals)}%`;

/** A share in percent, exactly. */
export const hundredfold = ({ x, n }: Counted): Fraction => fraction(100 * x!, n!);

export function percentSaid(facts: Facts, exact: Fraction | undefined, decimals: number, base?: number): Said[] {
  if (!exact) return orHidden(facts, { text: NOTHING });
  const text = exactly(percentText(facts, exact, decimals));
  return orHidden(facts, { text, number: { value: numberOf(exact), decimals, percent: true, base } });
}

export const shareSaid = (facts: Facts, share: Counted, of: keyof Facts["places"] = "measure"): Said[] =>
  percentSaid(facts, share.n ? hundredfold(share) : undefined, facts.places[of]);

/** Both ends of an interval in percent, as they may be rounded. */
export const endsOf = ({ language, places }: Facts, interval: Readonly<Interval>): [from: Source, to: Source] =>
  interval.map((end) =>
    anyOf(nearest(100 * end, places.measure).map((steps) => exactly(`${decimal(language, steps, places.measure)}%`))),
  ) as [Source, Source];

export function rangeText(facts: Facts, interval: Readonly<Interval>, key: "range" | "fromTo" = "range"): Source {
  const [from, to] = endsOf(facts, interval);
  return facts.say(key, { from, to });
}

export const rangeSaid = (facts: Facts, interval: Readonly<Interval> | null): Said[] =>
  orHidden(
    facts,
    interval
      ? { text: rangeText(facts, interval), range: interval.map((end) => 100 * end) as Interval }
      : { text: NOTHING },
  );

/** “ (95% confidence interval: …)”; nothing where there is none. */
export const intervalWords = (facts: Facts, interval: Readonly<Interval> | null): Source =>
  interval ? facts.say("saysInterval", { interval: rangeText(facts, interval, "fromTo") }) : "";

/** “38 forms” */
export const formsText = ({ say, language }: Facts, n: number): Source =>
  say("forms", { n: exactly(count(language, n)) }, n);

/** The same where it may be withheld in a sentence. */
export const formsOrHidden = (facts: Facts, n: number): Source =>
  anyOf([formsText(facts, n), ...(facts.level === "none" ? [] : [facts.say("formsHidden")])]);

export const isHidable = ({ level }: Facts): boolean => level !== "none";

/** A number of a cell with its base behind it, as tables by group have it. */
export const withBase = (facts: Facts, saids: readonly Said[], base: number): Said[] =>
  saids.map(({ text, number }) =>
    number
      ? {
          text: facts.say("withBase", { value: text, n: exactly(whole(facts.language, base)) }),
          number: { ...number, base },
        }
      : { text },
  );
