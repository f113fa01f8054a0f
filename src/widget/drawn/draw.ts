import { draw as drawOrder } from "../orders/draw.ts";
import { draw as drawWordings } from "../wordings/draw.ts";
import type { Session } from "../store/session.ts";
import { anyOf } from "./any-of.ts";

/** Decides by chance what the survey leaves to it, for one person: a booklet, wordings, and orders of options. */
export function draw(session: Session, any = anyOf): void {
  drawWordings(session, any);
  drawOrder(session, any);
}
