import { execFile } from "node:child_process";
import { readFile, readdir, realpath, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "../../../demo/content-security-policy.ts";
import { answer, send } from "../support/citizen.ts";
import { type Site, startSite } from "../support/site.ts";
import { readPreset } from "../support/survey-files.ts";
import { watch } from "../support/watch.ts";
import { isLong } from "../../support/long.ts";
import { buildApps } from "./support/apps.ts";
import { checkTypes } from "./support/check-types.ts";
import { installApps } from "./support/install-apps.ts";

/*
 * The guide's sites under the strict policy: pages of HTML as they are, and apps, built with the real frameworks in an empty folder that has
 * the release's package and no source of ours.
 */

const embedding = resolve(import.meta.dirname, "../../../embedding");

let site: Site;
let folder: string;
let apps: Map<string, string>;
beforeAll(async () => {
  folder = await installApps();
  [site, apps] = await Promise.all([startSite(), build()]);
}, 120_000);
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

async function build(): Promise<Map<string, string>> {
  if (!isLong) return buildApps(folder);
  const compiled = join(folder, "angular-compiled");
  // Angular's compiler checks templates, too; what it finds makes it fail.
  const ngc = join(embedding, "node_modules/.bin/ngc");
  await promisify(execFile)(ngc, ["-p", join(folder, "angular"), "--outDir", compiled]);
  return buildApps(folder, join(compiled, "opinion.js"));
}

test.each(["index.html", "one-file.html"])("the page %s shows the survey and sends it", async (name) => {
  const page = await site.newPage();
  const watched = await watch(page, site.url);
  const body = await readFile(join(embedding, "static", name), "utf8");
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

const frameworks: [name: string, policies: string][] = [
  ["react", "lit-html"],
  ["vue", "lit-html vue"],
  ["svelte", "lit-html svelte-trusted-html"],
];
// Its compiler takes longer than all else here.
if (isLong) frameworks.push(["angular", "lit-html angular"]);

test.each(frameworks)(
  "%s hands the survey over as an object, and hears that it was sent; Trusted Types: %s",
  async (framework, policies) => {
    const page = await site.newPage();
    const watched = await watch(page, site.url);
    await page.route("**/embedding/**", (route) => {
      const path = new URL(route.request().url()).pathname.replace("/embedding", "");
      const body = apps.get(path);
      return body === undefined
        ? route.fulfill({
            contentType: "text/html; charset=utf-8",
            headers: { "Content-Security-Policy": `${contentSecurityPolicy}; trusted-types ${policies}` },
            body: pageOf(framework),
          })
        : route.fulfill({ contentType: "text/javascript; charset=utf-8", body });
    });
    await page.goto(`${site.url}/embedding/`);

    const survey = page.locator("satisfaction-survey");
    await survey.getByRole("radio", { name: "Hài lòng", exact: true }).check();
    await survey.getByRole("button", { name: "Gửi ý kiến" }).click();

    const receipt = await survey.getByText("Mã biên nhận").locator("strong").textContent();
    await page.getByText(`Trang này cảm ơn Ông/Bà. Mã: ${receipt}`).waitFor();
    const received = (await site.received("csat")).find((each) => each.receipt === receipt);
    expect(received!.submission).toMatchObject({ answers: { csat: "hai-long" }, context: { unit: "thuan-loc" } });
    expect(watched).toEqual({ violations: [], errors: [], foreign: [] });
    await page.close();
  },
);

test("what the apps are built from is the package, and nothing beside it", async () => {
  const home = join(folder, "node_modules/satisfaction-survey");
  expect(await realpath(home)).toBe(home);
  expect(await readdir(home)).not.toContain("src");
});

const pageOf = (framework: string): string => `<!doctype html>
  <html lang="vi">
    <head><link rel="icon" href="data:," /><script type="module" src="/embedding/${framework}.js"></script></head>
    <body><main></main></body>
  </html>`;

describe("the types", () => {
  const slips = { "endpoint=": `layout="wizard" endpoint=`, "event.receipt": "event.receit" };
  /** No slips: attributes that are no properties, and one that needs no value. */
  const others = { "unit=": `units="/units.csv" return-to="referrer" compact="" unit=` };

  // Their tools take long to start: the long run asks them. Angular's compiler looked at its site above.
  test.concurrent.each(isLong ? ["vue", "svelte"] : [])(
    "for %s know each property and each event's fields, and complain about slips",
    async (framework) => {
      expect(await checkTypes(folder, framework, { ...slips, ...others })).toEqual(["slips: wizard", "slips: receit"]);
    },
  );

  test.concurrent("for React do so, too, and know the context fields that a site adds", async () => {
    const fields = {
      "{receipt &&": `<satisfaction-survey counter="3" /><satisfaction-survey window="3" />{receipt &&`,
    };
    const found = await checkTypes(folder, "react", { ...slips, ...others, ...fields });
    expect(found).toEqual(["slips: wizard", "slips: receit", "slips: window"]);
  });
});
