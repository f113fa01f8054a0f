import { createHash } from "node:crypto";
import {
  INVITATION_HEADER,
  PROOF_HEADER,
  type IdentifiedSurvey,
  type Submission,
  canonical,
  checkSubmission,
  idempotencyKeyOf,
  receiptOf,
} from "../../src/schema/index.ts";
import type { Connection } from "./connection.ts";
import { isObject } from "./is-object.ts";
import { RequestProblem } from "./request-problem.ts";
import type { CodeReader } from "./invitations/code-reader.ts";
import { readJsonBody } from "./read-json.ts";
import type { Recorder } from "./recording/recorder.ts";
import type { Registry } from "./registry.ts";
import { withRightClock } from "./right-clock.ts";
import type { StoreReader } from "./store/store.ts";
import type { StoredSubmission } from "./store/stored.ts";
import type { Plans } from "./tallies/plans.ts";

export interface AcceptOptions {
  registry: Registry;
  store: StoreReader;
  recorder: Recorder;
  plans: Plans;
  codes: CodeReader;
  /** Takes the proof of work that a submission may need. Rejects with a `RequestProblem` when it proves nothing. */
  prove: (proof: string | null, submission: Submission) => Promise<void>;
  /** Whether the sender may send a submission of its track. */
  maySend: (submission: Submission) => boolean;
  /** Takes one of what the sender may send. Rejects with a `RequestProblem` when there is none left. */
  admit: () => void;
  graceDays: number;
  maxBytes: number;
  /** See `Connection`. */
  bytes?: Connection["bytes"];
  now: () => Date;
}

/** What the sender gets. A repeated submission always gets the same. */
export interface Acceptance {
  id: string;
  receipt: string;
  /** The page on which its person withdraws it, as an address beside the one that it was sent to. */
  withdraw?: string;
  /** It was accepted and withdrawn since. Nothing of it is stored, and nothing is left to do for the sender. */
  withdrawn?: true;
}

/** Checks the submission in a request and stores it, once. Rejects with a `RequestProblem`. */
export async function accept(request: Request, options: AcceptOptions): Promise<Acceptance> {
  options.admit();
  const data = await readJsonBody(request, options.maxBytes, { bytes: options.bytes });
  try {
    requireSameKey(request.headers.get("Idempotency-Key"), claimOf(data));
    const { headers } = request;
    return await acceptData(data, options, headers.get(INVITATION_HEADER), headers.get(PROOF_HEADER));
  } catch (error) {
    throw error instanceof RequestProblem && isObject(data) ? error.in(data["language"]) : error;
  }
}

/**
 * Checks what should be a submission and stores it, once. Rejects with a `RequestProblem`.
 * @param typedCode of the invitation, if it came with one
 * @param proof of work, if it came with one
 */
export async function acceptData(
  data: unknown,
  { registry, store, recorder, plans, codes, prove, maySend, graceDays, now }: AcceptOptions,
  typedCode: string | null,
  proof: string | null = null,
): Promise<Acceptance> {
  const sent = { ...claimOf(data), ...contentOf(data) };
  const receivedAt = now();
  const language = spokenIn(data);
  let checked: ReturnType<typeof check>;
  let code: string | undefined;
  try {
    checked = check(registry, withRightClock(data, receivedAt), { at: receivedAt, graceDays });
    const { track } = checked.submission;
    if (track && !maySend(checked.submission)) throw new RequestProblem("track-forbidden", { got: track });
    code = await codes.read(typedCode, checked.submission);
    // A code that counts once proves more.
    if (code === undefined) await prove(proof, checked.submission);
  } catch (problem) {
    // A repeat is answered as the first time was, even when the survey has been closed or taken away since.
    const earlier = await settled(store, sent, language);
    if (earlier) return earlier;
    throw problem;
  }
  const { submission, survey } = checked;
  // The hash is of what was sent, so that a repeat is told from another submission.
  const body = submission === data ? sent.body : canonical(submission);
  const stored = toStored(submission, { ...sent, body, receivedAt: receivedAt.toISOString() });
  if (await recorder.keep(stored, survey, (await plans(survey.id))!, code)) return acceptanceOf(sent.id, language);
  // Nothing was stored, because of what came first. So nobody looks before, and most who send are new.
  return (await settled(store, sent, language))!;
}

/** The longest tag of a language, of RFC 5646's. */
const LONGEST_TAG = 35;

/** What a request says of the submission in it, as far as that can be told before it is checked. */
type Sent = ReturnType<typeof claimOf> & ReturnType<typeof contentOf>;

function claimOf(data: unknown) {
  const { id, revision, partial } = isObject(data) ? data : {};
  return {
    id: typeof id === "string" ? id : "",
    revision: typeof revision === "number" ? revision : 1,
    partial: partial === true,
  };
}

/** The person's language, as far as the request says so. */
const spokenIn = (data: unknown): string => {
  const language = isObject(data) ? data["language"] : undefined;
  return typeof language === "string" ? language.slice(0, LONGEST_TAG) : "";
};

function contentOf(data: unknown) {
  const body = canonical(data);
  return { body, bodyHash: createHash("sha256").update(body).digest("hex") };
}

/** The header may quote the key, as the draft of the Idempotency-Key header does; the older use does not. */
function requireSameKey(header: string | null, sent: ReturnType<typeof claimOf>): void {
  const expected = idempotencyKeyOf(sent);
  if (header !== null && header.replace(/^"(.*)"$/, "$1") !== expected) {
    throw new RequestProblem("wrong-key", { got: header.slice(0, 60), expected: expected.slice(0, 60) });
  }
}

/** The answer where what came before decides it; `undefined` for an id that is new, and for a revision to keep. */
async function settled(
  store: StoreReader,
  { id, revision, partial, bodyHash }: Sent,
  language: string,
): Promise<Acceptance | undefined> {
  const withdrawn = await store.findWithdrawn(id);
  if (withdrawn) {
    if (revision > withdrawn.revision) throw new RequestProblem("withdrawn");
    return { id, receipt: receiptOf(id), withdrawn: true };
  }
  const earlier = await store.find(id);
  if (!earlier) return undefined;
  if (revision > earlier.revision) {
    // Not a fault in the submission (422): it clashes with what is stored, as another content under a taken id does.
    if (partial && !earlier.partial) throw new RequestProblem("completed");
    return undefined;
  }
  // Of what was erased since, there is no hash any more.
  if (revision === earlier.revision && earlier.bodyHash && bodyHash !== earlier.bodyHash)
    throw new RequestProblem("conflict");
  return acceptanceOf(id, language);
}

function check(
  registry: Registry,
  data: unknown,
  received: { at: Date; graceDays: number },
): IdentifiedSurvey & { submission: Submission } {
  const registered = registry.find(data);
  if (!("survey" in registered)) throw refused(registered);
  const { submission, faults } = checkSubmission(registered.survey, data, { digest: registered.digest, received });
  if (!submission) throw refused(faults);
  return { ...registered, submission };
}

const refused = (faults: RequestProblem["faults"]): RequestProblem =>
  new RequestProblem("refused", { count: faults.length }, { faults });

function acceptanceOf(id: string, language: string): Acceptance {
  const receipt = receiptOf(id);
  return { id, receipt, withdraw: `withdraw?${new URLSearchParams({ receipt, language })}` };
}

const toStored = (
  { survey, channel, language, context, finishedAt }: Submission,
  sent: Sent & Pick<StoredSubmission, "receivedAt">,
): StoredSubmission => ({
  ...sent,
  survey: survey.id,
  version: survey.version,
  digest: survey.digest,
  channel,
  unit: Object.hasOwn(context, "unit") ? context["unit"]! : null,
  language,
  finishedAt,
});
