/** A moment in whole seconds as ISO 8601 has it. Libraries for dates have a `toISOString` of their own, which may say something else. */
export function utcSeconds(date: Date): string {
  const day = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  const text = (parts: readonly number[], sign: string): string =>
    parts.map((part) => String(part).padStart(2, "0")).join(sign);
  return `${text(day, "-").padStart(10, "0")}T${text(time, ":")}Z`;
}
