import { readFile, readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
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

/** Every built file for browsers, the heaviest first. Node compresses with brotli's best quality, 11, unless told. */
export async function weigh(): Promise<Weight[]> {
  const names = (await readdir(browserDir, { recursive: true })).filter((name) => name.endsWith(".js"));
  const main = await staticGraph(MAIN);
  const weights = names.map(async (name): Promise<Weight> => {
    const code = await readFile(resolve(browserDir, name));
    const budgets: Budget[] =
      name === ONE_FILE ? ["oneFile"] : main.has(name) ? ["main", "everything"] : ["everything"];
    return { name, raw: code.length, brotli: brotliCompressSync(code).length, budgets };
  });
  return (await Promise.all(weights)).sort((a, b) => b.brotli - a.brotli);
}

/** How much counts for each limit. */
export function totals(weights: readonly Weight[]): Record<Budget, number> {
  const total = (budget: Budget) =>
    weights.filter(({ budgets }) => budgets.includes(budget)).reduce((sum, { brotli }) => sum + brotli, 0);
  return Object.fromEntries(Object.keys(limits).map((name) => [name, total(name as Budget)])) as Record<Budget, number>;
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

/** A file and all that it imports at once. */
async function staticGraph(name: string, seen = new Set<string>()): Promise<Set<string>> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of await importsOf(name)) if (next.at === "once") await staticGraph(next.name, seen);
  return seen;
}
