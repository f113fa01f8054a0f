import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { TestError } from "vitest";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import { type Tally, checked, sum } from "./tally.ts";

/**
 * Writes down what passed and what failed. A file that broke outside its tests is one failure, and so is each error that nobody caught: after it,
 * Vitest ends with 1 though no test has failed.
 */
export function tally(file: string | undefined): Reporter {
  return {
    onTestRunEnd(modules, uncaught) {
      if (file) writeFileSync(file, JSON.stringify(sum([...modules.map(ofModule), ...uncaught.map(ofUncaught)])));
    },
  };
}

function ofModule(module: TestModule): Tally {
  const place = relative("", module.moduleId);
  const tests = [...module.children.allTests()];
  const having = (state: "passed" | "failed" | "skipped") => tests.filter((test) => test.result().state === state);
  const failures = having("failed").map((test) => [`${place} ${test.fullName}`, ...saidOf(test)].join("\n"));
  const outside = [...module.errors(), ...[...module.children.allSuites()].flatMap((suite) => suite.errors())];
  if (failures.length === 0 && module.state() === "failed")
    failures.push([`${place} broke`, ...outside.map(said)].join("\n"));
  return { passed: having("passed").length, skipped: having("skipped").length, failures };
}

/** Vitest knows in which file and test the error was made, where there was one. */
function ofUncaught(error: TestError): Tally {
  const { VITEST_TEST_PATH: path, VITEST_TEST_NAME: name } = error;
  const place = typeof path === "string" ? relative("", path) : "No test file";
  const test = typeof name === "string" ? ` ${name}` : "";
  return checked(false, `${place}${test}: nobody caught an error\n${said(error)}`);
}

const saidOf = (test: TestCase): string[] => (test.result().errors ?? []).map(said);

/** A stack begins with the message, where there is one; what differs is shown in so far as it is short enough to read. */
function said({ stack, message, diff }: TestError): string {
  const differs = diff ? [stripVTControlCharacters(diff).slice(0, 2000)] : [];
  return [stack ?? message, ...differs].join("\n");
}
