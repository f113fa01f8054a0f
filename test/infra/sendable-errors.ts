/**
 * An error goes to the runner as a copy, and an element has none: a test that found one in the place of another would
 * hang until the whole run ends. So the runner gets its HTML.
 */
afterEach(function () {
  const error = this.currentTest?.err as { actual?: unknown; expected?: unknown } | undefined;
  if (!error) return;
  for (const side of ["actual", "expected"] as const) error[side] = sendable(error[side]);
});

function sendable(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return value instanceof Element ? value.outerHTML : String(value);
  }
}
