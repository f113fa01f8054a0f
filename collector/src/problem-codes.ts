/** The statuses of the problems, by code. */
export const STATUS = {
  "bad-query": 400,
  "not-json": 400,
  "too-deep": 400,
  "wrong-key": 400,
  "cut-off": 400,
  unauthorized: 401,
  "track-forbidden": 403,
  "foreign-form": 403,
  "foreign-beacon": 403,
  "no-token": 403,
  "not-found": 404,
  "no-such-survey": 404,
  "no-such-submission": 404,
  "wrong-method": 405,
  conflict: 409,
  completed: 409,
  "same-receipt": 409,
  withdrawn: 410,
  "too-large": 413,
  "wrong-type": 415,
  refused: 422,
  "not-counted": 422,
  failed: 500,
  counting: 503,
} as const;

export type ProblemCode = keyof typeof STATUS;
