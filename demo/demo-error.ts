/** Thrown when the demo cannot start and the person at the keyboard can mend it. Its message says how. */
export class DemoError extends Error {
  override name = "DemoError";
}
