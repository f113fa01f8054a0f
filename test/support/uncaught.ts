/** Collects what no code has caught, in place of the test runner, until it is told to stop. */
export function watchUncaught(): { errors: unknown[]; stop(): void } {
  const errors: unknown[] = [];
  const take = (event: ErrorEvent | PromiseRejectionEvent): void => {
    errors.push("reason" in event ? event.reason : event.message);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener("error", take, true);
  addEventListener("unhandledrejection", take, true);
  const stop = (): void => {
    removeEventListener("error", take, true);
    removeEventListener("unhandledrejection", take, true);
  };
  return { errors, stop };
}
