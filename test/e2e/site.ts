import { readFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import type { Page } from "playwright-core";

const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

export interface Site {
  /** Paths that the page asked for, with their queries, in order. */
  asked: string[];
  /** Those of them that were answered. */
  answered: string[];
  /** Those that wait for an answer. */
  held(): string[];
  /** Answers what waits now; what is asked for later waits again. */
  release(): void;
}

/**
 * Answers a page's requests to `http://localhost/` without a server: the page itself, the files of a folder, a survey at
 * `/survey.json`, and submissions. A path for which `isHeld` is true waits for `release`.
 */
export async function openSite(
  page: Page,
  {
    html,
    folder,
    survey,
    isHeld,
  }: { html: string; folder: string; survey?: object; isHeld?: (path: string) => boolean },
): Promise<Site> {
  const waiting = new Map<string, () => void>();
  const site: Site = {
    asked: [],
    answered: [],
    held: () => [...waiting.keys()],
    release: () => waiting.forEach((answer) => answer()),
  };
  await page.route("**/*", async (route) => {
    const { pathname, search } = new URL(route.request().url());
    site.asked.push(pathname + search);
    if (isHeld?.(pathname)) {
      await new Promise<void>((answer) => waiting.set(pathname, answer));
      waiting.delete(pathname);
    }
    site.answered.push(pathname + search);
    if (pathname === "/") return route.fulfill({ contentType: "text/html", body: html });
    if (route.request().method() === "POST") return route.fulfill({ status: 201, json: {} });
    if (survey && pathname === "/survey.json") return route.fulfill({ json: survey });
    const body = await readFile(resolve(folder, `.${pathname}`)).catch(() => undefined);
    return route.fulfill(body ? { contentType: TYPES[extname(pathname)] ?? "text/plain", body } : { status: 404 });
  });
  await page.goto("http://localhost/", { waitUntil: isHeld ? "commit" : "load" });
  return site;
}

/** A page with one survey in it, or with its address. */
export const pageWith = (head: string, survey: unknown, language = "vi"): string => `<!doctype html>
  <html lang="${language}">
    <head><meta charset="utf-8" /><link rel="icon" href="data:," />${head}</head>
    <body>
      <satisfaction-survey endpoint="/submissions"${typeof survey === "string" ? ` src="${survey}"` : ""}>
        <script type="application/json">${JSON.stringify(survey).replaceAll("<", "\\u003c")}</script>
      </satisfaction-survey>
    </body>
  </html>`;
