import { statSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join, posix, resolve } from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { beforeAll, describe, expect, test } from "vitest";
import { contentsOf } from "../../build/guides/contents.ts";
import { guideLanguages } from "../../build/guides/languages.ts";
import { guidesDir } from "../../build/paths.ts";

/* That the site works in a browser is shown by `test/e2e/guides.test.ts`. */

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

const textIn = (node: DefaultTreeAdapterTypes.ChildNode): string =>
  "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textIn).join("") : "";

function elementsIn(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ("attrs" in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      found.push({ name: node.tagName, attributes, text: textIn(node) });
    }
    if ("content" in node) visit(node.content);
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return found;
}

const pages = new Map<string, Element[]>();
beforeAll(async () => {
  for (const name of await readdir(guidesDir, { recursive: true }))
    if (name.endsWith(".html")) pages.set(name, elementsIn(await readFile(join(guidesDir, name), "utf8")));
});

const all = (): (Element & { page: string })[] =>
  [...pages].flatMap(([page, elements]) => elements.map((element) => ({ page, ...element })));

test("has every guide in both languages", async () => {
  for (const language of guideLanguages) {
    const contents = await contentsOf(language);
    const addresses = contents.flatMap((reader) => reader.pages.map(({ path }) => path.replace(/\.md$/, ".html")));
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses)
      expect([...pages.keys()]).toContain(posix.join(language === "en" ? "en" : "", address));
  }
});

test("asks nothing of a strict policy: no script, style or handler in the markup, nothing from elsewhere", () => {
  const inMarkup = all().filter(
    ({ name, attributes }) =>
      name === "style" ||
      (name === "script" && !attributes.src && attributes.type !== "application/json") ||
      Object.keys(attributes).some((each) => each === "style" || each.startsWith("on")),
  );
  expect(inMarkup).toEqual([]);
  const loads = all().filter(({ name, attributes }) => name !== "a" && (attributes.src ?? attributes.href));
  expect(loads.length).toBeGreaterThan(pages.size);
  expect(loads.filter(({ attributes }) => /^(\w+:)?\/\//.test((attributes.src ?? attributes.href)!))).toEqual([]);
});

test("leads to places that exist", async () => {
  const files = new Set((await readdir(guidesDir, { recursive: true })).map((name) => name.replaceAll("\\", "/")));
  const lost: string[] = [];
  for (const { page, attributes } of all()) {
    const link = attributes.href ?? attributes.src;
    // What begins with a slash is in an example, for a site of a reader's.
    if (!link || /^(https?:|data:|\/)/.test(link)) continue;
    const { pathname, hash } = new URL(link, `http://site/docs/${page}`);
    if (!pathname.startsWith("/docs/")) {
      if (!(await isOnDemo(decodeURI(pathname)))) lost.push(`${page}: ${link}`);
      continue;
    }
    const address = decodeURI(pathname).slice("/docs/".length);
    const anchor = decodeURIComponent(hash).slice(1);
    const isThere =
      files.has(address) && (!anchor || pages.get(address)?.some(({ attributes: { id } }) => id === anchor));
    if (!isThere) lost.push(`${page}: ${link}`);
  }
  expect(lost).toEqual([]);
});

/** What stands beside the guides: pages of the demo, presets, the list of criteria. */
async function isOnDemo(path: string): Promise<boolean> {
  const folder = resolve(import.meta.dirname, "../..");
  const [, preset] = /^\/surveys\/(.+)$/.exec(path) ?? [];
  const file = preset
    ? `src/presets/${preset}`
    : path === "/wcag.json"
      ? "demo/wcag.json"
      : `demo/pages${path.replace(/\/$/, "/index.html")}`;
  return readFile(join(folder, file)).then(Boolean, () => false);
}

describe("each page", () => {
  test("says its language, has one title, and no name twice", () => {
    for (const [page, elements] of pages) {
      const language = page.startsWith("en/") ? "en" : "vi";
      expect(elements.find(({ name }) => name === "html")!.attributes.lang, page).toBe(language);
      expect(
        elements.filter(({ name }) => name === "h1"),
        page,
      ).toHaveLength(1);
      const ids = elements.flatMap(({ attributes: { id } }) => id ?? []);
      expect(
        ids.filter((id, at) => ids.indexOf(id) < at),
        page,
      ).toEqual([]);
      for (const { attributes } of elements.filter(({ name }) => name === "img"))
        expect(statSync(join(guidesDir, posix.join(posix.dirname(page), attributes.src!))).size).toBeLessThan(
          64 * 1024,
        );
      const images = elements.filter(({ name }) => name === "img");
      for (const { attributes } of images) expect(attributes.alt?.length, page).toBeGreaterThan(20);
    }
  });

  test("and the one in the other language lead to each other", () => {
    const others = (page: string): string[] =>
      pages
        .get(page)!
        .filter(({ name, attributes }) => name === "link" && attributes.rel === "alternate")
        .map(({ attributes }) => posix.join(posix.dirname(page), attributes.href!));
    for (const page of pages.keys()) {
      const twin = page.startsWith("en/") ? page.slice("en/".length) : `en/${page}`;
      expect(others(page).sort(), page).toEqual([page, twin].sort());
      const link = pages.get(page)!.find(({ attributes }) => attributes.class === "language")!;
      expect(posix.join(posix.dirname(page), link.attributes.href!)).toBe(twin);
      expect(link.attributes.hreflang).toBe(link.attributes.lang);
    }
  });
});
