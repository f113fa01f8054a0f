/*
 * The parts of @custom-elements-manifest/analyzer that its own types leave out:
 * https://custom-elements-manifest.open-wc.org/analyzer/getting-started/
 */
declare module "@custom-elements-manifest/analyzer/index.js" {
  import type { Package } from "custom-elements-manifest/schema.js";

  export function create(options: { modules: unknown[]; plugins: unknown[] }): Package;

  /** The analyzer's own TypeScript, which has an interface for programs; version 7 has none. */
  export const ts: {
    createSourceFile(file: string, code: string, target: number, setParentNodes: boolean): unknown;
    ScriptTarget: { ESNext: number };
  };
}

declare module "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js" {
  export function litPlugin(): unknown[];
}
