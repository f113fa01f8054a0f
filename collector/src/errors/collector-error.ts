import type { CollectorErrorCode } from "./codes.ts";

/**
 * The base of all errors that the collector throws on purpose. Its message says in English where something is wrong, what, and how to mend it.
 * Whoever catches one looks at `code`, since messages change. What a database throws goes on as it is.
 */
export class CollectorError<Code extends CollectorErrorCode = CollectorErrorCode> extends Error {
  override name = "CollectorError";
  /** What is wrong: see `COLLECTOR_ERRORS`. */
  readonly code: Code;

  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
