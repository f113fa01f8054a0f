import { resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..");

/** What is built goes here, and nothing else; it is the published package. */
export const dist = resolve(root, "dist");

/** The guides as a site; no part of the package. */
export const guidesDir = resolve(dist, "guides");
