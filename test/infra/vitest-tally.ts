import { relative } from "node:path";
import { type Tally, sum } from "./tally.ts";

/** What is read of the report that Vitest writes as JSON. */
interface Report {
  numPassedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: FileReport[];
}

interface FileReport {
  name: string;
  status: string;
  message: string;
  assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
}

/** A file that broke outside its tests is one failure. */
export function vitestTally(report: Report | undefined): Tally {
  if (!report) return sum([]);
  return {
    passed: report.numPassedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(ofFile),
  };
}

function ofFile({ name, status, message, assertionResults }: FileReport): string[] {
  const place = relative("", name);
  const failures = assertionResults
    .filter((test) => test.status === "failed")
    .map(({ fullName, failureMessages }) => [`${place} ${fullName}`, ...failureMessages].join("\n"));
  return failures.length === 0 && status === "failed" ? [`${place} broke\n${message}`] : failures;
}
