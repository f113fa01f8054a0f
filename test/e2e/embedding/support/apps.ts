import { join } from "node:path";
import { type PluginOption, type Rolldown, build } from "vite";
import svelte from "../../../../embedding/svelte/vite.config.ts";
import vue from "../../../../embedding/vue/vite.config.ts";
import { linkAngular } from "./link-angular.ts";

/**
 * Builds the guides' apps as their webmasters would, but all at once.
 * @param folder where they stand, with what they need
 * @param angular the component as Angular's compiler has left it, if it is built, too
 * @returns what each path of the site holds
 */
export async function buildApps(folder: string, angular?: string): Promise<Map<string, string>> {
  const plugins: PluginOption[] = [vue.plugins, svelte.plugins, linkAngular()];
  const { output } = (await build({
    root: folder,
    configFile: false,
    logLevel: "error",
    plugins,
    define: { ngDevMode: "false" },
    build: {
      write: false,
      minify: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: {
          react: join(folder, "react/opinion.tsx"),
          vue: join(folder, "vue/main.ts"),
          svelte: join(folder, "svelte/main.ts"),
          ...(angular && { angular }),
        },
        output: { entryFileNames: "[name].js" },
      },
    },
  })) as Rolldown.RolldownOutput;
  return new Map(output.map((file) => [`/${file.fileName}`, file.type === "chunk" ? file.code : String(file.source)]));
}
