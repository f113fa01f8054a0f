import type { Tally } from "./tally-type.ts";

/**
 * What one office has counted, as a file that another one adds to its own. Nothing of it is published: it holds small counts as they are, which
 * a report made of it hides.
 */
export interface TallyFile {
  tallyFile: 1;
  /** Says whoever opens it what it is not for. */
  notice: string;
  /** Who counted, and when; several where files were merged. */
  counted: CountedBy[];
  tally: Tally;
  /** How many were invited with a code, by channel. */
  invited: Record<string, number>;
  /** The same by unit, of codes that were made for one. */
  invitedUnits: Record<string, number>;
  /** Forms that are in no count, because they came as a flood. */
  setAside: number;
}

/** One office's part of a tally. */
export interface CountedBy {
  /** A name that no other office has. */
  name: string;
  /** ISO 8601 in UTC. */
  at: string;
  forms: number;
}
