/** How long, in milliseconds, nothing changes before the numbers are read aloud: most forms are sent meanwhile. */
const SETTLED = 1000;

/** Has a sentence with numbers read aloud once it rests; not the one with which the page is opened. */
export class SettledStatus {
  /** What was last said. */
  said = "";
  #toSay = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #refresh: () => void;

  constructor(refresh: () => void) {
    this.#refresh = refresh;
  }

  tell(sentence: string): void {
    const isFirst = !this.#toSay;
    if (sentence === this.#toSay) return;
    this.#toSay = sentence;
    clearTimeout(this.#timer);
    if (isFirst) return;
    this.#timer = setTimeout(() => {
      this.said = sentence;
      this.#refresh();
    }, SETTLED);
  }

  /** What is told next is as if the page were just opened. */
  forget(): void {
    this.stop();
    this.said = this.#toSay = "";
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
