const SIGNS: readonly [string, number][] = [
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

/** @example roman(14) === "XIV" */
export function roman(number: number): string {
  const [sign, value] = SIGNS.find(([, each]) => each <= number) ?? [];
  return sign && value ? sign + roman(number - value) : "";
}
