import { NativeEvent } from "../ui/native-event.ts";
import type { Report } from "../report/index.ts";

/** The report is shown, at first or anew. */
export class ResultsLoadEvent extends NativeEvent {
  readonly report: Report;

  constructor(report: Report) {
    super("results-load", { bubbles: true, composed: true });
    this.report = report;
  }
}

/** The report cannot be shown. */
export class ResultsErrorEvent extends NativeEvent {
  /**
   * `load`: no report could be read, perhaps not yet. `report`: what was read is none, or it is damaged.
   * `version`: it is of a version that this file does not know. A program looks at this, since messages change.
   */
  readonly reason: "load" | "report" | "version";
  /** What is wrong, and how to mend it. */
  readonly message: string;

  constructor(reason: ResultsErrorEvent["reason"], message: string) {
    super("results-error", { bubbles: true, composed: true });
    this.reason = reason;
    this.message = message;
  }
}

declare global {
  interface HTMLElementEventMap {
    "results-load": ResultsLoadEvent;
    "results-error": ResultsErrorEvent;
  }
}
