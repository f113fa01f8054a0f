import { SEEDS } from "../../schema/orders/in-any-order.ts";
import { withOrder } from "../../schema/orders/with-order.ts";
import { anyOf } from "../drawn/any-of.ts";
import type { Session } from "../store/session.ts";

/** Gives a person the options in an order of their own, or in the one that is wanted. What else is drawn has been. */
export function draw(session: Session, any = anyOf): void {
  const { survey, draw } = session;
  const give = (from: typeof survey, order = any(SEEDS - 1) + 1) => withOrder(from, order);
  session.draw = (wanted) => give(draw?.(wanted) ?? survey, wanted?.order);
  session.survey = give(survey);
}
