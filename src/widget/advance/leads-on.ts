import type { Step } from "../../answers/steps.ts";
import { type Item, chosenCodes, placesOf, traitsOf } from "../../schema/index.ts";
import type { Session } from "../store/session.ts";

/** Displays of one control, which says when it was changed, not when somebody is done with it. */
const ONE_CONTROL = ["dropdown", "slider"];

/** The only item of a step, if choosing one of its options is all that there is to read and to do there. */
function choiceOf({ parts }: Step): Item | undefined {
  const [item, ...more] = parts.flatMap(({ items }) => items);
  const isChoice = item && traitsOf(item).isRated && !("display" in item && ONE_CONTROL.includes(item.display!));
  return isChoice && !more.length && !item.help ? item : undefined;
}

/** Whether any step ahead of the last one can be left by choosing. */
export const anyLeadsOn = ({ steps }: Session): boolean => steps.slice(0, -1).some((step) => choiceOf(step));

/**
 * Whether the choice that stands in the step shown leads on from there. Not to sending, not past what there is to look at, and not where an
 * option such as “Other” asks for words, or what it means is said back, to be read first.
 */
export function leadsOn({ survey, steps, position, entries, problems, remarks }: Session): boolean {
  const item = position < steps.length - 1 && choiceOf(steps[position]!);
  if (!item || problems.size || remarks.length) return false;
  const options = placesOf(survey).get(item.id)?.options ?? [];
  const [chosen] = chosenCodes(entries.get(item.id), options);
  return options.some(({ code, other, means }) => code === chosen && !other && !means);
}
