/**
 * Signs that a form may have been answered without reading. None proves it, and no form is left out for one.
 *
 * - `fast`: the device found most answers to come before their questions can have been read (`quality.pace`).
 * - `run`: nearly all answers of a long form are one level.
 * - `spread`: the answers of a long form vary as much as by throwing dice.
 */
export const SIGNS = ["fast", "run", "spread"] as const;
export type Sign = (typeof SIGNS)[number];

/** Counts of no form. */
export const emptySigns = () => ({
  rules: { fast: { judged: 0, marked: 0 }, run: { judged: 0, marked: 0 }, spread: { judged: 0, marked: 0 } },
});
