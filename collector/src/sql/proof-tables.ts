/** Tables of proofs of work. */
export interface ProofTables {
  /** What a survey's challenges are signed with. */
  proof_secrets: { survey: string; secret: string };
  /** The challenges that were answered, until they expire. */
  spent_proofs: { survey: string; challenge: string; expires_at: string };
}
