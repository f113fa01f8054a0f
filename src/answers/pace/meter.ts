import { LEAST_TIMED, type PaceSeen } from "../../schema/index.ts";

/** So long, in milliseconds, it takes to read one syllable at the fastest, and one question, however short (`domain`: Conrad et al. 2017). */
const PER_SYLLABLE = 150;
const PER_ITEM = 1000;

/** Who answers so many questions in a row in less than this share of the least time is far too fast. */
const FAR_TOO_FAST = { share: 0.5, inARow: 3 };

/** The least time, in milliseconds, in which a question can be read and answered. */
export const leastTime = (syllables: number): number => Math.max(PER_ITEM, PER_SYLLABLE * syllables);

/**
 * Tells of one person whether answers come before their questions can have been read. Times are milliseconds on a clock of which only differences
 * count; they stay in here. What is uncertain is not judged: questions that were seen before, and answers that no hand gave.
 *
 * Whoever reads all questions of a step first has time to spare, and spends it on the answers that follow. Who was too fast owes nothing.
 */
export class PaceMeter {
  /** Questions that were in view in an earlier step, or in another language. */
  readonly #seenBefore = new Set<string>();
  #inView: readonly string[] = [];
  readonly #answered = new Set<string>();
  #last: number | undefined;
  #spare = 0;
  #timed = 0;
  #fast = 0;
  #inARow = 0;

  /** A step is shown, or the same one in other words. */
  show(items: readonly string[], at: number): void {
    for (const id of this.#inView) this.#seenBefore.add(id);
    this.#inView = items;
    this.#spare = 0;
    this.#last = at;
  }

  /** The page is out of sight. */
  pause(at: number): void {
    this.#spend(at);
    this.#last = undefined;
  }

  /** It is in sight again. */
  resume(at: number): void {
    this.#last ??= at;
  }

  /** These have answers by now that are not this person's doing here and now. */
  know(items: Iterable<string>): void {
    for (const id of items) this.#answered.add(id);
  }

  /**
   * A question was answered, or its answer was changed.
   * @param least its least time; `undefined` where it is not judged
   */
  answer(id: string, at: number, least: number | undefined): void {
    const isFirst = !this.#answered.has(id);
    this.#answered.add(id);
    if (least === undefined || !isFirst || this.#seenBefore.has(id)) {
      // The time that it took was spent on it, and on no other.
      this.#last = this.#last === undefined ? undefined : at;
      return;
    }
    this.#spend(at);
    const isFast = this.#spare < least;
    const isFar = this.#spare < least * FAR_TOO_FAST.share;
    this.#spare = Math.max(this.#spare - least, 0);
    this.#timed++;
    if (isFast) this.#fast++;
    this.#inARow = isFar ? this.#inARow + 1 : 0;
  }

  /** How fast the person has answered so far; `undefined` where too little was judged. */
  get pace(): PaceSeen | undefined {
    if (this.#timed < LEAST_TIMED) return undefined;
    return this.#fast > this.#timed / 2 ? "fast" : "usual";
  }

  /** Whether the last answers came so fast that a word is in place. */
  get isFarTooFast(): boolean {
    return this.#inARow >= FAR_TOO_FAST.inARow;
  }

  #spend(at: number): void {
    // A clock that jumps back has measured nothing: then the question counts as read.
    if (this.#last !== undefined) this.#spare += at >= this.#last ? at - this.#last : Infinity;
    this.#last = at;
  }
}
