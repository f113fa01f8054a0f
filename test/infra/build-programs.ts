import { resolve } from "node:path";
import { build } from "vite";
import { buildCli } from "../../build/cli.ts";
import { root } from "../../build/paths.ts";

/**
 * The programs are tested as they are installed, built of the sources as they stand. They start five times as fast as by
 * a loader of TypeScript, and the tests start them some hundred times.
 */
export async function setup(): Promise<void> {
  // Each project of Vitest asks for it.
  const shared = globalThis as { programs?: Promise<void> };
  await (shared.programs ??= buildPrograms());
}

async function buildPrograms(): Promise<void> {
  const collector = resolve(root, "collector");
  await buildCli();
  await build({ root: collector, configFile: resolve(collector, "vite.config.ts"), logLevel: "warn" });
}
