import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { browserFolder, browserZip } from "../../../../build/release/browser-zip.ts";
import { createCollector, listen, loadSurveys, openSqlite } from "../../../../collector/src/index.ts";
import { launchChromium } from "../../../infra/chromium.ts";
import { unpack } from "../../../release/unpack.ts";
import type { Received } from "../../support/site.ts";

/** A webmaster's site that holds nothing but the release's files, and a collector behind its `/api`. */
export interface ReleasedSite {
  url: string;
  /** A file of the archive. */
  read(name: string): Promise<string>;
  /** Opens a page of the site. @param policy its Content-Security-Policy */
  open(html: string, policy: string, prepare?: (page: Page) => Promise<void>): Promise<Page>;
  /** What the collector has, newest first. */
  received(): Promise<Received[]>;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};

/** The archive's folder lies in the site's root; a file asked for in the root itself is the one of that folder, as if it was copied there. */
export async function startReleasedSite(): Promise<ReleasedSite> {
  const unpacked = await unpack(await browserZip());
  const folder = resolve(unpacked, browserFolder);
  const data = await mkdtemp(join(tmpdir(), "survey-collected-"));
  const { surveys } = await loadSurveys(resolve(folder, "surveys"));
  const store = await openSqlite(join(data, "submissions.db"));
  const collector = createCollector({ surveys, store });
  const shown = { html: "", policy: "" };

  const server = await listen({
    port: 0,
    hostname: "127.0.0.1",
    async fetch(request, connection) {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith("/api/")) return collector(request, connection);
      if (pathname === "/page.html")
        return new Response(shown.html, {
          headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": shown.policy },
        });
      const file = pathname.startsWith(`/${browserFolder}/`) ? join(unpacked, pathname) : join(folder, pathname);
      return readFile(file).then(
        (content) => new Response(content, { headers: { "Content-Type": types[extname(file)] ?? "text/plain" } }),
        () => new Response(undefined, { status: 404 }),
      );
    },
  });
  const browser = await launchChromium();
  return {
    url: server.url,
    read: (name) => readFile(join(folder, name), "utf8"),
    async open(html, policy, prepare) {
      Object.assign(shown, { html, policy });
      const page = await browser.newPage();
      page.setDefaultTimeout(10_000);
      await prepare?.(page);
      await page.goto(`${server.url}/page.html`);
      return page;
    },
    async received() {
      const response = await fetch(`${server.url}/api/submissions`);
      return ((await response.json()) as { submissions: Received[] }).submissions;
    },
    async close() {
      await browser.close();
      await server.close();
      await store.close();
      await Promise.all([unpacked, data].map((each) => rm(each, { recursive: true })));
    },
  };
}
