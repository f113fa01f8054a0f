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
export function foreignOrigin({ headers, url }: Request, origins: readonly string[]): string | undefined {
  const origin = headers.get("Origin");
  if (origin === null || origins.includes(origin) || headers.get("Sec-Fetch-Site") === "same-origin") return undefined;
  // Behind a proxy, the request's own address is not the site's.
  const hosts = [new URL(url).host, headers.get("Host"), headers.get("X-Forwarded-Host")];
  return URL.canParse(origin) && hosts.includes(new URL(origin).host) ? undefined : origin;
}
