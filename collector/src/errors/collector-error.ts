import type { CollectorErrorCode } from "./codes.ts";

/**
 * The base of all errors that the collector throws on purpose. Its message says in English where something is wrong, what, and how to mend it.
 * If you catch one, look at its `code`, because messages change. Errors of a database are passed on as they are.
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
