import type { Tally } from "../../../src/report/index.ts";

/** Most tallies kept: as many cells as a busy hour has. */
const MOST = 256;

/**
 * Reads and writes tallies as JSON, and keeps those that it wrote: most are read again soon, as they are, and to look for a text costs less
 * than to parse it. What was not stored in the end is never read, and so never found.
 */
export function writtenTallies() {
  const kept = new Map<string, Tally>();
  return {
    /** The tally of a text; whoever asks may change it. */
    parsed(text: string): Tally {
      const tally = kept.get(text);
      // Whoever has it changes it, so it is no longer what the text says.
      kept.delete(text);
      return tally ?? (JSON.parse(text) as Tally);
    },
    /** The text of a tally that nobody changes any more. */
    written(tally: Tally): string {
      const text = JSON.stringify(tally);
      kept.set(text, tally);
      if (kept.size > MOST) kept.delete(kept.keys().next().value!);
      return text;
    },
  };
}
