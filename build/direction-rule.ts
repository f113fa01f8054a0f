import { builtinModules } from "node:module";
import collector from "../collector/package.json" with { type: "json" };
import core from "../package.json" with { type: "json" };
import { directions, type Allowance } from "./directions.ts";

/** Also what only one folder's bundle takes in, which is no dependency of the package. */
const bundled = Object.values(directions).flatMap(({ packages }) => packages);
const packages = [
  ...new Set(["node", ...Object.keys({ ...core.dependencies, ...collector.dependencies }), ...bundled]),
];
const nameOf = (folder: string) => folder.replace("src/", "").replace("/src", "");
const folders = Object.keys(directions).map(nameOf);

const either = (names: readonly string[]) => names.map((name) => name.replaceAll(".", "\\.")).join("|");

/** Any relative path, or path of our own package, that leads from one folder into one of these; not `locales/results`. */
const through = (names: string[]) => `^(\\.{2}|satisfaction-survey)/((\\.{2}|src|dist)/)*(${either(names)})(/|$)`;

/** The same from a workspace of its own, which may have folders of these names itself: our package's are behind its `src`. */
const throughSource = (names: string[]) => `^((\\.{2}/)+src|satisfaction-survey)/((src|dist)/)*(${either(names)})(/|$)`;

/** Lit and its parts come from one hand; Node's modules have two spellings. */
const spelling: Record<string, string> = {
  lit: "lit|lit-html|lit-element|@lit",
  node: `node:.*|${either(builtinModules)}`,
};

function patterns(folder: string, allowed: Allowance) {
  const forbidden = folders.filter((name) => name !== nameOf(folder) && !allowed.folders.includes(name));
  const foreign = packages.filter((name) => !allowed.packages.includes(name));
  const way = folder.startsWith("src/") ? through : throughSource;
  return [
    { regex: way(forbidden), message: `${folder} may import ${allowed.folders.join(", ") || "nothing of ours"}.` },
    {
      regex: `^(${foreign.map((name) => spelling[name] ?? either([name])).join("|")})(/|$)`,
      message: `${folder} may import ${allowed.packages.join(", ") || "no package"}.`,
    },
  ];
}

/** As a pattern of files: in `exports`, a star stands for folders, too. */
const filesOf = (path: string): string =>
  path
    .replace(/^\.\//, "src/")
    .replace("*", "**/*")
    .replace(/(\.js)?$/, ".ts");

/** Files of the survey's package that one of its entries stands for: `./schema` is `src/schema/index.ts`. */
const entries = Object.entries<string | null | { default: string }>(core.exports).flatMap(([name, entry]) => {
  if (entry === null) return `**/${filesOf(name)}`;
  const path = typeof entry === "string" ? entry : entry.default;
  return path.endsWith(".js") ? `!**/${filesOf(path.replace("/dist/", "/"))}` : [];
});

/** A workspace of its own takes only what everybody can. Its own folder `src` it names without that word. */
const entriesOnly = {
  group: ["**/src/**/*.ts", "**/src/*.ts", ...entries],
  message: "The collector may import only what the survey's package exports; see “exports” in package.json.",
};

/** The one rule that keeps the tree's directions, as overrides of the linter's configuration. */
export const directionOverrides = Object.entries(directions).map(([folder, allowed]) => ({
  files: [`${folder}/**`],
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: [...patterns(folder, allowed), ...(folder.startsWith("src/") ? [] : [entriesOnly])] },
    ] as ["error", object],
  },
}));
