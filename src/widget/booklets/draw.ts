import { withBooklet } from "../../schema/booklets/booklet.ts";
import { familyOf } from "../../schema/booklets/family.ts";
import { rotatedGroups } from "../../schema/booklets/groups.ts";
import { anyOf } from "../drawn/any-of.ts";
import type { Session } from "../store/session.ts";

/** Gives a person a booklet of their survey: the one that the page's address says, where the survey lets it; else any. */
export function draw(session: Session, any = anyOf): void {
  const whole = session.survey;
  const { ask, param } = whole.rotation!;
  const booklets = familyOf(rotatedGroups(whole), ask);
  session.draw = ({ booklet } = {}) => {
    const at = booklets[booklet! - 1] ? booklet! - 1 : any(booklets.length);
    return withBooklet(whole, booklets[at]!, at + 1);
  };
  // Not by `URLSearchParams`: a page may have one of its own, or none.
  session.survey = session.draw({ booklet: Number(param && RegExp(`[?&]${param}=(\\d+)`).exec(location.search)?.[1]) });
}
