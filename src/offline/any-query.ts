import type { WorkboxPlugin } from "workbox-core/types.js";
import { isFile } from "./is-file.ts";

/** Finds a kept page with another query, if this exact address was never kept: `kiosk.html?unit=a` for `kiosk.html?unit=b`. */
export const anyQuery: WorkboxPlugin = {
  async cachedResponseWillBeUsed({ request, cachedResponse, cacheName }) {
    if (cachedResponse || isFile(request.url)) return cachedResponse;
    return caches.match(request, { cacheName, ignoreSearch: true, ignoreVary: true });
  },
};
