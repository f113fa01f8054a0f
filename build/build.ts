import { mkdir, rm } from "node:fs/promises";
import { buildModule, buildOneFile } from "./bundles.ts";
import { writeEditorData } from "./editor-data.ts";
import { writeJsonSchemas } from "./json-schema.ts";
import { writeManifest } from "./manifest.ts";
import { buildModules } from "./modules.ts";
import { dist } from "./paths.ts";
import { copyPresets } from "./presets.ts";

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await buildModule();
await buildOneFile();
await buildModules();
await copyPresets();
await writeJsonSchemas();
await writeManifest();
await writeEditorData();
