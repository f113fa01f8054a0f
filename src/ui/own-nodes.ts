import type { drawOver } from "./draw-over.ts";

/**
 * Keeps out of Lit's way what others do to its nodes. Translators and dictionaries replace, wrap and merge texts; Lit goes on
 * writing to those that it made, where nobody sees it, and throws where a neighbour is gone. What mends that loads when it happens.
 */
export class OwnNodes {
  #records: MutationRecord[] = [];
  #drawOver: typeof drawOver | undefined;
  #loading: Promise<void> | undefined;
  readonly #observer = new MutationObserver((records) => this.#keep(records));

  constructor(root: Node) {
    this.#observer.observe(root, { childList: true, characterDataOldValue: true, subtree: true });
  }

  #keep(records: MutationRecord[]): void {
    this.#records.push(...records);
    if (this.#drawOver || !this.#records.length) return;
    this.#loading ??= import("./draw-over.ts")
      .then(({ drawOver }) => void (this.#drawOver = drawOver))
      .catch(() => {})
      .finally(() => (this.#loading = undefined));
  }

  /** What drawing has to wait for. */
  get loading(): Promise<void> | undefined {
    this.#keep(this.#observer.takeRecords());
    return this.#loading;
  }

  draw(draw: () => void): void {
    this.#keep(this.#observer.takeRecords());
    const records = this.#records.splice(0);
    if (this.#drawOver) this.#records = this.#drawOver(this.#observer, records, draw);
    else
      try {
        draw();
      } finally {
        this.#observer.takeRecords();
      }
  }
}
