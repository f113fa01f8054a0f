import fc from "fast-check";

/**
 * Goes with the settings of a property that runs in browsers. It tells what was wrong beside the counterexample: fast-check's
 * own `includeErrorInReport` shows an error by its `stack`, and WebKit's and Firefox's have no message in them.
 */
export const telling = {
  asyncReporter: async <T>(run: fc.RunDetails<T>): Promise<void> => {
    if (!run.failed) return;
    const error = run.errorInstance;
    const stack = error instanceof Error ? `\n${error.stack}` : "";
    throw new Error(`${await fc.asyncDefaultReportMessage(run)}\n${String(error)}${stack}`);
  },
};

/**
 * A property's check, and what waits until its last run is over. At its time limit, fast-check waits for a run no longer; that goes on, and
 * would press, and take off the page, what the next test shows.
 */
export function endsWithItsTest<Values extends unknown[]>(
  check: (...values: Values) => Promise<void>,
): [check: (...values: Values) => Promise<void>, over: () => Promise<void>] {
  let run: Promise<void> = Promise.resolve();
  return [(...values) => (run = check(...values)), () => run];
}
