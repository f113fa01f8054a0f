import { RequestProblem } from "../request-problem.ts";

/**
 * Lets forms pass that stand on a page of the collector's own site or of a listed one. Browsers keep the scripts of other sites out;
 * their forms they do not. Rejects with a `RequestProblem`.
 */
export function requireOrigin(request: Request, origins: readonly string[]): void {
  const origin = foreignOrigin(request, origins);
  if (origin !== undefined) throw new RequestProblem("foreign-form", { got: origin.slice(0, 60) });
}

/** The site of the page that sends, when it is neither the collector's own nor a listed one. */
export function foreignOrigin(request: Request, origins: readonly string[]): string | undefined {
  const origin = request.headers.get("Origin");
  if (origin === null || request.headers.get("Sec-Fetch-Site") === "same-origin") return undefined;
  return isKnownSite(origin, request, origins) ? undefined : origin;
}

/** Whether a site is the collector's own, or a listed one. */
export function isKnownSite(origin: string, { headers, url }: Request, origins: readonly string[]): boolean {
  if (origins.includes(origin)) return true;
  // Behind a proxy, the request's own address is not the site's.
  const hosts = [new URL(url).host, headers.get("Host"), headers.get("X-Forwarded-Host")];
  return URL.canParse(origin) && hosts.includes(new URL(origin).host);
}
