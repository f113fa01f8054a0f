import type { Wave } from "./tally-type.ts";

/** The first wave that a day (`YYYY-MM-DD`) is in; `null` where it is in none. */
export const waveOn = (waves: readonly Wave[], day: string): string | null =>
  waves.find(({ from, to }) => from <= day && day <= to)?.id ?? null;
