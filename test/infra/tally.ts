/** How many tests a runner executed, or how a check ended. */
export interface Tally {
  passed: number;
  failed: number;
}

export const checked = (passed: boolean): Tally => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

export const sum = (tallies: Tally[]): Tally => ({
  passed: tallies.reduce((total, tally) => total + tally.passed, 0),
  failed: tallies.reduce((total, tally) => total + tally.failed, 0),
});

/** A runner that broke without a failed test, or executed none, has failed once. */
export function settled({ passed, failed }: Tally, ended: boolean): Tally {
  return failed === 0 && (!ended || passed === 0) ? { passed, failed: 1 } : { passed, failed };
}
