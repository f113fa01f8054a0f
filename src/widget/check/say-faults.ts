import { type Language, checkSurvey, formatFault, wholeOf } from "../../schema/index.ts";
import { SurveyErrorEvent } from "../events.ts";
import type { Phase } from "../store/phase.ts";
import type { Session } from "../store/session.ts";

/** What telling mistakes needs of the store. */
export interface FaultStore {
  readonly session?: Session | undefined;
  readonly phase: Phase;
  readonly spoken: { readonly language: Language };
  set(changes: { phase: Phase }): void;
}

export interface FaultRooms {
  /** Loads what says mistakes to a citizen. */
  prepare(): Promise<unknown>;
}

/**
 * Tells the webmaster everything that is wrong with a survey.
 * @returns whether the survey cannot be used
 */
export async function sayFaults(
  store: FaultStore,
  rooms: FaultRooms,
  host: HTMLElement,
  data: unknown,
  signal: Pick<AbortSignal, "aborted">,
): Promise<boolean> {
  const { session } = store;
  const { faults } = checkSurvey(data === session?.survey ? wholeOf(session!.survey) : data);
  const reasons: string[] = [];
  for (const fault of faults) {
    const line = formatFault(fault, store.spoken.language);
    if (fault.level === "error") reasons.push(line);
    console[fault.level === "error" ? "error" : "warn"](line);
  }
  if (!reasons.length) return false;
  await rooms.prepare();
  if (signal.aborted) return true;
  // What has been sent meanwhile is for the endpoint to judge; the citizen sees what became of it.
  if (["loading", "answering", "early", "closed"].includes(store.phase.is))
    store.set({ phase: { is: "invalid", reasons } });
  host.dispatchEvent(new SurveyErrorEvent("survey", reasons.join("\n"), faults));
  return true;
}
