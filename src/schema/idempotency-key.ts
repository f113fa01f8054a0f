import type { Submission } from "./submission.ts";

/**
 * The value of the header `Idempotency-Key`: the id alone for the first revision.
 * Each revision has a key of its own, because it has another content.
 * @example idempotencyKeyOf({ id, revision: 3 }) === `${id}.3`
 */
export const idempotencyKeyOf = ({ id, revision = 1 }: Pick<Submission, "id" | "revision">): string =>
  revision > 1 ? `${id}.${revision}` : id;
