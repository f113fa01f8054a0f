import { writeFileSync } from "node:fs";
import type { Reporter, TestSuiteResult } from "@web/test-runner";
import type { Tally } from "./tally.ts";

const tests = (suite: TestSuiteResult): TestSuiteResult["tests"] => [...suite.tests, ...suite.suites.flatMap(tests)];

/** Writes how many tests passed and failed. A file that broke before its first test counts as one failure. */
export function tally(file: string | undefined): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      if (!file) return;
      const total: Tally = { passed: 0, failed: 0 };
      for (const session of sessions) {
        const results = session.testResults ? tests(session.testResults).filter((test) => !test.skipped) : [];
        const failed = results.filter((test) => !test.passed).length;
        total.passed += results.length - failed;
        total.failed += failed === 0 && !session.passed ? 1 : failed;
      }
      writeFileSync(file, JSON.stringify(total));
    },
  };
}
