import { log } from "../../ui/log.ts";
import { httpUrl } from "../../ui/source.ts";

/** Where people go on once their answers have arrived. */
export interface Return {
  href: string;
  /** The site, as people know it by its address. */
  site: string;
}

const told = new Set<string>();

/**
 * The page that the attribute `return-to` names, or the one of this site that the person came from (`referrer`).
 * A link may come from anywhere, so a page of another site is not led back to unless the attribute names it.
 */
export function returnTo(element: HTMLElement): Return | undefined {
  const named = element.getAttribute("return-to");
  if (!named) return undefined;
  const { referrer, location } = element.ownerDocument;
  if (named !== "referrer") return linkTo(named, element);
  const page = referrer && linkTo(referrer, element);
  const isHere = (address: string): boolean => address.replace(/#.*/, "") === location.href.replace(/#.*/, "");
  return page && page.site === location.host && !isHere(page.href) ? page : undefined;
}

function linkTo(address: string, element: HTMLElement): Return | undefined {
  try {
    const href = httpUrl(address, element);
    return { href, site: href.split("/")[2]! };
  } catch (error) {
    const { message } = error as Error;
    if (!told.has(message)) log("satisfaction-survey", `return-to: ${message}`, "error");
    told.add(message);
    return undefined;
  }
}
