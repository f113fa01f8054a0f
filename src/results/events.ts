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
  /** What is wrong, and how to mend it. */
  readonly message: string;

  constructor(message: string) {
    super("results-error", { bubbles: true, composed: true });
    this.message = message;
  }
}

declare global {
  interface HTMLElementEventMap {
    "results-load": ResultsLoadEvent;
    "results-error": ResultsErrorEvent;
  }
}
