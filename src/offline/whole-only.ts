import type { WorkboxPlugin } from "workbox-core/types.js";
import type { Strategy } from "workbox-strategies/Strategy.js";
import { isChunk, isFile } from "./is-file.ts";
import { needs } from "./needs.ts";
import { isGone, isOfTheSite } from "./only-the-site.ts";

declare const self: ServiceWorkerGlobalScope;

/**
 * A file replaces the kept one only once everything that it leads to is kept, too: a survey must not break off half-way
 * because a new version of the widget came while the network went.
 */
export const wholeOnly = (keptFirst: Strategy): WorkboxPlugin => ({
  async cacheWillUpdate({ request, response, event }) {
    const page = await pageOf(event);
    const seen = new Set<string>();

    async function keepNeeds(file: URL, content: Response): Promise<void> {
      const fresh = (await needs(file, content, page)).filter(({ href }) => isFile(href) && !seen.has(href));
      await Promise.all(fresh.map(keep));
    }

    async function keep(file: URL): Promise<void> {
      seen.add(file.href);
      const request = new Request(file);
      const [answered, kept] = keptFirst.handleAll({ event, request });
      const answer = (await answered).clone();
      await kept;
      // What looks like an import in somebody's script may be none; the widget's chunks are really there.
      if (isGone(answer) && !isChunk(file.href)) return;
      if (isGone(answer) || !isOfTheSite(request, answer)) throw new Error(`${file} cannot be kept now.`);
      await keepNeeds(file, answer);
    }

    try {
      await keepNeeds(new URL(request.url), response.clone());
      return response;
    } catch (error) {
      console.warn(`${request.url} is kept as it was before.`, error);
      return null;
    }
  },
});

/** The address that a page's relative addresses start from. */
async function pageOf(event: ExtendableEvent): Promise<string> {
  const { source, clientId } = event as ExtendableMessageEvent & FetchEvent;
  const client = source ?? (clientId && (await self.clients.get(clientId)));
  return client && "url" in client ? client.url : self.location.href;
}
