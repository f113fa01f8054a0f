import { type Submission, type Survey, withoutPersonal } from "../../../src/schema/index.ts";
import type { Store } from "../store/store.ts";
import { nextAttemptIn } from "./next-attempt.ts";
import type { Outgoing, WaitingOutgoing } from "./outgoing.ts";
import { signedHeaders } from "./sign.ts";

/** Messages at once. */
const MOST = 20;

export interface ForwardingOptions {
  /** Where submissions are forwarded to. Redirects are not followed: what is signed goes where the operator said. */
  url: string;
  /** One secret, or the new and the old one while it changes. */
  secrets: readonly string[];
  /** Also what `withoutPersonal` takes out. @default false */
  personal?: boolean;
  /** Seconds for an answer. @default 15 */
  timeout?: number;
  /** @default () => new Date() */
  now?: () => Date;
  /** @default Math.random */
  random?: () => number;
}

/** What came of a round. */
export interface ForwardingRound {
  sent: number;
  failed: number;
}

/**
 * Forwards what is due, up to twenty messages at once. What is taken is nobody else's for twice the time that an answer may take: when this process
 * ends meanwhile, another one takes it after that, under the same `webhook-id`.
 */
export async function forwardDue(store: Store, options: ForwardingOptions): Promise<ForwardingRound> {
  const { timeout = 15, now = () => new Date() } = options;
  const at = now();
  const until = new Date(at.getTime() + 2000 * timeout).toISOString();
  const claimed = await store.transact(
    async ({ forwarding }) => forwarding?.claim(at.toISOString(), until, MOST) ?? [],
  );
  const round: ForwardingRound = { sent: 0, failed: 0 };
  await Promise.all(
    claimed.map(async (each) => ((await forward(store, each, options)) ? round.sent++ : round.failed++)),
  );
  return round;
}

/** @returns whether it is done */
async function forward(store: Store, outgoing: WaitingOutgoing, options: ForwardingOptions): Promise<boolean> {
  const { now = () => new Date(), random = Math.random } = options;
  const content = await contentOf(store, outgoing, options);
  const failure = await post(content.id, content.event, options);
  if (!failure) {
    // Of the newest revision, which may be a later one than that it was put in for.
    await store.transact(async ({ forwarding }) =>
      forwarding!.drop({ ...outgoing, revision: content.revision }, now().toISOString()),
    );
    return true;
  }
  const nextAt = now().getTime() + nextAttemptIn(outgoing.attempts + 1, random(), failure.retryAfterSeconds);
  await store.transact(async ({ forwarding }) =>
    forwarding!.putOff(outgoing, new Date(nextAt).toISOString(), failure.reason),
  );
  return false;
}

/** What is said, as it is now. Of what was withdrawn since it was put in, that: whoever replays may have put it in over the withdrawal. */
async function contentOf(
  store: Store,
  { event, survey, submission, revision: asked }: Outgoing,
  { personal }: ForwardingOptions,
) {
  const stored = event === "received" ? await store.find(submission) : undefined;
  if (!stored) {
    return {
      id: `${submission}_withdrawn`,
      revision: asked,
      event: { type: "submission.withdrawn", data: { id: submission, survey: { id: survey } } },
    };
  }
  const { revision, receivedAt, digest } = stored;
  const whole = JSON.parse(stored.body) as Submission;
  const version = (await store.surveysUsed(stored.survey)).find((each) => each.digest === digest)!;
  const said = personal ? whole : withoutPersonal(JSON.parse(version.body) as Survey, whole);
  return {
    id: `${submission}_${revision}`,
    revision,
    event: { type: "submission.received", data: { receivedAt, submission: said } },
  };
}

/** @returns why it failed */
async function post(
  id: string,
  event: { type: string; data: unknown },
  { url, secrets, timeout = 15, now = () => new Date() }: ForwardingOptions,
): Promise<{ reason: string; retryAfterSeconds?: number } | undefined> {
  const at = now();
  const body = JSON.stringify({ type: event.type, timestamp: at.toISOString(), data: event.data });
  const signed = signedHeaders({ id, timestamp: Math.floor(at.getTime() / 1000), body }, secrets);
  try {
    const response = await fetch(url, {
      method: "POST",
      body,
      headers: { "Content-Type": "application/json", "User-Agent": "satisfaction-survey-collector", ...signed },
      redirect: "manual",
      signal: AbortSignal.timeout(timeout * 1000),
    });
    // Nobody reads what a receiver says, however much it is.
    await response.body?.cancel();
    if (response.ok) return undefined;
    const after = Number(response.headers.get("Retry-After"));
    return { reason: `HTTP ${response.status}`, ...(after > 0 && { retryAfterSeconds: after }) };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** In a word or two, without what the receiver said. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as Error;
  if (name === "TimeoutError") return "no answer in time";
  const { code } = (cause ?? {}) as { code?: unknown };
  return typeof code === "string" ? code : "no connection";
}
