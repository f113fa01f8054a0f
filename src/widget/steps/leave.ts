import { contradictions, review } from "../../answers/review.ts";
import { type Item, type Section, isQuestion } from "../../schema/index.ts";
import { SurveySectionEvent } from "../events.ts";
import { type CheckedElement, check } from "../check/check.ts";
import type { FaultRooms, FaultStore } from "../check/say-faults.ts";
import type { Phase } from "../store/phase.ts";
import { domId } from "../view/item.ts";
import type { Session } from "../store/session.ts";
import { deviceTime } from "../../ui/device-time.ts";

/** What leaving a step needs of the store. */
export interface StepStore extends FaultStore {
  set(changes: { phase?: Phase; focusOn?: string }, happening?: { is: "moved" }): void;
}

/** What leading on needs of the element. */
export interface StepHost extends CheckedElement {
  readonly updateComplete: Promise<unknown>;
}

/** What leads on from the last step, and tells the webmaster. */
export interface StepRooms extends FaultRooms {
  readonly delivery?: { send(): Promise<void>; sendPartial(session: Session): Promise<void> } | undefined;
  tell(reason: "unreachable", message: string): void;
}

/**
 * Leads on from the step shown: to what is in the way, to the next step, or to sending.
 * @returns whether it failed, and the survey is not to blame: then the answers stay where they are
 */
export async function leave(
  store: StepStore,
  rooms: StepRooms,
  host: StepHost,
  asked: readonly Item[],
): Promise<boolean> {
  const session = store.session!;
  const over = {
    /** Another survey has come, or the next person's turn. */
    get aborted() {
      return session !== store.session;
    },
  };
  try {
    await goOn(store, rooms, host, asked, session).catch((failure: Error) =>
      check(store, rooms, host, session.survey, over, failure),
    );
    return false;
  } catch (error) {
    if (over.aborted) return false;
    if (store.phase.is === "sending") store.set({ phase: { is: "answering" } });
    rooms.tell("unreachable", (error as Error).message);
    return true;
  }
}

async function goOn(
  store: StepStore,
  rooms: StepRooms,
  host: StepHost,
  asked: readonly Item[],
  session: Session,
): Promise<void> {
  const { position, steps } = session;
  const section = sectionOf(session);
  if (!mayLeave(session, deviceTime())) store.set({ focusOn: "summary" });
  else if (position < steps.length - 1) {
    move(store, host, 1);
    if (sectionOf(session) !== section) void rooms.delivery!.sendPartial(session);
  }
  // If an answer has changed since the press, the button may not have said "send". The next press sends.
  else if (session.asked === asked) await rooms.delivery!.send();
}

/** The last section of the step shown: before it, the consent may stand. */
const sectionOf = ({ steps, position }: Session): Section | undefined => steps[position]?.parts.at(-1)?.section;

/** Shows the step after this one, or before it, from its beginning. The question has the focus. */
export function move(store: Pick<StepStore, "session" | "set">, host: StepHost, by: 1 | -1): void {
  const session = store.session!;
  const { steps } = session;
  const position = session.position + by;
  session.stepId = steps[position]?.id;
  session.problems.clear();
  session.remarks = [];
  const first = steps[position]!.parts[0]!.items[0]!;
  // A note before the question, or the consent, is to be heard, too.
  const isFirst = isQuestion(first) && session.asked.includes(first);
  // Browsers move a caret in what goes into the new step, and say so before the focus is there. A screen reader then leaves out which step that is.
  globalThis.getSelection?.()?.removeAllRanges();
  store.set({ focusOn: isFirst ? domId("item", first.id) : "step" }, { is: "moved" });
  host.dispatchEvent(new SurveySectionEvent(sectionOf(session)!.id, position + 1, steps.length));
  void bringIntoView(host);
}

/** Once the step is drawn, and only where not all of it is in view. */
async function bringIntoView(host: StepHost): Promise<void> {
  await host.updateComplete;
  const { top, bottom } = host.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) host.scrollIntoView();
}

/**
 * Whether the person may leave the step. What is blank or contradictory is shown once and then let go;
 * only a value that cannot be read holds them, until it is mended or cleared.
 */
function mayLeave(session: Session, now: Date): boolean {
  const { survey, entries, asked, steps, position, askedAgain, checksShown } = session;
  // Of what waits for a consent, nothing is asked.
  const items = steps[position]?.parts.flatMap((part) => part.items.filter((item) => asked.includes(item))) ?? [];
  // A slip of the finger must not send a form in which nothing stands, also where nothing is required.
  const isEmpty = !entries.size && !askedAgain.size && !steps[position + 1];
  const { blocking, blank } = review(survey, items, entries, now, isEmpty);
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
