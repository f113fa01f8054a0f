import { LINK_CHANNELS, type Survey } from "../schema/index.ts";
import { type ValueByName, contextOf } from "./context.ts";
import type { Circumstances } from "./finish.ts";

/*
 * How and where a person came to a survey. Anybody can write a link, and reports count by channel: so the tag has the first word,
 * a link may only choose from lists, and on a shared device it has no say.
 */

/** All that a page says of it. */
export const arrivalOf = (
  survey: Survey,
  attribute: ValueByName,
  parameter: ValueByName,
): Pick<Circumstances, "channel" | "placement" | "context"> => ({
  channel: channelOf(attribute, parameter),
  placement: placementOf(attribute, parameter),
  context: contextOf(survey, attribute, parameter),
});

/** The tag's own channel; else that of a shared device; else the one that the address names, if a link may name it. */
export function channelOf(attribute: ValueByName, parameter: ValueByName): string {
  const own = attribute("channel") || (isShared(attribute) && "kiosk");
  const linked = parameter("channel");
  return own || (linked && LINK_CHANNELS.includes(linked) ? linked : "web");
}

/** The first of the places that the tag names, or another one of them that the address chooses. */
export function placementOf(attribute: ValueByName, parameter: ValueByName): string | undefined {
  const places = attribute("placement")?.split(/\s+/).filter(Boolean) ?? [];
  const linked = parameter("placement");
  return !isShared(attribute) && linked && places.includes(linked) ? linked : places[0];
}

const isShared = (attribute: ValueByName): boolean => attribute("kiosk") !== null;
