/** Whether a condition, or one in a list of them, compares the answer to one of these items. */
export const looksAt = (condition: object, items: ReadonlySet<unknown>): boolean =>
  items.has((condition as { item?: string }).item) ||
  Object.values(condition).some((inner) => typeof inner === "object" && looksAt(inner, items));
