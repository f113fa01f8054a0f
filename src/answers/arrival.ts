import { LINK_CHANNELS } from "../schema/index.ts";
import type { Attribute } from "./context.ts";
import { parameterOf } from "./parameter.ts";

/*
 * How and where a person came to a survey. Anybody can write a link, and reports count by channel: so the tag has the first word,
 * a link may only choose from lists, and on a shared device it has no say.
 */

/** The tag's own channel; else that of a shared device; else the one that the address names, if a link may name it. */
export function channelOf(attribute: Attribute, query: string): string {
  const own = attribute("channel") || (isShared(attribute) && "kiosk");
  const linked = parameterOf(query, "channel");
  return own || (linked && LINK_CHANNELS.includes(linked) ? linked : "web");
}

/** The first of the places that the tag names, or another one of them that the address chooses. */
export function placementOf(attribute: Attribute, query: string): string | undefined {
  const places = attribute("placement")?.split(/\s+/).filter(Boolean) ?? [];
  const linked = parameterOf(query, "placement");
  return !isShared(attribute) && linked && places.includes(linked) ? linked : places[0];
}

const isShared = (attribute: Attribute): boolean => attribute("kiosk") !== null;
