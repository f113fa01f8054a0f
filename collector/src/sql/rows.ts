import type { Selectable } from "kysely";
import type { StoredSubmission } from "../store/stored.ts";
import type { Tables } from "./tables.ts";

/** What is written of a submission, its columns always in this order. The quarantine is not of it: only `mark` writes that. */
export const toRow = (submission: StoredSubmission): Omit<Selectable<Tables["submissions"]>, "quarantine"> => ({
  id: submission.id,
  survey: submission.survey,
  version: submission.version,
  digest: submission.digest,
  channel: submission.channel,
  unit: submission.unit,
  language: submission.language,
  finished_at: submission.finishedAt,
  received_at: submission.receivedAt,
  body: submission.body,
  body_hash: submission.bodyHash,
  revision: submission.revision,
  partial: Number(submission.partial),
});

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
