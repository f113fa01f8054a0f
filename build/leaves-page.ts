import type { Plugin } from "vite";

/** As Lit's development build and its minified one write it. */
const METADATA: Trace = [/Symbol\.metadata\s*\?\?=\s*Symbol\((["'])metadata\1\)/, "0"];

type Trace = readonly [found: RegExp, instead: string];

const versions = (name: string): Trace => [new RegExp(`\\(\\w\\.${name}\\?\\?=\\[\\]\\)\\.push\\("[\\d.]+"\\)`), "0"];
const support = (name: string): Trace => [new RegExp(`\\b\\w\\.${name}\\b`), "(void 0)"];

/** What Lit's minified build does to names of the page, and what stands there instead. */
const TRACES: Record<string, readonly Trace[]> = {
  "reactive-element": [
    METADATA,
    [/\b\w\.litPropertyMetadata\?\?=new WeakMap\b/, "0"],
    [/\blitPropertyMetadata\.get\(\w\)/, "void 0"],
    support("reactiveElementPolyfillSupport"),
    versions("reactiveElementVersions"),
  ],
  "lit-html": [support("litHtmlPolyfillSupport"), versions("litHtmlVersions")],
  "lit-element": [
    support("litElementHydrateSupport"),
    support("litElementPolyfillSupport"),
    versions("litElementVersions"),
  ],
};

const LIT = /\/(?:@lit\/reactive-element|lit-html|lit-element)\/(development\/)?([a-z-]+)\.js$/;

/**
 * Lit keeps its versions and the properties of decorators under names of the page, and asks others of these for polyfills. We use none of
 * that. A page may have frozen `Symbol`, as SES does, or put a `WeakMap` of its own there, and then Lit throws.
 */
export function leavesPage(): Plugin {
  return {
    name: "leaves-page",
    transform(code, id) {
      const [, isDevelopment, name = ""] = LIT.exec(id) ?? [];
      const traces =
        isDevelopment && name === "reactive-element" ? [METADATA] : isDevelopment ? undefined : TRACES[name];
      if (!traces) return null;
      for (const [found, instead] of traces) {
        if (!found.test(code)) throw new Error(`Lit writes ${found} in another way.`);
        code = code.replace(found, instead);
      }
      return { code, map: null };
    },
  };
}
