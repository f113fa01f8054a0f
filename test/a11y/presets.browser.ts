import { expect } from "@open-wc/testing";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import type { Survey } from "../../src/schema/index.ts";
import { engine } from "../infra/engine.ts";
import { isLong } from "../support/long.ts";
import { clear, press, screen, settled, show } from "../support/widget.ts";
import { answerAll } from "./answer-all.ts";
import { surveys as all } from "./surveys.ts";
import { violations } from "./violations.ts";

const kinds = all.at(-1)!;
/** The engines build the accessibility tree alike; what differs is drawn differently, and a part shows that. */
const surveys = engine === "chromium" ? all : [all[0]!, kinds];
const allLayouts = engine === "chromium" ? (["steps", "page", "card"] as const) : (["steps", "page"] as const);
/** The survey with every kind of question shows what a layout changes; of the others, the long run looks at all. */
const layoutsOf = (survey: Survey) => (isLong || survey === kinds ? allLayouts : (["steps"] as const));
const wide = { width: 1000, height: 800 };
const narrow = { width: 320, height: 640 };

describe("axe finds nothing", () => {
  afterEach(async () => {
    clear();
    await setViewport({ width: 800, height: 600 });
  });

  for (const survey of surveys) {
    for (const layout of layoutsOf(survey)) {
      it(`in ${survey.id} as ${layout}, blank in Vietnamese and wide, answered in English and narrow`, async function () {
        this.timeout(30_000);
        await setViewport(wide);
        const element = await show(survey, { lang: "vi", layout });
        expect(await violations(element)).to.deep.equal([]);
        await answerAll(element);
        await setViewport(narrow);
        element.lang = "en";
        await settled(element);
        expect(await violations(element)).to.deep.equal([]);
      });
    }

    if (engine === "chromium" && survey.sections.length > 1 && (isLong || survey === kinds)) {
      it(`in every step of ${survey.id}`, async function () {
        this.timeout(30_000);
        const element = await show(survey, { lang: "en" });
        while (screen(element).includes("Continue")) {
          await answerAll(element);
          await press(element, "Continue");
          expect(await violations(element)).to.deep.equal([]);
        }
      });
    }
  }

  it("in dark colours", async function () {
    if (engine !== "chromium") this.skip();
    this.timeout(30_000);
    // Axe takes a page without a background for white.
    document.documentElement.style.cssText = "color-scheme: dark; background: Canvas";
    await emulateMedia({ colorScheme: "dark" });
    const element = await show(kinds, { lang: "en", layout: "page" });
    await answerAll(element);
    expect(await violations(element)).to.deep.equal([]);
    await emulateMedia({ colorScheme: "light" });
    document.documentElement.style.cssText = "";
  });
});
