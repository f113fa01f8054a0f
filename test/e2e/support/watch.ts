import type { Page } from "playwright-core";

/** What goes wrong on a page while it is watched. */
export interface Watched {
  /** Breaches of the Content-Security-Policy, as the browser reports them to the page. */
  violations: string[];
  /** What stands in the console as an error, and what was thrown. */
  errors: string[];
  /** Addresses asked for anywhere but on the site. */
  foreign: string[];
}

export async function watch(page: Page, origin: string): Promise<Watched> {
  const watched: Watched = { violations: [], errors: [], foreign: [] };
  await page.exposeFunction("reportViolation", (violation: string) => watched.violations.push(violation));
  await page.addInitScript(() => {
    const { reportViolation } = globalThis as unknown as { reportViolation(violation: string): void };
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
      reportViolation(`${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  page.on("console", (message) => message.type() === "error" && watched.errors.push(message.text()));
  page.on("pageerror", ({ message }) => watched.errors.push(message));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== "data:") watched.foreign.push(url.href);
  });
  return watched;
}
