import { dirname, join, relative, resolve } from "node:path";
import type { TestRunnerConfig } from "@web/test-runner";
import { build, type Rolldown } from "vite";
import { ownPart } from "../../build/own-part.ts";

type Middleware = NonNullable<TestRunnerConfig["middleware"]>[number];

/**
 * Serves the test files bundled. A page would otherwise ask for 200 modules, one by one, in every test file and engine,
 * which takes longer than the tests. Nothing is shaken off or minified: what runs is what stands in the files.
 *
 * It answers before the runner's own steps, which parse and sum up each file each time it is asked for, and a browser keeps what it has.
 */
export function bundle(rootDir: string, files: readonly string[]): Middleware {
  let served: Promise<Map<string, string>> | undefined;
  return async (context, next) => {
    const { path, querystring } = context;
    if (!path.startsWith("/test/")) return next();
    served ??= bundled(rootDir, files);
    const body = (await served).get(path);
    if (body === undefined) return next();
    context.type = path.endsWith(".map") ? "json" : "js";
    context.set("Cache-Control", "max-age=86400");
    // Chunks import from the file without the query that the runner adds; it must not be run twice.
    context.body = querystring ? `import "${path}";\n` : body;
  };
}

/** @returns what each path holds */
async function bundled(rootDir: string, files: readonly string[]): Promise<Map<string, string>> {
  const { output } = (await build({
    root: rootDir,
    configFile: false,
    logLevel: "warn",
    plugins: [ownPart(), beginnings(rootDir)],
    // Nobody asks for the rest of it, which brings a second axe into every page.
    resolve: { alias: { "@open-wc/testing": "@esm-bundle/chai" } },
    define: { "import.meta.env": JSON.stringify({ LONG: process.env["LONG"] }) },
    build: {
      write: false,
      minify: false,
      target: "esnext",
      sourcemap: true,
      modulePreload: false,
      rolldownOptions: {
        treeshake: false,
        checks: { bundlerTimings: false },
        input: Object.fromEntries(files.map((file) => [file, resolve(rootDir, file)])),
        external: [/^\/__web-dev-server/],
        output: {
          entryFileNames: "[name]",
          chunkFileNames: "test/chunks/[name]-[hash].js",
          // What two files share must not stand in one of them: the other one would run its tests too.
          codeSplitting: {
            groups: [
              {
                debugName: "shared",
                name: (id) => folderOf(rootDir, id),
                test: (id) => !id.endsWith(".browser.ts"),
                minShareCount: 2,
              },
            ],
          },
        },
      },
    },
  })) as Rolldown.RolldownOutput;
  return new Map(
    output.map((file) => [join("/", file.fileName), file.type === "chunk" ? file.code : String(file.source)]),
  );
}

/** What each test file begins with. For Node, `vitest.config.ts` names the like. */
const beginnings = (rootDir: string): Rolldown.Plugin => ({
  name: "beginnings",
  transform(code, id) {
    if (!id.endsWith(".browser.ts")) return;
    const files = ["sendable-errors.ts", ...(code.includes('"fast-check"') ? ["same-cases.ts"] : [])];
    const imports = files.map((file) => `import "${resolve(rootDir, "test/infra", file)}";`);
    return { code: imports.join("") + code, map: null };
  },
});

/** The package or the folder that a module belongs to; of the tests' own, each stands alone. */
function folderOf(rootDir: string, id: string): string {
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id) ?? [];
  const path = relative(rootDir, id);
  return (name ?? (path.startsWith("test") ? path : dirname(path))).replaceAll(/\W+/g, "-");
}
