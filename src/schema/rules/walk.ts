/*
 * Rules also run on a survey whose shape is wrong elsewhere, so that one reading reports everything.
 * They reach its parts through these, which treat what is not there as empty.
 */

/** The objects of a list, each with its index. */
export function listOf<T>(value: readonly T[] | undefined): [number, T][] {
  return Array.isArray(value) ? [...value.entries()].filter(([, entry]) => isObject(entry)) : [];
}

/** The strings of a list. */
export const stringsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];

/** The object entries of a map. */
export function mapEntries<T>(value: Record<string, T> | undefined): [string, T][] {
  return isObject(value) ? Object.entries(value).filter(([, entry]) => isObject(entry)) : [];
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Calls `again` for every string that was seen before. Whatever is no string, the shape check reports. */
export function repeats(again: (value: string) => void): (value: unknown) => void {
  const seen = new Set<string>();
  return (value) => {
    if (typeof value === "string") void (seen.has(value) ? again(value) : seen.add(value));
  };
}
