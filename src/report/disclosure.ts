/**
 * How much of a tally is published.
 *
 * - `public`: totals of the whole survey are printed as they are. A group of few forms is not shown apart. Only tables that also say who
 *   people are (see `about` in a survey) hide small counts.
 * - `strict`: every table hides small counts, the totals too.
 * - `none`: nothing is withheld. For use inside the agency.
 */
export type DisclosureLevel = (typeof DISCLOSURE_LEVELS)[number];

export const DISCLOSURE_LEVELS = ["public", "strict", "none"] as const;

/** What is withheld, in numbers. */
export interface Disclosure {
  level: DisclosureLevel;
  /** A set of fewer forms is not shown: a group, or the whole survey. 0: every set is shown. */
  minimum: number;
  /** Guarded tables withhold counts from 1 to threshold − 1. 0: no count is withheld. */
  threshold: number;
}

/** The parts of the disclosure control that can be chosen. */
export interface DisclosureOptions {
  /** @default "public" */
  disclosure?: DisclosureLevel;
  /**
   * Level `public`: groups of fewer forms are not shown apart. Ten is what statistical offices ask of a published group
   * (Hundepool et al. 2012, Statistical Disclosure Control, chapter 4.2).
   * @default 10
   */
  minimum?: number;
  /** Guarded tables withhold counts from 1 to threshold − 1, and others with them, so that none can be computed. @default 5 */
  threshold?: number;
}

export function disclosureOf({ disclosure = "public", minimum = 10, threshold = 5 }: DisclosureOptions): Disclosure {
  const limits: Record<DisclosureLevel, Omit<Disclosure, "level">> = {
    public: { minimum, threshold },
    strict: { minimum: threshold, threshold },
    none: { minimum: 0, threshold: 0 },
  };
  return { level: disclosure, ...limits[disclosure] };
}
