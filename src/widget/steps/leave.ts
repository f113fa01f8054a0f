import { contradictions, review } from "../../answers/review.ts";
import type { Item } from "../../schema/index.ts";
import { SurveySectionEvent } from "../events.ts";
import { type CheckedElement, check } from "../check/check.ts";
import type { FaultStore } from "../check/say-faults.ts";
import type { Session } from "../store/session.ts";
import { deviceTime } from "../../ui/device-time.ts";

/** What leaving a step needs of the store. */
export interface StepStore extends FaultStore {
  focusOn: string | undefined;
  readonly keeper:
    | { readonly drafts: { save(): void }; send(): Promise<void>; sendPartial(session: Session): Promise<void> }
    | undefined;
  tell(reason: "unreachable", message: string): void;
  refresh(): void;
}

/**
 * Leads on from the step shown: to what is in the way, to the next step, or to sending.
 * @returns whether it failed, and the survey is not to blame: then the answers stay where they are
 */
export async function leave(opening: StepStore, host: CheckedElement, asked: readonly Item[]): Promise<boolean> {
  const session = opening.session!;
  try {
    await goOn(opening, host, asked, session).catch((failure: Error) =>
      check(opening, host, session.survey, new AbortController().signal, failure),
    );
    return false;
  } catch (error) {
    if (opening.phase.is === "sending") opening.turn({ is: "answering" });
    opening.tell("unreachable", (error as Error).message);
    return true;
  }
}

async function goOn(opening: StepStore, host: CheckedElement, asked: readonly Item[], session: Session): Promise<void> {
  const { section, position, steps } = session;
  if (!mayLeave(session, deviceTime())) opening.focusOn = "summary";
  else if (position < steps.length - 1) {
    move(opening, host, 1);
    if (session.section !== section) void opening.keeper!.sendPartial(session);
  }
  // Where an answer has changed since the press, the button may not have said "send"; the next press does it.
  else if (session.asked === asked) await opening.keeper!.send();
}

/** Shows the step after this one, or before it. */
export function move(opening: StepStore, host: EventTarget, by: 1 | -1): void {
  const session = opening.session!;
  session.move(by);
  opening.keeper?.drafts.save();
  opening.focusOn = "step";
  const { position, steps } = session;
  host.dispatchEvent(new SurveySectionEvent(steps[position]!.parts[0]!.section.id, position + 1, steps.length));
  opening.refresh();
}

/**
 * Whether the person may leave the step. What is blank or contradictory is shown once and then let go;
 * only a value that cannot be read holds them, until it is mended or cleared.
 */
function mayLeave(session: Session, now: Date): boolean {
  const { survey, entries, asked, steps, position, askedAgain, checksShown } = session;
  const items = steps[position]?.parts.flatMap((part) => [...part.items]) ?? [];
  const { blocking, blank } = review(survey, items, entries, now);
  const again = blank.filter(({ item }) => !askedAgain.has(item));
  const ahead = steps
    .slice(position + 1)
    .flatMap(({ parts }) => parts.flatMap((part) => part.items.map(({ id }) => id)));
  const remarks = contradictions(survey, asked, entries, new Set(ahead)).filter((id) => !checksShown.includes(id));

  session.problems = new Map([...again, ...blocking].map((problem) => [problem.item, problem]));
  session.remarks = remarks;
  for (const { item } of again) askedAgain.add(item);
  checksShown.push(...remarks);
  return !session.problems.size && !remarks.length;
}
