import { contradictions, review } from "../../answers/review.ts";
import type { Session } from "../session.ts";

/**
 * Whether the person may leave the step. What is blank or contradictory is shown once and then let go;
 * only a value that cannot be read holds them, until it is mended or cleared.
 */
export function mayLeave(session: Session, now: Date): boolean {
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
