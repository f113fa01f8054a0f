import { idempotencyKeyOf } from "../../schema/index.ts";
import { outbox } from "./outbox.ts";

/** The latest revision of a submission in the outbox, from this tab or another one. */
export interface LatestRevision {
  /** The highest revision there; 0 when there is none. */
  revision: number;
  /** Its idempotency key. */
  key: string;
  /** Whether it is finished, rather than left at a section's end. */
  complete: boolean;
}

export async function latestRevision(id: string): Promise<LatestRevision> {
  const revisions = (await outbox().keys(id)).map((key) => Number(key.slice(id.length + 1)) || 1);
  const revision = Math.max(0, ...revisions);
  const key = idempotencyKeyOf({ id, revision });
  const where = await outbox().whereabouts(key);
  return { revision, key, complete: where.is !== "unknown" && !where.interim };
}
