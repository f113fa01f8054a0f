import { withBooklet } from "../../schema/booklets/booklet.ts";
import { familyOf } from "../../schema/booklets/family.ts";
import { rotatedGroups } from "../../schema/booklets/groups.ts";
import type { Session } from "../store/session.ts";

/** Any whole number below `count`. The clock helps where a page has a `Math.random` of its own, which always says the same. */
const anyOf = (count: number): number => Math.floor(Math.random() * count + +Date.now()) % count;

/** Gives a person a booklet of their survey: the one that the page's address says, where the survey lets it; else any. */
export function draw(session: Session, any = anyOf): void {
  const whole = session.survey;
  const { ask, param } = whole.rotation!;
  const booklets = familyOf(rotatedGroups(whole), ask);
  session.draw = (wanted = 0) => {
    const at = booklets[wanted - 1] ? wanted - 1 : any(booklets.length);
    return withBooklet(whole, booklets[at]!, at + 1);
  };
  // Not by `URLSearchParams`: a page may have one of its own, or none.
  session.survey = session.draw(Number(param && RegExp(`[?&]${param}=(\\d+)`).exec(location.search)?.[1]));
}
