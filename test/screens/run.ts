import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { presets } from "../../src/presets/index.ts";
import type { Survey } from "../../src/schema/index.ts";
import { root } from "../../build/paths.ts";
import { table } from "../bench/table.ts";
import { launchChromium } from "../infra/chromium.ts";
import { type Journey, play } from "./journey.ts";
import { layouts, nameOf, screens } from "./screens.ts";

/*
 * npm run bench:screens: plays every preset by touch, in every layout, on phones, a tablet and two kiosks. Prints how often a person taps, how
 * far they scroll, and in how many steps questions, options and button are in view together as the step begins. It measures `dist`.
 */
const { values: flags } = parseArgs({
  options: {
    /** A preset, such as `sipas-2018`; may be given several times. */
    only: { type: "string", multiple: true },
    layout: { type: "string", multiple: true },
    /** A part of a screen's name, such as `390` or `kiosk`; may be given several times. */
    screen: { type: "string", multiple: true },
  },
});
const wanted = (given: string[] | undefined, name: string): boolean =>
  !given || given.some((part) => name.includes(part));
const shownScreens = screens.filter((screen) => wanted(flags.screen, nameOf(screen)));
const names = presets.map(({ name }) => name).filter((name) => wanted(flags.only, name));

/** The step that asks for the most room beyond what the screen has. */
function worst({ steps }: Journey, height: number): string {
  const [step] = steps.filter(({ isWhole }) => !isWhole).sort((a, b) => b.height - a.height);
  if (!step) return "";
  const [first, last] = [step.items[0], step.items.at(-1)];
  const where = first === last ? first : `${first}–${last}`;
  return step.height > height ? `${where}: ${step.height} px high` : `${where}: begins too low`;
}

const browser = await launchChromium();
try {
  for (const layout of layouts.filter((name) => wanted(flags.layout, name))) {
    for (const screen of shownScreens) {
      const rows = [["", "questions", "taps", "scrolled px", "steps seen whole", "the worst of the others"]];
      for (const name of names) {
        const survey = JSON.parse(await readFile(resolve(root, `src/presets/${name}.json`), "utf8")) as Survey;
        const journey = await play(browser, survey, layout, screen);
        const whole = journey.steps.filter(({ isWhole }) => isWhole).length;
        rows.push([
          name,
          String(journey.questions),
          String(journey.taps),
          String(journey.scrolled),
          `${whole}/${journey.steps.length}`,
          worst(journey, screen.height),
        ]);
      }
      console.log(`${layout}, ${nameOf(screen)}\n${table(rows)}\n`);
    }
  }
} finally {
  await browser.close();
}
