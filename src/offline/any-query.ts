import type { WorkboxPlugin } from "workbox-core/types.js";
import { isFile } from "./is-file.ts";

/** Where this very address was never kept, a page is found by another query: `kiosk.html?unit=b` as `kiosk.html?unit=a`. */
export const anyQuery: WorkboxPlugin = {
  async cachedResponseWillBeUsed({ request, cachedResponse, cacheName }) {
    if (cachedResponse || isFile(request.url)) return cachedResponse;
    return caches.match(request, { cacheName, ignoreSearch: true, ignoreVary: true });
  },
};
