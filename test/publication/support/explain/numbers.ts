import type { Language } from "./words.ts";

/* Numbers as a person writes them by hand in either language. */

/** So many steps of 1/10^decimals. */
export function decimal(language: Language, steps: bigint, decimals: number): string {
  const digits = String(steps < 0n ? -steps : steps).padStart(decimals + 1, "0");
  const [whole, rest] = [digits.slice(0, digits.length - decimals), digits.slice(digits.length - decimals)];
  const [point, group] = language === "vi" ? [",", "."] : [".", ","];
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, group);
  return `${steps < 0n ? "−" : ""}${grouped}${decimals ? point + rest : ""}`;
}

export const whole = (language: Language, n: number): string => decimal(language, BigInt(n), 0);

/** In a sentence or a fraction, Vietnamese puts a zero before counts below ten. */
export const count = (language: Language, n: number): string =>
  language === "vi" && n > 0 && n < 10 ? `0${n}` : whole(language, n);

/** What a number that has no end may be rounded to: two where it lies as good as in the middle. */
export function nearest(value: number, decimals: number): bigint[] {
  const scaled = value * 10 ** decimals + 0.5;
  return [...new Set([Math.floor(scaled - 1e-7), Math.floor(scaled + 1e-7)])].map(BigInt);
}

/** With its sign, also a plus. */
export const signed = (language: Language, steps: bigint, decimals: number): string =>
  (steps > 0n ? "+" : "") + decimal(language, steps, decimals);

/** With as many decimals as it needs, and no more than `most`. */
export function shortest(language: Language, value: number, most = 3): { text: string; decimals: number }[] {
  return nearest(value, most).map((steps) => {
    let [left, decimals] = [steps, most];
    while (decimals && left % 10n === 0n) [left, decimals] = [left / 10n, decimals - 1];
    return { text: decimal(language, left, decimals), decimals };
  });
}
