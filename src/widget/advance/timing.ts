/** So long, in milliseconds, a choice can be seen before it leads on. */
export const SEEN = 700;

/** So long, in milliseconds, after a choice has led on, a press is no answer to what has come, and none that leads on from there. */
const REST = { option: 400, button: 1000 } as const;

/**
 * Whether a press was meant for the question that was there before: the second tap of a shaky finger, or one that a busy device hands out late.
 *
 * @param at when it happened, in milliseconds
 * @param movedAt when a choice last led on, on the same clock
 */
export const isStray = (on: keyof typeof REST, at: number, movedAt: number): boolean => at < movedAt + REST[on];
