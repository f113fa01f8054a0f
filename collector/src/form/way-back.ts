import { type Content, html } from "../../../src/print/index.ts";
import { isKnownSite } from "./require-origin.ts";

/** Whom a way back may lead to. */
export interface Ways {
  basePath: string;
  origins: readonly string[];
}

/**
 * The page that somebody came from, so that they can go on where they were: of the collector's own site, or of a listed one. No other, or
 * a link could be made that uses this site's name to lead anywhere; and no page of the collector's own, which has nothing more to do.
 */
export function wayBack(
  address: string | null | undefined,
  request: Request,
  { basePath, origins }: Ways,
): URL | undefined {
  const page = address && URL.canParse(address) ? new URL(address) : undefined;
  if (!page || !/^https?:$/.test(page.protocol)) return undefined;
  return isKnownSite(page.origin, request, origins) && !page.pathname.startsWith(`${basePath}/`) ? page : undefined;
}

/** A line that leads there. @param words with the site for `{site}` */
export const wayBackLine = (page: URL | undefined, words: string): Content =>
  page && html`<p><a href="${page.href}">${words.replace("{site}", () => page.host)}</a></p>`;
