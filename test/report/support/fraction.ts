/** An exact number: `top` ÷ `bottom`, of which `bottom` is above 0. Nothing here is shared with what it checks. */
export interface Fraction {
  top: bigint;
  bottom: bigint;
}

/** @param number as JSON has it: 0.1 is one tenth */
export function fraction(number: number | string, bottom = 1): Fraction {
  const written = typeof number === "string" ? number : number.toFixed(12);
  const [whole = "0", decimals = ""] = written.split(".");
  return { top: BigInt(whole + decimals), bottom: 10n ** BigInt(decimals.length) * BigInt(bottom) };
}

export const added = (...all: readonly Fraction[]): Fraction =>
  all.reduce((a, b) => lowest({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom }), fraction(0));

export const multiplied = (a: Fraction, b: Fraction): Fraction =>
  lowest({ top: a.top * b.top, bottom: a.bottom * b.bottom });

export const divided = (a: Fraction, b: Fraction): Fraction =>
  multiplied(a, b.top < 0n ? { top: -b.bottom, bottom: -b.top } : { top: b.bottom, bottom: b.top });

export const less = (a: Fraction, b: Fraction): Fraction => added(a, { ...b, top: -b.top });

export const numberOf = ({ top, bottom }: Fraction): number => Number(top) / Number(bottom);

/** How many steps of 1/10^decimals it is, halves up. */
export function halfUp({ top, bottom }: Fraction, decimals: number): bigint {
  const doubled = 2n * top * 10n ** BigInt(decimals) + bottom;
  const steps = doubled / (2n * bottom);
  return doubled < 0n && steps * 2n * bottom !== doubled ? steps - 1n : steps;
}

/** The same with halves away from 0. */
export const halfAway = (value: Fraction, decimals: number): bigint =>
  value.top < 0n ? -halfUp({ ...value, top: -value.top }, decimals) : halfUp(value, decimals);

function lowest({ top, bottom }: Fraction): Fraction {
  let [a, b] = [top < 0n ? -top : top, bottom];
  while (b) [a, b] = [b, a % b];
  return a > 1n ? { top: top / a, bottom: bottom / a } : { top, bottom };
}
