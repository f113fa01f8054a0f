import { createHash } from "node:crypto";
import { canonical } from "../../src/schema/digest.ts";
import { type Submission, checkSubmission, receiptOf } from "../../src/schema/index.ts";
import { isObject } from "../../src/schema/rules/walk.ts";
import { Problem } from "./problem.ts";
import { readJson } from "./read-json.ts";
import type { Registered, Registry } from "./registry.ts";
import type { Store, StoredSubmission } from "./store.ts";

export interface AcceptOptions {
  registry: Registry;
  store: Store;
  graceDays: number;
  maxBytes: number;
  now: () => Date;
}

/** What the sender gets: the same for the same submission, however often it comes. */
export interface Acceptance {
  id: string;
  receipt: string;
}

/** Checks the submission in a request and stores it, once. Rejects with a `Problem`. */
export async function accept(
  request: Request,
  { registry, store, graceDays, maxBytes, now }: AcceptOptions,
): Promise<Acceptance> {
  const data = await readJson(request, maxBytes);
  const id = isObject(data) && typeof data["id"] === "string" ? data["id"] : "";
  requireSameKey(request.headers.get("Idempotency-Key"), id);
  const body = canonical(data);
  const bodyHash = createHash("sha256").update(body).digest("hex");

  // A repeat is answered as the first time was, even when the survey has been closed or withdrawn since.
  const earlier = await store.find(id);
  if (earlier) return repeated(earlier, bodyHash);

  const receivedAt = now();
  const { submission, survey } = check(registry, data, { at: receivedAt, graceDays });
  const stored = toStored(submission, { receivedAt: receivedAt.toISOString(), body, bodyHash });
  if (await store.add(stored, survey)) return acceptanceOf(id);
  // Another request with this id came first, between the look and the write.
  return repeated((await store.find(id))!, bodyHash);
}

/** The header may quote the key, as the draft of the Idempotency-Key header does; the older use does not. */
function requireSameKey(header: string | null, id: string): void {
  if (header !== null && header.replace(/^"(.*)"$/, "$1") !== id) {
    throw new Problem("wrong-key", { got: header.slice(0, 60), id: id.slice(0, 60) });
  }
}

function check(
  registry: Registry,
  data: unknown,
  received: { at: Date; graceDays: number },
): Registered & { submission: Submission } {
  const registered = registry.find(data);
  if (!("survey" in registered)) throw refused(registered);
  const { submission, faults } = checkSubmission(registered.survey, data, { digest: registered.digest, received });
  if (!submission) throw refused(faults);
  return { ...registered, submission };
}

const refused = (faults: Problem["faults"]): Problem => new Problem("refused", { count: faults.length }, { faults });

function repeated({ id, bodyHash }: StoredSubmission, hash: string): Acceptance {
  if (bodyHash !== hash) throw new Problem("conflict");
  return acceptanceOf(id);
}

const acceptanceOf = (id: string): Acceptance => ({ id, receipt: receiptOf(id) });

const toStored = (
  { id, survey, channel, language, context, finishedAt }: Submission,
  rest: Pick<StoredSubmission, "receivedAt" | "body" | "bodyHash">,
): StoredSubmission => ({
  id,
  survey: survey.id,
  version: survey.version,
  digest: survey.digest,
  channel,
  // Databases end a text at its first NUL, or refuse it; in `body` it is escaped.
  unit: Object.hasOwn(context, "unit") ? context["unit"]!.replaceAll("\0", "\ufffd") : null,
  language,
  finishedAt,
  ...rest,
});
