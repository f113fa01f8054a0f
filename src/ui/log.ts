/**
 * Writes a line for the webmaster. Some pages take the console away, or put one in its place that can do less; that must not
 * keep anybody from answering.
 *
 * @param tag the element that speaks
 * @param how what cannot go on as it is, is an error
 */
export function log(tag: string, message: string, how: "warn" | "error" = "warn"): void {
  globalThis.console?.[how]?.(`<${tag}>: ${message}`);
}
