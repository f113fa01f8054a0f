import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type InlineConfig, type Plugin, build } from "vite";
import config from "../vite.config.ts";
import { eagerImports } from "./eager-imports.ts";
import { noteLicences, withLicences } from "./licences.ts";

const root = resolve(import.meta.dirname, "..");
const survey = resolve(root, "src/widget/define.ts");
const results = resolve(root, "src/results/define.ts");
/**
 * What these share with other chunks they bring themselves. In a file of its own, every citizen's page would ask for what clerks share, and
 * a rotated survey's for what waits until its first question is shown; and
 * what words of the page's own are compared with would be four more files, each named in the main file.
 */
const alone: Record<string, string> = {
  [resolve(root, "src/widget/clerk/index.ts")]: "clerk",
  [resolve(root, "src/widget/words/own-words.ts")]: "own-words",
  [resolve(root, "src/widget/booklets/draw.ts")]: "booklets",
  [resolve(root, "src/widget/wordings/draw.ts")]: "wordings",
};

/** Vite keeps the white space of libraries in ES format, for bundlers to come; these files are final. */
const minified = {
  minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
  comments: { annotation: false },
};

const base = {
  ...config,
  configFile: false,
  logLevel: "warn",
  plugins: [config.plugins, noteLicences()],
  build: { ...config.build, ...withLicences },
} satisfies InlineConfig;

/** Where the bundles go. */
export const browserDir = resolve(root, "dist/browser");

/**
 * The main file and its chunks, for `<script type="module">`.
 *
 * The chunks are built first and by themselves, so that none imports the main file: a page may load that under another
 * address (`satisfaction-survey.js?v=2`), and would then load it twice, perhaps in two versions.
 */
async function buildModule(entry: string, fileName: string): Promise<void> {
  const lazy = [...(await lazyModules(entry))];
  const chunks = await buildChunks(lazy.filter((module) => !alone[module]));
  for (const module of lazy.filter((each) => alone[each]))
    for (const [path, chunk] of await buildChunks([module], alone[module])) chunks.set(path, chunk);
  await build({
    ...base,
    plugins: [base.plugins, externalChunks(chunks), ownScope(fileName)],
    build: {
      ...base.build,
      outDir: browserDir,
      lib: { entry, formats: ["es"], fileName: () => fileName },
      rolldownOptions: { output: minified },
    },
  });
}

/** A module's file, and the files that it imports at once. */
interface Chunk {
  fileName: string;
  imports: string[];
}

/** @returns the chunk of each module */
async function buildChunks(modules: readonly string[], name = "[name]"): Promise<Map<string, Chunk>> {
  if (!modules.length) return new Map();
  const chunks = await build({
    ...base,
    build: {
      ...base.build,
      outDir: browserDir,
      lib: { entry: [...modules], formats: ["es"] },
      rolldownOptions: {
        output: {
          ...minified,
          entryFileNames: `chunks/${name}-[hash:6].js`,
          chunkFileNames: "chunks/[name]-[hash:6].js",
          hashCharacters: "hex",
          codeSplitting: { groups: [{ name: "shared", minShareCount: 2, test: /src\/(?!locales\/parts)/ }] },
        },
      },
    },
  });
  const found = new Map<string, Chunk>();
  for (const { output } of [chunks].flat() as { output: (Chunk & { facadeModuleId?: string })[] }[]) {
    for (const file of output) if (file.facadeModuleId) found.set(file.facadeModuleId, file);
  }
  return found;
}

/** The survey, and by itself the results: a page with both loads Lit twice, but none loads more files than it needs. */
export async function buildElements(): Promise<void> {
  await buildModule(survey, "satisfaction-survey.js");
  await buildModule(results, "satisfaction-results.js");
}

/**
 * Everything in one file, for a plain `<script>`.
 * What webmasters need to find mistakes in a survey, and clerks to type in paper forms, is in the other build only: every
 * citizen would load it.
 */
export async function buildOneFile(): Promise<void> {
  await build({
    ...base,
    plugins: [base.plugins, eagerImports(), ownScope("satisfaction-survey.js")],
    resolve: {
      alias: [
        { find: /^\.\/link-styles\.ts$/, replacement: "./link-nothing.ts" },
        { find: /^\.\/say-faults\.ts$/, replacement: "./elsewhere.ts" },
        { find: /^(.*)\/clerk\/index\.ts$/, replacement: "$1/clerk/elsewhere.ts" },
      ],
    },
    build: {
      ...base.build,
      outDir: browserDir,
      lib: {
        entry: survey,
        formats: ["iife"],
        name: "SatisfactionSurvey",
        fileName: () => "satisfaction-survey.all.js",
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
}

/**
 * For the main files. A page that forgets `type="module"` runs the main file as a plain script: its names must not become the page's. Where the page has taken
 * away what a file needs from the beginning, such as `Set`, one line says so, and the tag stays undefined.
 */
function ownScope(fileName: string): Plugin {
  const tag = fileName.replace(".js", "");
  return {
    name: "own-scope",
    generateBundle(_, files) {
      for (const file of Object.values(files))
        if (file.type === "chunk")
          file.code = `(()=>{"use strict";try{${file.code}}catch(e){globalThis.console?.warn?.("<${tag}>: "+e)}})();`;
    },
  };
}

/**
 * Makes the main file's `import()`s point to the chunks that were built. What a chunk imports is asked for together with it: a
 * browser that has to read the chunk first needs another round trip.
 */
function externalChunks(chunks: ReadonlyMap<string, Chunk>): Plugin {
  return {
    name: "external-chunks",
    enforce: "pre",
    async resolveId(source, importer) {
      if (source.startsWith("./chunks/")) return { id: source, external: true };
      const chunk = importer && chunks.get(resolve(importer, "..", source));
      return chunk ? { id: `./${chunk.fileName}`, external: true } : null;
    },
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return null;
      const together = code.replaceAll(/\bimport\("(\.[^"]+)"\)/g, (one, path: string) => {
        const imports = new Set(chunks.get(resolve(id, "..", path))?.imports);
        const others = [...imports].map((file) => `import("./${file}")`).join();
        return others ? `Promise.all([${one}, ${others}]).then(([module]) => module)` : one;
      });
      return together === code ? null : { code: together, map: null };
    },
  };
}

/** The modules behind `import()`s that the main file reaches without going through another `import()`. */
async function lazyModules(from: string, seen = new Set<string>(), lazy = new Set<string>()): Promise<Set<string>> {
  if (seen.has(from)) return lazy;
  seen.add(from);
  const code = await readFile(from, "utf8");
  for (const [, path] of code.matchAll(/import\("(\.[^"]+)"\)/g)) lazy.add(resolve(from, "..", path!));
  for (const [, path] of code.matchAll(/^(?:import|export) (?!type)[^;]*?"(\.[^"]+)";/gm))
    await lazyModules(resolve(from, "..", path!), seen, lazy);
  return lazy;
}
