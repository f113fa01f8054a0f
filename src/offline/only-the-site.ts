import type { WorkboxPlugin } from "workbox-core/types.js";
import { isFile } from "./is-file.ts";

/**
 * Trouble on the way counts as no answer, so that what is kept is shown; where nothing is kept, the trouble is.
 * A page is kept only when `mark` stands in it, as in every page that asks for it, and in no hotspot's login page.
 */
export const onlyTheSite = (mark: string): WorkboxPlugin => ({
  async fetchDidSucceed({ request, response, state }) {
    if (isOfTheSite(request, response)) return response;
    state!["trouble"] = response;
    throw new Error(`Something else answered for ${request.url}.`);
  },
  handlerDidError: async ({ state }) => state!["trouble"] as Response | undefined,
  async cacheWillUpdate({ request: { url }, response }) {
    if (response.status !== 200 || response.redirected) return null;
    if (/\bno-store\b/i.test(response.headers.get("Cache-Control") ?? "")) return null;
    const isKept = isFile(url) ? !isHtml(response) : isHtml(response) && (await textOf(response)).includes(mark);
    return isKept ? response : null;
  },
});

/**
 * Whether the response comes from the site itself, and not from a broken server, a firewall or a hotspot.
 * If the browser asks for a page, it must follow a redirect itself.
 */
export function isOfTheSite({ url }: Request, response: Response): boolean {
  if (isGone(response)) return true;
  if (!isFile(url)) return response.ok || response.type === "opaqueredirect";
  return response.ok && !response.redirected && !isHtml(response);
}

/** The site says that there is no such thing. */
export const isGone = ({ status, redirected }: Response): boolean => (status === 404 || status === 410) && !redirected;

const isHtml = ({ headers }: Response): boolean =>
  /^(text\/html|application\/xhtml)/i.test(headers.get("Content-Type") ?? "");

const textOf = (response: Response): Promise<string> => response.clone().text();
