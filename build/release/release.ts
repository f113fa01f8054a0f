import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { dist } from "../paths.ts";
import { makeRelease } from "./make-release.ts";

const folder = resolve(process.argv[2] ?? resolve(dist, "release"));
await makeRelease(folder);
console.log(`${folder}:\n${(await readdir(folder)).map((name) => `  ${name}`).join("\n")}`);
