import { rm } from "node:fs/promises";
import { browserDir, buildModule, buildOneFile } from "./bundles.ts";

await rm(browserDir, { recursive: true, force: true });
await buildModule();
await buildOneFile();
