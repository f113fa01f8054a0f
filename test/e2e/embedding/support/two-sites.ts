import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { browserDir } from "../../../../build/bundles.ts";
import { contentSecurityPolicy } from "../../../../demo/content-security-policy.ts";
import type { Site } from "../../support/site.ts";

export const PORTAL = "https://portal.example";
export const SURVEYS = "https://khaosat.example";

/** What a portal's policy needs for a survey in a frame, and nothing else. */
const portalPolicy = `default-src 'none'; script-src ${SURVEYS}; frame-src ${SURVEYS} https://advert.example; img-src data:; require-trusted-types-for 'script'`;

/** A file of the guide. */
export const guide = (name: string): Promise<string> =>
  readFile(resolve(import.meta.dirname, "../../../../embedding/iframe", name), "utf8");

/**
 * Two sites to a browser: a portal, whose one page has this in its body, and the one that hosts the surveys, with the
 * guide's page for frames, widget and collector.
 * @param change what a webmaster changes in the page for frames
 */
export async function openPortal(
  page: Page,
  site: Site,
  body: string,
  change: (html: string) => string = (html) => html,
): Promise<void> {
  const framed = change(await guide("survey-frame.html"));
  await page.route(`${SURVEYS}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (/^\/(surveys|api)\//.test(pathname))
      return route.fulfill({ response: await route.fetch({ url: site.url + pathname }) });
    if (pathname.endsWith(".js")) return route.fulfill({ path: join(browserDir, pathname) });
    return route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers: {
        "Content-Security-Policy": contentSecurityPolicy.replace("frame-ancestors 'none'", `frame-ancestors ${PORTAL}`),
      },
      body: framed,
    });
  });
  await page.route(`${PORTAL}/**`, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers: { "Content-Security-Policy": portalPolicy },
      body: `<!doctype html><html lang="vi"><head><meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Cổng thông tin</title><link rel="icon" href="data:," /></head><body><h1>Cổng thông tin</h1>${body}<p>Chân trang</p></body></html>`,
    }),
  );
  await page.goto(`${PORTAL}/`);
}
