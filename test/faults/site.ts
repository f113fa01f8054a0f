import { existsSync, readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import survey from "./survey.json" with { type: "json" };

export interface File {
  body: string | Buffer;
  type: string;
  cache: string;
}

const types: Record<string, string> = { ".js": "text/javascript", ".json": "application/json" };
const html = "text/html; charset=utf-8";

/**
 * The pages that citizens open, with the widget as it is published. All is read at once, so that a build that runs
 * meanwhile changes nothing.
 */
export function readSite(built: string): (url: URL) => File | undefined {
  if (!existsSync(join(built, "satisfaction-survey.js")))
    throw new Error(`There is no widget in ${built}: run "npm run build".`);
  const files = new Map<string, File>();
  const add = (path: string, body: string | Buffer): void => {
    files.set(path, { body, type: types[extname(path)] ?? html, cache: "max-age=3600" });
  };
  for (const name of readdirSync(built, { recursive: true, encoding: "utf8" })) {
    if (extname(name) === ".js") add(`/${name}`, readFileSync(join(built, name)));
  }
  add("/citizen.js", readFileSync(join(import.meta.dirname, "page/citizen.js")));
  add("/survey.json", JSON.stringify(survey));
  add("/portal", "<!doctype html><title>Wi-Fi</title><h1>Wi-Fi</h1>");
  add("/portal.json", "{}");
  return ({ pathname, searchParams }) =>
    pathname === "/" ? { body: pageWith(searchParams), type: html, cache: "no-store" } : files.get(pathname);
}

/** Every parameter is an attribute of the tag. */
function pageWith(attributes: URLSearchParams): string {
  const written = [...attributes].map(([name, value]) => `${name}="${value.replaceAll('"', "&quot;")}"`).join(" ");
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>Khảo sát</title>
<link rel="icon" href="data:,">
<script src="/citizen.js"></script>
<script type="module" src="/satisfaction-survey.js"></script>
<satisfaction-survey src="/survey.json" endpoint="/api/submissions" ${written}></satisfaction-survey>
`;
}
