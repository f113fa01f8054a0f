import { recordOf } from "../../schema/record-of.ts";
import { withWordings } from "../../schema/wordings/with-wordings.ts";
import { type WordedItem, drawWeight, wordedItems } from "../../schema/wordings/worded-items.ts";
import { draw as drawBooklet } from "../booklets/draw.ts";
import { anyOf } from "../drawn/any-of.ts";
import type { Session } from "../store/session.ts";

/** Gives a person one wording of each item that has several: what is wanted, else any, each as often as its share says. Before that, a booklet. */
export function draw(session: Session, any = anyOf): void {
  if (session.survey.rotation) drawBooklet(session, any);
  const { survey, draw } = session;
  const give = (from: typeof survey, wanted: Readonly<Record<string, string>> = {}) =>
    withWordings(from, recordOf(wordedItems(from).map((item) => [item.id, chosen(item, wanted[item.id], any)])));
  session.draw = (wanted) => give(draw?.(wanted) ?? survey, wanted?.variants);
  session.survey = give(survey);
}

/** The id of one of the item's wordings. */
function chosen({ variants }: WordedItem, wanted: string | undefined, any: typeof anyOf): string {
  if (variants.some(({ id }) => id === wanted)) return wanted!;
  let at = any(variants.reduce((sum, variant) => sum + drawWeight(variant), 0));
  return variants.find((variant) => (at -= drawWeight(variant)) < 0)!.id;
}
