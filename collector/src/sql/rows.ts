import type { Selectable } from "kysely";
import type { StoredSubmission } from "../store/stored.ts";
import type { Tables } from "./tables.ts";

export function toRow(submission: StoredSubmission): Omit<Selectable<Tables["submissions"]>, "quarantine"> {
  // Only `mark` writes the quarantine.
  const { finishedAt, receivedAt, bodyHash, partial, quarantine: _, ...same } = submission;
  return {
    ...same,
    partial: Number(partial),
    finished_at: finishedAt,
    received_at: receivedAt,
    body_hash: bodyHash,
  };
}

export const fromRow = ({
  finished_at,
  received_at,
  body_hash,
  partial,
  quarantine,
  ...same
}: Selectable<Tables["submissions"]>): StoredSubmission => ({
  ...same,
  ...(quarantine !== null && { quarantine }),
  partial: partial === 1,
  finishedAt: finished_at,
  receivedAt: received_at,
  bodyHash: body_hash,
});
