import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, NodeResult, Result, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** All rules but those for level AAA and those that axe has given up. */
const options: RunOptions = {
  resultTypes: ["violations", "incomplete"],
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "experimental"],
  // It says only that something is hidden, such as a menu that is closed.
  rules: { "hidden-content": { enabled: false } },
};

async function results(page: Page): Promise<AxeResults> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  return page.evaluate(
    (wanted) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(wanted),
    options,
  );
}

const placesOf = ({ id, nodes }: Result): string =>
  `${id}: ${nodes.map(({ target }: NodeResult) => target.join(" ")).join(", ")}`;

/** What axe finds on a page, each with the places. */
export const faults = async (page: Page): Promise<string[]> => (await results(page)).violations.map(placesOf);

/**
 * The same, and what axe would have a person look at, such as a text whose ground it cannot tell because something lies on it. On a wide
 * screen that is right: a table's heading stays in view, and what scrolls below it is covered.
 */
export async function faultsOrDoubts(page: Page, { device }: { device: "phone" | "desktop" }): Promise<string[]> {
  const { violations, incomplete: all } = await results(page);
  const incomplete = all.filter(({ id }) => !(device === "desktop" && id === "color-contrast"));
  return [...violations.map(placesOf), ...incomplete.map((each) => `To look at: ${placesOf(each)}`)];
}
