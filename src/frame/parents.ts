import { originOf } from "./origin-of.ts";

/**
 * The origins of pages that may be told something. With a list these are the list's, and only the one around where the
 * browser says which it is; without one, only what the browser says.
 */
export function parentsOf(listed: readonly string[], around: string | undefined): readonly string[] {
  if (!listed.length) return around ? [around] : [];
  return around ? listed.filter((origin) => origin === around) : listed;
}

/** The origin of the page around. Browsers without `ancestorOrigins` have only the referrer, which a page may withhold. */
export function originAround({ ancestorOrigins }: Location, referrer: string): string | undefined {
  return originOf(ancestorOrigins?.[0] ?? referrer);
}
