import { cp } from "node:fs/promises";
import { join, resolve } from "node:path";
import manifest from "../../../../embedding/package.json" with { type: "json" };
import { installPacked } from "../../../package/install.ts";

const embedding = resolve(import.meta.dirname, "../../../../embedding");

/** The guides' apps in a folder of their own, as a developer has them who has installed the release's package and the frameworks. */
export async function installApps(): Promise<string> {
  const folder = await installPacked(
    undefined,
    Object.keys(manifest.devDependencies).filter((name) => name !== "satisfaction-survey"),
  );
  const apps = ["angular", "react", "svelte", "vue", "tsconfig.json", "package.json"];
  await Promise.all(apps.map((name) => cp(join(embedding, name), join(folder, name), { recursive: true })));
  return folder;
}
