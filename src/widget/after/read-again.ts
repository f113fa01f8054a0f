import type { Source } from "../source.ts";
import { httpUrl } from "../../ui/source.ts";

/**
 * The survey at an address, by the browser's own `fetch`: what a page has put in the place of its `fetch` may bring no answer back.
 * @param failure what is thrown again where that cannot be the reason
 */
export async function readAgain(failure: Error, host: HTMLElement & Source, signal: AbortSignal): Promise<unknown> {
  if (host.survey !== undefined || !host.src || String(globalThis.fetch).includes("[native code]")) throw failure;
  const { ownFetch } = await import("../../ui/own-fetch.ts");
  const response = await ownFetch(httpUrl(host.src, host), { signal, headers: { Accept: "application/json" } });
  if (!response.ok) throw failure;
  return response.json();
}
