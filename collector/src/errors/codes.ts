import type { ProblemCode } from "../problem-codes.ts";

/** The codes of all errors that the collector throws on purpose, and when: first those that a request is answered with. */
export const COLLECTOR_ERRORS = {
  "bad-query": "a part of the address's query cannot be read",
  "not-json": "what is sent is not JSON",
  "too-deep": "what is sent nests too deep",
  "wrong-key": "“Idempotency-Key” is not the submission's",
  "cut-off": "the connection ended before all had arrived",
  unauthorized: "the token is missing or wrong",
  "track-forbidden": "a score that only the bearer of the token may send came without it",
  "foreign-form": "a form comes from a site that is not listed",
  "foreign-beacon": "counts of views come from a site that is not listed",
  "no-token": "submissions are asked for from afar, and the collector has no token",
  "not-found": "there is nothing at the address",
  "no-such-survey": "nobody knows the survey",
  "no-such-submission": "nobody knows the receipt code",
  "wrong-method": "the address does not take the method",
  conflict: "the id is taken by another submission",
  completed: "a partial submission comes after the complete one",
  "same-receipt": "two submissions have the receipt code",
  withdrawn: "a revision comes of what was withdrawn",
  "too-large": "what is sent is too large",
  "wrong-type": "what is sent is not declared as JSON",
  refused: "the submission does not answer the survey",
  "not-counted": "counts of views name something that the survey or the settings do not have",
  "too-many": "more comes from one address or one network than may",
  failed: "the collector itself has failed",
  counting: "the collector is starting",
  "bad-setting": "a flag or a variable cannot be used",
  "bad-survey": "a survey in the folder has errors, or there is none",
  "bad-units": "the table of units has errors",
  "newer-edition": "another edition was published while one was read; the collector reads again by itself",
  "report-thread-ended": "the thread that makes a report has ended before it was made",
  "no-streaming": "a program of yours streams a query from the SQLite store",
} as const satisfies Record<ProblemCode, string> & Record<string, string>;

export type CollectorErrorCode = keyof typeof COLLECTOR_ERRORS;
