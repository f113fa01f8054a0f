import { afterAll, beforeAll, expect, test } from "vitest";
import { presets } from "../support/presets.ts";
import { faultsOrDoubts } from "./support/axe.ts";
import { type Site, startSite } from "./support/site.ts";
import { everyKind } from "./support/survey-files.ts";
import { type Visit, nameOf, visitHostPage } from "./support/visit-host-page.ts";

/* Each survey in each layout, on a phone and on a desktop: `host-page.test.ts` looks at some. Languages and colours take turns. */

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());

const languages = ["vi", "en"] as const;
const colours = ["light", "dark", "forced"] as const;

const visits = [...presets, everyKind].flatMap((survey, i) =>
  (["page", "steps", "card"] as const).flatMap((layout, j) =>
    (["phone", "desktop"] as const).map((device, k): Visit => {
      const turn = i + j + k;
      return { survey, layout, device, language: languages[turn % 2]!, colours: colours[turn % 3]! };
    }),
  ),
);

test.each(visits.map((visit) => [nameOf(visit), visit] as const))("axe finds nothing in %s", async (_, visit) => {
  await visitHostPage(site, visit, async (screen, page) => {
    expect(await faultsOrDoubts(page, visit), screen).toEqual([]);
  });
});
