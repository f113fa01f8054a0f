import type { Option } from "../../schema/index.ts";
import type { Ui } from "../view/ui.ts";

/** Room, in em, from which on options stand in a row that asks for no more. */
const WIDTHS = [18, 24, 36];

/**
 * Options stand side by side where all their labels can be read: no word is broken, and none takes more than three lines. How much room
 * that asks for is guessed, of half an em for a letter and 3 em for a finger, so that nothing is measured before it is drawn.
 * @returns the class of their row, which has no rules where there is hardly ever so much room
 */
export function rowClass(ui: Ui, options: readonly Option[]): string {
  const levels = options.filter(({ missing }) => !missing);
  const letters = levels.flatMap(({ label }) => {
    const { words } = ui.plain(label);
    return [words.length / 3, ...words.split(/\s/).map(({ length }) => length)];
  });
  const room = levels.length * (Math.max(5, ...letters) / 2 + 0.55);
  return `row${WIDTHS.find((width) => width >= room) ?? ""}`;
}

function rulesFor(width: number): string {
  const css = `
    @container (min-width: ${width}em) {
      .row${width} {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4em 0.2em;
      }
      .row${width} > .option:not(.aside) {
        flex: 1;
        flex-direction: column;
        min-width: 0;
        gap: 0.3em;
        padding: 0.5em min(3% - 0.4em, 0.3em);
        text-align: center;
      }
      .row${width} > .option:not(.aside) span {
        font-size: 0.85em;
        line-height: 1.25;
      }
      .row${width} > :is(.aside, .said) {
        display: flex;
        width: 100%;
      }
    }
  `;
  return css;
}

export const css = WIDTHS.map(rulesFor).join("");
