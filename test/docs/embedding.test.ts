import { readFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/* That the files work is shown by `test/e2e/embedding`. */

const root = resolve(import.meta.dirname, "../..");

/** Where a guide lists the attributes of WordPress's plugin. */
const LISTS = {
  "docs/webmaster": /Plugin nhận (.*?), và bỏ qua/s,
  "docs/en/webmaster": /The plugin takes (.*?), and ignores/s,
};

describe.each(Object.entries(LISTS))("the guide to ways into a page, in %s", async (folder, list) => {
  const docs = resolve(root, folder);
  const guide = await readFile(resolve(docs, "embedding.md"), "utf8");
  /** What the guide shows, by the link above it. */
  const shown = new Map(
    [...guide.matchAll(/^\[`[^`]+`\]\(([^)]+)\)\n\n```\w+\n([^]*?)^```$/gm)].map(([, path, code]) => [path!, code!]),
  );

  test("shows at least a file for each way", () => {
    const ways = new Set(
      [...shown.keys()].map((path) => relative(resolve(root, "embedding"), resolve(docs, path)).split("/")[0]),
    );
    expect(ways).toEqual(new Set(["static", "iframe", "react", "vue", "svelte", "angular"]));
  });

  test.each([...shown])("shows %s as it is", async (path, code) => {
    expect(code).toBe(await readFile(resolve(docs, path), "utf8"));
  });

  test("shows nothing else but WordPress's shortcode, which is the one of the plugin's own guide", async () => {
    const blocks = [...guide.matchAll(/^```\w+\n([^]*?)^```$/gm)].map(([, code]) => code!);
    const others = blocks.filter((code) => ![...shown.values()].includes(code));
    expect(others).toHaveLength(1);
    const readme = await readFile(resolve(root, "embedding/wordpress/satisfaction-survey/readme.txt"), "utf8");
    expect(readme).toContain(others[0]!.trim());
  });

  test("names every attribute that the plugin lets through", async () => {
    const php = await readFile(
      resolve(root, "embedding/wordpress/satisfaction-survey/satisfaction-survey.php"),
      "utf8",
    );
    const names = [...php.matchAll(/^const \w+ = \[(.*)\];$/gm)].flatMap(([, list]) =>
      [...list!.matchAll(/'([\w-]+)'/g)].map(([, name]) => name!),
    );
    expect(names.length).toBeGreaterThan(5);
    const [, told] = list.exec(guide)!;
    expect([...told!.matchAll(/`([\w-]+)`/g)].map(([, name]) => name).sort()).toEqual(names.sort());
  });
});
