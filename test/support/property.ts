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
