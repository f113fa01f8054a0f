import { clientsClaim } from "workbox-core/clientsClaim.js";
import { registerRoute } from "workbox-routing/registerRoute.js";
import { CacheFirst } from "workbox-strategies/CacheFirst.js";
import { NetworkFirst } from "workbox-strategies/NetworkFirst.js";
import { isChunk, isFile } from "./is-file.ts";
import { anyQuery } from "./any-query.ts";
import { onlyTheSite } from "./only-the-site.ts";
import { wholeOnly } from "./whole-only.ts";

declare const self: ServiceWorkerGlobalScope;

/**
 * Short, since it costs little to be wrong: what comes later is kept for the next visit. On a network that swallows
 * requests it is waited for three times: for the page, its files and the survey.
 */
const networkTimeoutSeconds = 2;

/**
 * Keeps pages with a survey, and the files they are made of, for when there is no network. Workbox answers only what
 * these routes name, and of that only `GET`. Submissions and other sites are left to the browser.
 */
export function startWorker(): void {
  // The name of this very file, by which a page loads it.
  const site = onlyTheSite(self.location.pathname.split("/").at(-1)!);
  const common = { cacheName: "satisfaction-survey", matchOptions: { ignoreVary: true } };
  const keptFirst = new CacheFirst({ ...common, plugins: [site] });
  const networkFirst = new NetworkFirst({
    ...common,
    networkTimeoutSeconds,
    plugins: [site, wholeOnly(keptFirst), anyQuery],
  });

  // One visit is enough: no page waits until the worker before this one has gone.
  self.addEventListener("install", () => void self.skipWaiting());
  clientsClaim();

  registerRoute(({ url }) => isFile(url.href) && isChunk(url.href), keptFirst);
  registerRoute(({ url }) => isFile(url.href), networkFirst);
  // A page: the browser goes there, or the page asks that its address be kept.
  registerRoute(
    ({ request, event, sameOrigin }) => sameOrigin && (request.mode === "navigate" || event.type === "message"),
    networkFirst,
  );
}
