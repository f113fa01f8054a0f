import { readFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import type { Page } from "playwright-core";

const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

export interface Site {
  /** Paths that the page asked for, with their queries, in order. */
  asked: string[];
  /** Those of them that were answered. */
  answered: string[];
}

/**
 * Answers a page's requests to `http://localhost/` without a server: the page itself, the files of a folder, and
 * submissions. A path for which `isHeld` is true stays without an answer.
 */
export async function openSite(
  page: Page,
  { html, folder, isHeld = () => false }: { html: string; folder: string; isHeld?: (path: string) => boolean },
): Promise<Site> {
  const site: Site = { asked: [], answered: [] };
  await page.route("**/*", async (route) => {
    const { pathname, search } = new URL(route.request().url());
    site.asked.push(pathname + search);
    if (isHeld(pathname)) return;
    site.answered.push(pathname + search);
    if (pathname === "/") return route.fulfill({ contentType: "text/html", body: html });
    if (route.request().method() === "POST") return route.fulfill({ status: 201, json: {} });
    const body = await readFile(resolve(folder, `.${pathname}`)).catch(() => undefined);
    return route.fulfill(body ? { contentType: TYPES[extname(pathname)] ?? "text/plain", body } : { status: 404 });
  });
  await page.goto("http://localhost/");
  return site;
}

/** A page with one survey in it. */
export const pageWith = (head: string, survey: unknown): string => `<!doctype html>
  <html lang="vi">
    <head><meta charset="utf-8" /><link rel="icon" href="data:," />${head}</head>
    <body>
      <satisfaction-survey endpoint="/submissions">
        <script type="application/json">${JSON.stringify(survey).replaceAll("<", "\\u003c")}</script>
      </satisfaction-survey>
    </body>
  </html>`;
