import type { Outcome, Phase } from "../store/phase.ts";

/** What showing an outcome needs of the store. */
export interface OutcomeStore {
  readonly phase: Phase;
  set(changes: { phase: Phase; focusOn?: string }): void;
}

/** There is something to say in place of the questions. It takes the focus; that answers are being sent is said once. */
export function showOutcome(store: OutcomeStore, phase: Outcome): void {
  const isSaid = store.phase.is === "sending" && phase.is === "saved";
  store.set(isSaid ? { phase } : { phase, focusOn: "outcome" });
}
