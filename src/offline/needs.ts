/**
 * The addresses that a file leads to: of a script what it imports, now or later, and of a survey the lists that its
 * items search in. `page` is the address of the page, from which a survey's addresses start.
 */
export async function needs(file: URL, content: Response, page: string): Promise<URL[]> {
  if (/\.m?js$/i.test(file.pathname)) return imports(await content.text()).map((address) => new URL(address, file));
  if (/\.json$/i.test(file.pathname)) return lists(await content.text()).map((address) => new URL(address, page));
  return [];
}

/** Finds the address in `import … from "./a.js"`, `import("./a.js")`, `import "./a.js"` and `export … from "./a.js"`. */
const imports = (code: string): string[] =>
  [...code.matchAll(/\b(?:import\s*\(?|from)\s*(["'`])(\.{0,2}\/[^"'`]+)\1/g)].map(([, , address]) => address!);

/** Throws when it is not JSON. */
function lists(json: string): string[] {
  const found: string[] = [];
  JSON.parse(json, (key, value: unknown) => {
    if (key === "url" && typeof value === "string") found.push(value);
    return value;
  });
  return found;
}
