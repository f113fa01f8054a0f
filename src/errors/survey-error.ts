import type { SurveyErrorCode } from "./codes.ts";

/**
 * The base of all errors that this package throws on purpose. Its message says in English where something is wrong, what, and how to mend it.
 * If you catch one, look at its `code`, because messages change.
 */
export class SurveyError extends Error {
  override name = "SurveyError";
  /** What is wrong: see `SURVEY_ERRORS`. */
  readonly code: SurveyErrorCode;

  constructor(code: SurveyErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
