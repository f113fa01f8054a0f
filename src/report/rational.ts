/** A decimal number as written, with a decimal point and without rounding errors: "15.9". */
export type Decimal = string;

/** An exact fraction. Points are banded at borders such as 15, where a binary 14.999… would be another band. */
export interface Rational {
  num: bigint;
  /** Above 0. */
  den: bigint;
}

export const ZERO: Rational = { num: 0n, den: 1n };

/** @param value a decimal number as JSON has it: `0.1` is one tenth, not the binary number nearest to it */
export function rational(value: number | string): Rational {
  const [digits = "0", exponent = "0"] = String(value).toLowerCase().split("e");
  const [whole = "0", decimals = ""] = digits.split(".");
  const places = decimals.length - Number(exponent);
  const num = BigInt(whole + decimals);
  return places >= 0 ? { num, den: 10n ** BigInt(places) } : { num: num * 10n ** BigInt(-places), den: 1n };
}

export const plus = (a: Rational, b: Rational): Rational => reduced(a.num * b.den + b.num * a.den, a.den * b.den);
export const times = (a: Rational, b: Rational): Rational => reduced(a.num * b.num, a.den * b.den);
export const minus = (a: Rational, b: Rational): Rational => plus(a, { num: -b.num, den: b.den });

/** @param b not 0 */
export const over = (a: Rational, b: Rational): Rational =>
  b.num < 0n ? reduced(-a.num * b.den, a.den * -b.num) : reduced(a.num * b.den, a.den * b.num);

export const ratio = (num: number, den: number): Rational => over(rational(num), rational(den));
export const isBelow = (a: Rational, b: Rational): boolean => a.num * b.den < b.num * a.den;
export const sumOf = (values: readonly Rational[]): Rational => values.reduce(plus, ZERO);

/** The nearest multiple of a step; exactly in the middle, the upper one. */
export function roundHalfUp(value: Rational, step: Rational): Rational {
  const { num, den } = over(value, step);
  return times({ num: floor(2n * num + den, 2n * den), den: 1n }, step);
}

export const toNumber = ({ num, den }: Rational): number => Number(num) / Number(den);

/** As written: exactly when that takes no more than `most` decimals, else rounded half up to these. */
export function toDecimal(value: Rational, most = 4): Decimal {
  const { num, den } = roundHalfUp(value, { num: 1n, den: 10n ** BigInt(most) });
  const digits = String(((num < 0n ? -num : num) * 10n ** BigInt(most)) / den).padStart(most + 1, "0");
  const decimals = digits.slice(digits.length - most).replace(/0+$/, "");
  const text = digits.slice(0, digits.length - most) + (decimals && `.${decimals}`);
  return num < 0n ? `-${text}` : text;
}

const floor = (num: bigint, den: bigint): bigint => (num - (((num % den) + den) % den)) / den;

function reduced(num: bigint, den: bigint): Rational {
  let [a, b] = [num < 0n ? -num : num, den];
  while (b) [a, b] = [b, a % b];
  return a > 1n ? { num: num / a, den: den / a } : { num, den };
}
