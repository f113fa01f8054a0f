/** So long, in milliseconds, after something new is there, the second half of a double click is not meant for it. */
const DOUBLE = 1000;

/** What tells of a press. */
export interface Press {
  /** Which click it is of several in a row at one place. */
  readonly detail: number;
  /** The browser's own event, which tells when it happened. What programs press has none. */
  readonly native?: Pick<Event, "timeStamp">;
}

/**
 * Whether a press was not meant for the step that is shown. The second half of a double click is no wish to leave the step that has just come,
 * and neither is a press that a busy device hands out late: it was made before there was anything of that step to see. Later clicks are
 * presses of their own, though WebKit counts on from what else was clicked at that place.
 *
 * @param shownAt when the step came to be shown, on the clock of the press
 */
export const isEarly = ({ detail, native }: Press, shownAt: number): boolean | undefined =>
  native && native.timeStamp < shownAt + (detail > 1 ? DOUBLE : 0);
