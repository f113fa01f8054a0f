/** Something could not be fetched now; it may be there later. */
export class Unavailable extends Error {}

/** The JSON at an address, else in the element's own `<script type="application/json">`; `undefined` when there is neither. */
export async function readJson(element: HTMLElement, src: string | undefined, signal: AbortSignal): Promise<unknown> {
  if (src) return fetchJson(httpUrl(src, element), signal);
  const script = (await childrenParsed(element)).querySelector(':scope > script[type="application/json"]');
  return script ? JSON.parse(script.textContent ?? "") : undefined;
}

/** So long, in milliseconds, the page's own `fetch` may take before the browser's is tried. */
const PATIENCE = 10_000;

/** Rejects when that is over. */
export const tooLate = (): Promise<never> => new Promise((_, reject) => setTimeout(reject, PATIENCE));

/** An absolute http(s) address. `javascript:`, `data:` and the like are refused. */
export function httpUrl(address: string, element: HTMLElement): string {
  // Pages have a URL of their own: an address, mostly.
  const link = element.ownerDocument.createElement("a");
  link.href = address;
  if (!/^https?:$/.test(link.protocol)) throw new Error(`"${address}" is not an http(s) address.`);
  return link.href;
}

async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal, headers: { Accept: "application/json" } }).catch((error: Error) => {
    throw new Unavailable(`${url}: ${error.message}`);
  });
  if (response.status >= 500) throw new Unavailable(`${url} answered ${response.status}.`);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response.json().catch(() => {
    // Some browsers say only that a string does not match a pattern.
    throw new SyntaxError(`${url} is no JSON.`);
  });
}

/** A script in the page's head may define the element before its children are parsed. */
async function childrenParsed(element: HTMLElement): Promise<HTMLElement> {
  if (document.readyState === "loading") {
    await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
  }
  return element;
}
