import { expect, test } from "vitest";
import lock from "../../package-lock.json" with { type: "json" };

interface Locked {
  resolved?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}
const packages = lock.packages as Record<string, Locked>;

test("the lock file names no registry", () => {
  const named = Object.values(packages).filter(({ resolved, link }) => resolved && !link);
  expect(named).toEqual([]);
});

// npm drops what a registry or an existing node_modules lacks, and `npm ci` refuses such a lock file afterwards.
test("the lock file has the native parts for every platform", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});
