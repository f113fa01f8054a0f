import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type ecmaVersion, parse } from "acorn";
import { describe, expect, test } from "vitest";

/*
 * What the built files ask of a browser, which is what the README says of browsers. `npm run build` comes first, as in `npm test`.
 * That no built-in is younger than ES2022 is a matter of types: tsconfig.json has `lib` of that year. What the build rewrites is named here.
 */

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, "dist/browser");
const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const codes = names.filter((name) => !name.includes("offline")).map(read);

const reads = (code: string, version: ecmaVersion): boolean => {
  try {
    // Plain scripts are read as modules, too: only their top level would differ.
    parse(code, { ecmaVersion: version, sourceType: "module" });
    return true;
  } catch {
    return false;
  }
};

/** The first versions that have a feature, as MDN's browser-compat-data lists them: Chrome, Firefox, Safari. */
type Since = readonly [chrome: number, firefox: number, safari: number];

/** The oldest that are reached. */
const reached: Since = [80, 78, 14];

/** Without one of these there is no survey, and what stands inside the tag stays. */
const deciding: readonly [what: string, found: RegExp, since: Since][] = [
  ["import()", /\bimport\(/, [63, 67, 11.1]],
  ["?.", /\?\.[a-z]/, [80, 74, 13.1]],
  ["??", /\?\?[^=]/, [80, 72, 13.1]],
  ["\\p{…} in patterns", /\\p\{/, [64, 78, 11.1]],
  ["custom elements", /customElements\.define/, [54, 63, 10.1]],
  ["shadow roots", /attachShadow/, [53, 63, 10]],
];

/** Without these it looks plainer. */
const looks: readonly [what: string, found: RegExp, since: Since][] = [
  ["color-mix()", /color-mix\(/, [111, 113, 16.2]],
  ["container queries", /@container/, [105, 110, 16]],
  [":focus-visible", /:focus-visible/, [86, 85, 15.4]],
];

const newest = (features: typeof deciding): Since =>
  [0, 1, 2].map((at) => Math.max(...features.map(([, , since]) => since[at]!))) as unknown as Since;

describe("the files for browsers", () => {
  test.each(names)("%s is read by an engine of ES2020", (name) => {
    expect(reads(read(name), name.includes("offline") ? 2022 : 2020)).toBe(true);
  });

  test("are read by no engine of the year before, which leaves the tag as it is", () => {
    expect(reads(read("satisfaction-survey.js"), 2019)).toBe(false);
    expect(reads(read("satisfaction-survey.all.js"), 2019)).toBe(false);
  });

  test.each([...deciding, ...looks])("use what the README's versions follow from: %s", (_, found) => {
    expect(codes.some((code) => found.test(code))).toBe(true);
  });

  test("use nothing without which there is no survey that is younger than the line", () => {
    expect(newest(deciding).every((since, at) => since <= reached[at]!)).toBe(true);
  });

  test.each([
    [
      "ES2021 and ES2022",
      /#[a-z]\w*[(;=]|\bstatic\s*\{|\?\?=|\|\|=|&&=|\.at\(|Object\.hasOwn\(|\.replaceAll\(|\(\?<[=!]|Promise\.any|WeakRef/,
    ],
    [
      "later parts of Chrome 80, Firefox 78 and Safari 14",
      /AbortSignal\.timeout|replaceChildren|structuredClone|:not\([^()]*,[^()]*\)["'`]\)/,
    ],
    [
      "ES2023 and later",
      /\.(toSorted|toReversed|toSpliced|findLast|findLastIndex|isWellFormed)\(|withResolvers|fromAsync/,
    ],
    [
      "later parts of browsers",
      /AbortSignal\.any|URL\.canParse|showPopover|popovertarget|requestIdleCallback|scheduler\./,
    ],
    ["later CSS", /@layer|@scope|@starting-style|@property|light-dark\(|:user-valid|subgrid|anchor\(|oklch\(/],
  ])("use nothing of %s", (_, found) => {
    expect(codes.flatMap((code) => found.exec(code)?.[0] ?? [])).toEqual([]);
  });
});

test("the guide names the versions that follow from that", () => {
  const readme = readFileSync(join(root, "docs/en/webmaster/promises.md"), "utf8");
  const said = /- \*\*Browsers\.\*\*.*?\n(?=- )/s.exec(readme)![0].replaceAll(/\s+/g, " ");
  const [chrome, firefox, safari] = reached;
  expect(said).toContain(`works from Chrome and Edge ${chrome}, Firefox ${firefox} and Safari ${safari}`);
  const [fineChrome, fineFirefox, fineSafari] = newest([...deciding, ...looks]);
  expect(said).toContain(
    `as it should from Chrome and Edge ${fineChrome}, Firefox ${fineFirefox} and Safari ${fineSafari}`,
  );
});
