import { randomBytes } from "node:crypto";
import type { AcceptOptions } from "../accept.ts";
import { inBatches } from "../in-batches.ts";
import { Gauge } from "../limits/gauge.ts";
import { type Allowance, tooMany } from "../limits/limits.ts";
import type { Floods } from "../quarantine/floods.ts";
import { RequestProblem } from "../request-problem.ts";
import type { Store } from "../store/store.ts";
import { newChallenge, solvedIn } from "./challenges.ts";
import { type ProofWriter, type SpentProof, proofsInMemory } from "./proofs.ts";
import { type ProofOptions, modeOf } from "./settings.ts";

/** See `ProofOptions`. */
export const HASHES = 200_000;

/** Seconds after which a sender that cannot solve anything may try again: by then, a flood may be over. */
const LATER = 60;

/** Milliseconds between two times that what has expired is forgotten. */
const BETWEEN = 60_000;

/** Forms without JavaScript that one survey takes a minute while others need a proof, from all places together. */
const PLAIN_PER_MINUTE = 10;

/** Whoever sends a submission. */
export interface Prover {
  sender: Allowance;
  /** A token lets them send more than anybody. */
  isTrusted: boolean;
  /** They have filled in a form without JavaScript, and their browser can solve nothing. */
  isPlain: boolean;
}

/** Gives what takes the proof of one request; it rejects with a `RequestProblem` that carries a challenge where one is needed and is not there, or is not good. */
export type ProofGuard = (prover: Prover) => AcceptOptions["prove"];

export interface ProofGuardOptions {
  store: Pick<Store, "transact" | "find">;
  floods: Floods;
  options: ProofOptions;
  now: () => Date;
  /** Milliseconds that never go back. @default performance.now */
  clock?: (() => number) | undefined;
}

/** Asks for a proof of work where the operator wants it, or where a survey is flooded. */
export function proofGuardOf({
  store,
  floods,
  options,
  now,
  clock = () => performance.now(),
}: ProofGuardOptions): ProofGuard {
  const plainForms = new Gauge(clock);
  const alone = proofsInMemory();
  const secrets = new Map<string, string>();
  let forgotAt = 0;

  const inStore = <T>(work: (proofs: ProofWriter) => Promise<T>): Promise<T> =>
    store.transact((tx) => work(tx.proofs ?? alone));

  // What comes together is committed together, as submissions are. By name, so that no two transactions wait for each other.
  const spend = inBatches((proofs: readonly SpentProof[], begun) =>
    inStore(async (writer) => {
      begun();
      const isFirst = new Map<SpentProof, boolean>();
      for (const proof of [...proofs].sort((a, b) => (a.challenge < b.challenge ? -1 : 1)))
        isFirst.set(proof, await writer.spendProof(proof));
      return proofs.map((proof) => isFirst.get(proof)!);
    }),
  );

  async function secretOf(survey: string): Promise<string> {
    const known = secrets.get(survey);
    if (known !== undefined) return known;
    const secret = await inStore((proofs) => proofs.proofSecret(survey, randomBytes(32).toString("hex")));
    secrets.set(survey, secret);
    return secret;
  }

  async function forgetOld(survey: string): Promise<void> {
    if (Math.abs(+now() - forgotAt) < BETWEEN) return;
    forgotAt = +now();
    await inStore((proofs) => proofs.forgetProofs(survey, now().toISOString()));
  }

  function isNeeded(survey: string): boolean {
    const mode = modeOf(options, survey);
    return mode === "always" || (mode === "auto" && floods.isFlooded(survey));
  }

  async function take(proof: string | null, survey: string): Promise<void> {
    const secret = await secretOf(survey);
    const solved = proof === null ? undefined : solvedIn(proof, secret, now());
    if (solved && (await spend({ survey, ...solved }))) return forgetOld(survey);
    floods.turnedAway(survey);
    throw new RequestProblem(
      "needs-proof",
      { seconds: LATER },
      {
        headers: { "Retry-After": String(LATER) },
        members: { challenge: newChallenge(secret, now(), options.hashes ?? HASHES) },
      },
    );
  }

  /** So few that the door stands open to nobody who floods. */
  function takePlain(sender: Allowance, survey: string): void {
    const wait = plainForms.wait(survey, PLAIN_PER_MINUTE);
    if (wait > 0) throw tooMany(wait);
    sender.take("plain");
    plainForms.add(survey, PLAIN_PER_MINUTE);
  }

  return ({ sender, isTrusted, isPlain }) =>
    async (proof, { id, survey }) => {
      if (isTrusted || !isNeeded(survey.id)) return;
      // Who sends more of what is stored knows its id, and adds nothing to the figures. What moves here from another survey does.
      if ((await store.find(id))?.survey === survey.id) return;
      if (isPlain) takePlain(sender, survey.id);
      else await take(proof, survey.id);
    };
}
