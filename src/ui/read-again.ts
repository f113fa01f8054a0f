import { Unavailable, httpUrl } from "./source.ts";

/**
 * The JSON at an address, by the browser's own `fetch`: what a page has put in the place of its `fetch` may bring no answer back.
 * @param reading what failed, or takes too long; it is waited for on where that cannot be the reason
 */
export async function readAgain(
  reading: Promise<unknown>,
  element: HTMLElement,
  src: string | undefined,
  signal: AbortSignal,
): Promise<unknown> {
  if (!src) return reading;
  const url = httpUrl(src, element);
  if (String(globalThis.fetch).includes("[native code]")) {
    return reading.catch(async (error: Error) => {
      // If the server answered, its answer says why.
      const unanswered = error.message.startsWith(`${url}: `) && !signal.aborted;
      const why = unanswered && (await (await import("./unread.ts")).unread(url));
      throw why ? new Error(why) : error;
    });
  }
  const { ownFetch } = await import("./own-fetch.ts");
  const response = await ownFetch(url, { signal, headers: { Accept: "application/json" } }).catch(() => undefined);
  if (response?.ok) return response.json();
  // What failed before says why, unless it says nothing.
  return Promise.race([
    reading,
    Promise.reject(
      new Unavailable(`${url}: no answer, neither to a script's fetch of this page nor to the browser's.`),
    ),
  ]);
}
