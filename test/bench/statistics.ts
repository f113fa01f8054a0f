/** The value below which a share of the values lie (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  return inOrder(values)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? NaN;
}

export function median(values: readonly number[]): number {
  const sorted = inOrder(values);
  const last = sorted.length - 1;
  return ((sorted[Math.floor(last / 2)] ?? NaN) + (sorted[Math.ceil(last / 2)] ?? NaN)) / 2;
}

const inOrder = (values: readonly number[]) => [...values].sort((a, b) => a - b);
