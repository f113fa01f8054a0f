/** The origin of an address. `undefined` for what has none: nothing, a slip, or a page without one of its own. */
export function originOf(address: string): string | undefined {
  try {
    const { origin } = new URL(address);
    return origin === "null" ? undefined : origin;
  } catch {
    return undefined;
  }
}
