import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { runInNewContext } from "node:vm";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "../../../demo/content-security-policy.ts";
import { wordpressZip } from "../../../build/release/wordpress-zip.ts";
import { needProgram } from "../../programs.ts";
import { unpack } from "../../release/unpack.ts";
import { type Site, startSite } from "../support/site.ts";
import { type Watched, watch } from "../support/watch.ts";

/* The plugin as its zip has it, in PHP, with a stand-in for WordPress, and what comes of it in a browser. */

const unpacked = await unpack(await wordpressZip());
afterAll(() => rm(unpacked, { recursive: true }));
const plugin = resolve(unpacked, "satisfaction-survey");
const read = (name: string): string => readFileSync(resolve(plugin, name), "utf8");
const declared = JSON.parse(read("block.json")) as {
  name: string;
  title: string;
  description: string;
  attributes: Record<string, object>;
};

interface Part {
  shortcode?: Record<string, unknown>;
  content?: string;
  block?: Record<string, unknown>;
  html?: string;
}

/** A page of WordPress. @param more who looks at it, and which context fields its site adds */
function rendered(parts: Part[], more: { user?: string; context?: unknown[] } = {}): string {
  const standIn = resolve(import.meta.dirname, "support/wordpress.php");
  const { stdout, stderr } = spawnSync(
    needProgram("php"),
    ["-d", "display_errors=stderr", standIn, resolve(plugin, "satisfaction-survey.php")],
    { input: JSON.stringify({ parts, ...more }), encoding: "utf8" },
  );
  expect(stderr).toBe("");
  return stdout;
}

const tag = { src: "/surveys/csat.json", endpoint: "/api/submissions", unit: "thuan-loc" };
const hostile = `"><img src=x onerror=alert(1)><i a='&quot;`;

describe("the plugin for WordPress", () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.close());

  /** The page in a browser, and what goes wrong in it. */
  async function open(html: string): Promise<{ page: Page; watched: Watched }> {
    const page = await site.newPage();
    const watched = await watch(page, site.url);
    await page.route("**/wp-content/plugins/satisfaction-survey/widget/**", (route) => {
      const { pathname } = new URL(route.request().url());
      return route.fulfill({ path: resolve(unpacked, pathname.replace("/wp-content/plugins/", "")) });
    });
    await page.route("**/page/", (route) =>
      route.fulfill({
        contentType: "text/html; charset=utf-8",
        headers: { "Content-Security-Policy": contentSecurityPolicy },
        body: html,
      }),
    );
    await page.goto(`${site.url}/page/`);
    return { page, watched };
  }

  test.each([
    ["the shortcode", { shortcode: tag }],
    ["the block", { block: tag }],
  ])("%s shows the survey and sends it, under the strict policy", async (_, part) => {
    const { page, watched } = await open(rendered([part]));
    const survey = page.locator("satisfaction-survey");
    await survey.getByRole("radio", { name: "Hài lòng", exact: true }).check();
    await survey.getByRole("button", { name: "Gửi ý kiến" }).click();
    const receipt = await survey.getByText("Mã biên nhận").locator("strong").textContent();
    const sent = (await site.received("csat")).find((each) => each.receipt === receipt)!;
    expect(sent.submission.context).toEqual({ unit: "thuan-loc" });
    expect(watched).toEqual({ violations: [], errors: [], foreign: [] });
    await page.close();
  });

  test("attributes that mean harm are words, and lead nowhere", async () => {
    const all = Object.fromEntries(
      [
        "endpoint",
        "words",
        "layout",
        "advance",
        "channel",
        "placement",
        "draft",
        "lang",
        "unit",
        "procedure",
        "onclick",
        "style",
      ].map((name) => [name, hostile]),
    );
    const part = { src: `/surveys/csat.json?${hostile}`, ...all, [hostile]: "x", [`a onload=alert(1) b`]: "y" };
    const { page, watched } = await open(rendered([{ shortcode: part }, { block: { ...part, fallback: hostile } }]));
    for (const [at, element] of (await page.locator("satisfaction-survey").all()).entries()) {
      const names = await element.evaluate((it) => it.getAttributeNames());
      const both = ["src", "endpoint", "layout", "channel", "unit", "procedure"];
      expect(names.sort(), String(at)).toEqual(
        (at ? both : [...both, "advance", "words", "placement", "draft", "lang"]).sort(),
      );
      expect(await element.getAttribute("endpoint")).toMatch(/^http:\/\/img/);
      expect(await element.getAttribute("unit")).toBe(hostile.replace("&quot;", `"`));
    }
    expect(await page.locator("satisfaction-survey").count()).toBe(2);
    expect(await page.locator("img, [onerror], [onclick], [onload], satisfaction-survey[style]").count()).toBe(0);
    expect(watched.violations).toEqual([]);
    await page.close();
  });

  test("of addresses, only those of http and https come through", () => {
    const harmless = "https://khaosat.example/words/{lang}.json?a=1&b=2";
    const words = [harmless, "javascript:alert(1)", " JavaScript:alert(1)", "data:application/json,{}"];
    const html = rendered(words.map((address) => ({ shortcode: { ...tag, words: address } })));
    expect(html.match(/<satisfaction-survey/g)).toHaveLength(words.length);
    expect(html.match(/ words="[^"]*"/g)).toEqual([` words="${harmless.replace("&", "&#038;")}"`]);
  });

  test("an attribute that needs no value stands alone in the shortcode, and is switched on in the block", () => {
    const [short, on, off] = rendered([
      // As WordPress hands over words that have no name.
      { shortcode: { ...tag, 0: "compact", 1: "kiosk", 2: "onclick" } },
      { block: { ...tag, compact: true, "return-to": "referrer" } },
      { block: { ...tag, compact: false } },
    ]).match(/<satisfaction-survey [^>]*>/g)!;
    expect(short).toMatch(/ compact kiosk [^>]*>$/);
    expect(short).not.toContain("onclick");
    expect(on).toMatch(/ return-to="referrer" compact /);
    expect(off).not.toContain("compact");
  });

  test("what stands in the shortcode is what WordPress allows in a post", () => {
    const html = rendered([{ shortcode: tag, content: `<p onclick="x">Phiếu giấy</p><script>alert(1)</script>` }]);
    expect(html).toContain("<p>Phiếu giấy</p>alert(1)</satisfaction-survey>");
  });

  test("a site's own context fields are let through, unless a browser would run them", () => {
    const names = ["counter", "onclick", "style", "Counter", 5, `x" y`];
    const html = rendered([{ shortcode: { ...tag, counter: "3", onclick: "x", style: "y" } }], { context: names });
    expect(html).toContain(` counter="3">`);
    expect(html).not.toMatch(/onclick|style/);
    expect(rendered([{ shortcode: { ...tag, counter: "3" } }])).not.toContain("counter");
  });

  test("only pages with a survey load a script, once, and it is a module", () => {
    expect(rendered([{ html: "<p>Tin tức</p>" }])).not.toContain("<script");
    const scripts = rendered([{ shortcode: tag }, { block: tag }]).match(/<script[^>]*>/g);
    expect(scripts).toEqual([
      expect.stringMatching(
        /^<script type="module" src="\/wp-content\/plugins\/satisfaction-survey\/widget\/satisfaction-survey.js\?ver=/,
      ),
    ]);
  });

  test("without an address, editors are told, and visitors see nothing", () => {
    const parts = [{ shortcode: {} }, { shortcode: { src: "javascript:alert(1)" } }, { block: {} }];
    const told = rendered(parts, { user: "editor" }).match(/<p>Satisfaction Survey: please give the address/g);
    expect(told).toHaveLength(parts.length);
    expect(rendered(parts)).toContain("<body></body>");
  });
});

describe("the block in WordPress's editor", () => {
  interface Node {
    type: string;
    props: { label?: string; value?: string; onChange?: (value: string) => void };
    children: unknown[];
  }
  const drawn = (attributes: Record<string, unknown>, setAttributes: (changed: object) => void): Node[] => {
    const registered: { name: string; edit: (with_: object) => Node; save: () => null }[] = [];
    const components = Object.fromEntries(
      ["TextControl", "TextareaControl", "SelectControl", "ToggleControl", "Placeholder"].map((name) => [name, name]),
    );
    const wp = {
      blocks: {
        registerBlockType: (name: string, settings: object) => registered.push({ name, ...settings } as never),
      },
      blockEditor: { useBlockProps: () => ({}) },
      element: {
        createElement: (type: string, props: object, ...children: unknown[]) => ({ type, props, children }),
      },
      i18n: { __: (text: string) => text },
      components,
    };
    runInNewContext(read("editor.js"), { window: { wp }, Object });
    expect(registered.map(({ name, save }) => [name, save()])).toEqual([[declared.name, null]]);
    const all = (node: Node): Node[] => [node, ...node.children.flat().flatMap((child) => all(child as Node))];
    return all(registered[0]!.edit({ attributes, setAttributes })).filter(({ props }) => props.onChange);
  };

  test("has a field with a label for each attribute, which changes it", () => {
    const changes: object[] = [];
    const fields = drawn({ ...tag, layout: "card" }, (changed) => changes.push(changed));
    for (const { props } of fields) props.onChange!("new");
    const names = changes.flatMap((change) => Object.keys(change));
    expect(names.sort()).toEqual(Object.keys(declared.attributes).sort());
    expect(fields.every(({ props }) => props.label)).toBe(true);
    expect(fields.map(({ props }) => props.value)).toContain("card");
  });

  test("speaks Vietnamese, too, without a text left out", () => {
    const script = JSON.parse(
      read("languages/satisfaction-survey-vi-satisfaction-survey-survey-editor-script.json"),
    ) as {
      locale_data: { messages: Record<string, unknown> };
    };
    const inScript = [...read("editor.js").matchAll(/__\("([^"]+)"\)/g)].map(([, text]) => text!);
    const { "": _, ...translated } = script.locale_data.messages;
    expect(Object.keys(translated).sort()).toEqual([...new Set(inScript)].sort());

    const file = resolve(plugin, "languages/satisfaction-survey-vi.l10n.php");
    const { stdout } = spawnSync(needProgram("php"), ["-r", "echo json_encode((include $argv[1])['messages']);", file]);
    const inPhp = [...read("satisfaction-survey.php").matchAll(/__\('([^']+)', 'satisfaction-survey'\)/g)];
    const { title, description } = declared;
    expect(Object.keys(JSON.parse(stdout.toString()) as object).sort()).toEqual(
      [...inPhp.map(([, text]) => text), `block title\u0004${title}`, `block description\u0004${description}`].sort(),
    );
  });
});
