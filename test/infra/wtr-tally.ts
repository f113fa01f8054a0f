import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { Reporter, TestResult, TestResultError, TestSession, TestSuiteResult } from "@web/test-runner";
import { type Tally, sum } from "./tally.ts";

/** Writes down what passed and what failed. A file that broke before its first test is one failure. */
export function tally(file: string | undefined): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      if (file) writeFileSync(file, JSON.stringify(sum([...sessions].map(ofSession))));
    },
  };
}

function ofSession({ testFile, browser, testResults, errors, passed: isPassed }: TestSession): Tally {
  const place = `${relative("", testFile)} [${browser.name}]`;
  const all = testResults ? named(testResults) : [];
  const results = all.filter(({ skipped }) => !skipped);
  const failures = results
    .filter((result) => !result.passed)
    .map(({ name, error }) => [`${place} ${name}`, ...said(error)].join("\n"));
  if (failures.length === 0 && !isPassed) failures.push([`${place} broke`, ...errors.flatMap(said)].join("\n"));
  const passed = results.filter((result) => result.passed).length;
  return { passed, skipped: all.length - results.length, failures };
}

function named({ name, tests, suites }: TestSuiteResult): TestResult[] {
  return [...tests, ...suites.flatMap(named)].map((test) => ({ ...test, name: `${name} ${test.name}`.trim() }));
}

/** What an error says, with what was there where something else was expected, in so far as it is short enough to read. */
function said(error: TestResultError | undefined): string[] {
  const { message, actual, stack } = error ?? {};
  // Some runners hand on what was there as it is, not as text.
  const found =
    actual === undefined ? undefined : (typeof actual === "string" ? actual : JSON.stringify(actual))?.slice(0, 2000);
  return [message, found, stack].filter((part) => part !== undefined);
}
