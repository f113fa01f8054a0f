import { relative } from "node:path";
import type { Reporter, TestSuiteResult } from "@web/test-runner";

const seconds = ({ tests, suites }: TestSuiteResult): number =>
  tests.reduce((sum, { duration = 0 }) => sum + duration / 1000, 0) +
  suites.reduce((sum, suite) => sum + seconds(suite), 0);

/** Says which files take longest, so that whoever makes one of them slow sees it. */
export function durations(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const files = [...sessions].map(({ testFile, browser, testResults }) => ({
        name: `${relative("", testFile)} [${browser.name}]`,
        took: testResults ? seconds(testResults) : 0,
      }));
      const slowest = files.sort((a, b) => b.took - a.took).slice(0, 12);
      console.log(
        ["\nThe slowest files:", ...slowest.map(({ name, took }) => `${took.toFixed(1).padStart(7)} s  ${name}`)].join(
          "\n",
        ),
      );
    },
  };
}
