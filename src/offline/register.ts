import { isFile } from "./is-file.ts";

/** Makes the script at this address the service worker of this page, and of what lies below the page's address. */
export async function register(script: string): Promise<void> {
  const { serviceWorker } = navigator;
  if (!serviceWorker)
    return console.warn(`${script} has no effect: only a page that came by https can be kept for offline.`);
  const isWatched = serviceWorker.controller?.scriptURL === script;
  const registration = await serviceWorker.register(trusted(script), { scope: location.pathname });
  if (!isWatched) tellWhatIsLoaded((registration.installing ?? registration.waiting ?? registration.active)!);
}

/** On its first visit, the page was loaded before the worker could see it. */
function tellWhatIsLoaded(worker: ServiceWorker): void {
  const keep = (urlsToCache: string[]): void => {
    // Workbox's own message: https://developer.chrome.com/docs/workbox/modules/workbox-routing
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin but the page's
    worker.postMessage({ type: "CACHE_URLS", payload: { urlsToCache } });
  };
  keep([location.href]);
  // Requests under way are told of when they end. An endpoint is among them, but is no file.
  const observer = new PerformanceObserver((list) => {
    const addresses = list.getEntries().map(({ name }) => name);
    keep(addresses.filter(isFile));
  });
  observer.observe({ type: "resource", buffered: true });
}

/** The part that is used here: https://developer.mozilla.org/docs/Web/API/TrustedTypePolicyFactory */
interface TrustedTypes {
  createPolicy<Rules>(name: string, rules: Rules): Rules;
}

/** Under `require-trusted-types-for 'script'` no plain string may name a worker's script. */
function trusted(script: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const rules = { createScriptURL: (address: string) => address };
  return (trustedTypes?.createPolicy("satisfaction-survey-offline", rules) ?? rules).createScriptURL(script);
}
