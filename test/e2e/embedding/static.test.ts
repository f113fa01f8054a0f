import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contentSecurityPolicy } from "../../../demo/content-security-policy.ts";
import { answer, send } from "../support/citizen.ts";
import { type Site, startSite } from "../support/site.ts";
import { readPreset } from "../support/survey-files.ts";
import { watch } from "../support/watch.ts";

/* The guide's pages that are nothing but HTML, as files of a site with the strict policy. */

const folder = resolve(import.meta.dirname, "../../../embedding/static");

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

test.each(["index.html", "one-file.html"])("%s shows the survey and sends it", async (name) => {
  const page = await site.newPage();
  const watched = await watch(page, site.url);
  const body = await readFile(resolve(folder, name), "utf8");
  await page.route("**/result.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers: { "Content-Security-Policy": contentSecurityPolicy },
      body,
    }),
  );
  await page.goto(`${site.url}/result.html`);
  await answer(page, readPreset("one-stop-short"), { TL1: "Hài lòng" });
  const receipt = await send(page);
  const sent = (await site.received("one-stop-short")).find((each) => each.receipt === receipt)!;
  expect(sent.submission).toMatchObject({ channel: "web", context: { unit: "thuan-loc" } });
  expect(watched).toEqual({ violations: [], errors: [], foreign: [] });
  await page.close();
});
