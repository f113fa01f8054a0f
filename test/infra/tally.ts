/** What a runner or a check found: how many tests passed, how many were left out, and of each that failed, its name and what it said. */
export interface Tally {
  passed: number;
  skipped: number;
  failures: string[];
}

export const checked = (passed: boolean, name: string): Tally => ({
  passed: passed ? 1 : 0,
  skipped: 0,
  failures: passed ? [] : [name],
});

export const sum = (tallies: Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
  failures: tallies.flatMap(({ failures }) => failures),
});

/** A runner that broke without a failed test, or executed none, has failed once. */
export function settled({ passed, skipped, failures }: Tally, ended: boolean): Tally {
  const broke = !ended ? "The runner broke, and no test had failed." : passed === 0 && "No test was run.";
  return { passed, skipped, failures: failures.length === 0 && broke ? [broke] : failures };
}
