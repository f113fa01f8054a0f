import type { Beacon, FunnelStep } from "../../schema/index.ts";

/** One way through the survey, from seeing it to the end; what it has come to so far. */
export type View = Set<string>;

/** Adds up how far views came, until that is sent. Each view counts once at each step. */
export class ViewCounter {
  #counts: Beacon["counts"] = {};

  /** Whoever came to a step has seen the survey, and whoever came beyond the first answer has begun. */
  reach(view: View, step: FunnelStep): void {
    if (step !== "seen") this.reach(view, "seen");
    if (step === "finished") this.reach(view, "begun");
    if (view.has(step)) return;
    view.add(step);
    this.#counts[step] = (this.#counts[step] ?? 0) + 1;
  }

  enter(view: View, sections: readonly string[]): void {
    for (const id of sections) {
      const name = `section ${id}`;
      if (view.has(name)) continue;
      view.add(name);
      const { sections: sums = {} } = this.#counts;
      this.#counts.sections = { ...sums, [id]: (sums[id] ?? 0) + 1 };
    }
  }

  /** What is to be sent; `undefined` while there is nothing. */
  get counts(): Beacon["counts"] | undefined {
    return Object.keys(this.#counts).length ? this.#counts : undefined;
  }

  /** It was sent. */
  clear(): void {
    this.#counts = {};
  }
}
