import type { Selectable } from "kysely";
import type { StoredSubmission } from "../store/stored.ts";
import type { Tables } from "./tables.ts";

export const toRow = ({
  finishedAt,
  receivedAt,
  bodyHash,
  partial,
  ...same
}: StoredSubmission): Selectable<Tables["submissions"]> => ({
  ...same,
  partial: Number(partial),
  finished_at: finishedAt,
  received_at: receivedAt,
  body_hash: bodyHash,
});

export const fromRow = ({
  finished_at,
  received_at,
  body_hash,
  partial,
  ...same
}: Selectable<Tables["submissions"]>): StoredSubmission => ({
  ...same,
  partial: partial === 1,
  finishedAt: finished_at,
  receivedAt: received_at,
  bodyHash: body_hash,
});
