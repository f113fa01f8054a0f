import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { editorData } from "../../build/editor-data.ts";
import { elementsOf, manifest } from "../../build/manifest.ts";
import type { ContextFields, Tags } from "../../src/frameworks/tags.ts";

/* An attribute of the survey's tag is there in every way into a page. Each way is read as people get it. */

const [survey] = elementsOf(await manifest());
const attributes = survey!.attributes!.map(({ name }) => name).sort();

const plugin = resolve(import.meta.dirname, "../../embedding/wordpress/satisfaction-survey");
const context: Record<keyof ContextFields, true> = { unit: true, procedure: true };
const withoutContext = (names: string[]): string[] => names.filter((name) => !(name in context)).sort();

test("WordPress's shortcode takes every attribute", () => {
  const php = readFileSync(resolve(plugin, "satisfaction-survey.php"), "utf8");
  const names = [...php.matchAll(/^const \w+ = \[(.*)\];$/gm)].flatMap(([, list]) =>
    [...list!.matchAll(/'([\w-]+)'/g)].map(([, name]) => name!),
  );
  expect(withoutContext(names)).toEqual(attributes);
});

/** What a page's author has no use for, or sets once for a whole site: the shortcode has them. */
const NOT_IN_THE_BLOCK = [
  "placement",
  "draft",
  "check",
  "kiosk",
  "mode",
  "units",
  "funnel",
  "advance",
  "lang",
  "words",
  "qr",
];

test("WordPress's block has a field for every attribute that a page's author uses", () => {
  const block = JSON.parse(readFileSync(resolve(plugin, "block.json"), "utf8")) as { attributes: object };
  const names = Object.keys(block.attributes).filter((name) => name !== "fallback");
  expect([...withoutContext(names), ...NOT_IN_THE_BLOCK].sort()).toEqual(attributes);
});

type Written = keyof Tags["satisfaction-survey"]["properties"];

test("templates of React, Vue and Svelte know every attribute", () => {
  // Does not compile when the types have one more or one less.
  const known: Record<Exclude<Written, "survey">, true> = {
    src: true,
    endpoint: true,
    layout: true,
    compact: true,
    channel: true,
    placement: true,
    draft: true,
    check: true,
    kiosk: true,
    mode: true,
    words: true,
    qr: true,
    units: true,
    "return-to": true,
    funnel: true,
    advance: true,
    ...context,
  };
  // Every element of HTML has it.
  const everywhere = "lang";
  expect(withoutContext([...Object.keys(known), everywhere])).toEqual(attributes);
});

test("editors offer every attribute", async () => {
  const { tags } = await editorData();
  const tag = tags.find(({ name }) => name === "satisfaction-survey")!;
  expect(tag.attributes!.map(({ name }) => name).sort()).toEqual(attributes);
});
