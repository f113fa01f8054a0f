import { expect } from "@open-wc/testing";
import "../../src/results/define.ts";
import { littleSurvey, rating } from "../support/little-survey.ts";
import { type Colour, contrast, drawn } from "../support/colours.ts";
import { clear, show, shown } from "../support/widget.ts";

/** What is drawn on what, and the least contrast that WCAG 2.2 wants: 1.4.3 for words, 1.4.11 for everything else. */
const pairs = [
  ["text", "page", 4.5],
  ["text", "tint", 4.5],
  ["text", "wash", 4.5],
  ["soft", "page", 4.5],
  ["soft", "tint", 4.5],
  ["soft", "wash", 4.5],
  ["heading", "page", 4.5],
  ["strong", "page", 4.5],
  ["strong", "tint", 3],
  ["strong", "wash", 4.5],
  ["page", "strong", 3],
  ["on-accent", "accent", 4.5],
  ["bad-text", "page", 4.5],
  ["edge", "page", 3],
] as const;

const themes = ["neutral", "portal", "host"];
const schemes = ["light", "dark"];

/** A theme is put on as a page would: by its file. */
async function putOn(theme: string): Promise<void> {
  const link = Object.assign(document.createElement("link"), {
    rel: "stylesheet",
    href: `/src/design/themes/${theme}.css`,
  });
  const loaded = new Promise((done, failed) => Object.assign(link, { onload: done, onerror: failed }));
  document.head.append(link);
  await loaded;
}

function colourOf(root: Element, token: string, ground: Colour): Colour {
  const probe = root.appendChild(document.createElement("i"));
  probe.style.color = `var(--${token})`;
  const colour = drawn(getComputedStyle(probe).color, ground);
  probe.remove();
  return colour;
}

describe("every pair of colours stands out enough", () => {
  afterEach(() => {
    clear();
    document.documentElement.style.colorScheme = "";
    for (const link of document.querySelectorAll("link")) link.remove();
  });

  for (const theme of themes) {
    for (const scheme of schemes) {
      it(`in ${theme}, ${scheme}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        await putOn(theme);
        const element = await show(littleSurvey([rating("care")]), { lang: "en" });
        const root = shown(element);
        const page = colourOf(root, "page", [255, 255, 255]);
        const low = pairs.flatMap(([front, back, least]) => {
          const ground = colourOf(root, back, page);
          const ratio = contrast(colourOf(root, front, ground), ground);
          return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)}, not ${least}`] : [];
        });
        expect(low).to.deep.equal([]);
        // The scheme has really been drawn.
        expect(contrast(page, [255, 255, 255]) < 2).to.equal(scheme === "light");
      });
    }
  }

  it("and in results the same colours are used", async () => {
    const survey = await show(littleSurvey([rating("care")]), { lang: "en" });
    const results = document.body.appendChild(document.createElement("satisfaction-results"));
    await results.updateComplete;
    for (const token of new Set(pairs.flatMap(([front, back]) => [front, back]))) {
      const [one, other] = [shown(survey), results.shadowRoot!.querySelector(".root")!].map((root) =>
        colourOf(root, token, [255, 255, 255]),
      );
      expect(one, token).to.deep.equal(other);
    }
  });
});
