import { ROUTES } from "../routes/index.ts";

const PATTERNS = Object.keys(ROUTES).map((route) => ({
  route,
  pattern: new RegExp(`^${route.replaceAll(".", "\\.").replaceAll(/:\w+/g, "[^/]+")}$`),
}));

/** The route that a path goes, such as `/submissions/:receipt`; "other" for any else. The path itself may hold a receipt code, which no log and no figure says. */
export function routeOf(path: string, basePath: string): string {
  if (!path.startsWith(basePath)) return "other";
  const below = path.slice(basePath.length);
  return PATTERNS.find(({ pattern }) => pattern.test(below))?.route ?? "other";
}
