import * as z from "zod/mini";
import { type FaultCode, type Path, type ReportFault, shown } from "./fault.ts";
import { nearest } from "./nearest.ts";

type Issue = z.core.$ZodIssue;

/** Reports where `data` does not have a schema's shape: unknown and missing keys, wrong types and formats. */
export function checkShape(schema: z.ZodMiniType, data: unknown, report: ReportFault): void {
  const { error } = z.safeParse(schema, data, { reportInput: true });
  for (const issue of error?.issues ?? []) reportIssue(issue, [], report);
}

function reportIssue(issue: Issue, base: Path, report: ReportFault): void {
  const path = [...base, ...(issue.path as (string | number)[])];
  switch (issue.code) {
    case "unrecognized_keys":
      for (const key of issue.keys) report([...path, key], "unknown-key", { key, known: issue.message.split(" ") });
      return;
    case "invalid_union":
      reportUnion(issue, path, report);
      return;
    case "invalid_key":
      for (const nested of issue.issues) reportIssue(nested, path, report);
      return;
    case "invalid_value":
      reportValue(path, issue.input, issue.values, report);
      return;
    case "invalid_type":
      reportType(path, issue.input, [issue.expected], report);
      return;
    case "custom":
      report(path, issue.params?.["fault"] as FaultCode, { got: shown(issue.input) });
      return;
    default:
      // A format that failed; its message is the code (`bad-name`, `bad-date` …).
      report(path, issue.message as FaultCode, { got: shown(issue.input) });
  }
}

function reportUnion(issue: z.core.$ZodIssueInvalidUnion, path: Path, report: ReportFault): void {
  if (!issue.errors.length) {
    // The value that tells an item's kinds apart is missing or unknown.
    const got = (issue.input as Record<string, unknown>)[String(path.at(-1))];
    reportValue(path, got, "options" in issue ? (issue.options ?? []) : [], report);
    return;
  }
  const expected = issue.errors.map(([first]) =>
    first?.code === "invalid_type" && !first.path.length ? first.expected : "",
  );
  if (expected.every(Boolean)) reportType(path, issue.input, [...new Set(expected)], report);
  else for (const nested of closest(issue.errors)) reportIssue(nested, path, report);
}

function reportValue(path: Path, got: unknown, allowed: readonly unknown[], report: ReportFault): void {
  if (got === undefined) reportMissing(path, report);
  else report(path, "not-one-of", { got: shown(got), allowed: allowed.map(String) });
}

function reportType(path: Path, input: unknown, expected: readonly string[], report: ReportFault): void {
  if (input === undefined && path.length) reportMissing(path, report);
  else report(path, "wrong-type", { got: typeName(input), expected });
}

const reportMissing = (path: Path, report: ReportFault): void =>
  report(path, "missing-key", { key: String(path.at(-1)) });

/** The branch of a union that the author meant: the one whose faults are fewest and deepest. */
function closest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const total = (issues: readonly Issue[]): number => issues.reduce((sum, issue) => sum + cost(issue), 0);
  return branches.reduce((best, branch) => (total(branch) < total(best) ? branch : best));
}

function cost(issue: Issue): number {
  if (issue.path.length) return 2;
  if (issue.code !== "unrecognized_keys") return 4;
  // A mistyped key tells the branch as well as the right one would.
  return issue.keys.every((key) => nearest(key, issue.message.split(" "))) ? 1 : 3;
}

function typeName(value: unknown): string {
  if (typeof value === "number" && !Number.isFinite(value)) return "infinity";
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}
