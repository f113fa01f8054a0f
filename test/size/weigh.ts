import { readFile, readdir } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { type Rolldown, build } from "vite";
import base from "../../vite.config.ts";
import { type Budget, limits } from "./limits.ts";

export const browserDir = resolve(import.meta.dirname, "../../dist/browser");

export interface Weight {
  name: string;
  raw: number;
  brotli: number;
  /** What it counts for. */
  budgets: readonly Budget[];
}

const MAIN = "satisfaction-survey.js";
const ONE_FILE = "satisfaction-survey.all.js";
const OFFLINE = "satisfaction-survey.offline.js";
const FRAME = ["satisfaction-survey.frame.js", "satisfaction-survey.framed.js"];
const CLERK = "chunks/clerk-";
const CHECK = "chunks/say-faults-";
const ROTATION = "chunks/booklets-";
const RESULTS = "satisfaction-results.js";

/** Every built file for browsers, the heaviest first. Node compresses with brotli's best quality, 11, unless told. */
export async function weigh(): Promise<Weight[]> {
  const names = (await readdir(browserDir, { recursive: true })).filter((name) => name.endsWith(".js"));
  const [main, results, ofResults] = await Promise.all([
    graph(MAIN, ["once"]),
    graph(RESULTS, ["once"]),
    graph(RESULTS, ["once", "request"]),
  ]);
  const weights = names.map(async (name): Promise<Weight> => {
    const code = await readFile(resolve(browserDir, name));
    return { name, raw: code.length, brotli: brotliCompressSync(code).length, budgets: budgetsOf(name) };
  });
  return (await Promise.all(weights)).sort((a, b) => b.brotli - a.brotli);

  function budgetsOf(name: string): Budget[] {
    if (name === ONE_FILE) return ["oneFile"];
    if (name === OFFLINE) return ["offline"];
    if (FRAME.includes(name)) return ["frame"];
    if (results.has(name)) return ["results", "resultsEverything"];
    if (ofResults.has(name)) return ["resultsEverything"];
    if (name.startsWith(CLERK)) return ["clerk"];
    if (name.startsWith(CHECK)) return ["check"];
    if (name.startsWith(ROTATION)) return ["rotation"];
    return main.has(name) ? ["main", "everything"] : ["everything"];
  }
}

/** How much counts for each limit. */
export function totals(weights: readonly Weight[]): Record<Budget, number> {
  const total = (budget: Budget) =>
    weights.filter(({ budgets }) => budgets.includes(budget)).reduce((sum, { brotli }) => sum + brotli, 0);
  return Object.fromEntries(Object.keys(limits).map((name) => [name, total(name as Budget)])) as Record<Budget, number>;
}

/** Without these, answers are posted once and not kept. */
const stubs: Record<string, string> = {
  "src/outbox/outbox.ts": 'export { deliver as Outbox } from "./deliver.ts"',
  "src/widget/device/records.ts": "export const records = 0",
  "src/widget/drafts/draft.ts": "export const draftOf = 0, isStale = 0, takeUp = 0",
};

/** What the outbox and the drafts add to the chunk that they are in, words and buttons apart. */
export async function weighOutbox(): Promise<number> {
  const rooms = "src/widget/rooms.ts";
  const [whole, without] = await Promise.all([weighEntry(rooms, {}), weighEntry(rooms, stubs)]);
  return whole - without;
}

/** What loads before a report is shown, words included, beyond Lit and what else the survey has too. */
export async function weighResults(weights: readonly Weight[]): Promise<number> {
  const entry = "src/results/define.ts";
  const shared = `export { LitElement, html, nothing, svg } from "lit"; export * from "../ui/language.ts"; export * from "../ui/page-element.ts"; export * from "../ui/save-file.ts";
    export * from "../ui/source.ts"; export * from "../design/tokens.ts"; export { css as root } from "../design/root.ts"; export * from "../schema/language.ts"; export * from "../locales/fill.ts"; export * from "../locales/languages.ts";`;
  return totals(weights).results - (await weighEntry(entry, { [entry]: shared }));
}

/** An entry and all that it loads at once but words, in one file, with other code in place of some modules. */
async function weighEntry(entry: string, instead: Record<string, string>): Promise<number> {
  const root = resolve(import.meta.dirname, "../..");
  const built = await build({
    ...base,
    configFile: false,
    logLevel: "warn",
    plugins: [...(base.plugins ?? []), { name: "instead", enforce: "pre", load: (id) => instead[relative(root, id)] }],
    build: {
      ...base.build,
      write: false,
      lib: { entry: resolve(root, entry), formats: ["es"] },
      rolldownOptions: {
        external: /\/locales\/.*\/(vi|en)\.ts$/,
        output: {
          // As `build/bundles.ts` minifies; but a hash in a name compresses by chance, better or worse.
          minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
          chunkFileNames: "[name].js",
        },
      },
    },
  });
  const files = ([built].flat() as Rolldown.RolldownOutput[]).flatMap(({ output }) => output);
  const main = files.find((file) => file.type === "chunk" && file.isEntry) as Rolldown.OutputChunk;
  return brotliCompressSync(main.code).length;
}

/** The addresses that a built file imports, relative to the folder: at once (`static`) or when it asks for them. */
export async function importsOf(name: string): Promise<{ at: "once" | "request"; name: string }[]> {
  const code = await readFile(resolve(browserDir, name), "utf8");
  const found = [...code.matchAll(/(\bimport\(|\bfrom\s*|\bimport\s*)(["'`])(\.[^"'`]+)\2/g)];
  return found.map(([, keyword, , path]) => ({
    at: keyword === "import(" ? "request" : "once",
    name: resolve("/", name, "..", path!).slice(1),
  }));
}

/** A file and all that it leads to. */
async function graph(
  name: string,
  when: readonly ("once" | "request")[],
  seen = new Set<string>(),
): Promise<Set<string>> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of await importsOf(name)) if (when.includes(next.at)) await graph(next.name, when, seen);
  return seen;
}
