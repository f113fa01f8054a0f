/* Proofs of work: what a store keeps of them, so that several collectors take each once. */

/** A challenge that somebody has answered. */
export interface SpentProof {
  survey: string;
  challenge: string;
  /** Until then it must not be taken again; afterwards nobody takes it. ISO 8601 in UTC. */
  expiresAt: string;
}

export interface ProofWriter {
  /** The secret that a survey's challenges are signed with: the one that there is, else this one, which is kept from now on. */
  proofSecret(survey: string, otherwise: string): Promise<string>;
  /** Notes that a challenge was answered. Of two that come at once, one is first. @returns whether it is the first time */
  spendProof(proof: SpentProof): Promise<boolean>;
  /** Forgets what has expired before. */
  forgetProofs(survey: string, before: string): Promise<void>;
}

/** For a store that keeps none of it: one collector alone, until it ends. */
export function proofsInMemory(): ProofWriter {
  const secrets = new Map<string, string>();
  const spent = new Map<string, SpentProof>();
  return {
    async proofSecret(survey, otherwise) {
      if (!secrets.has(survey)) secrets.set(survey, otherwise);
      return secrets.get(survey)!;
    },
    async spendProof(proof) {
      const key = `${proof.survey} ${proof.challenge}`;
      const isFirst = !spent.has(key);
      spent.set(key, proof);
      return isFirst;
    },
    async forgetProofs(survey, before) {
      for (const [key, proof] of spent) if (proof.survey === survey && proof.expiresAt < before) spent.delete(key);
    },
  };
}
