import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { writeReadySqlite } from "../../../collector/test/databases/sqlite-database.ts";
import { startDemo } from "../../../demo/start-demo.ts";
import type { Submission } from "../../../src/schema/index.ts";
import { launchChromium } from "../../infra/chromium.ts";

/** The real demo on a port and a database file of its own, and a real browser. */
export interface Site {
  /** Such as `http://127.0.0.1:49152`. */
  url: string;
  browser: Browser;
  /** A page with storage of its own, 1280 by 900. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** What the collector lists, newest first. */
  received(survey?: string): Promise<Received[]>;
  close(): Promise<void>;
}

export interface Received {
  receipt: string;
  receivedAt: string;
  revision: number;
  submission: Submission;
}

export async function startSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "survey-demo-"));
  const database = join(folder, "demo.db");
  await writeReadySqlite(database);
  const demo = await startDemo({ port: 0, database });
  const browser = await launchChromium();
  return {
    url: demo.url,
    browser,
    async newPage(options) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
      page.setDefaultTimeout(10_000);
      return page;
    },
    async received(survey) {
      const query = new URLSearchParams({ limit: "500", ...(survey && { survey }) });
      const response = await fetch(`${demo.url}/api/submissions?${query}`);
      return ((await response.json()) as { submissions: Received[] }).submissions;
    },
    async close() {
      await browser.close();
      await demo.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
